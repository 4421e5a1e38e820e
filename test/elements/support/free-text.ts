import * as z from 'zod/mini';

/*
 * The free text in an answer, by its schema: every string that may be anything. Ids, dates, moments, languages, numbers of
 * cases and TINs have a pattern, addresses a scheme, and states are one of a few words: what else comes there is no answer.
 */

/** Text for a place, which is named by its path, and which takes so many UTF-16 units. */
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

/** Made by the service for itself, and given back to it as they are. */
const CURSORS = ['nextCursor', 'previousCursor'];

/** The answer with text from `textFor` in place of each free text that it has. */
export function withText<Answer>(name: string, schema: z.ZodMiniType, answer: Answer, textFor: TextFor | undefined): Answer {
  return textFor ? (filled(jsonSchemaOf(schema), answer, name, textFor) as Answer) : answer;
}

/** The places of all free text that an answer may have; the entries of a list are one place. */
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
