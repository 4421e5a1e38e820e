const THEIRS = /(trustedTypes|\w+)\.createPolicy\((['"])lit-html\2/g;

/**
 * A page may allow each Trusted Types policy name once, and whoever comes second throws. The file bundles its own Lit, so
 * it must not take the name of another Lit on the page, nor that of our other files.
 */
export function ownTrustedTypesPolicy(tag) {
  return {
    name: 'own-trusted-types-policy',
    transform(code, id) {
      if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
      if (code.match(THEIRS)?.length !== 1) this.error('lit-html no longer creates its Trusted Types policy where it used to.');
      // A second copy of the file would be second under its own name too. It stays unused, so it needs no policy.
      const second = `(customElements.get('${tag}') ? {createPolicy() {}} : $1).createPolicy('directory-reviews/${tag}'`;
      return {code: code.replace(THEIRS, second), map: null};
    },
  };
}
