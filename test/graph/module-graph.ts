import {posix} from 'node:path';
import ts from 'typescript';

export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Gone after compilation: `import type`, `export type`, `import('…')` in a type. */
  readonly typeOnly: boolean;
  /** `import * as name`. */
  readonly namespace: string | undefined;
  /** `import '…'`, for its side effects. */
  readonly bare: boolean;
  /** Path of the imported source file; undefined for packages. */
  readonly target: string | undefined;
}

export interface Module {
  readonly path: string;
  readonly source: ts.SourceFile;
  readonly imports: readonly Import[];
}

export type Graph = ReadonlyMap<string, Module>;

/** The modules of source texts by their paths from the repository. */
export function graphOf(sources: ReadonlyMap<string, string>): Graph {
  return new Map([...sources].map(([path, text]) => [path, moduleOf(path, text)]));
}

function moduleOf(path: string, text: string): Module {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Node | undefined, kind: Partial<Pick<Import, 'typeOnly' | 'namespace' | 'bare'>>) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    imports.push({
      specifier: specifier.text,
      line: lineOf(source, node),
      typeOnly: false,
      namespace: undefined,
      bare: false,
      ...kind,
      target: specifier.text.startsWith('.') ? posix.join(posix.dirname(path), specifier.text).replace(/\.js$/, '.ts') : undefined,
    });
  };
  each(source, (node) => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const bindings = clause?.namedBindings;
      const namespace = bindings && ts.isNamespaceImport(bindings) ? bindings.name.text : undefined;
      add(node, node.moduleSpecifier, {typeOnly: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword, namespace, bare: !clause});
    } else if (ts.isExportDeclaration(node)) {
      add(node, node.moduleSpecifier, {typeOnly: node.isTypeOnly});
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node, node.argument.literal, {typeOnly: true});
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node, node.arguments[0], {});
    }
  });
  return {path, source, imports};
}

export function each(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => each(child, see));
}

export function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}
