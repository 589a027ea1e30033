/** What knows the engine: the steps, tasks and filters of warranty-service. */
package ua.sellerdesk.warranty.process;
