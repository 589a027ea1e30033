-- Whether the marketplace knows the number under which the goods come back.
alter table rma add column return_ttn_told boolean default false not null;
