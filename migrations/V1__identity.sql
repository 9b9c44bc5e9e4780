-- People, projects and who works where. DataZone membership is the truth; these rows are what was last observed.
create table identity_person (
    id         text primary key check (length(id) between 1 and 128),
    name       text not null check (length(name) between 1 and 256),
    updated_at timestamptz not null
);

create table identity_project (
    id          text primary key check (length(id) between 1 and 36),
    name        text not null check (length(name) between 1 and 64),
    role_arn    text not null unique check (length(role_arn) <= 2048),
    adopted_by  text not null,
    adopted_at  timestamptz not null,
    observed_at timestamptz,
    trouble     text
);

create table identity_membership (
    project_id  text not null references identity_project,
    person_id   text not null references identity_person,
    designation text not null check (designation in
        ('PROJECT_OWNER', 'PROJECT_CONTRIBUTOR', 'PROJECT_CATALOG_VIEWER', 'PROJECT_CATALOG_CONSUMER', 'PROJECT_CATALOG_STEWARD')),
    primary key (project_id, person_id)
);
create index identity_membership_person on identity_membership (person_id);

-- What other features may read and join.
create view identity_v_project as select id, name from identity_project;
create view identity_v_person as select id, name from identity_person;
