-- Every page counts what differs.
create index subscription_grant_differs on subscription_grant (subscription_id) where state in ('REMOVED', 'UNASKED');

-- Since when DataZone has a project no longer; what was known of it stays.
alter table project_project add column gone_at timestamptz;

-- The call that was made last and that AWS has not answered: it may have been done.
alter table outbox_row
    add column unanswered         text,
    add column unanswered_asset   uuid,
    add column unanswered_project text;

-- Whether what an asset stands for is still there, for those who look at it.
create view catalog_v_resource as
    select asset_id, resource_gone_at as gone_at from catalog_seen;
