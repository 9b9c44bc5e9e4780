-- Requests and subscriptions in DataZone of projects that Concord does not work in: shown, and left alone.
create table subscription_stray (
    datazone_id   text primary key check (length(datazone_id) between 1 and 36),
    owner_project text not null references project_project,
    listing       text not null,
    -- Empty for somebody who is no project.
    subscriber    text not null,
    state         text not null check (state in ('PENDING', 'APPROVED')),
    reason        text not null,
    since         timestamptz not null
);
create index subscription_stray_owner on subscription_stray (owner_project);

create view project_v_seen as select id, name from project_seen;
