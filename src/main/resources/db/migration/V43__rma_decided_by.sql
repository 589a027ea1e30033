-- Who set the sum of a refund: somebody else approves it.
alter table rma add column decided_by varchar(255);
