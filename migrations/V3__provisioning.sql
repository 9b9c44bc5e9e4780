-- Environments and the subscription targets in them, as DataZone last showed them.
create table provisioning_environment (
    id          text primary key check (length(id) between 1 and 36),
    project_id  text not null references identity_project,
    name        text not null,
    status      text not null,
    account     text not null,
    region      text not null,
    role_arn    text,
    observed_at timestamptz not null
);
create index provisioning_environment_project on provisioning_environment (project_id);

create table provisioning_target (
    id             text primary key check (length(id) between 1 and 36),
    environment_id text not null references provisioning_environment on delete cascade,
    name           text not null,
    provider       text not null,
    asset_types    text[] not null
);
create index provisioning_target_environment on provisioning_target (environment_id);

create view provisioning_v_environment as select id, project_id, name, role_arn from provisioning_environment;
