import assert from 'node:assert/strict';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {codeBlocks} from '../docs/code-blocks.js';
import {withSurroundings} from '../docs/surroundings.js';
import {COMPILERS, faultsIn} from './compilers.js';
import {publicTags} from './source-files.js';

/** Inside the package, so that its own name resolves to its exports. */
const FOLDER = '.cache/entry-types';

function write(name: string, code: string): string {
  const file = `${FOLDER}/${name}`;
  writeFileSync(file, `${code}\nexport {};\n`);
  return file;
}

before(() => mkdirSync(FOLDER, {recursive: true}));
after(() => rmSync(FOLDER, {recursive: true, force: true}));

describe('the types of the entries', () => {
  for (const tag of publicTags()) {
    it(`define/${tag} types the element`, () => {
      const file = write(
        `${tag}.ts`,
        `import 'directory-reviews/define/${tag}';
const found = document.querySelector('${tag}')!;
found.api = 'https://reviews.example/';
found.getToken = async (rejected) => rejected?.toUpperCase();
// @ts-expect-error
found.nothing = 1;`,
      );
      assert.deepEqual(faultsIn([file], {compiler: '6', moduleResolution: 'nodenext'}), []);
    });
  }

  it('define/… types the events of the tag, wherever they arrive', () => {
    const file = write(
      'events.ts',
      `import 'directory-reviews/define/dr-reviews-tab';
document.querySelector('dr-reviews-tab')!.addEventListener('dr-reviews-loaded', ({detail}) => detail.verified.toFixed());
document.body.addEventListener('dr-reviews-loaded', ({detail}) => detail.verified.toFixed());
document.addEventListener('dr-contract-drift', ({detail}) => detail.field.length);
window.addEventListener('dr-contract-drift', ({detail}) => detail.field.length);
// @ts-expect-error
document.addEventListener('dr-reviews-loaded', ({detail}) => detail.nothing);`,
    );
    assert.deepEqual(faultsIn([file], {compiler: '6', moduleResolution: 'nodenext'}), []);
  });

  for (const {compiler, moduleResolution} of COMPILERS) {
    const options = {compiler, moduleResolution};

    it(`style sheets can be imported, in TypeScript ${compiler} with ${moduleResolution}`, () => {
      const file = write('styles.ts', "import 'directory-reviews/cloak.css';\nimport 'directory-reviews/tokens/defaults.css';");
      assert.deepEqual(faultsIn([file], options), []);
    });

    it(`the React components have the properties and events of their tags, in TypeScript ${compiler} with ${moduleResolution}`, () => {
      const file = write('react.tsx', REACT);
      assert.deepEqual(faultsIn([file], options), []);
    });

    it(`every script in the documentation compiles, in TypeScript ${compiler} with ${moduleResolution}`, () => {
      const blocks = codeBlocks().filter(({language}) => ['js', 'ts', 'tsx'].includes(language));
      const files = blocks.map(({code, language}, i) => write(`block-${i}.${language === 'tsx' ? 'tsx' : 'ts'}`, withSurroundings(code)));
      const places = new Map(files.map((file, i) => [file, blocks[i]!.place]));
      assert.ok(files.length > 20);
      const faults = faultsIn(files, options).map((fault) => fault.replace(/^\S+\.tsx?/, (file) => places.get(file) ?? file));
      assert.deepEqual(faults, []);
    });
  }
});

const REACT = `import {DrConfig, DrProviderWorkspace, DrReviewsTab} from 'directory-reviews/react';
import {DrRecommendationRate} from 'directory-reviews/react/dr-recommendation-rate';
import type {ProviderWorkspace} from 'directory-reviews';
import {createRef} from 'react';

const workspace = createRef<ProviderWorkspace>();
void workspace.current?.drafts;
export const page = (
  <DrConfig api="/" getToken={async () => 'token'} planProfile={{brand: 'Juniper'}}>
    <DrRecommendationRate providerId="p1" className="rate" />
    <DrReviewsTab providerId="p1" headingLevel={3} onDrReviewsLoaded={({detail}) => detail.verified.toFixed()} />
    <DrProviderWorkspace ref={workspace} contact={{name: 'Dana'}} onDrSignInRequired={({detail}) => detail.reason.length} />
    {/* @ts-expect-error no such property */}
    <DrReviewsTab provderId="p1" />
    {/* @ts-expect-error not of this type */}
    <DrReviewsTab headingLevel={{}} />
    {/* @ts-expect-error nothing of this name in the event */}
    <DrReviewsTab onDrReviewsLoaded={({detail}) => detail.nothing} />
    {/* @ts-expect-error only the tag changes it */}
    <DrProviderWorkspace drafts={[]} />
  </DrConfig>
);`;
