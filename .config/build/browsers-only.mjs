/**
 * Modules of which files for pages need only this, because they run neither on servers nor in the DOM of a unit test, nor are
 * bundled with a framework's templates.
 */
const IN_BROWSERS = [
  [/[\\/]context[\\/]is-server\.js$/, 'export const isServer = false;'],
  [/[\\/]ui[\\/]focus[\\/]focused-in\.js$/, 'export const focusedIn = (root) => root?.activeElement;'],
  [/[\\/]define[\\/]spellings\.js$/, 'export const acceptSpellings = () => {};'],
];

/** What the page for web views needs of the code for server-rendered markup, which no app has. */
const NEVER_RENDERED_BEFORE = [/[\\/]ui[\\/]hydration[\\/]hydration\.js$/, 'export const takeOver = () => false;'];

/** @param hydrates whether the page may hold server-rendered markup. */
export function browsersOnly({hydrates}) {
  const modules = hydrates ? IN_BROWSERS : [...IN_BROWSERS, NEVER_RENDERED_BEFORE];
  return {
    name: 'browsers-only',
    transform(_, id) {
      const code = modules.find(([module]) => module.test(id))?.[1];
      return code ? {code, map: null} : null;
    },
  };
}
