-- The page's form that a claim was recorded with: sent twice, it is one claim. Null for claims that came another way.
alter table warranty_claim add column form_id varchar(40);
