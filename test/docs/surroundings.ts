/*
 * What a block of the documentation takes for granted: the host's own things, and what an earlier block has imported. By name;
 * a block gets those it names and does not declare.
 */
const element = (tag: string) => `document.body.appendChild(document.createElement('${tag}'))`;
const fromSsr = (name: string) => `import {${name}} from 'directory-reviews/ssr';`;

const SURROUNDINGS: Readonly<Record<string, string>> = {
  session: `const session = {accessToken: async () => 'token', renew: async () => 'another', signIn: async () => {}};`,
  monitor: `const monitor = {count() {}};`,
  tabLabel: `const tabLabel = ${element('span')};`,
  component: `const component = ${element('div')};\ncomponent.attachShadow({mode: 'open'});`,
  workspace: `const workspace = ${element('dr-provider-workspace')};`,
  app: `const app = {keep() {}, kept: () => []};`,
  service: `const service = globalThis.service;`,
  page: `const page = globalThis.page;`,
  providerId: `const providerId = 'p30';`,
  name: `const name = 'Joan Whitaker, MD';`,
  url: `const url = 'https://directory.example/p30';`,
  response: `const response = {setHeader() {}};`,
  jsonLdScript: fromSsr('jsonLdScript'),
  reviewsJsonLd: fromSsr('reviewsJsonLd'),
  reviewsTabStyleHash: fromSsr('reviewsTabStyleHash'),
};

/** The block with what it takes for granted in front of it. */
export function withSurroundings(code: string): string {
  const bare = code.replace(/\/\/.*$/gm, '').replace(/'[^'\n$]*'/g, "''");
  const taken = Object.entries(SURROUNDINGS).filter(([name]) => {
    // A name of its own, and neither a property of something else nor a key with a value.
    const isNamed = new RegExp(`(?<![.\\w])${name}(?![\\w]|\\s*:)`).test(bare);
    return isNamed && !new RegExp(`(const|let) ${name}\\b|import \\{[^}]*\\b${name}\\b`).test(bare);
  });
  return [...taken.map(([, given]) => given), code].join('\n');
}

/** Tags that a script looks for with `querySelector`: the host's page has them. */
export function tagsLookedFor(code: string): string[] {
  return [...new Set([...code.matchAll(/querySelector\('(dr-[a-z-]+)'\)/g)].map(([, tag]) => tag!))];
}
