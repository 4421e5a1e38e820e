import {cp, mkdir, readFile, readdir, writeFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import StyleDictionary from 'style-dictionary';
import {collapse} from './collapse-literals.mjs';

const CSS = 'directory-reviews.css';

/** Converts a value to CSS, preferring its explicit CSS form. Colors are shortened as far as possible. */
StyleDictionary.registerTransform({
  name: 'dr/css',
  type: 'value',
  transform: ({$type, $value, $extensions}) => {
    if ($extensions?.[CSS]) return $extensions[CSS];
    if ($type === 'color') return $value.hex.replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3');
    if ($value.value === 0) return '0';
    // The format lacks `em`. A page's root may have any font size, so our lengths follow the text at the tag.
    return `${$value.value}${$value.unit === 'rem' ? 'em' : $value.unit}`;
  },
});

/**
 * The tokens of a file in the Design Tokens Community Group format (https://www.designtokens.org/tr/2025.10/), by
 * custom property name.
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

/** Every token with its default value. A default that differs on dark pages follows their `color-scheme`. */
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
 * Writes the style sheets for hosts and designers: cloak.css, which reserves space for each tag, and in tokens/ the token source
 * files, a style sheet of all defaults, and one for each theme.
 */
export function styleSheets({from, to, tags}) {
  return {
    name: 'style-sheets',
    async writeBundle() {
      const cloak = await readFile(join(from, 'cloak.css'), 'utf8');
      const missing = tags.find((tag) => !cloak.includes(`${tag}:not(:defined, [hidden])`));
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
