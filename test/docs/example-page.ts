import {existsSync, readFileSync} from 'node:fs';
import {basename, extname} from 'node:path';
import {build} from 'esbuild';
import type {Browser, Route} from 'playwright-core';
import {answerContract} from '../bench/stub-api.js';
import {publicTags} from '../checks/source-files.js';

/** Does not exist; the test fulfills all requests of the page. */
export const HOST = 'http://host.example';
/** Each tag has its own Trusted Types policy, except the one without Lit. */
const POLICIES = publicTags().flatMap((tag) => (tag === 'dr-recommendation-rate' ? [] : `directory-reviews/${tag}`));
const POLICY = `default-src 'none'; script-src 'self' http://cdn.example; style-src 'self'; connect-src *; require-trusted-types-for 'script'; trusted-types ${POLICIES.join(' ')} lit-html`;

export interface Example {
  readonly html?: string;
  readonly script?: string;
  readonly css?: string;
}

/** A script bundled as in a host, importing the package by its name. */
export async function bundled(script: string): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents: script, resolveDir: process.cwd(), sourcefile: 'block.tsx', loader: 'tsx'},
    jsx: 'automatic',
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}

/** Shows an example on a host's page and returns its faults: console messages, errors, policy violations, undefined tags. */
export async function faultsOf(browser: Browser, {html = '', script, css}: Example): Promise<string[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({message}) => faults.push(`thrown: ${message}`));
  page.on('console', (message) => {
    // The stub has only members' reviews; other tags show a failure on the screen.
    const isRefusal = message.text().startsWith('Failed to load resource') && message.location().url.includes('/v1/');
    if (['warning', 'error'].includes(message.type()) && !isRefusal) faults.push(message.text());
  });
  const ownScript = script === undefined ? '' : '<script type="module" src="/block.js"></script>';
  const body = `<!doctype html><html lang="en"><head><title>A host</title><link rel="stylesheet" href="/block.css"></head><body>${html}${ownScript}</body></html>`;
  const files: Record<string, () => [string, string]> = {
    '/': () => ['text/html', body],
    '/block.js': () => ['text/javascript', script!],
    '/block.css': () => ['text/css', css ?? ''],
    '/favicon.ico': () => ['image/x-icon', ''],
  };
  await context.route('**/*', async (route) => answer(route, files));
  await page.goto(`${HOST}/`);
  const tags = [...new Set([...html.matchAll(/<(dr-[a-z-]+)/g)].map(([, tag]) => tag!))];
  const undefinedTags = await page.evaluate(async (names) => {
    const patience = new Promise((resolve) => setTimeout(resolve, 5000));
    await Promise.race([patience, Promise.all(names.map((name) => customElements.whenDefined(name)))]);
    return names.filter((name) => !customElements.get(name));
  }, tags);
  faults.push(...undefinedTags.map((tag) => `<${tag}> is not defined`));
  await page.waitForLoadState('networkidle');
  await context.close();
  return faults;
}

/** Answers a request of an example's page: with one of its files, by path, or as the package and the service do. */
export function answer(route: Route, files: Readonly<Record<string, () => [string, string]>>): Promise<void> {
  const url = new URL(route.request().url());
  const headers = {'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*'};
  const own = files[url.pathname];
  if (own) {
    const [contentType, content] = own();
    return route.fulfill({contentType, body: content, headers: {...headers, 'Content-Security-Policy': POLICY}});
  }
  const built = builtFile(url.pathname);
  if (built && existsSync(built)) return route.fulfill({contentType: TYPES[extname(built)]!, path: built, headers});
  if (url.pathname === '/locales/fr.json') return route.fulfill({json: {...english(), $language: 'fr'}, headers});
  // Maps any provider in the example to the stub's provider with thirty reviews.
  const stubbed = url.pathname.replace(/^.*?(\/v1\/)/, '$1').replace(/(?<=\/providers\/)\w+/, 'p30');
  const found =
    stubbed.startsWith('/v1/') && answerContract(new URL(stubbed + url.search.replace(/p_\w+/g, 'p30'), HOST), route.request().headers());
  return found
    ? route.fulfill({json: found, headers})
    : route.fulfill({status: 404, json: {type: 'about:blank', title: 'Not here', status: 404, code: 'not-found'}, headers});
}

const TYPES: Readonly<Record<string, string>> = {'.js': 'text/javascript', '.css': 'text/css'};

/** Serves the package's files as hosts do: scripts and the cloak from a CDN, everything else as installed. */
function builtFile(pathname: string): string | undefined {
  const installed = /^\/node_modules\/directory-reviews\/(.+)$/.exec(pathname)?.[1];
  if (installed) return installed;
  if (!pathname.startsWith('/cdn/')) return undefined;
  return pathname.endsWith('.css') ? `dist/${basename(pathname)}` : `dist/cdn/${basename(pathname)}`;
}

const english = () => JSON.parse(readFileSync('dist/locales/en.json', 'utf8')) as object;
