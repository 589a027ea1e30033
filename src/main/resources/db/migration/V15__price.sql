-- What the carrier charges for the parcel, in UAH, as it said when the waybill was made; null where it did not say.
alter table shipment add column price numeric(14, 2);
