/** What knows the engine: the delegates, the forms' data and the checks of what was entered. */
package ua.sellerdesk.order.process;
