import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {webViewJsonSchema} from '../../src/api/web-view-json-schema.js';
import {MESSAGES_TO_APP, MESSAGES_TO_PAGE} from '../../src/api/web-view-schemas.js';
import {WEB_VIEW_EVENTS, WEB_VIEW_TAGS} from '../../src/domain/web-view.js';

interface Definition {
  readonly oneOf?: readonly {readonly $ref: string}[];
  readonly properties?: Readonly<Record<string, {readonly const?: unknown}>>;
  readonly required?: readonly string[];
}

const {$defs} = webViewJsonSchema() as {$defs: Record<string, Definition>};

describe('the JSON Schema of the messages', () => {
  it('holds every message under its direction, told apart by version and type', () => {
    const directions = {MessageToPage: MESSAGES_TO_PAGE, MessageToApp: MESSAGES_TO_APP};
    for (const [direction, schemas] of Object.entries(directions)) {
      assert.deepEqual(
        $defs[direction]!.oneOf!.map(({$ref}) => $ref),
        Object.keys(schemas).map((name) => `#/$defs/${name}`),
      );
    }
    const types = Object.keys({...MESSAGES_TO_PAGE, ...MESSAGES_TO_APP}).map((name) => {
      const {properties, required} = $defs[name]!;
      assert.equal(properties!.directoryReviews!.const, 1, name);
      assert.ok(required!.includes('directoryReviews') && required!.includes('type'), name);
      return properties!.type!.const;
    });
    assert.equal(new Set(types).size, types.length);
  });
});

it('every event of the tags in a web view is told to the app', () => {
  const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
    modules: {declarations: {tagName?: string; events?: {name: string}[]}[]}[];
  };
  const elements = manifest.modules.flatMap(({declarations}) => declarations);
  const fired = elements.filter(({tagName}) => WEB_VIEW_TAGS.some((tag) => tag === tagName)).flatMap(({events = []}) => events);
  assert.deepEqual([...new Set(fired.map(({name}) => name))].sort(), [...WEB_VIEW_EVENTS].sort());
});
