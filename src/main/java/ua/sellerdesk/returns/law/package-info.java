/** The law of returns: decision tables under {@code bpmn/}, lists and questions under {@code law/}, and their reader. */
package ua.sellerdesk.returns.law;
