/** Tables of facts about the outside world, kept as CSV files of the class path. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package ua.sellerdesk.table;
