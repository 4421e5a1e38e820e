import {createHash} from 'node:crypto';
import {EventEmitter, once} from 'node:events';
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
    const parameters: Page = Object.fromEntries(url.searchParams);
    const {html, policy} = await page(parameters);
    context.type = 'html';
    context.set('Content-Security-Policy', policy);
    context.body = parameters.pieces ? Readable.from(inPieces(html, parameters.pieces)) : html;
  } else if (path === '/host/continue') {
    asked.emit(url.searchParams.get('page')!);
    context.status = 204;
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
  /** What happened to the server's HTML on its way. */
  readonly fault?: keyof typeof FAULTS;
  /** Sends the page in pieces, each when the test asks for `/host/continue?page=…` with this name. */
  readonly pieces?: string;
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
  return fault ? withStyleHash(FAULTS[fault](html)) : {html, hash: reviewsTabStyleHash};
}

/** A cache keeps the policy that belongs to the HTML. */
function withStyleHash(html: string): {html: string; hash: string} {
  const style = /<style>([^]*)<\/style>/.exec(html)![1]!;
  return {html, hash: `sha256-${createHash('sha256').update(style).digest('base64')}`};
}

const FAULTS = {
  // Lit marks each template with a digest of its text.
  'other-markup': (html: string) =>
    html
      .replace(/(<!--lit-part )\S{8,}(-->)/, '$1AAAAAAAAAAA=$2')
      .replace('<p class="status"', '<section>Of another release</section><p class="status"'),
  // The same templates with other texts and styles.
  'other-release': (html: string) =>
    html
      .replace('{"release":"source"', '{"release":"0.0.1"')
      .replace(/<style>[^]*<\/style>/, '<style>.badge { display: none; }</style>')
      .replace('76% of patients', 'An earlier 76% of patients'),
  'broken-data': (html: string) => html.replace(/(<script type="application\/json">.{40}).*(<\/script>)/s, '$1$2'),
  truncated: (html: string) => html.slice(0, html.indexOf('review-r12')),
  'no-comments': (html: string) => html.replace(/<!--.*?-->/gs, ''),
  'no-end-comments': (html: string) => html.replaceAll('<!--/lit-part-->', ''),
  'no-attribute-comments': (html: string) => html.replace(/<!--lit-node \d+-->/g, ''),
  'one-comment-less': (html: string) => html.replace(/<!--lit-node \d+-->(?=<form)/, ''),
  'no-spaces': (html: string) => html.replace(/>\s+/g, '>').replace(/\s+</g, '<').replace(/\s+/g, ' '),
  'other-quotes': (html: string) => html.replace(/ (class|part|role|type)="([\w-]+)"/g, ' $1=$2').replaceAll(' dir="auto"', " dir='auto'"),
} satisfies Readonly<Record<string, (html: string) => string>>;

/** Inserts the guard before the page's own policy, which blocks any other script, including this one. */
function guarded(page: string): string {
  return page.replace('<meta charset="utf-8" />', (first) => `${first}<script src="/test/elements/support/frame-guard.ts"></script>`);
}

const asked = new EventEmitter();

/** What comes before the tag, then the tag with a part of its reviews, a part of its data, and the rest. */
async function* inPieces(html: string, name: string): AsyncGenerator<string> {
  const ends = ['<dr-reviews-tab', 'id="review-r12"', '"reviews":[', ''].map((text) => (text ? html.indexOf(text) : html.length));
  // WebKit waits for more than a head before it shows anything.
  yield `<!--${' '.repeat(4096)}-->`;
  let sent = 0;
  for (const end of ends) {
    yield html.slice(sent, end);
    sent = end;
    if (end < html.length) await once(asked, name);
  }
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
