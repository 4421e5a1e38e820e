import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {build} from 'esbuild';
import {createElement, type ElementType} from 'react';
import {renderToString} from 'react-dom/server';
import * as components from '../../src/react/index.js';
import {publicTags} from '../checks/source-files.js';

const {DrConfig, DrNewReviews, DrProviderWorkspace, DrRecommendationRate, DrReviewSurvey, DrReviewsTab} = components;

const render = (component: ElementType, props: object) => renderToString(createElement(component, props));

describe('React on a server', () => {
  it('renders the tags with the attributes of HTML, without functions and objects', () => {
    const given = {api: '/', locale: 'en', getToken: () => 'canary', planProfile: {brand: 'canary'}, messages: {}, headingLevel: 3};
    const html = {
      tab: render(DrReviewsTab, {...given, providerId: 'p1', reviewId: 'r1', reviewLink: '/{reviewId}', data: {canary: 1}}),
      workspace: render(DrProviderWorkspace, {...given, practiceId: 'a', providerId: 'p1', contact: {}, onDrDraftChanged: () => 'canary'}),
      news: render(DrNewReviews, {workspaceLink: '/{practiceId}'}),
      survey: render(DrReviewSurvey, {claimId: 'c1', token: 'canary'}),
      rate: render(DrRecommendationRate, {...given, providerId: 'p1', className: 'rate'}),
      config: render(DrConfig, {...given, children: createElement(DrRecommendationRate, {providerId: 'p1'})}),
    };
    assert.deepEqual(html, {
      tab: '<dr-reviews-tab heading-level="3" provider-id="p1" review-id="r1" review-link="/{reviewId}"></dr-reviews-tab>',
      workspace: '<dr-provider-workspace heading-level="3" practice-id="a" provider-id="p1"></dr-provider-workspace>',
      news: '<dr-new-reviews workspace-link="/{practiceId}"></dr-new-reviews>',
      survey: '<dr-review-survey claim-id="c1"></dr-review-survey>',
      rate: '<dr-recommendation-rate headingLevel="3" provider-id="p1" class="rate"></dr-recommendation-rate>',
      config: '<dr-config headingLevel="3"><dr-recommendation-rate provider-id="p1"></dr-recommendation-rate></dr-config>',
    });
  });
});

describe('The React components', () => {
  it('are there for each public tag', () => {
    const names = publicTags().map((tag) => tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()));
    assert.deepEqual(Object.keys(components).sort(), names.sort());
  });

  it('have a listener for each event of their tag', () => {
    interface Declared {
      readonly tagName?: string;
      readonly events?: readonly {readonly name: string}[];
    }
    const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {modules: {declarations: Declared[]}[]};
    for (const {tagName, events = []} of manifest.modules.flatMap(({declarations}) => declarations)) {
      const source = readFileSync(`src/react/${tagName}.ts`, 'utf8');
      const listed = [...source.slice(source.indexOf('[')).matchAll(/'(dr-[a-z-]+)'/g)].map(([, name]) => name);
      assert.deepEqual(listed.sort(), events.map(({name}) => name).sort(), tagName);
    }
  });

  it('bring only the tags that are imported', async () => {
    const bundle = async (from: string) => {
      const {outputFiles} = await build({
        stdin: {contents: `import {DrRecommendationRate} from '${from}'; console.log(DrRecommendationRate);`, resolveDir: process.cwd()},
        bundle: true,
        write: false,
        format: 'esm',
        external: ['react'],
      });
      return outputFiles[0]!.text;
    };
    for (const from of ['directory-reviews/react', 'directory-reviews/react/dr-recommendation-rate']) {
      const text = await bundle(from);
      assert.match(text, /define\("dr-recommendation-rate"/);
      assert.doesNotMatch(text, /define\("dr-(reviews-tab|config|provider-workspace)"|LitElement/);
    }
  });

  it('are client components, each by itself', () => {
    for (const tag of publicTags()) assert.match(readFileSync(`dist/react/${tag}.js`, 'utf8'), /^'use client';/);
    assert.doesNotMatch(readFileSync('dist/react/index.js', 'utf8'), /use client/);
  });
});
