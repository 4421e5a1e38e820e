import * as z from 'zod/mini';
import {MESSAGES_TO_APP, MESSAGES_TO_PAGE} from './web-view-schemas.js';

type Schemas = Readonly<Record<string, z.ZodMiniType>>;

/**
 * The messages between an app and the page in its web view as one JSON Schema (2020-12), for checks and types in any language:
 * `#/$defs/MessageToPage` and `#/$defs/MessageToApp` are all of one direction.
 */
export function webViewJsonSchema(): object {
  const references = (schemas: Schemas) => ({oneOf: Object.keys(schemas).map((name) => ({$ref: `#/$defs/${name}`}))});
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Messages between an app and the page of directory-reviews in its web view',
    $defs: {
      MessageToPage: references(MESSAGES_TO_PAGE),
      MessageToApp: references(MESSAGES_TO_APP),
      ...definitions(MESSAGES_TO_PAGE),
      ...definitions(MESSAGES_TO_APP),
    },
    anyOf: [{$ref: '#/$defs/MessageToPage'}, {$ref: '#/$defs/MessageToApp'}],
  };
}

/** As readers take them: fields that are not named are allowed, so that a later release may add some. */
function definitions(schemas: Schemas): object {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const {$schema: _, ...definition} = z.toJSONSchema(schema, {io: 'input'});
      return [name, definition];
    }),
  );
}
