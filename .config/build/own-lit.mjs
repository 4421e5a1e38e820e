/*
 * Each file for pages bundles its own Lit, isolated from any other Lit on the page: its own Trusted Types policy name, no debugging
 * hooks, which a page sets for its own Lit, and no entry in the page's list of Lit versions, which would make the host's Lit warn
 * about a second copy. Left out are code for browsers without adopted style sheets, which lack other features that the tags need, and
 * Lit's way to create a shadow root with its styles, because all our elements use that of EmbeddedElement. Lit's error messages are
 * removed too: they are for template authors, and our templates are finished. Each pattern must match once, so the build fails if a
 * Lit update moves one.
 */
const CHANGES = {
  '@lit/reactive-element/css-tag.js': [
    [
      /\w+\.ShadowRoot&&\(void 0===\w+\.ShadyCSS\|\|\w+\.ShadyCSS\.nativeShadow\)&&"adoptedStyleSheets"in Document\.prototype&&"replace"in CSSStyleSheet\.prototype/g,
      'true',
    ],
    [/get styleSheet\(\)\{.+?return \w+\}(?=toString)/g, ''],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/createRenderRoot\(\)\{[^}]+\}/g, ''],
    [/\w+\.reactiveElementPolyfillSupport/g, '0'],
    [/\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0'],
  ],
  'lit-html/lit-html.js': [
    [/,\w+=\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g, ''],
  ],
  'lit-element/lit-element.js': [
    [/createRenderRoot\(\)\{[^}]+\}/g, ''],
    [/,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/g, ''],
    [/const \w+=\w+\.litElementPolyfillSupport;\w+\?\.\(\{LitElement:\w+\}\);/g, ''],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/g, ''],
  ],
};

const POLICY = /(trustedTypes|\w+)\.createPolicy\((['"])lit-html\2/g;

const OF_LIT = /[\\/]node_modules[\\/]((?:lit-html|lit-element|@lit)[\\/].+)$/;

/** @param tag names the Trusted Types policy: `directory-reviews/<tag>`. */
export function ownLit(tag) {
  // A policy name may be created only once per page; a second copy of this file would throw. That copy is unused, so it needs no
  // policy.
  const policy = `(customElements.get('${tag}') ? {createPolicy() {}} : $1).createPolicy('directory-reviews/${tag}'`;
  return {
    name: 'own-lit',
    transform(code, id) {
      const file = OF_LIT.exec(id)?.[1].replaceAll('\\', '/');
      if (!file) return null;
      const changes = [...(CHANGES[file] ?? []), ...(file === 'lit-html/lit-html.js' ? [[POLICY, policy]] : [])];
      const own = withoutMessages(code, this.parse(code));
      return {code: changes.reduce((changed, change) => replaceOnce(this, changed, ...change), own), map: null};
    },
  };
}

function replaceOnce(plugin, code, pattern, replacement) {
  if (code.match(pattern)?.length !== 1) plugin.error(`Lit no longer has ${pattern} once.`);
  return code.replace(pattern, replacement);
}

function withoutMessages(code, tree) {
  const messages = [];
  visit(tree, (node) => {
    const isError = node.type === 'CallExpression' && node.callee.name === 'Error' && node.arguments.length === 1;
    if (isError) messages.push(node.arguments[0]);
  });
  return messages.reduceRight((text, {start, end}) => text.slice(0, start) + text.slice(end), code);
}

function visit(node, see) {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (child && typeof child.type === 'string') visit(child, see);
  }
}
