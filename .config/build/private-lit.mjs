/*
 * What our files' own copy of Lit leaves out. It serves our tags alone, in browsers that have adoptable style sheets, so
 * it needs no fallback for others, no hooks for polyfills and no place in the page's list of Lits, where it would make the
 * host's own Lit warn of several versions. Each entry must be found, so that an update of Lit is looked at.
 */
const LEFT_OUT = {
  '@lit/reactive-element/css-tag.js': [[/\w+\.ShadowRoot&&\(.+?in CSSStyleSheet\.prototype/, '!0']],
  '@lit/reactive-element/reactive-element.js': [
    [/\w+\.reactiveElementPolyfillSupport/, '0'],
    [/\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0'],
  ],
  'lit-html/lit-html.js': [[/,\w+=\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '']],
  'lit-element/lit-element.js': [
    [/,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, ''],
    [/const \w+=\w+\.litElementPolyfillSupport;\w+\?\.\(\{LitElement:\w+\}\);/, ''],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
  // Hydration and the server renderer share one object of internals, of which a bundler drops nothing.
  'lit-html/private-ssr-support.js': [
    [/getTemplateHtml:\w+\.\w+,overrideDirectiveResolve:.+?setDirectiveClass\(.+?\},/, ''],
    [/let \w+=null;/, ''],
  ],
  // A word to whoever writes the templates; without a root part the tag renders anew.
  '@lit-labs/ssr-client/lib/hydrate-lit-html.js': [[/console\.error\(`.+?`\)/, '0']],
};

const FROM_LIT = /[\\/]node_modules[\\/]((?:lit|lit-html|lit-element|@lit|@lit-labs)[\\/].+)$/;

/** Bundles Lit as a part of our own, and without the words of its errors, which speak to whoever writes the templates. */
export function privateLit() {
  return {
    name: 'private-lit',
    transform(code, id) {
      const file = FROM_LIT.exec(id)?.[1].replaceAll('\\', '/');
      if (!file) return null;
      let own = withoutMessages(code, this.parse(code));
      for (const [pattern, replacement] of LEFT_OUT[file] ?? []) {
        if (!pattern.test(own)) this.error(`${file} no longer has ${pattern}.`);
        own = own.replace(pattern, replacement);
      }
      return {code: own, map: null};
    },
  };
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
