/** Acts as PDF, made from templates that a shop can change. */
package ua.sellerdesk.warranty.acts;
