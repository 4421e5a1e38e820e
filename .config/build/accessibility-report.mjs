import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {createElement as h} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {stringify} from 'yaml';

const TABLES = [
  ['success_criteria_level_a', 'Success criteria, level A'],
  ['success_criteria_level_aa', 'Success criteria, level AA'],
];
const LEVELS = {supports: 'Supports', 'not-applicable': 'Not applicable'};

const STYLE = `
  :root { color-scheme: light dark; font: 1em/1.5 system-ui, sans-serif; }
  body { margin: 0 auto; max-width: 70em; padding: 1em; overflow-wrap: break-word; }
  dt { font-weight: 600; }
  table { border-collapse: collapse; width: 100%; }
  caption { font-weight: 600; margin-block: 1.5em 0.5em; text-align: start; }
  th, td { border: 1px solid; padding: 0.5em; text-align: start; vertical-align: top; }
  p, td { white-space: pre-line; }
  /* Paths of tests must not push the other columns off a narrow screen. */
  td:last-child { overflow-wrap: anywhere; }
  @media (max-width: 40em) {
    table { table-layout: fixed; font-size: 0.8125em; }
    th, td { padding: 0.25em; overflow-wrap: anywhere; hyphens: auto; }
  }
`;

/** Writes the accessibility conformance report of the release, as OpenACR (YAML) and as a page. */
export function writeAccessibilityReport({folder, manifest: {name, version, description, author, license, bugs}}) {
  return {
    name: 'accessibility-report',
    async writeBundle() {
      const {accessibilityReport, criterionNames} = await compiled('stories/accessibility-report.ts');
      const [, date] = new RegExp(`^## \\[${version}\\] - (\\S+)$`, 'm').exec(await readFile('CHANGELOG.md', 'utf8')) ?? [];
      const report = accessibilityReport({name, version, description, author, license, bugs, date});
      await mkdir(join(folder, 'accessibility'), {recursive: true});
      await writeFile(join(folder, 'accessibility/openacr.yaml'), stringify(report));
      await writeFile(
        join(folder, 'accessibility/report.html'),
        `<!doctype html>${renderToStaticMarkup(page(report, criterionNames()))}\n`,
      );
    },
  };
}

async function compiled(file) {
  const outfile = resolve('.cache/accessibility-report.mjs');
  await build({entryPoints: [file], outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error'});
  const module = await import(`${pathToFileURL(outfile).href}?${Date.now()}`);
  await rm(outfile);
  return module;
}

function page(report, names) {
  const facts = [
    ['Product', `${report.product.name} ${report.product.version}`],
    ['Description', report.product.description],
    ['Date', report.report_date],
    ['Standard', 'Web Content Accessibility Guidelines (WCAG) 2.2, levels A and AA'],
    ['Questions', report.author.email],
  ];
  return h(
    'html',
    {lang: 'en'},
    h(
      'head',
      null,
      h('meta', {charSet: 'utf-8'}),
      h('meta', {name: 'viewport', content: 'width=device-width'}),
      h('title', null, report.title),
      h('style', null, STYLE),
    ),
    h(
      'body',
      null,
      h(
        'main',
        null,
        h('h1', null, report.title),
        h('dl', null, ...facts.flatMap(([term, text]) => [h('dt', null, term), h('dd', null, text)])),
        h('h2', null, 'About this report'),
        h('p', null, report.notes),
        h('h2', null, 'How it was evaluated'),
        h('p', null, report.evaluation_methods_used),
        h('h2', null, 'WCAG 2.2'),
        ...TABLES.map(([chapter, caption]) => table(caption, report.chapters[chapter].criteria, names)),
        h('p', null, report.chapters.success_criteria_level_aaa.notes),
      ),
    ),
  );
}

function table(caption, criteria, names) {
  const rows = criteria.map(({num, components: [{adherence}]}) =>
    h(
      'tr',
      {key: num},
      h('th', {scope: 'row'}, `${num} ${names[num]}`),
      h('td', null, LEVELS[adherence.level]),
      h('td', null, adherence.notes),
    ),
  );
  const head = ['Criterion', 'Level', 'Remarks'].map((text) => h('th', {scope: 'col', key: text}, text));
  return h('table', {key: caption}, h('caption', null, caption), h('thead', null, h('tr', null, head)), h('tbody', null, rows));
}
