/** Modules of which files for pages need only this, because they run neither on servers nor in the DOM of a unit test. */
const IN_BROWSERS = [
  [/[\\/]context[\\/]is-server\.js$/, 'export const isServer = false;'],
  [/[\\/]ui[\\/]focus[\\/]focused-in\.js$/, 'export const focusedIn = (root) => root?.activeElement;'],
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
