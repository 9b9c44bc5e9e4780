-- What is read in AWS again and again, one row for each subject. What was read stays until it is applied, and after that as
-- what was last known; due_at is when it is to be read next, hinted_at that something told of a change meanwhile.
create table inbox_subject (
    observer      text not null,
    subject       text not null,
    pause_ms      bigint not null,
    due_at        timestamptz not null,
    hinted_at     timestamptz,
    leased_until  timestamptz,
    read_at       timestamptz,
    seen          jsonb,
    applied_at    timestamptz,
    failures      int not null default 0,
    failing_since timestamptz,
    trouble       text,
    primary key (observer, subject),
    check ((read_at is null) = (seen is null)),
    check ((failing_since is null) = (trouble is null))
);
create index inbox_subject_due on inbox_subject (due_at);

-- Observers of the former shape; their subjects are found anew.
delete from outbox_task where task_name in
    ('observe-project', 'observe-domain', 'observe-directory', 'observe-adoptions', 'observe-contents');
