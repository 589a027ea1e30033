/** What cases that people work have in common, be they returns or warranty claims: timeline, evidence, parcels, steps, tasks. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "marketplace", "shipping"})
package ua.sellerdesk.casework;
