import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import {joints} from './joined-sentences.js';
import {ownFormats} from './own-formats.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The sources in a folder of the repository. */
function sourcesIn(folder: string): string[] {
  return readdirSync(`${ROOT}${folder}`, {recursive: true, encoding: 'utf8'})
    .filter((name) => /\.[tj]s$/.test(name))
    .map((name) => `${ROOT}${folder}/${name}`);
}

const BASE = `
export class Words { say(key: string, values?: object): string { return key + values; } }
export declare function html(strings: TemplateStringsArray, ...values: unknown[]): object;
export declare const nothing: symbol;
export declare const words: Words;
export declare const name: string, many: boolean;
export const title = () => words.say('title');
export function titles() { if (many) return name; else { return title(); } }
export const icon = html\`<svg></svg>\`;
export const link = () => html\`<a href="#">\${name}</a>\`;
`;

/** Runs the check on code that imports words, a name, and functions that return sentences. */
function found(code: string): string[] {
  const files: Record<string, string> = {
    '/base.ts': BASE,
    '/shown.ts': `import {html, icon, link, many, name, nothing, title, titles, words} from './base.js';\n${code}`,
  };
  const options: ts.CompilerOptions = {noLib: true, types: [], target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext};
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    fileExists: (file) => file in files,
    readFile: (file) => files[file],
    getSourceFile: (file, target) => (file in files ? ts.createSourceFile(file, files[file]!, target) : undefined),
    getCurrentDirectory: () => '/',
  };
  return joints(ts.createProgram(['/shown.ts'], options, host), (file) => file === '/shown.ts').map(({because}) => because);
}

describe('a sentence made of parts', () => {
  const joined: Readonly<Record<string, string>> = {
    'added to a text': "words.say('a') + name",
    'appended to a variable': "const a = words.say('a'); let b = name; b += a;",
    'in a text with punctuation': "const label = many ? words.say('a') : words.say('b'); export const c = `${label}:`;",
    'next to another in a text': "export const a = `${words.say('a')} ${words.say('b')}`;",
    'from a function in another file, in a text': 'export const a = `${title()}, ${name}`;',
    'from a function that may return a sentence': 'export const a = `(${titles()})`;',
    'joined to others': "[words.say('a'), name].join(' ')",
    'in lower case': "words.say('a').toLowerCase()",
    'split at spaces': "words.say('a').split(' ')",
    'with a colon in markup': "html`<p>${words.say('a')}: ${name}</p>`",
    'in parentheses in markup': "html`<p>(${words.say('a')})</p>`",
    'next to another in markup': "html`<p>${words.say('a')} ${many ? title() : ''}</p>`",
    'next to another across a line break': "html`<p>\n  ${words.say('a')}\n  ${words.say('b')}\n</p>`",
    'continued in a link': "html`<p>${words.say('a')} <a href=\"#\">${words.say('b')}</a></p>`",
    'continued in a link from another file': "html`<p>${words.say('a')} ${link()}</p>`",
    'continued in a link with values': "html`<p>${words.say('a')} <a href=${name}>${words.say('b')}</a></p>`",
    'in a list of facts, with a word': "html`<p>${name} · ${words.say('a')} today</p>`",
    'in an attribute': 'html`<p aria-label="${words.say(\'a\')}: ${name}"></p>`',
    'from an object': "const texts = {a: words.say('a')}; export const b = `${texts.a}!`;",
  };
  for (const [name, code] of Object.entries(joined))
    it(`is found ${name}`, () => assert.equal(found(code).length, 1, found(code).join('\n')));

  const whole: Readonly<Record<string, string>> = {
    'a sentence with values': "html`<p>${words.say('a', {name})}</p>`",
    'one of two sentences': "html`<p>${many ? words.say('a') : (name || words.say('b'))}</p>`",
    'two sentences in separate elements': "html`<p>${words.say('a')}</p> <p>${words.say('b')}</p>`",
    'a label before its value': "html`<p><strong>${words.say('a')}</strong> ${name}</p>`",
    'facts separated by middle dots': "html`<p>${name} · ${words.say('a')} · ${words.say('b')}</p>`",
    'a sentence next to an icon': "html`<p>${many ? icon : nothing}${words.say('a')}</p>`",
    'a sentence as an attribute': 'html`<p aria-label=${words.say(\'a\')} title="${words.say(\'b\')}" class="x ${name}"></p>`',
    'an element in place of a value': "const [a, b] = words.say('a', {name: '\\n'}).split('\\n'); html`<p>${a}${link()}${b}</p>`",
    'direction marks around a sentence': "export const a = `\\u2066${words.say('a')}\\u2069`;",
    'texts that are not sentences': 'html`<p>${name}, ${name}</p>`; export const a = name + `: ${name}`;',
    'another method named say': "const dog = {say: (key: string) => key}; export const a = `${dog.say('a')}!`;",
  };
  for (const [name, code] of Object.entries(whole)) it(`is not ${name}`, () => assert.deepEqual(found(code), []));

  it('does not occur in the tags', () => {
    const config = ts.getParsedCommandLineOfConfigFile(
      `${ROOT}tsconfig.json`,
      {noEmit: true},
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: ({messageText}) => assert.fail(ts.flattenDiagnosticMessageText(messageText, '\n')),
      },
    )!;
    const shown = new Set(['src/elements', 'src/i18n', 'src/ssr', 'src/webview'].flatMap(sourcesIn));
    const program = ts.createProgram([...shown], config.options);
    assert.deepEqual(
      joints(program, (file) => shown.has(file)).map(({file, line, because}) => `${file.slice(ROOT.length)}:${line} ${because}`),
      [],
    );
    // Proves that the checked sources contain sentences.
    assert.ok(program.getSourceFiles().some(({fileName, text}) => shown.has(fileName) && text.includes('words.say(')));
  });
});

describe('numbers, days and times', () => {
  const formats = (code: string) => ownFormats(ts.createSourceFile('a.ts', code, ts.ScriptTarget.ES2022));

  it('are found if formatted by hand', () => {
    const code = 'rate.toFixed(1);\nString(day).padStart(2);\n`${date.getMonth() + 1}/${date.getUTCDate()}`;\ncount.toLocaleString();';
    assert.deepEqual(formats(code), ['1: toFixed', '2: padStart', '3: getMonth', '3: getUTCDate', '4: toLocaleString']);
  });

  it('are accepted in a given locale or for machines', () => {
    assert.deepEqual(formats("count.toLocaleString('en-US'); date.toISOString(); date.getTime(); format.format(date);"), []);
  });

  it('are formatted by Intl wherever people read them, or in the one file that says why not', () => {
    const faults = ['src/elements', 'src/i18n', 'src/ssr', 'src/webview', 'demo/pages']
      .flatMap(sourcesIn)
      .filter((file) => !file.endsWith('/i18n/shared/us-formats.ts'))
      .flatMap((file) =>
        ownFormats(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022)).map(
          (fault) => `${file.slice(ROOT.length)}:${fault}`,
        ),
      );
    assert.deepEqual(faults, []);
  });
});
