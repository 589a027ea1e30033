/** Warranty: what the law says of a claim, and what late days cost. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"law", "engine", "returns"})
package ua.sellerdesk.warranty;
