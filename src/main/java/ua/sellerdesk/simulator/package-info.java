/** Stand-ins for the marketplace and the carriers; they speak the wire protocol alone. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package ua.sellerdesk.simulator;
