/** Who may come in and what they may do: one sign-in over the engine's users, groups, rights and filters. */
package ua.sellerdesk.engine.access;
