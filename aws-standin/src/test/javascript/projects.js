import assert from 'node:assert/strict';
import { member } from './actors.js';
import { domain, project, refused } from './domain.js';
import { administrator, group, person } from './world.js';

/** Projects, who is in them, and who may say so. */
export async function projects() {
  const admin = administrator();
  const domainIdentifier = await domain(admin, 'projects');
  const owner = await member(admin, domainIdentifier, 'witness-chief');
  const other = await member(admin, domainIdentifier, 'witness-other');
  const { dataZone } = owner;
  const identifier = await project(owner, domainIdentifier, 'Credit Risk');


  await people(admin, owner, other, domainIdentifier, identifier);
  await units(admin, domainIdentifier);
  await edited(owner, other, domainIdentifier, identifier);
  await glossary(owner, domainIdentifier, identifier);

  await dataZone.deleteProject({ domainIdentifier, identifier, skipDeletionCheck: true });
  await refused('ResourceNotFoundException', () => dataZone.getProject({ domainIdentifier, identifier }));
}

async function people(admin, owner, other, domainIdentifier, projectIdentifier) {
  const { dataZone } = owner;
  const ines = await person('witness-ines');
  await admin.dataZone.createUserProfile({ domainIdentifier, userIdentifier: ines });
  const builders = await group('witness-builders', [ines]);
  await admin.dataZone.createGroupProfile({ domainIdentifier, groupIdentifier: builders });
  assert.equal((await admin.dataZone.getGroupProfile({ domainIdentifier, groupIdentifier: builders })).status, 'ASSIGNED');
  assert.equal((await admin.dataZone.searchGroupProfiles({
    domainIdentifier, groupType: 'DATAZONE_SSO_GROUP', searchText: 'witness' })).items.length, 1);
  assert.equal((await admin.dataZone.searchUserProfiles({
    domainIdentifier, userType: 'DATAZONE_SSO_USER', searchText: 'witness' })).items.length, 1);

  const add = (who, designation) => dataZone.createProjectMembership({
    domainIdentifier, projectIdentifier, designation, member: who });
  await add({ userIdentifier: ines }, 'PROJECT_CONTRIBUTOR');
  await add({ groupIdentifier: builders }, 'PROJECT_CATALOG_VIEWER');
  await add({ userIdentifier: other.id }, 'PROJECT_CATALOG_CONSUMER');
  await refused('ValidationException', () => add({ userIdentifier: 'nobody', groupIdentifier: 'nobody' }, 'PROJECT_OWNER'));
  const { members } = await dataZone.listProjectMemberships({ domainIdentifier, projectIdentifier });
  const who = Object.fromEntries(members.map(({ memberDetails: { user, group: named }, designation }) =>
    [user?.userId ?? named.groupId, designation]));
  assert.deepEqual(who, {
    [owner.id]: 'PROJECT_OWNER', [ines]: 'PROJECT_CONTRIBUTOR',
    [builders]: 'PROJECT_CATALOG_VIEWER', [other.id]: 'PROJECT_CATALOG_CONSUMER',
  });
  await dataZone.deleteProjectMembership({ domainIdentifier, projectIdentifier, member: { groupIdentifier: builders } });
  assert.equal((await dataZone.listProjectMemberships({ domainIdentifier, projectIdentifier })).members.length, 3);
}

async function units({ dataZone }, domainIdentifier) {
  const { rootDomainUnitId } = await dataZone.getDomain({ identifier: domainIdentifier });
  const unit = await dataZone.createDomainUnit({ domainIdentifier, name: 'Risk', parentDomainUnitIdentifier: rootDomainUnitId });
  const read = await dataZone.getDomainUnit({ domainIdentifier, identifier: unit.id });
  assert.equal(read.parentDomainUnitId, rootDomainUnitId);
  const { items } = await dataZone.listDomainUnitsForParent({ domainIdentifier, parentDomainUnitIdentifier: rootDomainUnitId });
  assert.deepEqual(items.map(item => item.id), [unit.id]);
  const entity = { domainIdentifier, entityType: 'DOMAIN_UNIT', entityIdentifier: unit.id };
  const policyType = 'CREATE_PROJECT';
  const principal = { user: { allUsersGrantFilter: {} } };
  await dataZone.addPolicyGrant({ ...entity, policyType, principal, detail: { createProject: { includeChildDomainUnits: true } } });
  const { grantList } = await dataZone.listPolicyGrants({ ...entity, policyType });
  assert.deepEqual(grantList.map(grant => grant.detail), [{ createProject: { includeChildDomainUnits: true } }]);
  await dataZone.removePolicyGrant({ ...entity, policyType, principal });
  assert.equal((await dataZone.listEntityOwners(entity)).owners.length, 1);
  await dataZone.deleteDomainUnit({ domainIdentifier, identifier: unit.id });
}

async function edited({ dataZone }, other, domainIdentifier, identifier) {
  await dataZone.updateProject({ domainIdentifier, identifier, name: 'Credit Risk 2', description: 'Renamed' });
  const read = await dataZone.getProject({ domainIdentifier, identifier });
  assert.deepEqual([read.name, read.description], ['Credit Risk 2', 'Renamed']);
  await refused('AccessDeniedException', () => other.dataZone.updateProject({ domainIdentifier, identifier, name: 'Mine' }));
  assert.ok((await dataZone.listProjects({ domainIdentifier })).items.some(listed => listed.id === identifier));
}

async function glossary({ dataZone }, domainIdentifier, owningProjectIdentifier) {
  const { id } = await dataZone.createGlossary({ domainIdentifier, owningProjectIdentifier, name: 'Words', status: 'ENABLED' });
  const term = await dataZone.createGlossaryTerm({ domainIdentifier, glossaryIdentifier: id, name: 'Default', status: 'ENABLED' });
  assert.equal((await dataZone.getGlossary({ domainIdentifier, identifier: id })).name, 'Words');
  assert.equal((await dataZone.getGlossaryTerm({ domainIdentifier, identifier: term.id })).glossaryId, id);
  const found = await dataZone.search({ domainIdentifier, searchScope: 'GLOSSARY_TERM', searchText: 'Default' });
  assert.deepEqual(found.items.map(item => item.glossaryTermItem.id), [term.id]);
}
