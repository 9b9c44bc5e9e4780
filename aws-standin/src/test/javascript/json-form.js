/** What is wrong with a JSON answer, by the client's schema: unknown and missing members, and values of another type. */
export function jsonProblems(schema, value, path) {
  if (schema.isStructSchema()) {
    return structure(schema, value, path);
  }
  if (schema.isListSchema()) {
    return Array.isArray(value)
      ? value.flatMap((element, at) => jsonProblems(schema.getValueSchema(), element, `${path}[${at}]`))
      : [`${path} is no list`];
  }
  if (schema.isMapSchema()) {
    return isObject(value)
      ? Object.entries(value).flatMap(([key, entry]) => jsonProblems(schema.getValueSchema(), entry, `${path}.${key}`))
      : [`${path} is no map`];
  }
  return simple(schema, value, path);
}

function structure(schema, value, path) {
  if (!isObject(value)) {
    return [`${path} is no structure`];
  }
  const members = new Map(bodyMembers(schema).map(([name, member]) => [wireName(name, member), member]));
  const missing = required(schema).filter(name => members.has(name) && value[name] == null);
  const inside = Object.entries(value).flatMap(([name, entry]) =>
    members.has(name) ? jsonProblems(members.get(name), entry, `${path}.${name}`) : [`${path}.${name} is unknown`]);
  const union = schema.isUnionSchema() && Object.keys(value).length !== 1 ? [`${path} has not exactly one member`] : [];
  return [...missing.map(name => `${path}.${name} is missing`), ...inside, ...union];
}

/** The members that travel in the body. */
export function bodyMembers(schema) {
  return [...schema.structIterator()].filter(([, member]) => {
    const traits = member.getMergedTraits();
    return traits.httpHeader === undefined && !traits.httpResponseCode;
  });
}

/** A structure's schema begins with its required members, and says how many they are. */
export function required(schema) {
  const [, , , , names, , count = 0] = schema.getSchema();
  return names.slice(0, count).map(name => wireName(name, schema.getMemberSchema(name)));
}

function wireName(name, member) {
  return member.getMergedTraits().jsonName ?? name;
}

function simple(schema, value, path) {
  if (schema.isDocumentSchema()) {
    return [];
  }
  const type = typeOf(schema);
  return typeof value === type && !(schema.isTimestampSchema() && type === 'string' && Number.isNaN(Date.parse(value)))
    ? []
    : [`${path} is no ${schema.isTimestampSchema() ? 'time' : type}`];
}

const ISO_TIME = 5;

function typeOf(schema) {
  if (schema.isTimestampSchema()) {
    return schema.getSchema() === ISO_TIME ? 'string' : 'number';
  }
  if (schema.isBooleanSchema()) {
    return 'boolean';
  }
  return schema.isNumericSchema() || schema.isBigIntegerSchema() || schema.isBigDecimalSchema() ? 'number' : 'string';
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
