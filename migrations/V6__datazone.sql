-- What AWS has still to be told, in order per subject; the token is stored before the first call.
create table datazone_outbox (
    id            bigint generated always as identity primary key,
    subject       text not null,
    kind          text not null,
    reference     uuid not null,
    token         text not null unique,
    decision_id   uuid,
    actor         text not null,
    written_at    timestamptz not null,
    first_sent_at timestamptz,
    attempts      int not null default 0,
    delivered_at  timestamptz,
    superseded_at timestamptz,
    failed_at     timestamptz,
    failure       text,
    check (num_nonnulls(delivered_at, superseded_at, failed_at) <= 1)
);
create index datazone_outbox_open on datazone_outbox (subject, id)
    where delivered_at is null and superseded_at is null and failed_at is null;

-- db-scheduler's table.
create table datazone_task (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index datazone_task_execution_time on datazone_task (execution_time);
create index datazone_task_last_heartbeat on datazone_task (last_heartbeat);
create index datazone_task_priority on datazone_task (priority desc, execution_time asc);
