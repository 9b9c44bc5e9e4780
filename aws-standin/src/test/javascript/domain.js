import assert from 'node:assert/strict';
import { ACCOUNT, NETWORK, REGION, later } from './world.js';

/** A new domain that is there; its id. */
export async function domain(admin, name) {
  const made = await admin.dataZone.createDomain({
    name, description: `For ${name}`, domainExecutionRole: `arn:aws:iam::${ACCOUNT}:role/execution`, tags: { purpose: 'witness' },
  });
  await later(60);
  const read = await admin.dataZone.getDomain({ identifier: made.id });
  assert.equal(read.status, 'AVAILABLE');
  assert.equal(read.name, name);
  assert.ok(read.createdAt instanceof Date);
  assert.deepEqual((await admin.dataZone.listTagsForResource({ resourceArn: read.arn })).tags, { purpose: 'witness' });
  assert.ok((await admin.dataZone.listDomains({})).items.some(listed => listed.id === made.id));
  return made.id;
}

/** A new project of the actor; its id. */
export async function project(actor, domainIdentifier, name) {
  const { id } = await actor.dataZone.createProject({ domainIdentifier, name, description: `About ${name}` });
  const read = await actor.dataZone.getProject({ domainIdentifier, identifier: id });
  assert.equal(read.name, name);
  assert.equal(read.createdBy, actor.id);
  return id;
}

/** Enables the SageMaker blueprint; its id. */
export async function sageMakerBlueprint(admin, domainIdentifier) {
  const { items } = await admin.dataZone.listEnvironmentBlueprints({ domainIdentifier, managed: true, name: 'DefaultSageMaker' });
  const environmentBlueprintIdentifier = items[0].id;
  const read = await admin.dataZone.getEnvironmentBlueprint({ domainIdentifier, identifier: environmentBlueprintIdentifier });
  assert.equal(read.name, 'DefaultSageMaker');
  await admin.dataZone.putEnvironmentBlueprintConfiguration({
    domainIdentifier, environmentBlueprintIdentifier, enabledRegions: [REGION], manageAccessRoleArn: `arn:aws:iam::${ACCOUNT}:role/manage`,
  });
  const configured = await admin.dataZone.getEnvironmentBlueprintConfiguration({ domainIdentifier, environmentBlueprintIdentifier });
  assert.deepEqual(configured.enabledRegions, [REGION]);
  const { items: all } = await admin.dataZone.listEnvironmentBlueprintConfigurations({ domainIdentifier });
  assert.deepEqual(all.map(item => item.environmentBlueprintId), [environmentBlueprintIdentifier]);
  return environmentBlueprintIdentifier;
}

/** A profile of the actor's project for SageMaker environments in IAM mode; its id. */
export async function sageMakerProfile(actor, domainIdentifier, projectIdentifier, environmentBlueprintIdentifier) {
  const userParameters = Object.entries({
    vpcId: NETWORK.vpc, subnetIds: NETWORK.subnets, sagemakerDomainAuthMode: 'IAM', sagemakerDomainNetworkType: 'VpcOnly',
  }).map(([name, value]) => ({ name, value }));
  const { id } = await actor.dataZone.createEnvironmentProfile({
    domainIdentifier, projectIdentifier, environmentBlueprintIdentifier, name: 'Studio', userParameters,
  });
  const read = await actor.dataZone.getEnvironmentProfile({ domainIdentifier, identifier: id });
  assert.equal(read.projectId, projectIdentifier);
  assert.equal(read.environmentBlueprintId, environmentBlueprintIdentifier);
  const { items } = await actor.dataZone.listEnvironmentProfiles({ domainIdentifier, projectIdentifier });
  assert.deepEqual(items.map(item => item.id), [id]);
  return id;
}

/** A deployed environment of the actor's project; as GetEnvironment shows it. */
export async function environment(actor, domainIdentifier, projectIdentifier, environmentProfileIdentifier, userParameters = []) {
  const { id } = await actor.dataZone.createEnvironment({
    domainIdentifier, projectIdentifier, environmentProfileIdentifier, name: 'studio', userParameters,
  });
  assert.equal((await actor.dataZone.getEnvironment({ domainIdentifier, identifier: id })).status, 'CREATING');
  await later(600);
  const read = await actor.dataZone.getEnvironment({ domainIdentifier, identifier: id });
  assert.equal(read.status, 'ACTIVE', JSON.stringify(read.lastDeployment));
  const { items } = await actor.dataZone.listEnvironments({ domainIdentifier, projectIdentifier });
  assert.deepEqual(items.map(item => item.id), [id]);
  return read;
}

/** Runs the call, which must be refused with the error of this name. */
export async function refused(name, call) {
  await assert.rejects(call, error => {
    assert.equal(error.name, name, error.message);
    return true;
  });
}
