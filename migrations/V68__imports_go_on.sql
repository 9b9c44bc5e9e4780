-- What is left of a run, in the order in which it is looked at; how often in a row nothing could be taken, and why.
alter table publishing_import
    add column pending text[] not null default '{}',
    add column tries integer not null default 0 check (tries >= 0),
    add column trouble text;

update publishing_import set pending = resources[imported + cardinality(failures) + 1:] where ended_at is null;
