const CSS_LITERAL = /\bcss\s*`((?:[^`\\]|\\.)*)`/g;

/**
 * Takes comments and needless whitespace out of css`…`. html`…` stays as written: its text decides whether markup that the
 * server rendered from the npm build fits the template in the browser.
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

/**
 * Takes line ends and indentation out of the markup of a minified file, which has them nowhere else. Not for a tag that takes
 * over markup from a server: its templates must match those of the npm package.
 */
export function collapseMarkup() {
  return {name: 'collapse-markup', renderChunk: (code) => ({code: code.replace(/\n\s+/g, ' '), map: null})};
}

export function collapseCss(code) {
  return code.replace(CSS_LITERAL, (_, css) => `css\`${collapse(css)}\``);
}

export function collapse(css) {
  return css
    .split(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\$\{[^}]*\})/)
    .map((part, i) => (i % 2 ? part : collapsePlain(part)))
    .join('')
    .trim();
}

function collapsePlain(css) {
  return (
    css
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,>]) ?/g, '$1')
      // Before a colon a space may be a descendant combinator (`a :hover`); after one it never means anything.
      .replace(/: /g, ':')
      .replace(/;\}/g, '}')
  );
}
