-- Assets as AWS shows them, apart from what Concord wants of them.
alter table catalog_asset drop constraint catalog_asset_publication_check;
alter table catalog_asset add constraint catalog_asset_publication_check
    check (publication in ('INVENTORY', 'PUBLISHING', 'PUBLISHED', 'FAILED', 'UNPUBLISHED', 'GONE'));
alter table catalog_asset
    -- Concord found it in DataZone; somebody made it with Studio, an SDK or the console.
    add column made_elsewhere boolean not null default false,
    -- SageMaker described the resource; otherwise only DataZone did.
    add column described boolean not null default true,
    -- Another resource of the same name took the place of the one that it stood for.
    add column replaced_at timestamptz,
    -- The outbox row whose answer named the listing.
    add column listing_row bigint;

-- What lists showed last. A list that was read to its end and lacked what an earlier reading had shown counts in *_lacks; the
-- thing itself is then read before anything is said of it.
create table catalog_seen (
    asset_id            uuid primary key references catalog_asset,
    revised_at          timestamptz,
    shown_at            timestamptz,
    inventory_lacks     int not null default 0,
    listed_at           timestamptz,
    catalog_lacks       int not null default 0,
    resource_created_at timestamptz,
    resource_at         timestamptz,
    resource_lacks      int not null default 0,
    resource_gone_at    timestamptz
);
create index catalog_seen_doubt on catalog_seen (asset_id)
    where inventory_lacks > 0 or catalog_lacks > 0 or resource_lacks > 0;
insert into catalog_seen (asset_id, shown_at, listed_at)
    select id,
        case when datazone_id is not null then now() end,
        case when publication = 'PUBLISHED' then now() end
    from catalog_asset;

-- How far a list of many pages was read; a reading goes a stretch further and the next one goes on there.
create table catalog_lap (
    list     text primary key,
    begun_at timestamptz not null,
    place    text not null check (place in ('INVENTORY', 'CATALOG', 'RESOURCES')),
    token    text
);
