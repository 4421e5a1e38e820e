import * as z from 'zod/mini';

/*
 * The free text in an answer, according to its schema: every string without restrictions. Ids, dates, times, languages,
 * case numbers and TINs have a pattern, URLs a scheme, and states are enumerated; other values there would be invalid.
 */

/** Returns text of at most `limit` UTF-16 units for a place, which is named by its path. */
export type TextFor = (place: string, limit: number) => string;

interface JsonSchema {
  readonly type?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

/** Opaque values that the service creates and gets back unchanged. */
const CURSORS = ['nextCursor', 'previousCursor'];

/** The answer with each free text replaced by text from `textFor`. */
export function withText<Answer>(name: string, schema: z.ZodMiniType, answer: Answer, textFor: TextFor | undefined): Answer {
  return textFor ? (filled(jsonSchemaOf(schema), answer, name, textFor) as Answer) : answer;
}

/** The places of all free text in an answer; the entries of a list share one place. */
export function freeTextIn(name: string, schema: z.ZodMiniType): string[] {
  return pathsIn(jsonSchemaOf(schema), name);
}

function filled(schema: JsonSchema, value: unknown, path: string, textFor: TextFor): unknown {
  if (value === undefined || value === null) return value;
  if (schema.anyOf) return filled(schema.anyOf[0]!, value, path, textFor);
  if (schema.items) return (value as unknown[]).map((entry): unknown => filled(schema.items!, entry, path, textFor));
  if (schema.properties) {
    const fields = Object.entries(value).map(([name, field]: [string, unknown]) => {
      const fieldSchema = schema.properties![name];
      return [name, fieldSchema && !CURSORS.includes(name) ? filled(fieldSchema, field, `${path}.${name}`, textFor) : field];
    });
    return Object.fromEntries(fields);
  }
  return isFreeText(schema) ? textFor(path, schema.maxLength ?? Infinity) : value;
}

function pathsIn(schema: JsonSchema, path: string): string[] {
  if (schema.anyOf) return pathsIn(schema.anyOf[0]!, path);
  if (schema.items) return pathsIn(schema.items, path);
  if (schema.properties) {
    const fields = Object.entries(schema.properties).filter(([name]) => !CURSORS.includes(name));
    return fields.flatMap(([name, field]) => pathsIn(field, `${path}.${name}`));
  }
  return isFreeText(schema) ? [path] : [];
}

function isFreeText({type, pattern, enum: words}: JsonSchema): boolean {
  return type === 'string' && !pattern && !words;
}

const jsonSchemas = new Map<z.ZodMiniType, JsonSchema>();

function jsonSchemaOf(schema: z.ZodMiniType): JsonSchema {
  let made = jsonSchemas.get(schema);
  if (!made) jsonSchemas.set(schema, (made = z.toJSONSchema(schema, {io: 'input'}) as JsonSchema));
  return made;
}
