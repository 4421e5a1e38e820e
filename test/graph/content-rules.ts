import ts from 'typescript';
import {each, type Graph, lineOf, type Module} from './module-graph.js';
import {ENTRIES, isGenerator, isProgram, ringOf} from './rings.js';

const LONGEST = 250;

/** What fails under a strict policy, or leaves traces of the reader on the machine. */
const FORBIDDEN = new Set([
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
]);

/** Faults in what modules hold: `file:line rule`. */
export function contentFaults(graph: Graph): string[] {
  return [...graph.values()].flatMap((module) =>
    [...tooLong(module), ...barrel(module), ...sideEffects(module), ...forbidden(module)].map(
      ([line, rule]) => `${module.path}:${line} ${rule}`,
    ),
  );
}

type Fault = readonly [line: number, rule: string];

function tooLong({source}: Module): Fault[] {
  const lines = source.text.trimEnd().split('\n').length;
  return lines > LONGEST ? [[lines, `${lines} lines are more than ${LONGEST}`]] : [];
}

function barrel({path, source}: Module): Fault[] {
  if (ENTRIES.includes(path)) return [];
  const handsOn = (statement: ts.Statement) => ts.isExportDeclaration(statement) && !!statement.moduleSpecifier;
  const own = source.statements.filter((statement) => !handsOn(statement) && !ts.isImportDeclaration(statement));
  return source.statements.some(handsOn) && own.length === 0 ? [[1, 'only hands on what other files export']] : [];
}

const DECLARATIONS = new Set([
  ts.SyntaxKind.ImportDeclaration,
  ts.SyntaxKind.ExportDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.VariableStatement,
  ts.SyntaxKind.ModuleDeclaration,
]);

/** Importing a class or a function must change nothing: only define/ acts when it is loaded. */
function sideEffects({path, source, imports}: Module): Fault[] {
  if (ringOf(path) === 'define' || isGenerator(path) || isProgram(path)) return [];
  const acts = source.statements.filter((statement) => !DECLARATIONS.has(statement.kind));
  return [
    ...acts.map((statement): Fault => [lineOf(source, statement), 'acts when it is loaded; only define/ may']),
    // Rendering on a server needs the tags registered there as well.
    ...imports
      .filter(({bare, target}) => bare && !(ringOf(path) === 'ssr' && target && ringOf(target) === 'define'))
      .map(({line}): Fault => [line, 'imports for side effects; only define/ may']),
    ...found(source, (node) =>
      ts.isPropertyAccessExpression(node) && node.name.text === 'define' && node.expression.getText(source).endsWith('customElements')
        ? 'registers an element; only define/ may'
        : undefined,
    ),
  ];
}

function forbidden({path, source}: Module): Fault[] {
  const ring = ringOf(path);
  return found(source, (node) => {
    if (ts.isIdentifier(node)) {
      if (FORBIDDEN.has(node.text)) return `uses ${node.text}`;
      if (node.text === 'fetch' && ring !== 'api' && !isProgram(path)) return 'uses fetch; only api/ may';
    }
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateLiteralToken(node)) return undefined;
    if (/\sstyle\s*=/.test(node.text)) return 'has a style attribute in markup';
    return /<style\b/.test(node.text) && ring !== 'ssr' ? 'has a style element in markup' : undefined;
  });
}

function found(source: ts.SourceFile, fault: (node: ts.Node) => string | undefined): Fault[] {
  const faults: Fault[] = [];
  each(source, (node) => {
    const rule = fault(node);
    if (rule) faults.push([lineOf(source, node), rule]);
  });
  return faults;
}
