/** The process engine's set-up: deployment, sign-in, rights, filters, working time, and the process inbox. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package ua.sellerdesk.engine;
