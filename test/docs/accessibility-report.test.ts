import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {parse} from 'yaml';
import type {AccessibilityReport} from '../../stories/accessibility-report.js';
import {CRITERIA} from '../../stories/wcag-criteria.js';
import {launchChromium} from '../browsers/chromium.js';
import {accessibilityFindings, watchedPage} from '../e2e/watched-page.js';

describe('the accessibility conformance report', () => {
  const report = parse(readFileSync('dist/accessibility/openacr.yaml', 'utf8')) as AccessibilityReport;
  const html = readFileSync('dist/accessibility/report.html', 'utf8');
  let browser: Browser;
  before(async () => void (browser = await launchChromium()));
  after(() => browser.close());

  it('reports each criterion of the guide once, at its level, with the tests that show it', () => {
    const {success_criteria_level_a: a, success_criteria_level_aa: aa} = report.chapters;
    for (const [level, {criteria}] of [
      ['A', a],
      ['AA', aa],
    ] as const) {
      const numbers = criteria.map(({num}) => num).filter((num) => num !== '4.1.1');
      assert.deepEqual(
        numbers,
        CRITERIA.filter((criterion) => criterion.level === level).map(({number}) => number),
      );
    }
    const notes = new Map([...a.criteria, ...aa.criteria].map(({num, components}) => [num, components[0].adherence]));
    for (const {number, state, tests, person} of CRITERIA) {
      const {level, notes: text} = notes.get(number)!;
      assert.equal(level, state === 'met' ? 'supports' : 'not-applicable', number);
      for (const file of tests) assert.ok(text.includes(file), `${number} does not name ${file}`);
      assert.ok(text.includes(person), `${number} does not say what a person must check`);
    }
  });

  it('names the release and whom to ask', () => {
    const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
    assert.equal(report.product.version, version);
    assert.match(report.author.email, /^\S+@\S+$/);
    assert.equal(report.catalog, '2.5-edition-wcag-2.2-en');
  });

  it('is itself a page without accessibility faults that says the same', async () => {
    const {page, faults} = await watchedPage(browser, 'about:blank');
    await page.setContent(html);
    assert.deepEqual(await accessibilityFindings(page), []);
    assert.equal(await page.getByRole('row').count(), CRITERIA.length + 1 + 2);
    const row = page.getByRole('row', {name: '1.4.3 Contrast (Minimum)'});
    assert.match(await row.innerText(), /Supports\s+Measured in light mode/);
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});
