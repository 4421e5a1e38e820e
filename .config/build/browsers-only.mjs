/**
 * Modules of which files for pages need only this, because they run neither on servers nor in the DOM of a unit test, nor are
 * bundled with a framework's templates.
 */
const IN_BROWSERS = [
  [/[\\/]context[\\/]is-server\.js$/, 'export const isServer = false;'],
  [/[\\/]ui[\\/]focus[\\/]focused-in\.js$/, 'export const focusedIn = (root) => root?.activeElement;'],
  [/[\\/]define[\\/]spellings\.js$/, 'export const acceptSpellings = () => {};'],
];

export function browsersOnly() {
  return {
    name: 'browsers-only',
    transform(_, id) {
      const code = IN_BROWSERS.find(([module]) => module.test(id))?.[1];
      return code ? {code, map: null} : null;
    },
  };
}
