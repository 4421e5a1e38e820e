import ts from 'typescript';

/** Texts of source files, by path relative to the repository. */
export type Sources = ReadonlyMap<string, string>;

/**
 * Names of the events that the files in each folder dispatch, by `new Event('dr-…')` or by `new` on a class in any folder whose
 * constructor calls `super('dr-…')`.
 */
export function dispatchedEvents(sources: Sources): ReadonlyMap<string, ReadonlySet<string>> {
  const files = [...sources].map(([path, text]) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  const nameOfClass = new Map<string, string>();
  for (const file of files) {
    visit(file, (node) => {
      if (!ts.isClassDeclaration(node) || !node.name) return;
      const {text: className} = node.name;
      visit(node, (inner) => {
        const name = ts.isCallExpression(inner) && inner.expression.kind === ts.SyntaxKind.SuperKeyword && eventName(inner.arguments?.[0]);
        if (name) nameOfClass.set(className, name);
      });
    });
  }
  const byFolder = new Map<string, Set<string>>();
  for (const file of files) {
    const folder = file.fileName.slice(0, file.fileName.lastIndexOf('/'));
    const names = byFolder.get(folder) ?? new Set();
    byFolder.set(folder, names);
    visit(file, (node) => {
      if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression)) return;
      const name = nameOfClass.get(node.expression.text) ?? eventName(node.arguments?.[0]);
      if (name) names.add(name);
    });
  }
  return byFolder;
}

function eventName(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) && /^dr-[a-z-]+$/.test(node.text) ? node.text : undefined;
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}
