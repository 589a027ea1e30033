/** The desk's web pages and the REST API. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "casework",
            "engine",
            "marketplace",
            "shipping",
            "messaging",
            "order",
            "returns",
            "returns :: stock",
            "returns :: payout",
            "product",
            "law",
            "warranty",
            "notice"
        })
package ua.sellerdesk.desk;
