import { parseXML } from '@aws-sdk/xml-builder';
import { required } from './json-form.js';

/** What is wrong with an answer of the Query protocol, by the client's schema. */
export function queryProblems(operation, output, text) {
  const answer = parseXML(text);
  const root = answer[`${operation}Response`];
  if (root === undefined) {
    return [`${operation}Response is missing`];
  }
  const { xmlns, ResponseMetadata, [`${operation}Result`]: result, ...unknown } = root;
  const problems = Object.keys(unknown).map(name => `${operation}Response.${name} is unknown`);
  if (!xmlns?.startsWith('https://')) {
    problems.push(`${operation}Response has no namespace`);
  }
  if (!ResponseMetadata?.RequestId) {
    problems.push('ResponseMetadata.RequestId is missing');
  }
  return output.isUnitSchema() ? problems : [...problems, ...xmlProblems(output, result ?? '', operation)];
}

function xmlProblems(schema, value, path) {
  if (schema.isStructSchema()) {
    return structure(schema, value === '' ? {} : value, path);
  }
  if (schema.isListSchema()) {
    return list(schema, value, path);
  }
  if (schema.isMapSchema()) {
    return list(schema, value, path, 'entry');
  }
  return simple(schema, value, path);
}

function structure(schema, value, path) {
  if (typeof value !== 'object') {
    return [`${path} is no structure`];
  }
  const members = new Map([...schema.structIterator()].map(([name, member]) => [member.getMergedTraits().xmlName ?? name, member]));
  const missing = required(schema).filter(name => value[name] === undefined).map(name => `${path}.${name} is missing`);
  return Object.entries(value).reduce((problems, [name, entry]) =>
    problems.concat(members.has(name) ? xmlProblems(members.get(name), entry, `${path}.${name}`) : `${path}.${name} is unknown`), missing);
}

function list(schema, value, path, element = 'member') {
  if (value === '') {
    return [];
  }
  const { [element]: found, ...unknown } = value;
  if (found === undefined || Object.keys(unknown).length > 0) {
    return [`${path} is no list of ${element}`];
  }
  return [found].flat().flatMap((entry, at) => element === 'entry'
    ? xmlProblems(schema.getValueSchema(), entry.value, `${path}.${entry.key}`)
    : xmlProblems(schema.getValueSchema(), entry, `${path}[${at}]`));
}

function simple(schema, value, path) {
  const form = schema.isTimestampSchema() ? /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
    : schema.isBooleanSchema() ? /^(true|false)$/
      : schema.isNumericSchema() ? /^-?\d+(\.\d+)?$/ : /^/;
  return typeof value === 'string' && form.test(value) ? [] : [`${path} has the wrong form`];
}
