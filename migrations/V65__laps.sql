-- When all of a subject was looked at last, and how long that took: a long list is read in many stretches, each of which
-- is a reading and says nothing of the rest.
alter table inbox_subject
    add column looked_at timestamptz,
    add column takes_ms  bigint not null default 0;

update inbox_subject set looked_at = read_at where applied_at is not null;

-- Found anew, with the projects whose they are.
delete from inbox_subject where observer = 'contents';
