/** What knows the engine: steps, tasks and terms of cases. */
@org.springframework.modulith.NamedInterface("process")
package ua.sellerdesk.casework.process;
