import { parseXML } from '@aws-sdk/xml-builder';
import { NormalizedSchema } from '@smithy/core/schema';
import { jsonProblems } from './json-form.js';

/** What every service may answer and no client declares. */
const COMMON = new Map([
  ['AccessDenied', 403], ['AccessDeniedException', 400], ['ValidationError', 400], ['ValidationException', 400]]);

/** What is wrong with an error, by the errors that the client knows. */
export function errorProblems(module, response, body) {
  const known = Object.values(module).filter(schema => Array.isArray(schema) && schema[0] === -3);
  const { code, members } = response.headers['content-type']?.includes('xml') ? xmlError(body) : jsonError(response, body);
  const schema = known.find(candidate => nameOf(candidate) === code);
  if (schema === undefined) {
    return COMMON.get(code) === response.statusCode ? [] : [`The error ${code} with ${response.statusCode} is unknown`];
  }
  const declared = NormalizedSchema.of(schema).getMergedTraits();
  const status = declared.awsQueryError?.[1] ?? declared.httpError ?? 400;
  const problems = status === response.statusCode ? [] : [`${code} came with ${response.statusCode} instead of ${status}`];
  return members === undefined ? problems : [...problems, ...jsonProblems(NormalizedSchema.of(schema), members, code)];
}

function nameOf(schema) {
  return NormalizedSchema.of(schema).getMergedTraits().awsQueryError?.[0] ?? schema[2];
}

function xmlError(body) {
  const { Type, Code, Message } = parseXML(body).ErrorResponse?.Error ?? {};
  return { code: Type && Message ? Code : undefined };
}

function jsonError(response, body) {
  const { __type: type, ...members } = JSON.parse(body || '{}');
  const code = (response.headers['x-amzn-errortype'] ?? type ?? '').split('#').at(-1);
  return { code, members };
}
