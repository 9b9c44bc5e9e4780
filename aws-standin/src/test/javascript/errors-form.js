import { parseXML } from '@aws-sdk/xml-builder';
import { NormalizedSchema } from '@smithy/core/schema';
import { jsonProblems } from './json-form.js';

/** What every service may answer and no client declares. */
const COMMON = new Map([
  ['AccessDenied', 403], ['AccessDeniedException', 400], ['ValidationError', 400], ['ValidationException', 400]]);

/** What is wrong with an error, by the errors that the client knows. */
export function errorProblems(module, response, body) {
  const { code, members, spelling } = errorOf(response, body);
  const known = Object.values(module)
    .filter(schema => Array.isArray(schema) && schema[0] === -3)
    .map(schema => NormalizedSchema.of(schema))
    .find(schema => spelling.code(schema) === code);
  const status = known === undefined ? COMMON.get(code) : spelling.status(known.getMergedTraits());
  if (status !== response.statusCode) {
    return [`The error ${code} with ${response.statusCode} is unknown`];
  }
  return known === undefined || members === undefined ? [] : jsonProblems(known, members, code);
}

/** How the protocols name errors, and which status they give them. JSON knows only who is to blame. */
const QUERY = {
  code: schema => schema.getMergedTraits().awsQueryError?.[0] ?? schema.getName(),
  status: traits => traits.awsQueryError?.[1] ?? traits.httpError,
};
const REST = { code: schema => schema.getName(), status: traits => traits.httpError };
const JSON_RPC = { code: schema => schema.getName(), status: traits => traits.error === 'client' ? 400 : 500 };

function errorOf(response, body) {
  if (response.headers['content-type']?.includes('xml')) {
    const { Type, Code, Message } = parseXML(body).ErrorResponse?.Error ?? {};
    return { code: Type && Message ? Code : undefined, spelling: QUERY };
  }
  const { __type: type, ...members } = JSON.parse(body || '{}');
  const rest = response.headers['x-amzn-errortype'];
  return { code: (rest ?? type ?? '').split('#').at(-1), members, spelling: rest ? REST : JSON_RPC };
}
