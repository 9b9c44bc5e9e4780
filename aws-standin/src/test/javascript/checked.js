import { NormalizedSchema } from '@smithy/core/schema';
import { bodyMembers, jsonProblems, required } from './json-form.js';
import { queryProblems } from './xml-form.js';
import { errorProblems } from './errors-form.js';
import { problem } from './problems.js';

/** Service and operation of every answer that was looked at. */
export const seen = [];

const QUERY = ['IAMClient', 'STSClient'];

/** Lets every answer that the client gets be checked before the client reads it. */
export function checked(client, module, tamper = body => body) {
  client.middlewareStack.add((next, context) => async given => {
    const answer = await next(given);
    const operation = context.commandName.replace(/Command$/, '');
    const text = tamper(await textOf(answer.response.body));
    answer.response.body = new TextEncoder().encode(text);
    const found = answer.response.statusCode < 300
      ? answerProblems(context, operation, answer.response, text)
      : errorProblems(module, answer.response, text);
    seen.push(`${context.clientName.replace('Client', '')}:${operation}`);
    if (found.length > 0) {
      throw problem(`${context.clientName} ${operation}: ${found.join(', ')}`);
    }
    return answer;
  }, { step: 'deserialize', priority: 'low', name: 'checked' });
  return client;
}

function answerProblems(context, operation, response, text) {
  const [, , , traits, , output] = context.__smithy_context.operationSchema;
  const schema = NormalizedSchema.of(typeof output === 'function' ? output() : output);
  if (QUERY.includes(context.clientName)) {
    return queryProblems(operation, schema, text);
  }
  const status = traits?.http?.[2] ?? 200;
  const wrong = response.statusCode === status ? [] : [`came with ${response.statusCode} instead of ${status}`];
  if (schema.isUnitSchema()) {
    return ['', '{}'].includes(text) ? wrong : [...wrong, 'should answer nothing'];
  }
  const body = text === '' ? {} : JSON.parse(text);
  return [...wrong, ...headerProblems(schema, response), ...jsonProblems(schema, body, operation)];
}

function headerProblems(schema, response) {
  const body = bodyMembers(schema).map(([name]) => name);
  return required(schema)
    .filter(name => !body.includes(name))
    .map(name => schema.getMemberSchema(name).getMergedTraits().httpHeader)
    .filter(header => header !== undefined && response.headers[header.toLowerCase()] === undefined)
    .map(header => `The header ${header} is missing`);
}

async function textOf(body) {
  const chunks = [];
  for await (const chunk of body) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
