/** What becomes of goods that come back, told to whichever system counts the stock. */
@org.springframework.modulith.NamedInterface("stock")
package ua.sellerdesk.returns.stock;
