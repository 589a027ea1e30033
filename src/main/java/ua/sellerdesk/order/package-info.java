/** Orders: intake, the aggregate with its timeline, and the delegates of order-handling. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"engine", "marketplace", "shipping", "messaging"})
package ua.sellerdesk.order;
