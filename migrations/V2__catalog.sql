-- Assets: owned in a project's inventory, found in the business catalog once their listing is active.
create table catalog_asset (
    id                 uuid primary key,
    version            bigint not null default 0,
    type               text not null check (type in ('MODEL_PACKAGE_GROUP', 'FEATURE_GROUP', 'GLUE_TABLE', 'REDSHIFT_TABLE')),
    external_id        text not null unique check (length(external_id) <= 2048),
    name               text not null check (length(name) between 1 and 256),
    description        text not null default '' check (length(description) <= 2048),
    owning_project     text not null references identity_project,
    task               text not null default '',
    source             text not null default '',
    model_approval     text not null default '' check (model_approval in ('', 'Approved', 'Rejected', 'PendingManualApproval')),
    facts              jsonb not null default '{}',
    versions           jsonb not null default '[]',
    features           jsonb not null default '[]',
    words              text not null default '',
    created_at         timestamptz not null,
    publication        text not null check (publication in ('INVENTORY', 'PUBLISHING', 'PUBLISHED', 'FAILED')),
    publication_failure text,
    published_at       timestamptz,
    datazone_id        text unique,
    datazone_revision  text,
    listing_id         text unique,
    listing_revision   text,
    search             tsvector not null generated always as (
        setweight(to_tsvector('simple', translate(name, '-_./', '    ')), 'A')
        || setweight(to_tsvector('simple', translate(task || ' ' || source, '-_./', '    ')), 'B')
        || setweight(to_tsvector('simple', translate(description, '-_./', '    ')), 'C')
        || setweight(to_tsvector('simple', translate(words, '-_./', '    ')), 'D')) stored,
    check (publication <> 'PUBLISHED' or (listing_id is not null and published_at is not null))
);
create index catalog_asset_search on catalog_asset using gin (search);
create index catalog_asset_project on catalog_asset (owning_project);
create index catalog_asset_name on catalog_asset (name);

-- What other features may read and join.
create view catalog_v_asset as
    select id, type, name, owning_project, publication, listing_id, datazone_id, external_id from catalog_asset;
