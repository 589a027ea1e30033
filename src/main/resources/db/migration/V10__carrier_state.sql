-- How a carrier last answered the tracker; error and its moment are null while it answers.
create table carrier_state (
    carrier varchar(40) not null primary key,
    last_answer timestamp with time zone,
    last_error varchar(500)
);
