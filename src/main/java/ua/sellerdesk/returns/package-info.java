/** Returns and refunds: what the law says of a case. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "table"})
package ua.sellerdesk.returns;
