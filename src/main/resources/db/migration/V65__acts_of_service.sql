-- What acts of the service name: goods as they were taken in, what an expert is asked, parts replaced, the loaner's return.
alter table warranty_claim add column completeness varchar(2000);
alter table warranty_claim add column look varchar(2000);
-- when the goods were taken in, with their act; null until then
alter table warranty_claim add column accepted_at timestamp with time zone;
alter table warranty_claim add column expertise_asked_by varchar(20);
alter table warranty_claim add column expertise_question varchar(2000);
alter table warranty_claim add column loaner_state varchar(1000);
alter table warranty_claim add column hand_back_words varchar(2000);
alter table service_order add column replaced_parts varchar(1000);
