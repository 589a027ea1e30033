-- The number under which the parcel travels on, once the carrier has redirected or returned it.
alter table shipment add column successor_ttn varchar(60);
-- true where that number brings the parcel back to the seller
alter table shipment add column successor_returns boolean default false not null;
-- false once there is nothing left to ask: the parcel has arrived, is lost, or the shipment is dead
alter table shipment add column followed boolean default true not null;
update shipment set followed = false
where live_key is null or phase in ('DELIVERED', 'RETURNED', 'CANCELLED', 'LOST');
-- a waybill that nobody needs and that is still with the carrier
alter table shipment add column delete_due boolean default false not null;
drop index shipment_to_ask;
create index shipment_to_ask on shipment (carrier, followed, asked_at);
-- when people were told that the attempt does not resolve itself
alter table shipment_attempt add column told_at timestamp with time zone;
