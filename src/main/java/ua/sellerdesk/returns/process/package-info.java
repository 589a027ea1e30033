/** What knows the engine: the steps, tasks and filters of return-refund. */
package ua.sellerdesk.returns.process;
