import {cp, mkdir, readFile, readdir, rm, writeFile} from 'node:fs/promises';
import {basename, join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build, transform} from 'esbuild';
import {renderToStaticMarkup} from 'react-dom/server';
import {tagReference} from './tag-reference.mjs';

const SAMPLE = /\.(kt|swift|tsx)$/;

/** Storybook's blocks that a page may use, and what Markdown has instead. `Source` becomes a block of code. */
const REPLACED = {ArgTypes: 'See [the tags](tags.md).', Canvas: '_Shown in Storybook._', Meta: '', Source: undefined};
const BLOCKS_MODULE = Object.keys(REPLACED)
  .map((name) => `export const ${name} = '${name}';`)
  .join('\n');

/**
 * Writes the guide as Markdown, for people and coding agents who have only the npm package: each page of Storybook, a page about the
 * tags from custom-elements.json, and llms.txt (https://llmstxt.org/), which lists them. Copies the samples for native apps.
 */
export function guidePages({from, samples, folder, description}) {
  return {
    name: 'guide-pages',
    async writeBundle() {
      const guides = join(folder, 'guides');
      const pages = await pagesIn(from);
      const manifest = JSON.parse(await readFile(join(folder, 'custom-elements.json'), 'utf8'));
      await mkdir(guides, {recursive: true});
      for (const {file, text} of pages) await writeFile(join(guides, `${file}.md`), linked(text, pages));
      await writeFile(join(guides, 'tags.md'), tagReference(manifest));
      await writeFile(join(folder, 'llms.txt'), overview(pages, description));
      await cp(join(from, 'assets'), join(guides, 'assets'), {recursive: true});
      await cp(samples, join(folder, 'native'), {recursive: true, filter: (file) => file === samples || SAMPLE.test(file)});
    },
  };
}

/** Every page, with its file name, its title and its text in Markdown. */
async function pagesIn(from) {
  const files = (await readdir(from)).filter((file) => file.endsWith('.mdx'));
  // Inside the package, so that the compiled pages find React.
  const compiled = resolve('.cache/guides');
  await build({
    entryPoints: files.map((file) => join(from, file)),
    outdir: compiled,
    outExtension: {'.js': '.mjs'},
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    jsx: 'automatic',
    logLevel: 'error',
    plugins: [mdx],
  });
  const pages = files.map(async (file) => {
    const name = basename(file, '.mdx');
    const {default: parts, title} = await import(`${pathToFileURL(join(compiled, `${name}.mjs`)).href}?${Date.now()}`);
    const text = parts.map((part) => (typeof part === 'string' ? part : markdown(part))).join('');
    return {file: name, title, text: `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`};
  });
  const all = await Promise.all(pages);
  await rm(compiled, {recursive: true});
  return all;
}

/** Compiles a page to a module whose default export has the parts of the page: text, and elements of React. */
const mdx = {
  name: 'mdx',
  setup({onResolve, onLoad}) {
    onLoad({filter: /\.mdx$/}, async ({path}) => ({contents: await moduleOf(await readFile(path, 'utf8')), loader: 'jsx'}));
    onResolve({filter: /\?raw$/}, ({path, resolveDir}) => ({path: resolve(resolveDir, path.replace('?raw', '')), namespace: 'raw'}));
    onLoad({filter: /./, namespace: 'raw'}, async ({path}) => ({contents: await readFile(path, 'utf8'), loader: 'text'}));
    // Storybook's blocks are only names here, and its stories are empty: Markdown cannot show them.
    onResolve({filter: /^@storybook\/addon-docs\/blocks$|\.stories$/}, ({path}) => ({path, namespace: 'storybook'}));
    onLoad({filter: /./, namespace: 'storybook'}, () => ({contents: BLOCKS_MODULE, loader: 'js'}));
  },
};

async function moduleOf(text) {
  const [modules, parts] = [[], []];
  for (const {kind, text: part} of await split(text)) {
    if (kind === 'module') modules.push(part);
    else parts.push(kind === 'text' ? JSON.stringify(part) : `<>${part}</>`);
  }
  const [, title] = /<Meta title="Guide\/([^"]+)"/.exec(text);
  return `${modules.join('\n')}\nexport const title = ${JSON.stringify(title)};\nexport default [${parts.join(',\n')}];\n`;
}

/** Splits a page into text, module code (`import`, `export`) and JSX, each a block between blank lines outside code. */
async function split(text) {
  const blocks = text.split(/(?<=\n)(?=\n)/);
  const parts = [];
  let fence = false;
  while (blocks.length) {
    let block = blocks.shift();
    const start = block.trimStart();
    const kind = fence ? 'text' : /^(import|export) /.test(start) ? 'module' : /^[<{]/.test(start) ? 'jsx' : 'text';
    // A block with blank lines in it goes on until it is complete.
    while (kind !== 'text' && blocks.length && !(await isComplete(kind, block))) block += blocks.shift();
    if (kind === 'text' && (block.match(/^\s*```/gm) ?? []).length % 2) fence = !fence;
    parts.push({kind, text: block});
  }
  return parts;
}

async function isComplete(kind, code) {
  try {
    await transform(kind === 'jsx' ? `<>${code}</>` : code, {loader: 'jsx', logLevel: 'silent'});
    return true;
  } catch {
    return false;
  }
}

/** An element in Markdown: the samples of `<Source>` as blocks of code, and everything else as HTML. */
function markdown(element) {
  const children = [element.props.children].flat(Infinity).filter((child) => typeof child !== 'string' || child.trim());
  return children
    .map((child) => {
      if (child.type === 'Source') return `\n\`\`\`${child.props.language}\n${child.props.code.trim()}\n\`\`\`\n`;
      return `\n${REPLACED[child.type] ?? renderToStaticMarkup(child)}\n`;
    })
    .join('');
}

/** Links between pages lead to the files; those to a story, which needs Storybook, become text. */
function linked(text, pages) {
  const targets = new Map(pages.map(({file, title}) => [`guide-${slug(title)}`, `${file}.md`]));
  return text
    .replace(/\[([^\]]+)\]\(\?path=\/story\/[^)]+\)/g, '$1')
    .replace(/\]\(\?path=\/docs\/([\w-]+)--docs(#[\w-]+)?\)/g, (_, id, anchor = '') => {
      const target = targets.get(id) ?? (id.startsWith('elements-') && `tags.md#${id.replace('elements', 'dr')}`);
      if (!target) throw new Error(`No guide page has the id ${id}.`);
      return `](${target}${anchor})`;
    });
}

const slug = (title) => title.toLowerCase().replace(/[^a-z\d]+/g, '-');

/** Pages that the overview leaves out, because they only lead to others, or lists last: for people who work on the library. */
const LEFT_OUT = ['coding-agents', 'welcome'];
const OPTIONAL = ['dependencies', 'house', 'reference-service', 'words'];

function overview(pages, description) {
  const links = (isListed) =>
    pages
      .filter(({file}) => !LEFT_OUT.includes(file) && isListed(OPTIONAL.includes(file)))
      .map(({file, title, text}) => `- [${title}](guides/${file}.md): ${firstSentence(text)}`)
      .sort()
      .join('\n');
  return `# directory-reviews

> ${description}

Start with [the rules for coding agents](guides/coding-agents.md) and [the tags](guides/tags.md), which are generated from the sources of this version.

## Guides

${links((isOptional) => !isOptional)}

## Reference

- [Tags](guides/tags.md): attributes, properties, methods, events, slots, parts and design tokens of every tag.
- [custom-elements.json](custom-elements.json): the same for programs.
- [openapi.json](openapi.json): the HTTP contract between the tags and your service.
- [webview/messages.schema.json](webview/messages.schema.json): the messages between a native app and the page for web views.
- [Changelog](../CHANGELOG.md): what changed for hosts, by version.

## Optional

${links((isOptional) => isOptional)}
`;
}

function firstSentence(text) {
  const paragraph = text.split(/\n\n+/).find((block) => /^[A-Z`*]/.test(block)) ?? '';
  const plain = paragraph.replace(/\s+/g, ' ').replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
  return /^.*?[.:](?= |$)/.exec(plain)?.[0].replace(/:$/, '.') ?? plain;
}
