-- Where a project's grants can be fulfilled by DataZone itself, and for which asset types: active, and not being retired.
-- Targets name types with or without their prefix.
create view provisioning_v_place as
select environment.project_id,
       environment.id as environment_id,
       'amazon.datazone.' || replace(asset_type, 'amazon.datazone.', '') as asset_type
from provisioning_environment environment
join provisioning_target target on target.environment_id = environment.id
cross join lateral unnest(target.asset_types) as asset_type
where environment.status = 'ACTIVE'
  and target.provider = 'Amazon DataZone'
  and not exists (
      select from provisioning_run run
      where run.environment_id = environment.id and run.kind = 'RETIRE' and run.ended_at is null);
