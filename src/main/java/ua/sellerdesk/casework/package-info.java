/** What cases that people work have in common, be they returns or warranty claims: timeline, evidence, parcels, tasks. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"engine", "shipping"})
package ua.sellerdesk.casework;
