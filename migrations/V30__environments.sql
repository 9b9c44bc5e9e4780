-- What DataZone's managed blueprints ask for and where they are enabled, as last observed.
create table provisioning_blueprint (
    id                 text primary key check (length(id) between 1 and 36),
    name               text not null,
    description        text not null default '',
    parameters         jsonb not null default '[]',
    regions            text[] not null default '{}',
    provisioning_role  text,
    manage_access_role text,
    boundary           text,
    observed_at        timestamptz not null
);

-- An environment profile, and what it was to be at each revision. DataZone has the revision that is made.
create table provisioning_profile (
    id              uuid primary key,
    version         bigint not null default 0,
    datazone_id     text unique,
    blueprint_id    text not null references provisioning_blueprint,
    project_id      text not null check (length(project_id) between 1 and 36),
    made_elsewhere  boolean not null default false,
    deletion_failed text,
    deleting_at     timestamptz,
    deleted_at      timestamptz
);

create table provisioning_profile_revision (
    id            uuid primary key,
    profile_id    uuid not null references provisioning_profile,
    number        int not null check (number > 0),
    state         text not null check (state in ('CHECKING', 'REFUSED', 'CHECKED', 'MAKING', 'MADE', 'FAILED', 'DROPPED')),
    name          text not null check (length(name) between 1 and 64),
    description   text not null check (length(description) <= 1900),
    account       text not null,
    region        text not null,
    every_project boolean not null,
    projects      text[] not null,
    parameters    jsonb not null,
    written_by    text,
    written_at    timestamptz not null,
    verdicts      jsonb not null default '[]',
    checked_at    timestamptz,
    failure       text,
    unique (profile_id, number)
);
create unique index provisioning_profile_revision_one_on_its_way
    on provisioning_profile_revision (profile_id) where state in ('CHECKING', 'CHECKED', 'REFUSED', 'MAKING', 'FAILED');

-- A run makes an environment or retires one; one run at a time for a project and a name.
create table provisioning_run (
    id                 uuid primary key,
    version            bigint not null default 0,
    kind               text not null check (kind in ('DEPLOY', 'RETIRE')),
    state              text not null check (state in ('RUNNING', 'FAILED', 'REMOVING', 'DONE', 'REMOVED')),
    project_id         text not null references identity_project,
    revision_id        uuid references provisioning_profile_revision,
    request_key        uuid not null,
    environment_name   text not null check (length(environment_name) between 1 and 64),
    description        text not null check (length(description) <= 1900),
    started_by         text not null,
    started_at         timestamptz not null,
    environment_id     text,
    failed_environment text,
    deletions          int not null default 0,
    spoiled            boolean not null default false,
    verdicts           jsonb not null default '[]',
    failure            text,
    ended_at           timestamptz,
    unique (project_id, request_key),
    check (kind <> 'DEPLOY' or revision_id is not null),
    check (kind <> 'RETIRE' or environment_id is not null),
    check ((state in ('DONE', 'REMOVED')) = (ended_at is not null))
);
create unique index provisioning_run_one_open
    on provisioning_run (project_id, environment_name) where state in ('RUNNING', 'FAILED', 'REMOVING');
create index provisioning_run_environment on provisioning_run (environment_id);

create table provisioning_run_step (
    run_id     uuid not null references provisioning_run,
    name       text not null,
    position   int not null,
    state      text not null check (state in ('TODO', 'NOW', 'DONE', 'FAILED')),
    started_at timestamptz,
    ended_at   timestamptz,
    note       text not null default '',
    primary key (run_id, name),
    check ((state = 'TODO') = (started_at is null)),
    check ((state in ('DONE', 'FAILED')) = (ended_at is not null))
);

create table provisioning_run_event (
    id      bigint generated always as identity primary key,
    run_id  uuid not null references provisioning_run,
    at      timestamptz not null,
    source  text not null,
    message text not null
);
create index provisioning_run_event_run on provisioning_run_event (run_id, id);

-- What DataZone and SageMaker show of an environment beyond its name and status.
create table provisioning_environment_detail (
    environment_id   text primary key references provisioning_environment,
    description      text not null default '',
    profile_id       text,
    parameters       jsonb not null default '{}',
    resources        jsonb not null default '[]',
    failure          text,
    sagemaker_domain text,
    auth_mode        text,
    studio_url       text,
    contents         jsonb not null default '[]',
    looked_at        timestamptz
);

-- A person's way into Studio. The address is there until that person took it or it expired.
create table provisioning_opening (
    id             uuid primary key,
    environment_id text not null references provisioning_environment,
    project_id     text not null references identity_project,
    person_id      text not null,
    asked_at       timestamptz not null,
    state          text not null check (state in ('ASKED', 'READY', 'TAKEN', 'EXPIRED', 'FAILED')),
    address        text,
    expires_at     timestamptz,
    failure        text,
    check ((state = 'READY') = (address is not null))
);
create index provisioning_opening_expiry on provisioning_opening (expires_at) where address is not null;
create index provisioning_opening_person on provisioning_opening (person_id, environment_id);
