package ua.sellerdesk.desk;

import ua.sellerdesk.shipping.ParcelStory;

/**
 * A shipment on the order's page.
 *
 * @param end why it is no longer the order's shipment, null while it is
 * @param next what is expected of it, null for nothing
 */
record ShownParcel(ParcelStory story, End end, WhatNext.Expected next) {

    enum End {
        REPLACED,
        CANCELLED,
        CLOSED
    }
}
