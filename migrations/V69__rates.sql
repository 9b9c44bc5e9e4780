-- Token buckets of whoever calls, across all nodes (bucket4j's table); those that would be full again are deleted.
create table service_rate (
    id         text primary key,
    state      bytea,
    expires_at bigint,
    explicit_lock bigint
);

create index service_rate_expired on service_rate (expires_at);
