import assert from 'node:assert/strict';
import { ACCOUNT, later } from './world.js';

/** A model package group with one approved version, as an asset to be. */
export async function modelGroup({ sageMaker }) {
  const ModelPackageGroupName = 'witness-models';
  const { ModelPackageGroupArn: arn } = await sageMaker.createModelPackageGroup({
    ModelPackageGroupName, ModelPackageGroupDescription: 'Models to look at',
  });
  const { ModelPackageArn } = await sageMaker.createModelPackage({ ModelPackageGroupName, ModelPackageDescription: 'The first' });
  await sageMaker.updateModelPackage({ ModelPackageArn, ModelApprovalStatus: 'Approved' });
  const version = await sageMaker.describeModelPackage({ ModelPackageName: ModelPackageArn });
  assert.deepEqual([version.ModelPackageVersion, version.ModelApprovalStatus], [1, 'Approved']);
  const { ModelPackageSummaryList: versions } = await sageMaker.listModelPackages({ ModelPackageGroupName });
  assert.deepEqual(versions.map(listed => listed.ModelPackageArn), [ModelPackageArn]);
  const read = await sageMaker.describeModelPackageGroup({ ModelPackageGroupName });
  assert.equal(read.ModelPackageGroupArn, arn);
  assert.ok((await sageMaker.listModelPackageGroups({ NameContains: 'witness' })).ModelPackageGroupSummaryList.length === 1);
  return {
    name: ModelPackageGroupName,
    arn,
    typeIdentifier: 'amazon.datazone.SageMakerModelPackageGroupAssetType',
    formsInput: [{
      formName: 'SagemakerModelPackageGroupForm',
      typeIdentifier: 'amazon.datazone.SageMakerModelPackageGroupFormType',
      content: JSON.stringify({ modelPackageGroupName: ModelPackageGroupName, modelPackageGroupArn: arn }),
    }],
  };
}

/** A feature group, as an asset to be. */
export async function featureGroup({ sageMaker }) {
  const FeatureGroupName = 'witness-features';
  const FeatureDefinitions = ['id', 'time', 'amount'].map(FeatureName => ({ FeatureName, FeatureType: 'String' }));
  const { FeatureGroupArn: arn } = await sageMaker.createFeatureGroup({
    FeatureGroupName,
    RecordIdentifierFeatureName: 'id',
    EventTimeFeatureName: 'time',
    FeatureDefinitions,
    OfflineStoreConfig: { S3StorageConfig: { S3Uri: 's3://witness/features' } },
    RoleArn: `arn:aws:iam::${ACCOUNT}:role/features`,
  });
  const read = await sageMaker.describeFeatureGroup({ FeatureGroupName });
  assert.equal(read.FeatureGroupArn, arn);
  assert.deepEqual(read.FeatureDefinitions, FeatureDefinitions);
  assert.equal((await sageMaker.listFeatureGroups({ NameContains: 'witness' })).FeatureGroupSummaries.length, 1);
  return {
    name: FeatureGroupName,
    arn,
    typeIdentifier: 'amazon.datazone.SageMakerFeatureGroupAssetType',
    formsInput: [{
      formName: 'SageMakerFeatureGroupForm',
      typeIdentifier: 'amazon.datazone.SageMakerFeatureGroupFormType',
      content: JSON.stringify({ featureGroupName: FeatureGroupName, featureGroupArn: arn }),
    }, {
      formName: 'AssetCommonDetailsForm',
      typeIdentifier: 'amazon.datazone.AssetCommonDetailsFormType',
      content: '{}',
    }],
  };
}

/** Puts it into the project's inventory, revises it and publishes it; its ARN and its listing. */
export async function publish({ dataZone }, domainIdentifier, owningProjectIdentifier, { name, arn, typeIdentifier, formsInput }) {
  const asset = await dataZone.createAsset({
    domainIdentifier, owningProjectIdentifier, name, externalIdentifier: arn, typeIdentifier, formsInput,
  });
  const revised = await dataZone.createAssetRevision({
    domainIdentifier, identifier: asset.id, name, description: 'A witness', typeRevision: asset.typeRevision, formsInput,
  });
  assert.equal(revised.revision, '2');
  const read = await dataZone.getAsset({ domainIdentifier, identifier: asset.id });
  assert.deepEqual([read.revision, read.description, read.externalIdentifier], ['2', 'A witness', arn]);
  const inventory = await dataZone.search({ domainIdentifier, owningProjectIdentifier, searchScope: 'ASSET', searchText: name });
  assert.deepEqual(inventory.items.map(item => item.assetItem.identifier), [asset.id]);
  const { listingId } = await dataZone.createListingChangeSet({
    domainIdentifier, entityIdentifier: asset.id, entityType: 'ASSET', action: 'PUBLISH',
  });
  await later(60);
  const listing = await dataZone.getListing({ domainIdentifier, identifier: listingId });
  assert.equal(listing.status, 'ACTIVE');
  assert.equal(listing.item.assetListing.assetId, asset.id);
  return { arn, listing: listingId };
}
