-- When a step began to delete the waybill with the carrier; null while no step is at it.
alter table shipment add column deleting_since timestamp with time zone;
