-- What the domain set-up was found to be, check by check, and what admins let Concord do about it.
create table setup_run (
    id       uuid primary key,
    asked_by text not null,
    asked_at timestamptz not null,
    ended_at timestamptz
);
create index setup_run_asked_at on setup_run (asked_at desc);

create table setup_check (
    id       text primary key check (length(id) between 1 and 64),
    run_id   uuid not null references setup_run,
    state    text not null check (state in ('PASSED', 'FAILED', 'WARNING', 'UNKNOWN')),
    found    text not null,
    expected text not null,
    cure     text not null,
    offer_id uuid,
    offer    json,
    at       timestamptz not null,
    check ((offer_id is null) = (offer is null))
);

-- The calls are kept as the person saw them; what is told to AWS is read from here.
create table setup_act (
    id       uuid primary key,
    check_id text not null,
    offer_id uuid not null,
    title    text not null,
    calls    json not null,
    taken_by text not null,
    taken_at timestamptz not null,
    state    text not null check (state in ('TELLING', 'DONE', 'FAILED')),
    failure  text,
    ended_at timestamptz,
    check ((state = 'FAILED') = (failure is not null)),
    check ((state = 'TELLING') = (ended_at is null))
);
create index setup_act_check on setup_act (check_id, taken_at desc);
create unique index setup_act_one_at_a_time on setup_act (check_id) where state = 'TELLING';
