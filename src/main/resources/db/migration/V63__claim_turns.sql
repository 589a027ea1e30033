-- Which time the claim is worked: a second time after goods that do not work, or an official service that did not help.
alter table warranty_claim add column turn int default 1 not null;
-- What people were told of the term of the repair as it stands: WARNED, LAST_DAY, or nothing yet.
alter table warranty_claim add column term_told varchar(20);
-- Whether people know that the centre has the goods longer than it said.
alter table service_order add column overdue_told boolean default false not null;
