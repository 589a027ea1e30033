package ua.sellerdesk.marketplace;

import java.util.List;

/**
 * One page of what was searched for.
 *
 * @param records the readable ones
 * @param unreadable those that could not be read, kept aside with their reason
 * @param last whether there is certainly no further page
 * @param total how many records all pages hold together, null where the marketplace does not say
 */
public record Page<R>(List<R> records, List<Marketplace.UnreadableRecord> unreadable, boolean last, Integer total) {}
