/** The marketplace as a port: orders, statuses, edits, chats, and the sync that pulls changes. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"http", "table"})
package ua.sellerdesk.marketplace;
