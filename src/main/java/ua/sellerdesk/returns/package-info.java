/** Returns and refunds: what the law says of a case, what people decide, the goods back, the money. */
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
            "table"
        })
package ua.sellerdesk.returns;
