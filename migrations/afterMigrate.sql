-- What the portal's own role may do, said anew after each migration, so that no table is forgotten: all that is needed with
-- every table, add to the trail and read it, and read the views, since who writes through a view writes as its owner.
-- It runs as the role that owns the tables. Where that is the portal's role too, the portal refuses to go on (TrailGuard).
do $$
declare
    portal constant name := '${portal}';
    relation record;
begin
    if portal = current_user then
        return;
    end if;
    if not exists (select from pg_roles where rolname = portal) then
        raise exception 'The database has no role "%" for the portal: make it as docs/operations.md says', portal;
    end if;
    -- Nodes that start together would change the same rows.
    perform pg_advisory_xact_lock(hashtextextended('rights of the portal', 3));
    -- A table of the same name that is found before the trail would take its entries.
    execute format('revoke temporary, create on database %I from public, %I', current_database(), portal);
    execute format('revoke create on schema public from public, %I', portal);
    execute format('grant usage on schema public to %I', portal);
    for relation in
        select oid::regclass as name,
            case
                when relname = 'flyway_schema_history' then null
                when relname = 'audit_entry' then 'select, insert'
                when relkind in ('v', 'm') then 'select'
                else 'select, insert, update, delete'
            end as rights
        from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') and pg_has_role(relowner, 'usage')
    loop
        execute format('revoke all on %s from public, %I', relation.name, portal);
        if relation.rights is not null then
            execute format('grant %s on %s to %I', relation.rights, relation.name, portal);
        end if;
    end loop;
end $$;
