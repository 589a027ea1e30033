/** Messages to buyers: templates, the chat's rules, and sending each message once. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"marketplace"})
package ua.sellerdesk.messaging;
