import assert from 'node:assert/strict';
import { member } from './actors.js';
import { domain, environment, project, refused, sageMakerBlueprint, sageMakerProfile } from './domain.js';
import { featureGroup, modelGroup, publish } from './assets.js';
import { administrator, later } from './world.js';

/** From a published model and a published feature group to granted access, and to its end. */
export async function subscribe() {
  const admin = administrator();
  const domainIdentifier = await domain(admin, 'subscribing');
  const owner = await member(admin, domainIdentifier, 'witness-owner');
  const builder = await member(admin, domainIdentifier, 'witness-builder');
  const owning = await project(owner, domainIdentifier, 'Owners');
  const building = await project(builder, domainIdentifier, 'Builders');
  const blueprint = await sageMakerBlueprint(admin, domainIdentifier);
  const profile = await sageMakerProfile(builder, domainIdentifier, building, blueprint);
  const studio = await environment(builder, domainIdentifier, building, profile);

  const model = await publish(owner, domainIdentifier, owning, await modelGroup(admin));
  const features = await publish(owner, domainIdentifier, owning, await featureGroup(admin));
  const found = await builder.dataZone.searchListings({ domainIdentifier, searchText: 'witness' });
  assert.deepEqual(
    found.items.map(item => item.assetListing.listingId).sort(), [model.listing, features.listing].sort());

  const place = { domainIdentifier, owning, building, studio, owner, builder };
  await rejected(place, features);
  const subscription = await accepted(place, model);
  await target(place);
  const grant = await granted(admin, place, model);
  await revoked(admin, place, model, subscription, grant);
}

async function ask({ domainIdentifier, building, builder }, { listing }) {
  const asked = await builder.dataZone.createSubscriptionRequest({
    domainIdentifier,
    requestReason: 'We need it',
    subscribedListings: [{ identifier: listing }],
    subscribedPrincipals: [{ project: { identifier: building } }],
  });
  const read = await builder.dataZone.getSubscriptionRequestDetails({ domainIdentifier, identifier: asked.id });
  assert.equal(read.status, 'PENDING');
  assert.equal(read.requestReason, 'We need it');
  assert.equal(read.subscribedListings[0].id, listing);
  assert.equal(read.subscribedPrincipals[0].project.id, building);
  return asked.id;
}

async function rejected(place, asset) {
  const { domainIdentifier, owning, owner } = place;
  const identifier = await ask(place, asset);
  await refused('ConflictException', () => ask(place, asset));
  const waiting = await owner.dataZone.listSubscriptionRequests({ domainIdentifier, approverProjectId: owning, status: 'PENDING' });
  assert.deepEqual(waiting.items.map(item => item.id), [identifier]);
  await owner.dataZone.rejectSubscriptionRequest({ domainIdentifier, identifier, decisionComment: 'Not yet' });
  const read = await owner.dataZone.getSubscriptionRequestDetails({ domainIdentifier, identifier });
  assert.deepEqual([read.status, read.decisionComment], ['REJECTED', 'Not yet']);
}

async function accepted(place, asset) {
  const { domainIdentifier, owning, building, owner, builder } = place;
  const identifier = await ask(place, asset);
  await refused('AccessDeniedException', () => builder.dataZone.acceptSubscriptionRequest({ domainIdentifier, identifier }));
  await owner.dataZone.acceptSubscriptionRequest({ domainIdentifier, identifier, decisionComment: 'Fine' });
  const { items } = await owner.dataZone.listSubscriptions({ domainIdentifier, approverProjectId: owning });
  const read = await builder.dataZone.getSubscription({ domainIdentifier, identifier: items[0].id });
  assert.equal(read.status, 'APPROVED');
  assert.equal(read.subscriptionRequestId, identifier);
  assert.equal(read.subscribedPrincipal.project.id, building);
  return read.id;
}

async function target({ domainIdentifier, studio, builder }) {
  const { items } = await builder.dataZone.listSubscriptionTargets({ domainIdentifier, environmentIdentifier: studio.id });
  const read = await builder.dataZone.getSubscriptionTarget({
    domainIdentifier, environmentIdentifier: studio.id, identifier: items[0].id,
  });
  assert.equal(read.provider, 'Amazon DataZone');
}

async function granted(admin, { domainIdentifier, studio, builder }, { arn, listing }) {
  const { listingRevision } = await builder.dataZone.getListing({ domainIdentifier, identifier: listing });
  const made = await builder.dataZone.createSubscriptionGrant({
    domainIdentifier,
    environmentIdentifier: studio.id,
    grantedEntity: { listing: { identifier: listing, revision: listingRevision } },
  });
  await later(600);
  const read = await builder.dataZone.getSubscriptionGrant({ domainIdentifier, identifier: made.id });
  assert.equal(read.status, 'COMPLETED');
  assert.equal(read.assets[0].status, 'GRANTED');
  assert.ok(await shared(admin, arn, studio));
  const { items } = await builder.dataZone.listSubscriptionGrants({ domainIdentifier, environmentId: studio.id });
  assert.deepEqual(items.map(item => item.id), [made.id]);
  return made.id;
}

async function revoked(admin, { domainIdentifier, studio, owner, builder }, { arn }, subscription, grant) {
  await owner.dataZone.revokeSubscription({ domainIdentifier, identifier: subscription, retainPermissions: false });
  await later(600);
  const read = await builder.dataZone.getSubscriptionGrant({ domainIdentifier, identifier: grant });
  assert.equal(read.assets[0].status, 'REVOKED');
  assert.ok(!await shared(admin, arn, studio));
  assert.equal((await owner.dataZone.getSubscription({ domainIdentifier, identifier: subscription })).status, 'REVOKED');
}

async function shared(admin, arn, studio) {
  const { Tags } = await admin.sageMaker.listTags({ ResourceArn: arn });
  return Tags.some(tag => tag.Key === `sagemaker:shared-with:${studio.id}`);
}
