/**
 * Modules of which files for pages need only this, because they run neither on servers nor in the DOM of a unit test, nor are
 * bundled with a framework's templates.
 */
const IN_BROWSERS = [
  [/[\\/]context[\\/]is-server\.js$/, 'export const isServer = false;'],
  [/[\\/]ui[\\/]focus[\\/]focused-in\.js$/, 'export const focusedIn = (root) => root?.activeElement;'],
  [/[\\/]define[\\/]spellings\.js$/, 'export const acceptSpellings = () => {};'],
];

/** The page for web views holds no server-rendered markup, and loads no code on demand. */
const IN_APPS = [
  [/[\\/]api[\\/]shared[\\/]plain-transport\.js$/, "export {Transport as PlainTransport} from './transport.js';"],
  [
    /[\\/]ui[\\/]hydration[\\/]hydratable-element\.js$/,
    `import {EmbeddedElement} from '../embedding/embedded-element.js';
export class HydratableElement extends EmbeddedElement {
  get hydrating() {
    return false;
  }
}`,
  ],
];

/** @param isForApps whether the file is the page for web views. */
export function browsersOnly({isForApps}) {
  const modules = isForApps ? [...IN_BROWSERS, ...IN_APPS] : IN_BROWSERS;
  return {
    name: 'browsers-only',
    transform(_, id) {
      const code = modules.find(([module]) => module.test(id))?.[1];
      return code ? {code, map: null} : null;
    },
  };
}
