-- Goods that came back and what became of them; rows are only ever added. Other systems follow it by id.
create table stock_movement (
    id bigint not null primary key,
    order_number bigint not null,
    case_key varchar(64) not null,
    line_id bigint not null,
    kind varchar(16) not null,
    article varchar(200),
    item varchar(500) not null,
    quantity integer not null,
    moved_by varchar(100) not null,
    recorded_at timestamp with time zone not null,
    constraint stock_movement_once unique (case_key, line_id, kind)
);

-- The last id given. Locked until the commit of who takes one, so that rows become visible in the order of their ids;
-- an identity column would let a reader pass over a row that is still to be committed.
create table stock_journal_end (
    last_id bigint not null
);
insert into stock_journal_end (last_id) values (0);
