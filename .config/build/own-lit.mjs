/*
 * A file for pages bundles its own Lit. It must not get in the way of another Lit on the page, nor be changed by it: no policy
 * name of Lit's, no hooks that a page sets for its own Lit, and no entry in the page's list of Lit versions, which makes the
 * host's Lit warn about a second one. Each pattern must match once, so an update of Lit that moves one fails the build. The
 * texts of Lit's errors go too: they speak to authors of templates, and our templates are finished.
 */
const HOOKS = {
  '@lit/reactive-element/reactive-element.js': [
    [/\w+\.reactiveElementPolyfillSupport/g, '0'],
    [/\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0'],
  ],
  'lit-html/lit-html.js': [
    [/,\w+=\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/g, ''],
  ],
  'lit-element/lit-element.js': [
    [/,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/g, ''],
    [/const \w+=\w+\.litElementPolyfillSupport;\w+\?\.\(\{LitElement:\w+\}\);/g, ''],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/g, ''],
  ],
};

const POLICY = /(trustedTypes|\w+)\.createPolicy\((['"])lit-html\2/g;

const OF_LIT = /[\\/]node_modules[\\/]((?:lit-html|lit-element|@lit)[\\/].+)$/;

/** @param tag names the Trusted Types policy: `directory-reviews/<tag>`. */
export function ownLit(tag) {
  // A page may allow each policy name once, and a second request throws. A second copy of this file would be that second
  // request. It stays unused, so it needs no policy.
  const policy = `(customElements.get('${tag}') ? {createPolicy() {}} : $1).createPolicy('directory-reviews/${tag}'`;
  return {
    name: 'own-lit',
    transform(code, id) {
      const file = OF_LIT.exec(id)?.[1].replaceAll('\\', '/');
      if (!file) return null;
      const changes = [...(HOOKS[file] ?? []), ...(file === 'lit-html/lit-html.js' ? [[POLICY, policy]] : [])];
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
