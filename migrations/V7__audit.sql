-- The trail: written once, never changed.
create table audit_entry (
    id             bigint generated always as identity primary key,
    at             timestamptz not null,
    actor          text not null,
    action         text not null,
    outcome        text not null check (outcome in ('DECIDED', 'REFUSED', 'CALLED')),
    subject        text not null,
    asset_id       uuid,
    project_id     text,
    reason         text,
    rule           text,
    decision_id    uuid,
    aws_operation  text,
    aws_request_id text,
    check (outcome <> 'CALLED' or (aws_operation is not null and aws_request_id is not null))
);
create index audit_entry_asset on audit_entry (asset_id, id);
create index audit_entry_decision on audit_entry (decision_id);

create function audit_entry_is_written_once() returns trigger language plpgsql as $$
begin
    raise exception 'Audit entries are written once and never changed';
end $$;
create trigger audit_entry_written_once before update or delete on audit_entry
    for each row execute function audit_entry_is_written_once();
create trigger audit_entry_never_emptied before truncate on audit_entry
    for each statement execute function audit_entry_is_written_once();
