-- Tables move into the room that writes them: projects beside people, the engine of the way out by itself.
alter table identity_project rename to project_project;
alter table identity_project_creation rename to project_creation;
alter table identity_project_creation_step rename to project_creation_step;
alter table identity_project_edit rename to project_edit;
alter table identity_seen_project rename to project_seen;
alter table identity_membership rename to project_membership;
alter table identity_group_membership rename to project_group_membership;
alter table identity_membership_change rename to project_membership_change;
alter table identity_join_request rename to project_join_request;
alter table identity_domain_unit rename to project_domain_unit;
alter table identity_glossary_term rename to project_glossary_term;
alter view identity_designation rename to project_designation;
alter view identity_v_project rename to project_v_project;

create or replace view identity_v_person as select id, name, listed_at is not null as listed from identity_person;
create view identity_v_group as select id, name, listed_at is not null as listed from identity_group;

alter table datazone_outbox rename to outbox_row;
alter table datazone_task rename to outbox_task;
alter index datazone_outbox_open rename to outbox_row_open;
alter index datazone_task_execution_time rename to outbox_task_execution_time;
alter index datazone_task_last_heartbeat rename to outbox_task_last_heartbeat;
alter index datazone_task_priority rename to outbox_task_priority;
