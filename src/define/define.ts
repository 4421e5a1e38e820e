import {isServer} from '../context/is-server.js';
import {acceptSpellings} from './spellings.js';

/** Replaced by the build with the version in package.json. */
declare const __DR_VERSION__: string | undefined;

/** The version of this build, which distinguishes two copies of the library on one page. */
export const VERSION = typeof __DR_VERSION__ === 'string' ? __DR_VERSION__ : 'source';

interface Stamped extends CustomElementConstructor {
  drVersion?: string;
}

/**
 * Registers a tag. If another copy of the library has registered it first, the page keeps that one, with a warning if the
 * versions differ. Never throws, because that would break the host page. Does nothing on a server without a registry.
 */
export function define(tag: string, element: Stamped): void {
  if (isServer && !globalThis.customElements) return;
  const first: Stamped | undefined = customElements.get(tag);
  if (!first) {
    element.drVersion = VERSION;
    acceptSpellings(tag, element);
    customElements.define(tag, element);
  } else if (first !== element && first.drVersion !== VERSION) {
    const other = first.drVersion ? `version ${first.drVersion}` : 'another library';
    console.warn(`<${tag}> is already defined by ${other}; version ${VERSION} stays unused.`);
  }
}
