/** How consumer law is asked of decision tables: which law, which verdict, how days are counted, what to ask first. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"table"})
package ua.sellerdesk.law;
