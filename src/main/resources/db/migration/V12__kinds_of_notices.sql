-- What a notice is about, so that many of one kind can be shown as one line.
alter table notice add column kind varchar(64) default 'other' not null;
create index notice_unseen on notice (seen_at, group_name);

-- Events are handled in the publishing transaction: there is nothing to register (docs/decisions/0006).
drop table if exists event_publication;
