-- records kept aside are told apart by what was read: orders or return requests
alter table unreadable_record rename to unreadable_order;

create table unreadable_record (
    source     varchar(32)  default 'orders' not null,
    record_key varchar(64)              not null,
    reason     varchar(1000)            not null,
    record     text,
    first_seen timestamp with time zone not null,
    last_seen  timestamp with time zone not null,
    times      integer                  not null,
    constraint unreadable_record_of_source primary key (source, record_key)
);

insert into unreadable_record (record_key, reason, record, first_seen, last_seen, times)
    select record_key, reason, record, first_seen, last_seen, times from unreadable_order;

drop table unreadable_order;

-- the marketplace cannot be asked which return requests changed: this is what it showed last time
create table return_request_seen (
    request_id  varchar(64)              not null primary key,
    status_code integer                  not null,
    is_over     boolean                  not null,
    read_at     timestamp with time zone not null
);
create index return_request_seen_open on return_request_seen (is_over, read_at);
