-- The unit that a project is to move into; null where it stays.
alter table identity_project_edit add column domain_unit text;
