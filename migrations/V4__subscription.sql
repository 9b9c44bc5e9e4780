-- A request is asked for and decided; an approved one makes a subscription; a subscription is granted in an environment.
create table subscription_request (
    id                 uuid primary key,
    version            bigint not null default 0,
    asset_id           uuid not null references catalog_asset,
    subscriber_project text not null references identity_project,
    owner_project      text not null references identity_project,
    requester          text not null references identity_person,
    reason             text not null check (length(reason) between 1 and 4096),
    requested_at       timestamptz not null,
    state              text not null check (state in ('PENDING', 'APPROVED', 'REJECTED')),
    decision_id        uuid unique,
    decided_by         text references identity_person,
    decided_at         timestamptz,
    decision_comment   text check (length(decision_comment) <= 3900),
    datazone_id        text unique,
    failure            text,
    check (subscriber_project <> owner_project),
    check (decided_by is null or decided_by <> requester),
    check ((state = 'PENDING') = (decision_id is null)),
    check ((decision_id is null) = (decided_by is null)),
    check ((decision_id is null) = (decided_at is null)),
    check (state <> 'REJECTED' or length(decision_comment) > 0)
);
create unique index subscription_request_one_pending
    on subscription_request (asset_id, subscriber_project) where state = 'PENDING';
create index subscription_request_owner on subscription_request (owner_project, requested_at);
create index subscription_request_subscriber on subscription_request (subscriber_project, requested_at);

create table subscription_subscription (
    id                 uuid primary key,
    version            bigint not null default 0,
    request_id         uuid not null unique references subscription_request,
    asset_id           uuid not null references catalog_asset,
    subscriber_project text not null references identity_project,
    owner_project      text not null references identity_project,
    state              text not null check (state in ('APPROVED', 'REVOKED')),
    approved_at        timestamptz not null,
    revocation_id      uuid unique,
    revoked_by         text references identity_person,
    revoked_at         timestamptz,
    revocation_comment text check (length(revocation_comment) between 1 and 3900),
    datazone_id        text unique,
    check ((state = 'REVOKED') = (revocation_id is not null)),
    check ((revocation_id is null) = (revoked_by is null)),
    check ((revocation_id is null) = (revoked_at is null))
);
create unique index subscription_subscription_one_live
    on subscription_subscription (asset_id, subscriber_project) where state = 'APPROVED';
create index subscription_subscription_subscriber on subscription_subscription (subscriber_project);

create table subscription_grant (
    subscription_id uuid primary key references subscription_subscription,
    version         bigint not null default 0,
    state           text not null check (state in ('WAITING', 'GRANTING', 'GRANTED', 'FAILED', 'REVOKING', 'REVOKED')),
    environment_id  text references provisioning_environment,
    target_id       text,
    datazone_id     text unique,
    failure         text,
    granting_at     timestamptz,
    granted_at      timestamptz,
    revoking_at     timestamptz,
    gone_at         timestamptz,
    check (state not in ('GRANTING', 'GRANTED') or environment_id is not null),
    check (state <> 'GRANTED' or (datazone_id is not null and granted_at is not null)),
    check (state <> 'REVOKED' or gone_at is not null)
);
