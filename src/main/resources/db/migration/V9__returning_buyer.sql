-- Whether the buyer had ordered here before: spares looking for earlier orders where there can be none.
alter table orders add column returning_buyer boolean default true not null;
