-- The number of the buyer's parcel as the marketplace last showed it: another one there is news, ours corrected here is not.
alter table rma add column shown_ttn varchar(60);
update rma set shown_ttn = return_ttn where origin = 'MARKETPLACE';

-- Goods that were not accepted, on their way to the buyer again.
alter table rma add column sent_back_on date;
alter table rma add column sent_back_ttn varchar(60);
