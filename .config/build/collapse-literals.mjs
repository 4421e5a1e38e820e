const CSS_LITERAL = /\bcss\s*`((?:[^`\\]|\\.)*)`/g;

/**
 * Removes comments and unneeded whitespace from css`…` literals. html`…` literals stay unchanged: hydration compares their text
 * with the templates of the npm build that rendered on the server.
 */
export function collapseCssLiterals() {
  return {
    name: 'collapse-literals',
    transform(code, id) {
      if (id.includes('node_modules')) return null;
      return {code: collapseCss(code), map: null};
    },
  };
}

/** Joins the lines of the rules of the editorial check, as `joined()` does: indentation would be a part of them after minifying. */
export function collapseRules() {
  return {
    name: 'collapse-rules',
    transform: (code, id) => (id.includes('/screening/') ? {code: code.replace(/([|,(])\n\s+/g, '$1'), map: null} : null),
  };
}

/**
 * Removes line breaks and indentation from markup in a minified file, where only template literals contain them. Not for a tag
 * that hydrates: its templates must match those of the npm package.
 */
export function collapseMarkup() {
  return {name: 'collapse-markup', renderChunk: (code) => ({code: collapseHtml(code), map: null})};
}

export function collapseHtml(code) {
  // A tag may end on a line of its own.
  return code.replace(/\n\s+>/g, '>').replace(/\n\s+/g, ' ');
}

export function collapseCss(code) {
  return code.replace(CSS_LITERAL, (_, css) => `css\`${collapse(css)}\``);
}

export function collapse(css) {
  return css
    .replace(/\/\*[\s\S]*?\*\/|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/g, '$1')
    .split(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\$\{[^}]*\})/)
    .map((part, i) => (i % 2 ? part : collapsePlain(part)))
    .join('')
    .trim();
}

function collapsePlain(css) {
  return (
    css
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,>]) ?/g, '$1')
      // A space before a colon may be a descendant combinator (`a :hover`); after a colon it has no meaning.
      .replace(/: /g, ':')
      // 0.5em is .5em.
      .replace(/(?<![\w.])0(?=\.\d)/g, '')
      .replace(/;\}/g, '}')
  );
}
