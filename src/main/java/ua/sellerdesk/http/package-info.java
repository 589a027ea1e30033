/** The HTTP transport over Camunda Connect: time limits, typed faults, nothing secret in the logs. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package ua.sellerdesk.http;
