import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {designTokens} from '../../src/styles/tokens.generated.js';
import {sourceFiles} from './source-files.js';

const FOLDER = 'src/styles/tokens';
const THEMES = readdirSync(join(FOLDER, 'themes'));

interface Color {
  readonly components: readonly [number, number, number];
  readonly alpha?: number;
  readonly hex: string;
}

interface Group {
  readonly color?: Readonly<Record<string, {readonly $value: Color}>>;
}

const read = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Group & Record<string, unknown>;

describe('design tokens', () => {
  it('have their default as fallback in every rule that reads one', () => {
    const wrong = [...sourceFiles('src/elements'), ...sourceFiles('src/ui')].flatMap(([path, text]) =>
      [...text.matchAll(/var\((--dr-[\w-]+), ?((?:[^()]|\([^()]*(?:\([^()]*\))*[^()]*\))+)\)/g)]
        .filter(([, name, fallback]) => spaced(designTokens[name as keyof typeof designTokens]) !== spaced(fallback))
        .map(([found]) => `${path}: ${found}`),
    );
    assert.deepEqual(wrong, []);
  });

  it("match the elements' documented custom properties and defaults", () => {
    const {modules} = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
      modules: {declarations: {cssProperties?: {name: string; default?: string}[]}[]}[];
    };
    const said = modules.flatMap(({declarations}) => declarations.flatMap(({cssProperties = []}) => cssProperties));
    assert.ok(said.length > 20);
    for (const {name, default: value} of said) {
      assert.ok(name in designTokens, `${name} is not a token`);
      if (value) assert.equal(value, designTokens[name as keyof typeof designTokens], name);
    }
  });

  it('have a resolver that lists every file and no missing ones', () => {
    const named = [...JSON.stringify(read('directory-reviews.resolver.json')).matchAll(/"\$ref":"([^#"]+)"/g)].map(([, file]) => file!);
    for (const file of named) assert.ok(existsSync(join(FOLDER, file)), file);
    assert.deepEqual(named.sort(), ['base.tokens.json', 'dark.tokens.json', ...THEMES.map((file) => `themes/${file}`)].sort());
  });

  it('are all that a theme sets', () => {
    for (const file of THEMES) {
      const {color = {}, ...rest} = read(join('themes', file));
      const names = [...Object.keys(color).map((name) => `color-${name}`), ...Object.keys(rest)].filter((name) => !name.includes('$'));
      assert.ok(names.length > 0);
      for (const name of names) assert.ok(`--dr-${name}` in designTokens, `${file}: ${name}`);
    }
  });

  // WCAG 2.2, 1.4.3 and 1.4.11.
  const pages = {
    'base.tokens.json': '#ffffff',
    'dark.tokens.json': '#15181c',
    'themes/neutral.tokens.json': '#ffffff',
    'themes/harborlight.tokens.json': '#f3f8f9',
    'themes/tamarack.tokens.json': '#241a2e',
  };
  for (const [file, page] of Object.entries(pages)) {
    it(`${file}: text has a contrast of 4.5 to 1 with its page, and edges 3 to 1`, () => {
      const {color = {}} = read(file);
      for (const name of ['positive', 'negative', 'caution', 'report', 'accent', 'muted', 'edge']) {
        const token = color[name]?.$value;
        if (!token) continue;
        const ratio = contrast(over(token, page), rgb(page));
        assert.ok(ratio >= (name === 'edge' ? 3 : 4.5), `${name} ${token.hex} on ${page}: ${ratio.toFixed(2)}`);
      }
    });

    it(`${file}: text has a contrast of 4.5 to 1 with the tint of its own color, marked words and text on the accent color too`, () => {
      const {color = {}} = read(file);
      // How our rules mix each tint: from which token, and how much of it.
      const tints = {positive: ['positive', 0.1], negative: ['negative', 0.1], caution: ['mark', 0.5], report: ['report', 0.09]} as const;
      const pairs: [name: string, text: Color | undefined, below: Color | undefined, alpha: number][] = [
        ...Object.entries(tints).map(
          ([name, [from, alpha]]) => [name, color[name]?.$value, color[from]?.$value, alpha] satisfies (typeof pairs)[number],
        ),
        ['accent', color['accent']?.$value, color['accent']?.$value, 0.09],
        ['mark-text', color['mark-text']?.$value, color['mark']?.$value, 1],
        ['on-accent', color['on-accent']?.$value, color['accent']?.$value, 1],
      ];
      for (const [name, text, below, alpha] of pairs) {
        if (!text || !below) continue;
        const ratio = contrast(text.components, over({...below, alpha}, page));
        assert.ok(ratio >= 4.5, `${name} ${text.hex} on its background: ${ratio.toFixed(2)}`);
      }
    });

    it(`${file}: the share of "not recommended" in a ring has a contrast of 3 to 1 with its page`, () => {
      const negative = read(file).color?.['negative']?.$value;
      if (!negative) return;
      const ratio = contrast(over({...negative, alpha: 0.66}, page), rgb(page));
      assert.ok(ratio >= 3, `${negative.hex} at 66% on ${page}: ${ratio.toFixed(2)}`);
    });
  }
});

function spaced(value: string | undefined): string | undefined {
  return value?.replace(/,\s*/g, ', ');
}

type Rgb = readonly [number, number, number];

function rgb(hex: string): Rgb {
  return [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255) as unknown as Rgb;
}

function over({components, alpha = 1}: Color, page: string): Rgb {
  const below = rgb(page);
  return components.map((value, i) => value * alpha + below[i]! * (1 - alpha)) as unknown as Rgb;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: Rgb, b: Rgb): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
