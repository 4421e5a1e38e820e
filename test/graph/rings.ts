/*
 * What may import what. A file imports from its own folder of src/, and from others only as this table says: inward, never
 * outward. `types` allows `import type` alone.
 */
type Reach = 'all' | 'types';

export interface Ring {
  readonly rings: Readonly<Record<string, Reach>>;
  /** Packages, by the start of their name. */
  readonly packages: readonly string[];
}

export const RINGS: Readonly<Record<string, Ring>> = {
  domain: {rings: {}, packages: []},
  screening: {rings: {domain: 'all'}, packages: ['obscenity']},
  api: {rings: {domain: 'all'}, packages: ['zod/mini']},
  i18n: {rings: {domain: 'all'}, packages: []},
  state: {rings: {domain: 'all', api: 'all', i18n: 'types'}, packages: []},
  styles: {rings: {}, packages: ['lit']},
  context: {rings: {state: 'all', api: 'all', domain: 'all', i18n: 'all'}, packages: ['lit', '@lit/context']},
  elements: {
    rings: {context: 'all', state: 'all', i18n: 'all', styles: 'all', screening: 'all', domain: 'all', api: 'types'},
    packages: ['lit', '@lit/context', '@lit-labs/ssr-client'],
  },
  define: {rings: {elements: 'all', webview: 'all'}, packages: ['@lit-labs/ssr-client']},
  ssr: {
    rings: {elements: 'all', define: 'all', context: 'all', state: 'all', api: 'all', domain: 'all', i18n: 'all'},
    packages: ['lit', '@lit-labs/ssr', 'node:crypto'],
  },
  conformance: {rings: {api: 'all', domain: 'all'}, packages: ['node:util']},
  /** Of api/ the generated checks. */
  webview: {rings: {elements: 'types', api: 'all', domain: 'all'}, packages: []},
  locales: {rings: {i18n: 'all'}, packages: ['node:fs']},
  testing: {rings: {api: 'all', domain: 'all'}, packages: []},
  /** The files directly in src/: the package's entry, free of side effects and therefore of define/. */
  '.': {
    rings: {elements: 'all', context: 'all', state: 'all', i18n: 'all', styles: 'all', api: 'all', domain: 'all'},
    packages: [],
  },
};

/** The only files that may do nothing but hand on what others export: hosts import them by name. */
export const ENTRIES: readonly string[] = [
  'src/index.ts',
  'src/ssr/index.ts',
  'src/screening/index.ts',
  'src/testing/index.ts',
  'src/webview/index.ts',
  'src/locales/index.ts',
  'src/api/contract.ts',
];

/** Programs for the command line: they act when they are loaded, and no page loads them. */
export function isProgram(path: string): boolean {
  return path === 'src/conformance/main.ts' || path === 'src/locales/main.ts';
}

/** Scripts that write sources. They run on a developer's machine and are in no build. */
export function isGenerator(path: string): boolean {
  return /\/generate-[a-z-]+\.ts$/.test(path);
}

export function ringOf(path: string): string {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? '.';
}
