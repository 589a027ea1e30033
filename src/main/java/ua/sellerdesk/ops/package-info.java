/** Health and metrics for the people who run Sellerdesk. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"engine", "marketplace", "shipping", "messaging", "order", "notice"})
package ua.sellerdesk.ops;
