-- Requests, subscriptions and grants as both sides see them: state is what Concord says, seen_* what DataZone showed last,
-- and when DataZone says that it changed. What was asked or decided in DataZone is here like ours, and says so.
alter table subscription_request
    add column asked_in   text not null default 'CONCORD' check (asked_in in ('CONCORD', 'DATAZONE')),
    add column decided_in text not null default 'CONCORD' check (decided_in in ('CONCORD', 'DATAZONE')),
    add column seen_state text,
    add column seen_at    timestamptz,
    drop constraint subscription_request_state_check,
    drop constraint subscription_request_check1,
    drop constraint subscription_request_check2,
    drop constraint subscription_request_check5,
    add check (state in ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    add check (decided_in = 'DATAZONE' or decided_by is null or decided_by <> requester),
    add check (state <> 'PENDING' or decision_id is null),
    add check (state not in ('APPROVED', 'REJECTED') or decision_id is not null),
    add check (state <> 'REJECTED' or decided_in = 'DATAZONE' or length(decision_comment) > 0);
alter table subscription_request drop constraint subscription_request_reason_check;
alter table subscription_request add check (length(reason) <= 4096);
create index subscription_request_asset on subscription_request (asset_id, subscriber_project, requested_at);

alter table subscription_subscription
    add column ended_in   text check (ended_in in ('CONCORD', 'REVOKED_IN_DATAZONE', 'CANCELLED_IN_DATAZONE', 'NEVER_MADE')),
    add column seen_state text,
    add column seen_at    timestamptz,
    drop constraint subscription_subscription_revocation_comment_check,
    add check (length(revocation_comment) <= 3900);
update subscription_subscription set ended_in = 'CONCORD' where state = 'REVOKED';
alter table subscription_subscription add check ((state = 'REVOKED') = (ended_in is not null));

-- A grant has an id of its own; a subscription has one for each place.
alter table subscription_grant
    add column id          uuid not null default gen_random_uuid(),
    add column former_id   text,
    add column seen_state  text,
    add column seen_at     timestamptz,
    add column shared      boolean,
    add column shared_seen_at timestamptz,
    drop constraint subscription_grant_pkey,
    add primary key (id),
    add unique nulls not distinct (subscription_id, target_id),
    drop constraint subscription_grant_state_check,
    add check (state in ('UNASKED', 'WAITING', 'GRANTING', 'GRANTED', 'REMOVED', 'FAILED', 'REVOKING', 'KEPT', 'REVOKED'));
create index subscription_grant_environment on subscription_grant (environment_id);
