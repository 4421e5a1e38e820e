import {readFileSync} from 'node:fs';
import {Readable} from 'node:stream';
import type {ReadableStream} from 'node:stream/web';
import type {TestRunnerCoreConfig} from '@web/test-runner-core';
import {asSent, contractService} from '../../../stories/contract-service.js';
import {buildInbox, buildProviders, TOKEN} from './providers.js';

/** The strictest policy a host page may have, plus what this page needs. */
const policyWith = (style: string, policies: string) =>
  `default-src 'none'; script-src 'self'; connect-src 'self'; ${style && `style-src ${style};`} require-trusted-types-for 'script'; ${policies && `trusted-types ${policies}`}`;

const API = '/host/service';
const answer = contractService({reviews: buildProviders(), practice: buildInbox(), takes: (token) => token === TOKEN}, `${API}/`);

/**
 * The host's server, for tests that need a separate document: pages (`/host/page?…`, see `Page`), the service
 * (`/host/service/v1/…`), the page for web views (`/host/web-view-page`), a tag's released file as another version
 * (`/host/other-version/…`), and the released files with a failure on the first request of a visit for each tag's file
 * (`/host/late/<visit>/…`).
 */
export const hostPages: NonNullable<TestRunnerCoreConfig['middleware']>[number] = async (context, next) => {
  const {path, URL: url} = context;
  if (path.startsWith(`${API}/`)) {
    const {status, headers, body} = await answer(new Request(url, {method: context.method, headers: context.headers as HeadersInit}));
    Object.assign(context, {status, body: Readable.fromWeb(body as ReadableStream)});
    context.type = headers.get('Content-Type')!;
  } else if (path === '/host/web-view-page') {
    context.type = 'html';
    context.body = guarded(readFileSync('dist/webview/directory-reviews.html', 'utf8'));
  } else if (path.startsWith('/host/other-version/')) {
    context.type = 'js';
    context.body = ofOtherVersion(path.slice('/host/other-version/'.length));
  } else if (path.startsWith('/host/late/')) {
    const [visit = '', file = ''] = path.slice('/host/late/'.length).split('/');
    context.type = 'js';
    if (isThere(visit, file)) context.body = readFileSync(`dist/cdn/${file}`, 'utf8');
    else context.status = 503;
  } else if (path === '/host/page') {
    const {html, policy} = await page(Object.fromEntries(url.searchParams));
    context.type = 'html';
    context.set('Content-Security-Policy', policy);
    context.body = html;
  } else {
    await next();
  }
};

/** Parameters of a page; all are optional. */
export interface Page {
  /** A provider whose tab is rendered on the server. */
  readonly provider?: string;
  readonly locale?: string;
  readonly reviewId?: string;
  /** `refused` if the page's policy blocks the server's style; otherwise the policy has its hash. */
  readonly style?: 'refused';
  /** Damage to the server's HTML: missing pieces, as from another release, or a truncated data block. */
  readonly fault?: 'other-markup' | 'broken-data';
  /** The body of the page if no tab is rendered. */
  readonly body?: string;
  /** Names for the `trusted-types` directive. */
  readonly policies?: string;
  readonly dir?: string;
}

async function page({body = '', dir = 'ltr', policies = '', ...rendering}: Page): Promise<{html: string; policy: string}> {
  const tab = rendering.provider ? await renderedTab(rendering) : {html: body, hash: ''};
  const style = rendering.style === 'refused' || !tab.hash ? '' : `'${tab.hash}'`;
  return {
    html: `<!doctype html><html lang="en" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A host's page</title><script src="/test/elements/support/frame-guard.ts"></script></head><body>${tab.html}</body></html>`,
    policy: policyWith(style, policies),
  };
}

async function renderedTab({provider, locale, reviewId, fault}: Page): Promise<{html: string; hash: string}> {
  // Imported only for rendered pages: it installs a DOM in this process.
  const {renderReviewsTab, reviewsTabStyleHash} = await import('../../../src/ssr/index.js');
  const client = buildProviders();
  const page = asSent(reviewId ? await client.pageHolding(provider!, reviewId, {}) : await client.reviews(provider!, {}));
  const html = renderReviewsTab({providerId: provider!, page, api: API, locale, reviewId, planProfile: {brand: 'Juniper Health'}});
  return {html: fault ? FAULTS[fault](html) : html, hash: reviewsTabStyleHash};
}

const FAULTS: Readonly<Record<NonNullable<Page['fault']>, (html: string) => string>> = {
  // Lit marks each template with a digest of its text.
  'other-markup': (html) =>
    html
      .replace(/(<!--lit-part )\S{8,}(-->)/, '$1AAAAAAAAAAA=$2')
      .replace('<p class="status"', '<section>Of another release</section><p class="status"'),
  'broken-data': (html) => html.replace(/(<script type="application\/json">.{40}).*(<\/script>)/s, '$1$2'),
};

/** Inserts the guard before the page's own policy, which blocks any other script, including this one. */
function guarded(page: string): string {
  return page.replace('<meta charset="utf-8" />', (first) => `${first}<script src="/test/elements/support/frame-guard.ts"></script>`);
}

const askedBefore = new Set<string>();

function isThere(visit: string, file: string): boolean {
  const there = !file.startsWith('dr-') || askedBefore.has(`${visit} ${file}`);
  askedBefore.add(`${visit} ${file}`);
  return there;
}

/** The released file with a different version in it. */
function ofOtherVersion(file: string): string {
  const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
  return readFileSync(`dist/cdn/${file}`, 'utf8').replaceAll(version, '0.0.1');
}
