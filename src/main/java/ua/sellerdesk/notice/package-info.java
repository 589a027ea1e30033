/** Notices to the seller's own people, on the desk and by e-mail. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"engine", "marketplace", "shipping", "messaging", "order"})
package ua.sellerdesk.notice;
