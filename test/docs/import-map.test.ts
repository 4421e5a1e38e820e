import assert from 'node:assert/strict';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchChromium} from '../browsers/chromium.js';
import {codeBlocks} from './code-blocks.js';

const HOST = 'http://host.example';

/** What the guide's script makes: the import map, and the policy that allows it. */
async function fromGuide(): Promise<{script: string; policy: string}> {
  const block = codeBlocks().find(({code}) => code.includes('type="importmap"'))!;
  const file = `dist/import-map-${process.pid}.mjs`;
  writeFileSync(file, `${block.code}\nexport {script, policy};`);
  try {
    return (await import(`../../${file}`)) as {script: string; policy: string};
  } finally {
    rmSync(file);
  }
}

describe('the import map of the guide, under the policy of the guide', () => {
  let browser: Browser;
  before(async () => void (browser = await launchChromium()));
  after(() => browser.close());

  /** Loads a file of the package, which the host's server has tampered with or not. */
  async function load(change: string): Promise<unknown[]> {
    const {script, policy} = await fromGuide();
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(message.text()));
    await page.route('**/*', (route) => {
      const {pathname} = new URL(route.request().url());
      const name = /^\/cdn\/directory-reviews@[\d.]+\/(.+)/.exec(pathname)?.[1];
      if (name) return route.fulfill({contentType: 'text/javascript', body: readFileSync(`dist/cdn/${name}`, 'utf8') + change});
      if (pathname !== '/')
        return route.fulfill({contentType: 'text/javascript', body: 'import(document.querySelector("[src]").dataset.loads);'});
      const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
      const loader = `<script type="module" src="/loader.js" data-loads="/cdn/directory-reviews@${version}/dr-config.js"></script>`;
      const headers = {'Content-Security-Policy': `default-src 'none'; ${policy}; connect-src 'self'; require-trusted-types-for 'script'`};
      return route.fulfill({contentType: 'text/html', headers, body: `<!doctype html><head>${script}</head><body>${loader}</body>`});
    });
    await page.goto(HOST);
    await page.waitForLoadState('networkidle');
    const isDefined = await page.evaluate(() => !!customElements.get('dr-config'));
    await page.close();
    return [isDefined, faults.some((fault) => /integrity/i.test(fault)), faults.some((fault) => /Content Security Policy/i.test(fault))];
  }

  it('loads the files of the release', async () => assert.deepEqual(await load(''), [true, false, false]));

  it('refuses a file that is not of the release', async () => assert.deepEqual(await load('\n//'), [false, true, false]));
});
