import tseslint from 'typescript-eslint';
import {rings} from './rings.mjs';

/** The only files that may do nothing but hand on what others export: hosts import them by name. */
const ENTRIES = ['src/index.ts', 'src/{ssr,screening,testing,webview,locales,rules}/index.ts', 'src/api/openapi/contract.ts'];

/** Programs for the command line: they act when they are loaded, and no page loads them. */
const PROGRAMS = ['src/conformance/main.ts', 'src/locales/main.ts'];

/** Where loading a file may change something. */
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

/** What fails under a strict policy, or leaves traces of the reader on the machine. */
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

/** Of each rule: what it finds in the syntax, what it says, and the files where it does not hold. */
const RULES = {
  'no-side-effects': {
    finds: `Program > :not(${DECLARATIONS.join(', ')})`,
    says: 'This acts when the file is loaded; only define/ may.',
    except: ACTING,
  },
  'no-bare-imports': {
    // Rendering on a server needs the tags registered there as well. The rings let nobody else import from define/.
    finds: String.raw`ImportDeclaration[specifiers.length=0]:not([source.value=/^\.\..define\b/])`,
    says: 'This imports for side effects; only define/ may.',
    except: ACTING,
  },
  'no-registration': {
    finds: 'MemberExpression[property.name=define]:matches([object.name=customElements], [object.property.name=customElements])',
    says: 'This registers an element; only define/ may.',
    except: ACTING,
  },
  'no-barrels': {
    finds: `Program:has(> ${HANDS_ON}):not(:has(> :not(ImportDeclaration, ${HANDS_ON})))`,
    says: 'This file only hands on what other files export.',
    except: ENTRIES,
  },
  'zod-mini': {
    finds: String.raw`${IMPORT}[source.value=/^zod\b/]:not([source.value="zod/mini"]:has(> ImportNamespaceSpecifier[local.name=z]))`,
    says: "Import zod as `import * as z from 'zod/mini'`.",
  },
  'no-forbidden-names': {
    finds: `Identifier[name=/^(${FORBIDDEN.join('|')})$/]`,
    says: 'This fails under a strict policy, or leaves traces of the reader on the machine.',
  },
  'no-fetch': {
    finds: 'Identifier[name=fetch]',
    says: 'Only api/ may fetch.',
    except: ['src/api/**', ...PROGRAMS],
  },
  'no-style-attributes': {
    finds: String.raw`:matches(Literal[value=/\sstyle\s*=/], TemplateElement[value.cooked=/\sstyle\s*=/])`,
    says: 'Markup must have no style attribute: a strict policy ignores it.',
  },
  'no-style-elements': {
    finds: String.raw`:matches(Literal[value=/<style\b/], TemplateElement[value.cooked=/<style\b/])`,
    says: 'Markup must have no style element; only ssr/ may.',
    except: ['src/ssr/**'],
  },
};

/** `no-restricted-syntax` for one selector. Of that rule itself, the options of a later object replace those of an earlier one. */
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
    // Seen in the editor while a file grows. A file just over it is better split than squeezed.
    rules: {'max-lines': ['warn', {max: MOST_LINES, skipBlankLines: true, skipComments: true}]},
  },
  ...Object.entries(RULES).map(([name, {except = []}]) => ({files: SOURCES, ignores: except, rules: {[`house/${name}`]: 'error'}})),
  {files: ['demo/**/*.ts', 'stories/**/*.ts'], languageOptions: {parser: tseslint.parser}},
  ...rings,
];
