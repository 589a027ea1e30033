/** What is known of the goods themselves, by article and by brand, on each day: warranty, return terms, services. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "table")
package ua.sellerdesk.product;
