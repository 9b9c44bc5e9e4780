-- Whose things they are: members of these projects see how it stands with them, and those who read everything.
alter table outbox_row add column projects text[] not null default '{}';
alter table inbox_subject add column projects text[] not null default '{}';

update inbox_subject set projects = array[subject];
update outbox_row
set projects = array_remove(
    case split_part(subject, ':', 1)
        when 'access' then array[
            split_part(subject, ':', 3),
            (select owning_project from catalog_asset where id::text = split_part(subject, ':', 2))]
        when 'asset' then array[
            (select owning_project from catalog_asset where id::text = split_part(subject, ':', 2))]
        when 'creation' then array[
            (select project_id from project_creation where id::text = split_part(subject, ':', 2))]
        when 'project' then array[split_part(subject, ':', 2)]
        when 'member' then array[split_part(subject, ':', 2)]
        when 'environment' then array[split_part(subject, ':', 2)]
        when 'profile' then array[
            (select project_id from provisioning_profile where id::text = split_part(subject, ':', 2))]
        when 'studio' then array[
            (select project_id from provisioning_environment where id = split_part(subject, ':', 2))]
        else '{}'::text[]
    end, null)
where delivered_at is null and superseded_at is null;

-- Since when a subject is to be read, and when each observer last said what its subjects are: until it has, nothing is known.
alter table inbox_subject add column listed_at timestamptz not null default now();
create table inbox_observer (
    name      text primary key,
    listed_at timestamptz not null
);

-- The line in the menu counts what waits on every page.
create index outbox_row_unfinished on outbox_row (id) where delivered_at is null and superseded_at is null;
