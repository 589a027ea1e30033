-- Goods of a season have the law's other start of the warranty only when they are sold out of it.
alter table product_fact add season_end_month int;
alter table product_fact add season_end_day int;
