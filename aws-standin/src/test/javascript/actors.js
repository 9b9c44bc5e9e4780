import assert from 'node:assert/strict';
import { ACCOUNT, clients, later } from './world.js';

const MAY_ALL = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
const TRUST = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'], Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` } }],
};

/** A new role that may do everything in the account, somebody who acts with it, and what IAM says of it. */
export async function actor(admin, RoleName) {
  const { Role: made } = await admin.iam.createRole({
    RoleName, Path: '/witness/', AssumeRolePolicyDocument: JSON.stringify(TRUST), Tags: [{ Key: 'made-by', Value: 'witness' }],
  });
  await admin.iam.putRolePolicy({ RoleName, PolicyName: 'all', PolicyDocument: JSON.stringify(MAY_ALL) });
  await readBack(admin, made);
  await later(60);
  const { Credentials: given, AssumedRoleUser: user } = await admin.sts.assumeRole({
    RoleArn: made.Arn, RoleSessionName: 'witness', SourceIdentity: 'witness',
  });
  const own = clients({
    accessKeyId: given.AccessKeyId, secretAccessKey: given.SecretAccessKey, sessionToken: given.SessionToken,
  });
  assert.equal((await own.sts.getCallerIdentity({})).Arn, user.Arn);
  return { ...own, arn: made.Arn };
}

async function readBack(admin, { RoleName, Arn }) {
  const { Role: role } = await admin.iam.getRole({ RoleName });
  assert.equal(role.Arn, Arn);
  assert.deepEqual(JSON.parse(decodeURIComponent(role.AssumeRolePolicyDocument)), TRUST);
  assert.deepEqual(role.Tags, [{ Key: 'made-by', Value: 'witness' }]);
  const { PolicyDocument } = await admin.iam.getRolePolicy({ RoleName, PolicyName: 'all' });
  assert.deepEqual(JSON.parse(decodeURIComponent(PolicyDocument)), MAY_ALL);
  assert.deepEqual((await admin.iam.listRolePolicies({ RoleName })).PolicyNames, ['all']);
  assert.ok((await admin.iam.listRoles({ PathPrefix: '/witness/' })).Roles.some(listed => listed.Arn === Arn));
}

/** A role whom the domain knows. */
export async function member(admin, domain, name) {
  const made = await actor(admin, name);
  const profile = await admin.dataZone.createUserProfile({ domainIdentifier: domain, userIdentifier: made.arn, userType: 'IAM_ROLE' });
  const read = await admin.dataZone.getUserProfile({ domainIdentifier: domain, userIdentifier: made.arn });
  assert.equal(read.id, profile.id);
  assert.equal(read.details.iam.arn, made.arn);
  return { ...made, id: profile.id };
}
