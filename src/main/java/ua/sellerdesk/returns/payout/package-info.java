/** Where a buyer's money goes: kept encrypted, apart from everything else, and for a limited time. */
@org.springframework.modulith.NamedInterface("payout")
package ua.sellerdesk.returns.payout;
