/** Warranty: what the law says of a claim, what people decide, the service centre, the goods back, what late days cost. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casework",
            "casework :: process",
            "law",
            "engine",
            "marketplace",
            "shipping",
            "messaging",
            "order",
            "product",
            "returns"
        })
package ua.sellerdesk.warranty;
