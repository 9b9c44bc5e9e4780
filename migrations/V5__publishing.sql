-- Runs that bring resources into a project's inventory.
create table publishing_import (
    id         uuid primary key,
    project_id text not null references identity_project,
    started_by text not null,
    started_at timestamptz not null,
    resources  text[] not null check (cardinality(resources) between 1 and 500),
    publish    boolean not null,
    imported   int not null default 0,
    failures   text[] not null default '{}',
    ended_at   timestamptz
);
create index publishing_import_project on publishing_import (project_id, started_at);
