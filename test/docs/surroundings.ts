/*
 * The names that code blocks in the documentation assume: the host's own objects, and imports from earlier blocks. A block gets
 * those that it uses and does not declare.
 */
const element = (tag: string) => `document.body.appendChild(document.createElement('${tag}'))`;
const fromSsr = (name: string) => `import {${name}} from 'directory-reviews/ssr';`;

const SURROUNDINGS: Readonly<Record<string, string>> = {
  session: `const session = {accessToken: async () => 'token', renew: async () => 'another', signIn: async (_reason: string) => {}};`,
  monitor: `const monitor = {count: (_name: string, _detail: string) => {}};`,
  component: `const component = ${element('div')};\ncomponent.attachShadow({mode: 'open'});`,
  workspace: `const workspace = ${element('dr-provider-workspace')};`,
  app: `const app = {keep: (_drafts: unknown) => {}, kept: () => []};`,
  service: `const service: string = Reflect.get(globalThis, 'service');`,
  page: `const page: unknown = Reflect.get(globalThis, 'page');`,
  providerId: `const providerId = 'p30';`,
  name: `const name = 'Joan Whitaker, MD';`,
  url: `const url = 'https://directory.example/p30';`,
  response: `const response = {setHeader: (_name: string, _value: string) => {}};`,
  jsonLdScript: fromSsr('jsonLdScript'),
  reviewsJsonLd: fromSsr('reviewsJsonLd'),
  reviewsTabStyleHash: fromSsr('reviewsTabStyleHash'),
};

/** The block, preceded by the declarations it assumes. */
export function withSurroundings(code: string): string {
  const bare = code.replace(/'[^'\n$]*'/g, "''").replace(/\/\/.*$/gm, '');
  const taken = Object.entries(SURROUNDINGS).filter(([name]) => {
    // Matches a standalone name, not a property or an object key.
    const isNamed = new RegExp(`(?<![.\\w])${name}(?![\\w]|\\s*:)`).test(bare);
    return isNamed && !new RegExp(`(const|let) ${name}\\b|import \\{[^}]*\\b${name}\\b`).test(bare);
  });
  return [...taken.map(([, given]) => given), code].join('\n');
}

/** Tags that a script finds with `querySelector`, which must exist on the host's page. */
export function tagsLookedFor(code: string): string[] {
  return [...new Set([...code.matchAll(/querySelector\('(dr-[a-z-]+)'\)/g)].map(([, tag]) => tag!))];
}
