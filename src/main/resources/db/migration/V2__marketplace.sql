-- scheduled work that one node at a time may do (ShedLock's own layout)
create table shedlock (
    name       varchar(64)  not null primary key,
    lock_until timestamp    not null,
    locked_at  timestamp    not null,
    locked_by  varchar(255) not null
);

-- how far the marketplace has been read
create table marketplace_sync (
    name          varchar(64) not null primary key,
    read_up_to    timestamp with time zone,
    last_success  timestamp with time zone,
    last_error    varchar(1000),
    last_error_at timestamp with time zone
);

-- records of the marketplace that could not be read or taken in, kept for a person to look at
create table unreadable_record (
    record_key varchar(64)              not null primary key,
    reason     varchar(1000)            not null,
    record     text,
    first_seen timestamp with time zone not null,
    last_seen  timestamp with time zone not null,
    times      integer                  not null
);
