-- Goods that come in again: the first day decides about the warranty, what was owed by then stays owed.
alter table warranty_claim add first_claimed_on date;
update warranty_claim set first_claimed_on = claimed_on;
alter table warranty_claim alter column first_claimed_on set not null;
alter table warranty_claim add owed_for_repair numeric(14, 2) default 0 not null;
alter table warranty_claim add owed_for_loaner numeric(14, 2) default 0 not null;
-- The day the buyer asked for a remedy: with another than a repair no repair is late any more.
alter table warranty_claim add remedy_asked_on date;
update warranty_claim set remedy_asked_on = current_date where remedy is not null and remedy <> 'REPAIR';
