import * as z from 'zod/mini';
import {MEANINGS, MESSAGES_TO_APP, MESSAGES_TO_PAGE} from './schemas.js';

/** An example of each message without version and type. */
const EXAMPLES: {readonly [Name in keyof typeof MESSAGES_TO_PAGE | keyof typeof MESSAGES_TO_APP]: object} = {
  Configure: {tag: 'dr-reviews-tab', api: 'https://reviews.plan.example/', providerId: 'p_123', locale: 'en-US'},
  Appearance: {theme: {scheme: 'dark'}, safeArea: {top: 47, right: 0, bottom: 34, left: 0}, keyboard: 0, textScale: 130},
  TokenAnswer: {request: 1, token: 'eyJhbGciOi…'},
  Back: {},
  Connection: {online: false},
  Resume: {},
  Ready: {release: '1.0.0'},
  Height: {height: 2140},
  ToldEvent: {name: 'dr-reviews-loaded', detail: {providerId: 'p_123', verified: 30}},
  TokenWanted: {request: 1, rejected: false},
  Drafts: {drafts: [{reviewId: 'r_1', kind: 'respond', text: 'Thank you.', contact: {name: 'Dana Rivera'}}], surveyDraft: null},
  Dirty: {dirty: true},
  CanGoBack: {canGoBack: true},
  Link: {href: 'tel:8885550140'},
  Failed: {code: 'token-unanswered'},
  Ignored: {count: 1, reason: 'malformed', field: '.textScale'},
};

/**
 * The messages between an app and the page in its web view as one JSON Schema (2020-12), for validation and types in any language.
 * `#/$defs/MessageToPage` and `#/$defs/MessageToApp` each cover one direction.
 */
export function webViewJsonSchema(): object {
  const references = (schemas: object) => ({oneOf: Object.keys(schemas).map((name) => ({$ref: `#/$defs/${name}`}))});
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

/**
 * Definitions of each message, and of the types that several share. Unknown fields are allowed, so a later release can add some.
 */
function definitions(schemas: typeof MESSAGES_TO_PAGE | typeof MESSAGES_TO_APP): object {
  return Object.fromEntries(
    Object.entries(schemas).flatMap(([name, schema]) => {
      const {$schema: _, $defs = {}, ...definition} = z.toJSONSchema(schema, {io: 'input', metadata: MEANINGS});
      const {directoryReviews, type} = definition.properties as Record<'directoryReviews' | 'type', {const: unknown}>;
      const example = {directoryReviews: directoryReviews.const, type: type.const, ...EXAMPLES[name as keyof typeof EXAMPLES]};
      return [[name, {...definition, examples: [example]}], ...Object.entries($defs)];
    }),
  ) as object;
}
