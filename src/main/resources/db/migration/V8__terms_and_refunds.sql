-- What an operator agreed with the buyer beside goods and recipient.
alter table order_edit add column delivery varchar(1000);
alter table order_edit add column payment_method_id integer;

-- Money that the marketplace was asked to send back: asked once, known before it is asked.
create table refund_attempt (
    order_number bigint not null primary key references orders,
    state varchar(16) not null,
    since timestamp with time zone not null
);
