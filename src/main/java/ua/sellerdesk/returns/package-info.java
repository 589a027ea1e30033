/** Returns and refunds: what the law says of a case, where the money goes, what becomes of the goods. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "table"})
package ua.sellerdesk.returns;
