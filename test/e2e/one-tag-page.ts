import {readFileSync} from 'node:fs';
import type {Page} from 'playwright-core';
import {CLAIMS_PATH, ME_PATH, practiceProvidersPath} from '../../src/api/shared/routes.js';
import {tokensFor} from '../server/identity-browser.js';

/** A tag for a host page that has only this one. */
export interface OneTag {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The token from the host's session, or `undefined` if the tag needs no sign-in. */
  readonly token: string | undefined;
  /** A selector that matches in the tag's shadow root once it has loaded. */
  readonly shown: string;
}

interface Named {
  readonly id: string;
}

/** Every public tag, with attributes for which the demo's service has data. */
export async function everyTag(origin: string, providerId: string): Promise<OneTag[]> {
  const [dana, ingrid, jordan, sam] = await Promise.all(
    ['dana.reyes', 'ingrid.solberg', 'jordan.blake', 'sam.whitaker'].map(async (who) => (await tokensFor(origin, who)).access_token),
  );
  const asked = async <Answer>(path: string, token = '') => {
    const answer = await fetch(`${origin}/${path}`, {headers: {Authorization: `Bearer ${token}`}});
    return (await answer.json()) as Answer;
  };
  const {practices} = await asked<{practices: Named[]}>(ME_PATH, dana);
  const {providers} = await asked<{providers: Named[]}>(practiceProvidersPath(practices[0]!.id), dana);
  const {claims} = await asked<{claims: (Named & {survey?: string})[]}>(CLAIMS_PATH, sam);
  const inbox = {'practice-id': practices[0]!.id, 'provider-id': providers[0]!.id};
  const claim = claims.find(({survey}) => survey === 'open')!.id;
  return [
    {tag: 'dr-reviews-tab', attributes: {'provider-id': providerId}, token: undefined, shown: '[part~=review]'},
    {tag: 'dr-recommendation-rate', attributes: {'provider-id': providerId}, token: undefined, shown: '.rate:not(:empty)'},
    {tag: 'dr-provider-workspace', attributes: inbox, token: dana, shown: '[part~=review]'},
    {tag: 'dr-new-reviews', attributes: {}, token: dana, shown: 'li'},
    {tag: 'dr-access-manager', attributes: {}, token: ingrid, shown: '[part~=person]'},
    {tag: 'dr-representative-desk', attributes: {}, token: jordan, shown: '[part~=entry]'},
    {tag: 'dr-review-survey', attributes: {'claim-id': claim}, token: sam, shown: 'form'},
    {tag: 'dr-config', attributes: {}, token: undefined, shown: ''},
  ];
}

const ADDRESS = '/host-of-one-tag';

/** Opens a page with text above and below the tag, which reserves space as documented. Resolves when the tag has loaded. */
export async function openOneTag(page: Page, origin: string, {tag, attributes, token, shown}: OneTag): Promise<void> {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  const files: Readonly<Record<string, string>> = {
    [ADDRESS]: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="${ADDRESS}/cloak.css"><style>p:has(dr-recommendation-rate) { min-height: 3lh }</style><script type="module" src="${ADDRESS}/host.js"></script>
<script type="module" src="/cdn/${tag}.js"></script></head>
<body><h1>Ada Vance, MD</h1><p>Denver, CO <${tag} api="/"${written.join('')}></${tag}></p><h2>Offices nearby</h2><p>100 Main Street</p></body></html>`,
    [`${ADDRESS}/host.js`]: token ? `document.querySelector('${tag}').getToken = () => ${JSON.stringify(token)};` : '',
    [`${ADDRESS}/cloak.css`]: readFileSync('dist/cloak.css', 'utf8'),
  };
  const types: Readonly<Record<string, string>> = {js: 'text/javascript', css: 'text/css'};
  await page.route(`**${ADDRESS}**`, (route) => {
    const {pathname} = new URL(route.request().url());
    return route.fulfill({body: files[pathname]!, contentType: types[pathname.split('.')[1] ?? ''] ?? 'text/html'});
  });
  await page.goto(`${origin}${ADDRESS}`);
  await page.waitForFunction(
    ([name, selector]) => {
      const root = document.querySelector(name)?.shadowRoot;
      return root && (!selector || root.querySelector(selector));
    },
    [tag, shown] as const,
  );
}
