import assert from 'node:assert/strict';
import { member } from './actors.js';
import { domain, environment, project, refused, sageMakerBlueprint, sageMakerProfile } from './domain.js';
import { administrator, clients, later } from './world.js';

/** From a blueprint to a Studio that somebody opens, and its retirement. */
export async function environments() {
  const admin = administrator();
  const domainIdentifier = await domain(admin, 'environments');
  const owner = await member(admin, domainIdentifier, 'witness-builder-of-studios');
  const owning = await project(owner, domainIdentifier, 'Studios');
  const blueprint = await sageMakerBlueprint(admin, domainIdentifier);
  const profile = await sageMakerProfile(owner, domainIdentifier, owning, blueprint);
  const key = await encryptionKey(admin);
  const studio = await environment(owner, domainIdentifier, owning, profile, [{ name: 'kmsKeyId', value: key }]);

  await databases(admin, studio);
  const DomainId = await studioDomain(admin, studio, key);
  await opened(admin, DomainId);
  await credentials(owner, domainIdentifier, studio);
  await imported(owner, domainIdentifier, owning, studio);
  await retired(admin, owner, domainIdentifier, studio, DomainId);
}

async function encryptionKey({ kms }) {
  const Tags = [{ TagKey: 'AmazonDataZoneEnvironment', TagValue: 'true' }];
  const { KeyMetadata: { KeyId, Arn } } = await kms.createKey({ Description: 'For studios', Tags });
  await kms.createAlias({ AliasName: 'alias/witness', TargetKeyId: KeyId });
  const read = await kms.describeKey({ KeyId: 'alias/witness' });
  assert.deepEqual([read.KeyMetadata.Arn, read.KeyMetadata.KeyState], [Arn, 'Enabled']);
  assert.deepEqual((await kms.listResourceTags({ KeyId })).Tags, Tags);
  assert.equal((await kms.listAliases({ KeyId })).Aliases[0].TargetKeyId, KeyId);
  assert.ok(JSON.parse((await kms.getKeyPolicy({ KeyId })).Policy).Statement.length > 0);
  await kms.enableKeyRotation({ KeyId });
  assert.equal((await kms.getKeyRotationStatus({ KeyId })).KeyRotationEnabled, true);
  return Arn;
}

async function databases({ glue }, studio) {
  const provisioned = studio.provisionedResources.filter(made => made.name.endsWith('DBName')).map(made => made.value);
  assert.equal(provisioned.length, 2);
  for (const Name of provisioned) {
    assert.equal((await glue.getDatabase({ Name })).Database.Name, Name);
  }
  const { DatabaseList } = await glue.getDatabases({});
  assert.ok(provisioned.every(name => DatabaseList.some(listed => listed.Name === name)));
}

async function studioDomain({ sageMaker }, studio, key) {
  const { Domains } = await sageMaker.listDomains({});
  const tags = await Promise.all(Domains.map(async listed =>
    [listed.DomainId, (await sageMaker.listTags({ ResourceArn: listed.DomainArn })).Tags]));
  const [DomainId] = tags.find(([, list]) => list.some(tag => tag.Value === studio.id));
  const read = await sageMaker.describeDomain({ DomainId });
  assert.deepEqual([read.Status, read.AuthMode, read.KmsKeyId], ['InService', 'IAM', key]);
  return DomainId;
}

async function opened({ sageMaker }, DomainId) {
  const UserProfileName = 'ines';
  await sageMaker.createUserProfile({ DomainId, UserProfileName });
  await later(600);
  assert.equal((await sageMaker.describeUserProfile({ DomainId, UserProfileName })).Status, 'InService');
  assert.equal((await sageMaker.listUserProfiles({ DomainIdEquals: DomainId })).UserProfiles.length, 1);
  const { AuthorizedUrl } = await sageMaker.createPresignedDomainUrl({ DomainId, UserProfileName });
  const first = await fetch(AuthorizedUrl);
  assert.equal(first.status, 200);
  assert.match(await first.text(), /ines/);
  assert.equal((await fetch(AuthorizedUrl)).status, 403);
  await sageMaker.deleteUserProfile({ DomainId, UserProfileName });
  await later(600);
  await refused('ResourceNotFound', () => sageMaker.describeUserProfile({ DomainId, UserProfileName }));
}

async function credentials({ dataZone }, domainIdentifier, studio) {
  const given = await dataZone.getEnvironmentCredentials({ domainIdentifier, environmentIdentifier: studio.id });
  const inside = clients(given);
  assert.match((await inside.sts.getCallerIdentity({})).Arn, new RegExp(`datazone_usr_${studio.id}`));
}

async function imported({ dataZone }, domainIdentifier, projectIdentifier, studio) {
  const { items } = await dataZone.listDataSources({ domainIdentifier, projectIdentifier });
  const source = items.find(item => item.type === 'SAGEMAKER');
  const read = await dataZone.getDataSource({ domainIdentifier, identifier: source.dataSourceId });
  assert.equal(read.environmentId, studio.id);
  const { id } = await dataZone.startDataSourceRun({ domainIdentifier, dataSourceIdentifier: source.dataSourceId });
  await later(600);
  assert.equal((await dataZone.getDataSourceRun({ domainIdentifier, identifier: id })).status, 'SUCCESS');
  const runs = await dataZone.listDataSourceRuns({ domainIdentifier, dataSourceIdentifier: source.dataSourceId });
  assert.ok(runs.items.some(run => run.id === id));
  await dataZone.listDataSourceRunActivities({ domainIdentifier, identifier: id });
}

async function retired({ sageMaker }, { dataZone }, domainIdentifier, studio, DomainId) {
  await dataZone.deleteEnvironment({ domainIdentifier, identifier: studio.id });
  await later(600);
  await refused('ResourceNotFound', () => sageMaker.describeDomain({ DomainId }));
  const { items } = await dataZone.listEnvironments({ domainIdentifier, projectIdentifier: studio.projectId });
  assert.deepEqual(items, []);
}
