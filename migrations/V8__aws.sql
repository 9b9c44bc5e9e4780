-- Token buckets that pace calls across all nodes, per account, region and operation (bucket4j's table).
create table aws_pace (
    id         text primary key,
    state      bytea,
    expires_at bigint
);
