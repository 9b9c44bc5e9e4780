import assert from 'node:assert/strict';
import { actor } from './actors.js';
import { refused } from './domain.js';
import { administrator, later } from './world.js';

/** What the journeys leave out of the account's own services. */
export async function account() {
  const admin = administrator();
  const reader = await actor(admin, 'witness-reader');
  await grants(admin, reader);
  await encryption(admin);
  await tables(admin);
  await queue(admin);
  await users(admin);
  await versions(admin);
  await registry(admin, reader);
  await features(admin);
}

async function grants({ kms }, reader) {
  const { KeyMetadata: { KeyId, Arn } } = await kms.createKey({});
  const given = { GranteePrincipal: reader.arn, RetiringPrincipal: reader.arn, Operations: ['Decrypt', 'DescribeKey'], Name: 'witness' };
  const { GrantId, GrantToken } = await kms.createGrant({ KeyId, ...given });
  const { Grants: [read] } = await kms.listGrants({ KeyId });
  const { GrantId: id, KeyId: key, CreationDate, IssuingAccount, ...rest } = read;
  assert.deepEqual([id, key, rest], [GrantId, Arn, given]);
  assert.ok(CreationDate instanceof Date && IssuingAccount.endsWith(':root'));
  assert.equal((await kms.listRetirableGrants({ RetiringPrincipal: reader.arn })).Grants.length, 1);
  assert.equal((await reader.kms.describeKey({ KeyId, GrantTokens: [GrantToken] })).KeyMetadata.Arn, Arn);
  await reader.kms.retireGrant({ GrantToken });
  const { GrantId: second } = await kms.createGrant({ KeyId, ...given });
  await kms.revokeGrant({ KeyId, GrantId: second });
  assert.deepEqual((await kms.listGrants({ KeyId })).Grants, []);
  await refused('NotFoundException', () => kms.revokeGrant({ KeyId, GrantId: second }));
  await refused('InvalidGrantTokenException', () => kms.describeKey({ KeyId, GrantTokens: ['made-up'] }));
}

async function encryption({ kms }) {
  const { KeyMetadata: { KeyId } } = await kms.createKey({});
  const Plaintext = new TextEncoder().encode('a secret');
  const EncryptionContext = { project: 'witness' };
  const { CiphertextBlob } = await kms.encrypt({ KeyId, Plaintext, EncryptionContext });
  const read = await kms.decrypt({ CiphertextBlob, EncryptionContext });
  assert.deepEqual(Buffer.from(read.Plaintext), Buffer.from(Plaintext));
  await refused('InvalidCiphertextException', () => kms.decrypt({ CiphertextBlob }));
  assert.equal((await kms.generateDataKey({ KeyId, KeySpec: 'AES_256' })).Plaintext.length, 32);
}

async function tables({ glue }) {
  const DatabaseName = 'witness';
  await glue.createDatabase({ DatabaseInput: { Name: DatabaseName } });
  const TableInput = {
    Name: 'trips', Parameters: { classification: 'parquet' },
    StorageDescriptor: { Location: 's3://trips/', Columns: [{ Name: 'id', Type: 'string' }] },
  };
  await glue.createTable({ DatabaseName, TableInput });
  const { Table } = await glue.getTable({ DatabaseName, Name: 'trips' });
  assert.deepEqual([Table.Parameters, Table.StorageDescriptor], [TableInput.Parameters, TableInput.StorageDescriptor]);
  await glue.updateTable({ DatabaseName, TableInput: { ...TableInput, Description: 'Of taxis' } });
  const { TableList } = await glue.getTables({ DatabaseName, Expression: 'tr.*' });
  assert.deepEqual(TableList.map(table => table.Description), ['Of taxis']);
  const { Errors } = await glue.batchDeleteTable({ DatabaseName, TablesToDelete: ['trips', 'gone'] });
  assert.deepEqual(Errors.map(error => error.ErrorDetail.ErrorCode), ['EntityNotFoundException']);
  await refused('EntityNotFoundException', () => glue.deleteTable({ DatabaseName, Name: 'trips' }));
  await glue.deleteDatabase({ Name: DatabaseName });
}

async function queue({ sqs }) {
  const { QueueUrl } = await sqs.createQueue({ QueueName: 'witness', Attributes: { VisibilityTimeout: '60' } });
  const { Attributes } = await sqs.getQueueAttributes({ QueueUrl, AttributeNames: ['All'] });
  assert.equal(Attributes.VisibilityTimeout, '60');
  const { MessageId } = await sqs.sendMessage({
    QueueUrl, MessageBody: 'hello', MessageAttributes: { kind: { DataType: 'String', StringValue: 'greeting' } },
  });
  const { Messages: [message] } = await sqs.receiveMessage({ QueueUrl, MessageAttributeNames: ['All'], MessageSystemAttributeNames: ['All'] });
  assert.deepEqual([message.MessageId, message.Body, message.MessageAttributes.kind.StringValue], [MessageId, 'hello', 'greeting']);
  await sqs.changeMessageVisibility({ QueueUrl, ReceiptHandle: message.ReceiptHandle, VisibilityTimeout: 30 });
  await sqs.deleteMessage({ QueueUrl, ReceiptHandle: message.ReceiptHandle });
  assert.deepEqual((await sqs.listQueues({ QueueNamePrefix: 'witness' })).QueueUrls, [QueueUrl]);
  await sqs.deleteQueue({ QueueUrl });
  await refused('QueueDoesNotExist', () => sqs.getQueueUrl({ QueueName: 'witness' }));
}

async function users({ iam }) {
  const UserName = 'witness';
  await iam.createUser({ UserName });
  const { AccessKey: { AccessKeyId } } = await iam.createAccessKey({ UserName });
  await iam.updateAccessKey({ UserName, AccessKeyId, Status: 'Inactive' });
  const { AccessKeyMetadata } = await iam.listAccessKeys({ UserName });
  assert.deepEqual(AccessKeyMetadata.map(key => [key.AccessKeyId, key.Status]), [[AccessKeyId, 'Inactive']]);
  await refused('DeleteConflictException', () => iam.deleteUser({ UserName }));
  await iam.deleteAccessKey({ UserName, AccessKeyId });
  assert.ok((await iam.listUsers({})).Users.some(user => user.UserName === UserName));
  await iam.deleteUser({ UserName });
  await refused('NoSuchEntityException', () => iam.getUser({ UserName }));
}

async function versions({ iam }) {
  const document = Action => JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action, Resource: '*' } });
  const { Policy: { Arn: PolicyArn } } = await iam.createPolicy({ PolicyName: 'witness', PolicyDocument: document('sqs:*') });
  await iam.createPolicyVersion({ PolicyArn, PolicyDocument: document('kms:*'), SetAsDefault: true });
  const { Versions } = await iam.listPolicyVersions({ PolicyArn });
  assert.deepEqual(Versions.map(version => [version.VersionId, version.IsDefaultVersion]), [['v2', true], ['v1', false]]);
  const { PolicyVersion } = await iam.getPolicyVersion({ PolicyArn, VersionId: 'v2' });
  assert.equal(decodeURIComponent(PolicyVersion.Document), document('kms:*'));
  await iam.setDefaultPolicyVersion({ PolicyArn, VersionId: 'v1' });
  await iam.deletePolicyVersion({ PolicyArn, VersionId: 'v2' });
  await iam.deletePolicy({ PolicyArn });
}

async function registry({ sageMaker }, reader) {
  const ModelPackageGroupName = 'witness-shared';
  const { ModelPackageGroupArn } = await sageMaker.createModelPackageGroup({ ModelPackageGroupName });
  const ResourcePolicy = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Deny', Principal: { AWS: reader.arn }, Action: 'sagemaker:Describe*', Resource: ModelPackageGroupArn },
  });
  await sageMaker.putModelPackageGroupPolicy({ ModelPackageGroupName, ResourcePolicy });
  assert.equal((await sageMaker.getModelPackageGroupPolicy({ ModelPackageGroupName })).ResourcePolicy, ResourcePolicy);
  await refused('AccessDeniedException', () => reader.sageMaker.describeModelPackageGroup({ ModelPackageGroupName }));
  await sageMaker.deleteModelPackageGroupPolicy({ ModelPackageGroupName });
  await reader.sageMaker.describeModelPackageGroup({ ModelPackageGroupName });
  const SearchExpression = { Filters: [{ Name: 'ModelPackageGroupName', Operator: 'Equals', Value: ModelPackageGroupName }] };
  const { Results } = await sageMaker.search({ Resource: 'ModelPackageGroup', SearchExpression });
  assert.deepEqual(Results.map(found => found.ModelPackageGroup.ModelPackageGroupArn), [ModelPackageGroupArn]);
  const { ModelPackageArn: ModelPackageName } = await sageMaker.createModelPackage({ ModelPackageGroupName });
  await sageMaker.deleteModelPackage({ ModelPackageName });
  await sageMaker.deleteModelPackageGroup({ ModelPackageGroupName });
}

async function features({ sageMaker }) {
  const FeatureGroupName = 'witness-changing';
  const FeatureDefinitions = ['id', 'time'].map(FeatureName => ({ FeatureName, FeatureType: 'String' }));
  await sageMaker.createFeatureGroup({
    FeatureGroupName, FeatureDefinitions, RecordIdentifierFeatureName: 'id', EventTimeFeatureName: 'time',
    OnlineStoreConfig: { EnableOnlineStore: true },
  });
  await sageMaker.updateFeatureGroup({ FeatureGroupName, FeatureAdditions: [{ FeatureName: 'amount', FeatureType: 'Integral' }] });
  await sageMaker.updateFeatureMetadata({
    FeatureGroupName, FeatureName: 'amount', Description: 'In cents', ParameterAdditions: [{ Key: 'team', Value: 'risk' }],
  });
  const read = await sageMaker.describeFeatureMetadata({ FeatureGroupName, FeatureName: 'amount' });
  assert.deepEqual([read.FeatureType, read.Description, read.Parameters], ['Integral', 'In cents', [{ Key: 'team', Value: 'risk' }]]);
  assert.equal((await sageMaker.describeFeatureGroup({ FeatureGroupName })).FeatureDefinitions.length, 3);
  await sageMaker.deleteFeatureGroup({ FeatureGroupName });
  await later(60);
  await refused('ResourceNotFound', () => sageMaker.describeFeatureGroup({ FeatureGroupName }));
}
