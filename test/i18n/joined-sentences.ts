import ts from 'typescript';

/** A place where code joins parts of a text. Translators could not reorder them. */
export interface Joint {
  readonly file: string;
  readonly line: number;
  readonly because: string;
}

/** Replaces a value in the text of a template. */
const VALUE = '\uE000';

/**
 * Tags inside a sentence. Every other tag ends it, including `strong`, which is a label or run-in heading, and `span`, which
 * styles position separately.
 */
const INLINE = /<\/?(?:a|abbr|b|bdi|bdo|br|cite|code|em|i|kbd|mark|q|s|small|sub|sup|time|u|var)(?![\w-])[^>]*>/;

/** Finds where sentences are joined to each other or to other text, in the sources selected by `isShown`. */
export function joints(program: ts.Program, isShown: (file: string) => boolean): Joint[] {
  const texts = new Texts(program.getTypeChecker());
  const found: Joint[] = [];
  for (const source of program.getSourceFiles().filter(({fileName}) => isShown(fileName))) {
    const visit = (node: ts.Node): void => {
      const {line} = source.getLineAndCharacterOfPosition(node.getStart(source));
      for (const because of jointsAt(node, texts)) found.push({file: source.fileName, line: line + 1, because});
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function jointsAt(node: ts.Node, texts: Texts): string[] {
  if (ts.isBinaryExpression(node)) {
    const adds = [ts.SyntaxKind.PlusToken, ts.SyntaxKind.PlusEqualsToken].includes(node.operatorToken.kind);
    return adds && (texts.isSentence(node.left) || texts.isSentence(node.right)) ? ['a sentence is added to a text'] : [];
  }
  if (isMarkup(node)) return jointsInMarkup(node.template, texts);
  if (ts.isTemplateExpression(node) && !ts.isTaggedTemplateExpression(node.parent)) {
    const {text, values} = partsOf(node);
    // Direction marks are invisible.
    const isAlone = text.replace(/[\u2066-\u2069]/g, '') === VALUE;
    return !isAlone && values.some((each) => texts.isSentence(each)) ? ['a sentence stands in a text'] : [];
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const {expression: on, name} = node.expression;
  if (texts.isSentence(on)) {
    // This inserts an element into a sentence, with a line break as its placeholder.
    const [separator] = node.arguments;
    const makesRoom = name.text === 'split' && separator && ts.isStringLiteral(separator) && separator.text === '\n';
    return makesRoom ? [] : [`a sentence is changed by ${name.text}`];
  }
  const isJoined = name.text === 'join' && ts.isArrayLiteralExpression(on) && on.elements.some((each) => texts.isSentence(each));
  return isJoined ? ['a sentence is joined to others'] : [];
}

function jointsInMarkup(template: ts.TemplateLiteral, texts: Texts): string[] {
  const {text, values} = partsOf(template);
  const rest = values.values();
  const found: string[] = [];
  const valuesIn = (part: string) =>
    part
      .split(VALUE)
      .slice(1)
      .map(() => rest.next().value!);
  const look = (stretch: string, within: readonly ts.Expression[], because: string): void => {
    const isBeside = stretch.replaceAll(VALUE, '').trim() || within.filter((each) => !texts.isBlock(each)).length > 1;
    if (isBeside && within.some((each) => texts.isSentence(each))) found.push(`${because}: ${stretch.replaceAll(VALUE, '…').trim()}`);
  };
  let stretch = '';
  let within: ts.Expression[] = [];
  const end = (): void => {
    look(stretch, within, 'a sentence stands beside another text');
    stretch = '';
    within = [];
  };
  // Middle dots separate independent facts.
  for (const piece of text.split(/(<[^>]*>| · )/)) {
    if (piece.startsWith('<')) {
      for (const [, value] of piece.matchAll(/=("[^"]*"|'[^']*'|[^\s>]+)/g))
        look(value!.replace(/["']/g, ''), valuesIn(value!), 'a sentence is a part of an attribute');
      if (!INLINE.test(piece)) end();
    } else if (piece === ' · ') {
      end();
    } else {
      stretch += piece;
      within.push(...valuesIn(piece));
    }
  }
  end();
  return found;
}

function partsOf(template: ts.TemplateLiteral): {readonly text: string; readonly values: readonly ts.Expression[]} {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return {text: template.text, values: []};
  const {head, templateSpans: spans} = template;
  return {text: head.text + spans.map(({literal}) => VALUE + literal.text).join(''), values: spans.map(({expression}) => expression)};
}

function isMarkup(node: ts.Node): node is ts.TaggedTemplateExpression {
  return ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && (node.tag.text === 'html' || node.tag.text === 'svg');
}

/** Evaluates expressions by following our variables and functions, also into other files. */
class Texts {
  readonly #checker: ts.TypeChecker;
  readonly #results = new Map<ts.Node, readonly ts.Expression[]>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  /** Whether the value may come from `Words.say`. */
  isSentence(node: ts.Expression): boolean {
    return this.#resultsOf(node).some((each) => this.#isSaid(each));
  }

  /** Whether the value is block markup, which ends a sentence, or nothing. */
  isBlock(node: ts.Expression): boolean {
    return this.#resultsOf(node).every((each) => {
      if (ts.isStringLiteral(each)) return each.text === '';
      if (ts.isIdentifier(each)) return each.text === 'nothing';
      return isMarkup(each) && partsOf(each.template).text.trim().replace(INLINE, '').startsWith('<');
    });
  }

  #isSaid(node: ts.Expression): boolean {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
    const {expression: on, name} = node.expression;
    return name.text === 'say' && this.#checker.getTypeAtLocation(on).symbol?.name === 'Words';
  }

  /** The expressions from which an expression may get its value. */
  #resultsOf(node: ts.Expression): readonly ts.Expression[] {
    let results = this.#results.get(node);
    if (!results) {
      // A cycle adds nothing.
      this.#results.set(node, []);
      results = this.#sourcesOf(node).flatMap((each) => (each === node ? [node] : this.#resultsOf(each)));
      this.#results.set(node, results);
    }
    return results;
  }

  #sourcesOf(node: ts.Expression): readonly ts.Expression[] {
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node)) return [node.expression];
    if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
    if (ts.isBinaryExpression(node) && CHOICES.includes(node.operatorToken.kind)) return [node.left, node.right];
    if (this.#isSaid(node)) return [node];
    // The same markup as one template.
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'joined') return node.arguments;
    const declared = ts.isCallExpression(node) ? node.expression : node;
    if (!ts.isIdentifier(declared) && !ts.isPropertyAccessExpression(declared)) return [node];
    const sources = this.#declarationsOf(declared).flatMap((each) => (ts.isCallExpression(node) ? returnedBy(each) : (heldBy(each) ?? [])));
    return sources.length ? sources : [node];
  }

  #declarationsOf(node: ts.Identifier | ts.PropertyAccessExpression): readonly ts.Declaration[] {
    const symbol = this.#checker.getSymbolAtLocation(ts.isIdentifier(node) ? node : node.name);
    const own = symbol && symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
    // Code in declaration files returns no sentences.
    return own?.declarations?.filter((each) => !each.getSourceFile().isDeclarationFile) ?? [];
  }
}

const CHOICES = [ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.AmpersandAmpersandToken];

function heldBy(declaration: ts.Declaration): ts.Expression | undefined {
  const holds = ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration) || ts.isPropertyDeclaration(declaration);
  return holds ? declaration.initializer : undefined;
}

function returnedBy(declaration: ts.Declaration): readonly ts.Expression[] {
  const made = heldBy(declaration) ?? declaration;
  const body = ts.isFunctionLike(made) && 'body' in made ? made.body : undefined;
  if (!body) return [];
  return ts.isBlock(body) ? returnsIn(body) : [body];
}

function returnsIn(node: ts.Node): ts.Expression[] {
  const found: ts.Expression[] = [];
  ts.forEachChild(node, (child) => {
    if (ts.isReturnStatement(child)) found.push(...(child.expression ? [child.expression] : []));
    else if (!ts.isFunctionLike(child)) found.push(...returnsIn(child));
  });
  return found;
}
