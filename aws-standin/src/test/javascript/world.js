import { randomUUID } from 'node:crypto';
import * as datazone from '@aws-sdk/client-datazone';
import * as glue from '@aws-sdk/client-glue';
import * as iam from '@aws-sdk/client-iam';
import * as kms from '@aws-sdk/client-kms';
import * as sagemaker from '@aws-sdk/client-sagemaker';
import * as sqs from '@aws-sdk/client-sqs';
import * as sts from '@aws-sdk/client-sts';
import { checked } from './checked.js';

const ENDPOINT = process.env.STANDIN_ENDPOINT;

export const REGION = 'eu-west-1';
export const ACCOUNT = process.env.STANDIN_ACCOUNT;
export const NETWORK = { vpc: process.env.STANDIN_VPC, subnets: process.env.STANDIN_SUBNETS };

/** Clients of all services with these credentials; their answers are checked. */
export function clients(credentials, tamper) {
  const settings = { endpoint: ENDPOINT, region: REGION, credentials, maxAttempts: 1 };
  return {
    dataZone: checked(new datazone.DataZone(settings), datazone, tamper),
    glue: checked(new glue.Glue(settings), glue, tamper),
    iam: checked(new iam.IAM(settings), iam, tamper),
    kms: checked(new kms.KMS(settings), kms, tamper),
    sageMaker: checked(new sagemaker.SageMaker(settings), sagemaker, tamper),
    sqs: checked(new sqs.SQS(settings), sqs, tamper),
    sts: checked(new sts.STS(settings), sts, tamper),
  };
}

/** The account's administrator. */
export function administrator(tamper) {
  return clients({ accessKeyId: process.env.STANDIN_KEY, secretAccessKey: process.env.STANDIN_SECRET }, tamper);
}

/** Moves behaviour time. */
export async function later(seconds) {
  await control('clock', { advance: `PT${seconds}S` });
}

/** Somebody new in the directory. */
export async function person(name) {
  const id = randomUUID();
  await control('identity-center/users', { id, userName: name, givenName: name, familyName: 'Test', email: `${name}@example.com` });
  return id;
}

/** A new group in the directory. */
export async function group(name, members) {
  const id = randomUUID();
  await control('identity-center/groups', { id, displayName: name, members });
  return id;
}

async function control(path, body) {
  const answer = await fetch(`${ENDPOINT}/_standin/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  }
}
