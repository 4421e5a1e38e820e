import {readFileSync, writeFileSync} from 'node:fs';
import {defaultTokens} from '../build/style-sheets.mjs';

/*
 * Generates src/styles/tokens.generated.ts from the design tokens. Run by `npm run generate`; with `--check` it fails when the file
 * is stale.
 */

const TARGET = 'src/styles/tokens.generated.ts';

/** Tokens that every tag's rules use, with their private names. Tokens used by one tag only are read there. */
const SHARED = {
  '--dr-color-positive': '--_positive',
  '--dr-color-negative': '--_negative',
  '--dr-color-accent': '--_accent',
  '--dr-color-muted': '--_muted',
  '--dr-color-line': '--_line',
  '--dr-color-edge': '--_edge',
  '--dr-color-tint': '--_tint',
  '--dr-color-surface': '--_surface',
  '--dr-radius': '--_radius',
  '--dr-gap': '--_gap',
  '--dr-control-size': '--_control',
};

const all = await defaultTokens('src/styles/tokens');
const declarations = Object.entries(SHARED).map(([name, own]) => `    ${own}: var(${name}, ${all.get(name).value});\n`);
const entries = [...all].map(([name, {value, description}]) => `  /** ${description} */\n  '${name}': '${value}',\n`);

const content = `// Generated from src/styles/tokens/ by \`npm run generate\`. Do not edit.
import {css} from 'lit';

/** The design tokens as our tags' rules read them: the host's value, or else our default. */
export const tokens = css\`
  :host {
${declarations.join('')}  }
\`;

/** Every design token with its default value. */
export const designTokens = {
${entries.join('')}} as const;

/** The name of a design token: a custom property that a host can set on any ancestor of a tag. */
export type DesignToken = keyof typeof designTokens;
`;

if (!process.argv.includes('--check')) writeFileSync(TARGET, content);
else if (readFileSync(TARGET, 'utf8') !== content) throw new Error(`${TARGET} is stale: run \`npm run generate\`.`);
