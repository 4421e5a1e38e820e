import {readdirSync} from 'node:fs';
import tseslint from 'typescript-eslint';
import {rings} from './rings.mjs';

/** The only files that may consist of re-exports: hosts import them by name. */
const ENTRIES = ['src/index.ts', 'src/{react,ssr,screening,testing,webview,locales,rules}/index.ts', 'src/api/openapi/contract.ts'];

/** Command line programs: they run when loaded, and no page loads them. */
const PROGRAMS = ['src/conformance/main.ts', 'src/locales/main.ts'];

/** Files that may have side effects when loaded. */
const ACTING = ['src/define/**', ...PROGRAMS];

const DECLARATIONS = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'TSModuleDeclaration',
  'TSDeclareFunction',
  'FunctionDeclaration',
  'ClassDeclaration',
  'VariableDeclaration',
];

/** Names that fail under a strict content security policy or store the reader's data on the device. */
const FORBIDDEN = [
  'unsafeHTML',
  'unsafeSVG',
  'unsafeStatic',
  'styleMap',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'localStorage',
  'sessionStorage',
  'indexedDB',
];

const HANDS_ON = ':matches(ExportAllDeclaration, ExportNamedDeclaration[source])';

const IMPORT = ':matches(ImportDeclaration, ImportExpression, TSImportType, ExportAllDeclaration, ExportNamedDeclaration)';

/** The folders of the public tags in src/elements/. A tag is public because it has a file in src/define/. */
const PUBLIC_FOLDERS = readdirSync(new URL('../../src/define/', import.meta.url))
  .filter((file) => /^dr-[a-z-]+\.ts$/.test(file))
  .map((file) => file.slice('dr-'.length, -'.ts'.length));

/** For each rule: the syntax it matches, its message, and the files it applies to (by default all of src/) or does not apply to. */
const RULES = {
  'no-side-effects': {
    finds: `Program > :not(${DECLARATIONS.join(', ')})`,
    says: 'This statement has side effects when the file is loaded; only define/ may have them.',
    except: ACTING,
  },
  'no-bare-imports': {
    // Server rendering needs the tags registered too. The rings keep all other code from importing define/.
    finds: String.raw`ImportDeclaration[specifiers.length=0]:not([source.value=/^\.\..define\b/])`,
    says: 'This import is for side effects; only define/ may have them.',
    except: ACTING,
  },
  'no-registration': {
    finds: 'MemberExpression[property.name=define]:matches([object.name=customElements], [object.property.name=customElements])',
    says: 'This registers an element; only define/ may do that.',
    except: ACTING,
  },
  'no-barrels': {
    finds: `Program:has(> ${HANDS_ON}):not(:has(> :not(ImportDeclaration, ${HANDS_ON})))`,
    says: 'This file only re-exports other files: import those directly.',
    except: ENTRIES,
  },
  'zod-mini': {
    finds: String.raw`${IMPORT}[source.value=/^zod\b/]:not([source.value="zod/mini"]:has(> ImportNamespaceSpecifier[local.name=z]))`,
    says: "Import zod as `import * as z from 'zod/mini'`.",
  },
  'no-forbidden-names': {
    finds: `Identifier[name=/^(${FORBIDDEN.join('|')})$/]`,
    says: "This fails under a strict content security policy or stores the reader's data on the device.",
  },
  'no-fetch': {
    finds: 'Identifier[name=fetch]',
    says: 'Only api/ may call fetch.',
    except: ['src/api/**', ...PROGRAMS],
  },
  'no-style-attributes': {
    finds: String.raw`:matches(Literal[value=/\sstyle\s*=/], TemplateElement[value.cooked=/\sstyle\s*=/])`,
    says: 'Markup must have no style attribute: a strict content security policy ignores it.',
  },
  'no-style-elements': {
    finds: String.raw`:matches(Literal[value=/<style\b/], TemplateElement[value.cooked=/<style\b/])`,
    says: 'Markup must have no style element; only ssr/ may.',
    except: ['src/ssr/**'],
  },
  // A rule for each folder, because its own files may import from it. A slash would end the pattern, so it is written as a code.
  ...Object.fromEntries(
    PUBLIC_FOLDERS.map((folder) => [
      `no-imports-from-${folder}`,
      {
        finds: String.raw`${IMPORT}[source.value=/^\.\.\u002f(.*\u002f)?${folder}\u002f/]`,
        says: 'Public tags must not import from each other: what they share is in ui/.',
        in: ['src/elements/**/*.ts'],
        except: [`src/elements/${folder}/**`],
      },
    ]),
  ),
};

/** Like `no-restricted-syntax` with one selector. That rule cannot be used several times: later options replace earlier ones. */
function rule({finds, says}) {
  return {create: (context) => ({[finds]: (node) => context.report({node, message: says})})};
}

const SOURCES = ['src/**/*.ts'];

const MOST_LINES = 250;

export default [
  {
    files: SOURCES,
    languageOptions: {parser: tseslint.parser},
    plugins: {house: {rules: Object.fromEntries(Object.entries(RULES).map(([name, each]) => [name, rule(each)]))}},
    // A warning in the editor. Split a file that exceeds it instead of squeezing lines.
    rules: {'max-lines': ['warn', {max: MOST_LINES, skipBlankLines: true, skipComments: true}]},
  },
  ...Object.entries(RULES).map(([name, {in: files = SOURCES, except = []}]) => ({
    files,
    ignores: except,
    rules: {[`house/${name}`]: 'error'},
  })),
  {files: ['demo/**/*.ts', 'stories/**/*.ts'], languageOptions: {parser: tseslint.parser}},
  ...rings,
];
