/** The law of warranty: decision tables under {@code bpmn/}, and their reader. */
package ua.sellerdesk.warranty.law;
