-- One row an order with returns or warranty claims, locked while one of them is opened or decided upon: no two take the same goods.
create table case_order (
    order_number bigint primary key
);

-- The seller's own ticket on the marketplace, where the shop started the return.
alter table rma add column ticket_id bigint;
