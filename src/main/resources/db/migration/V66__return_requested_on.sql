-- The day the buyer asked, in Kyiv, from which the law counts; null for rows of before, which begin when they were opened.
alter table rma add column requested_on date;
