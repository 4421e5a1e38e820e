import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import Ajv from 'ajv';
import fc from 'fast-check';
import {webViewJsonSchema} from '../../../src/webview/protocol/json-schema.js';
import {WEB_VIEW_EVENTS, WEB_VIEW_TAGS} from '../../../src/webview/protocol/protocol.js';
import {MESSAGES_TO_APP, MESSAGES_TO_PAGE} from '../../../src/webview/protocol/schemas.js';
import {anyMutation, EXTRA_FIELDS, fieldsIn, MUTATIONS, REPLACEMENTS, withExtra} from '../../api/shared/mutations.js';
import {APPEARANCE, CONFIGURE} from './messages.js';

interface Definition {
  readonly oneOf?: readonly {readonly $ref: string}[];
  readonly properties?: Readonly<Record<string, {readonly const?: unknown}>>;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly examples?: readonly Readonly<Record<string, unknown>>[];
}

const MESSAGES = {...MESSAGES_TO_PAGE, ...MESSAGES_TO_APP};

const {$defs} = webViewJsonSchema() as {$defs: Record<string, Definition>};

describe('the JSON Schema of the messages', () => {
  it('lists every message under its direction, distinguished by version and type', () => {
    const directions = {MessageToPage: MESSAGES_TO_PAGE, MessageToApp: MESSAGES_TO_APP};
    for (const [direction, schemas] of Object.entries(directions)) {
      assert.deepEqual(
        $defs[direction]!.oneOf!.map(({$ref}) => $ref),
        Object.keys(schemas).map((name) => `#/$defs/${name}`),
      );
    }
    const types = Object.keys(MESSAGES).map((name) => {
      const {properties, required} = $defs[name]!;
      assert.equal(properties!.directoryReviews!.const, 1, name);
      assert.ok(required!.includes('directoryReviews') && required!.includes('type'), name);
      return properties!.type!.const;
    });
    assert.equal(new Set(types).size, types.length);
  });

  it('has a description and a valid example for each message', () => {
    for (const [name, schema] of Object.entries(MESSAGES)) {
      const {description, examples} = $defs[name]!;
      assert.match(description!, /^[A-Z].*\.$/, name);
      assert.ok(schema.safeParse(examples![0]).success, name);
    }
  });

  // These schemas use no keywords that Ajv's draft lacks.
  const ajv = new Ajv({schemas: {messages: {$defs}}});

  for (const [name, schema] of Object.entries(MESSAGES)) {
    const whole = {...$defs[name]!.examples![0], ...(name === 'Configure' && CONFIGURE), ...(name === 'Appearance' && APPEARANCE)};
    const takes = ajv.compile({$ref: `messages#/$defs/${name}`});
    const expectSame = (value: unknown, what = '') => {
      if (value === undefined) return;
      const sent = JSON.parse(JSON.stringify(value)) as unknown;
      assert.equal(takes(sent), schema.safeParse(sent).success, `${name} ${what}: ${JSON.stringify(sent)}`.slice(0, 500));
    };

    it(`accepts and rejects the same ${name} messages as the page and its types`, () => {
      assert.equal(takes(whole), true, JSON.stringify(takes.errors));
      for (const field of fieldsIn(whole)) {
        for (const mutation of MUTATIONS) expectSame(mutation.of(whole, field), `${field.join('.')} ${mutation.name}`);
      }
      const broken = fc.tuple(fc.constantFrom(...fieldsIn(whole)), anyMutation);
      fc.assert(
        fc.property(broken, ([field, mutation]) => expectSame(mutation.of(whole, field))),
        {numRuns: 200},
      );
      for (const extra of EXTRA_FIELDS) expectSame(withExtra(whole, extra, {deep: 1}), extra);
      for (const value of REPLACEMENTS) expectSame(value);
    });
  }
});

it('every event of the tags in a web view is reported to the app', () => {
  const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
    modules: {declarations: {tagName?: string; events?: {name: string}[]}[]}[];
  };
  const elements = manifest.modules.flatMap(({declarations}) => declarations);
  const fired = elements.filter(({tagName}) => WEB_VIEW_TAGS.some((tag) => tag === tagName)).flatMap(({events = []}) => events);
  assert.deepEqual([...new Set(fired.map(({name}) => name))].sort(), [...WEB_VIEW_EVENTS].sort());
});
