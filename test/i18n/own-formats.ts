import ts from 'typescript';

/** Methods that format numbers, days and times without `Intl`, and so ignore the reader's locale. */
const BY_HAND =
  /^(?:toFixed|toPrecision|toExponential|padStart|padEnd|to(?:Date|Time|UTC|GMT)String|get(?:UTC)?(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds))$/;
const BY_LOCALE = /^toLocale(?:Date|Time)?String$/;

/** Finds calls that format numbers, days or times without `Intl` or in the machine's locale, as `LINE: METHOD`. */
export function ownFormats(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const {name} = node.expression;
      const {line} = source.getLineAndCharacterOfPosition(name.getStart(source));
      if (BY_HAND.test(name.text) || (BY_LOCALE.test(name.text) && !node.arguments.length)) found.push(`${line + 1}: ${name.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
