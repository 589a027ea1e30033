package ua.sellerdesk.simulator;

/** One kind of goods of the shop. */
record Good(int itemId, String name, String article, int price, String category) {}
