import {cp, mkdir, readFile, readdir, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import StyleDictionary from 'style-dictionary';
import {collapse} from './collapse-literals.mjs';

const CSS = 'directory-reviews.css';

/** A value as CSS: what stands beside it as CSS, or itself. Colors in as few characters as they take. */
StyleDictionary.registerTransform({
  name: 'dr/css',
  type: 'value',
  transform: ({$type, $value, $extensions}) => {
    if ($extensions?.[CSS]) return $extensions[CSS];
    if ($type === 'color') return $value.hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
    return $value.value === 0 ? '0' : `${$value.value}${$value.unit}`;
  },
});

/**
 * The tokens of one file in the format of the Design Tokens Community Group (https://www.designtokens.org/tr/2025.10/), by
 * the name of their custom property.
 */
export async function tokensOf(file) {
  const dictionary = new StyleDictionary({
    source: [file],
    log: {verbosity: 'silent', warnings: 'error'},
    platforms: {css: {prefix: 'dr', transforms: ['name/kebab', 'dr/css']}},
  });
  const {allTokens} = await dictionary.getPlatformTokens('css');
  return new Map(allTokens.map(({name, $value, $description}) => [`--${name}`, {value: $value, description: $description}]));
}

/** Every token with the value it has while the host sets none: one that differs on dark pages follows their `color-scheme`. */
export async function defaultTokens(folder) {
  const dark = await tokensOf(join(folder, 'dark.tokens.json'));
  const base = await tokensOf(join(folder, 'base.tokens.json'));
  return new Map(
    [...base].map(([name, {value, description}]) => {
      const onDark = dark.get(name)?.value ?? value;
      return [name, {value: onDark === value ? value : `light-dark(${value}, ${onDark})`, description}];
    }),
  );
}

/**
 * Writes what hosts and designers take: the sheet that reserves the space of tags, which must know each of them, and in
 * tokens/ the files of the source as they are, all defaults as a style sheet, and a style sheet for each theme.
 */
export function styleSheets({from, to, tags}) {
  return {
    name: 'style-sheets',
    async writeBundle() {
      const cloak = await readFile(join(from, 'cloak.css'), 'utf8');
      const missing = tags.find((tag) => !cloak.includes(`${tag}:not(:defined)`));
      if (missing) this.error(`cloak.css reserves no space for ${missing}.`);
      await writeFile(join(to, 'cloak.css'), `${collapse(cloak)}\n`);

      const [source, target] = [join(from, 'tokens'), join(to, 'tokens')];
      await mkdir(join(target, 'themes'), {recursive: true});
      await cp(source, target, {recursive: true});
      await writeFile(join(target, 'defaults.css'), sheet(await defaultTokens(source)));
      for (const file of await readdir(join(source, 'themes'))) {
        const name = basename(file, '.tokens.json');
        await writeFile(join(target, 'themes', `${name}.css`), sheet(await tokensOf(join(source, 'themes', file))));
      }
    },
  };
}

function sheet(tokens) {
  const declarations = [...tokens].map(
    ([name, {value, description}]) => `${description ? `  /* ${description} */\n` : ''}  ${name}: ${value};\n`,
  );
  return `:root {\n${declarations.join('')}}\n`;
}
