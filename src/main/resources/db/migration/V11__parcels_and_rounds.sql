-- A restored order may be paid, and refunded, once more.
create table refund_of_round (
    order_number bigint                   not null references orders,
    round        integer                  not null,
    state        varchar(16)              not null,
    since        timestamp with time zone not null,
    primary key (order_number, round)
);
insert into refund_of_round (order_number, round, state, since)
select order_number, 1, state, since from refund_attempt;
drop table refund_attempt;
alter table refund_of_round rename to refund_attempt;

-- Where a carrier left a choice: what it suggests, and what an operator chose.
create table consignee_place (
    order_number   bigint        not null primary key references orders,
    suggestions    text          not null,
    settlement_ref varchar(100),
    street_ref     varchar(100),
    point_ref      varchar(100)
);

-- Visits of the shop's own courier.
create table courier_visit (
    order_number bigint      not null references orders,
    attempt      integer     not null,
    visit_day    date        not null,
    from_time    time        not null,
    to_time      time        not null,
    result       varchar(20),
    primary key (order_number, attempt)
);
create index courier_visit_by_day on courier_visit (visit_day);
