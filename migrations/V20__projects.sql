-- What Concord knows of a project beyond its name. Purpose, unit and terms are DataZone's; the risk tier is Concord's own.
alter table identity_project
    add column version         bigint not null default 0,
    add column purpose         text not null default '' check (length(purpose) <= 2048),
    add column risk_tier       text check (risk_tier in ('LOW', 'MEDIUM', 'HIGH')),
    add column domain_unit     text,
    add column glossary_terms  text[] not null default '{}',
    add column own_designation text,
    add column members_told_at timestamptz,
    add column archived_at     timestamptz,
    add column archived_by     text references identity_person,
    add check ((archived_at is null) = (archived_by is null));

-- Making a project: what was asked, and what AWS has made of it so far.
create table identity_project_creation (
    id              uuid primary key,
    kind            text not null check (kind in ('CREATE', 'PREPARE')),
    asked_by        text not null references identity_person,
    asked_at        timestamptz not null,
    name            text not null check (length(name) between 1 and 64),
    purpose         text not null check (length(purpose) <= 1900),
    risk_tier       text check (risk_tier in ('LOW', 'MEDIUM', 'HIGH')),
    domain_unit     text,
    glossary_terms  text[] not null default '{}',
    role_name       text not null unique check (length(role_name) between 1 and 64),
    role_arn        text,
    role_profile    text,
    project_sent_at timestamptz,
    project_id      text,
    state           text not null check (state in ('CREATING', 'PREPARED', 'FAILED', 'DONE', 'UNDOING', 'UNDONE')),
    failure         text,
    check (kind <> 'PREPARE' or project_id is not null),
    check (kind <> 'CREATE' or (length(purpose) > 0 and risk_tier is not null)),
    check (state <> 'FAILED' or failure is not null),
    check (state <> 'DONE' or (role_arn is not null and project_id is not null))
);
create unique index identity_project_creation_project
    on identity_project_creation (project_id) where state <> 'UNDONE';
create unique index identity_project_creation_name
    on identity_project_creation (lower(name)) where state in ('CREATING', 'FAILED', 'UNDOING') and kind = 'CREATE';

create table identity_project_creation_step (
    creation_id uuid not null references identity_project_creation,
    step        text not null,
    done_at     timestamptz not null,
    primary key (creation_id, step)
);

-- Projects of the domain, ours or not, as the directory last showed them.
create table identity_seen_project (
    id          text primary key check (length(id) between 1 and 36),
    name        text not null,
    description text not null default '',
    seen_at     timestamptz not null
);

-- Who can be added: people and groups that the domain let in, as the directory last showed them.
alter table identity_person add column user_name text, add column listed_at timestamptz;

create table identity_group (
    id        text primary key check (length(id) between 1 and 128),
    name      text not null check (length(name) between 1 and 1024),
    listed_at timestamptz
);

create table identity_group_membership (
    project_id  text not null references identity_project,
    group_id    text not null references identity_group,
    designation text not null check (designation in
        ('PROJECT_OWNER', 'PROJECT_CONTRIBUTOR', 'PROJECT_CATALOG_VIEWER', 'PROJECT_CATALOG_CONSUMER', 'PROJECT_CATALOG_STEWARD')),
    primary key (project_id, group_id)
);
create index identity_group_membership_group on identity_group_membership (group_id);

-- What the OpenID provider says of a person's groups, by their names or ids, since the last sign-in.
create table identity_person_group (
    person_id text not null references identity_person on delete cascade,
    name      text not null,
    primary key (person_id, name)
);

-- A person's designation in a project, whether of their own or through groups: the strongest wins.
create view identity_designation as
select distinct on (project_id, person_id) project_id, person_id, designation
from (
    select project_id, person_id, designation from identity_membership
    union all
    select held.project_id, person.person_id, held.designation
    from identity_group_membership held
    join identity_group known on known.id = held.group_id
    join identity_person_group person on person.name in (known.id, known.name)
) every_way
order by project_id, person_id, array_position(array['PROJECT_OWNER', 'PROJECT_CONTRIBUTOR', 'PROJECT_CATALOG_STEWARD',
    'PROJECT_CATALOG_CONSUMER', 'PROJECT_CATALOG_VIEWER'], designation);

-- Names and terms that a project can be given.
create table identity_domain_unit (
    id     text primary key,
    name   text not null,
    parent text
);

create table identity_glossary_term (
    id       text primary key,
    name     text not null,
    glossary text not null
);

-- A wanted designation of a person or group in a project; none means that the member goes. DataZone confirms it.
create table identity_membership_change (
    id          uuid primary key,
    project_id  text not null references identity_project,
    member_kind text not null check (member_kind in ('PERSON', 'GROUP')),
    member_id   text not null,
    before      text,
    designation text check (designation in
        ('PROJECT_OWNER', 'PROJECT_CONTRIBUTOR', 'PROJECT_CATALOG_VIEWER', 'PROJECT_CATALOG_CONSUMER', 'PROJECT_CATALOG_STEWARD')),
    asked_by    text not null references identity_person,
    asked_at    timestamptz not null,
    state       text not null check (state in ('PENDING', 'DONE', 'FAILED', 'GIVEN_UP')),
    failure     text,
    ended_at    timestamptz,
    check (state <> 'FAILED' or failure is not null),
    check ((state in ('DONE', 'GIVEN_UP')) = (ended_at is not null))
);
create unique index identity_membership_change_one_open
    on identity_membership_change (project_id, member_kind, member_id) where state in ('PENDING', 'FAILED');

-- A person who wants to belong to a project.
create table identity_join_request (
    id          uuid primary key,
    version     bigint not null default 0,
    project_id  text not null references identity_project,
    person_id   text not null references identity_person,
    designation text not null check (designation in
        ('PROJECT_OWNER', 'PROJECT_CONTRIBUTOR', 'PROJECT_CATALOG_VIEWER', 'PROJECT_CATALOG_CONSUMER', 'PROJECT_CATALOG_STEWARD')),
    reason      text not null check (length(reason) between 1 and 4096),
    asked_at    timestamptz not null,
    state       text not null check (state in ('OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    decided_by  text references identity_person,
    decided_at  timestamptz,
    comment     text check (length(comment) <= 3900),
    check (state in ('OPEN', 'WITHDRAWN') or decided_by <> person_id),
    check ((state = 'OPEN') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check (state <> 'REJECTED' or length(comment) > 0)
);
create unique index identity_join_request_one_open
    on identity_join_request (project_id, person_id) where state = 'OPEN';

-- New words for a project; DataZone confirms them.
create table identity_project_edit (
    id             uuid primary key,
    project_id     text not null references identity_project,
    name           text not null check (length(name) between 1 and 64),
    purpose        text not null check (length(purpose) between 1 and 1900),
    glossary_terms text[] not null default '{}',
    asked_by       text not null references identity_person,
    asked_at       timestamptz not null,
    state          text not null check (state in ('PENDING', 'DONE', 'FAILED', 'GIVEN_UP')),
    failure        text,
    ended_at       timestamptz,
    check (state <> 'FAILED' or failure is not null)
);
create unique index identity_project_edit_one_open
    on identity_project_edit (project_id) where state in ('PENDING', 'FAILED');

create index audit_entry_project on audit_entry (project_id, id);
