const POLICY = /(trustedTypes|\w+)\.createPolicy\((['"])lit-html\2/g;
const HYDRATE_HOOK = /\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/g;

/** A file for pages bundles its own Lit, which must not get in the way of another Lit on the page, nor be changed by it. */
export function ownLit(tag) {
  return {
    name: 'own-lit',
    transform(code, id) {
      // A page may allow each Trusted Types policy name once, and the second to ask for it throws. A second copy of this file
      // would be second under our own name too. It stays unused, so it needs no policy.
      if (/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) {
        const policy = `(customElements.get('${tag}') ? {createPolicy() {}} : $1).createPolicy('directory-reviews/${tag}'`;
        return {code: replaceOnce(this, code, POLICY, policy), map: null};
      }
      // A host that hydrates elements of its own would make ours render with the host's Lit.
      if (/[\\/]lit-element[\\/]lit-element\.js$/.test(id)) return {code: replaceOnce(this, code, HYDRATE_HOOK, '0'), map: null};
      return null;
    },
  };
}

function replaceOnce(plugin, code, pattern, replacement) {
  if (code.match(pattern)?.length !== 1) plugin.error(`Lit no longer has ${pattern} once.`);
  return code.replace(pattern, replacement);
}
