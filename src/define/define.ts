/** Replaced by the build with the version in package.json. */
declare const __DR_VERSION__: string | undefined;

/** The version a class was built with; tags of two copies of this library on one page are told apart by it. */
export const VERSION = typeof __DR_VERSION__ === 'string' ? __DR_VERSION__ : 'source';

interface Stamped extends CustomElementConstructor {
  drVersion?: string;
}

/**
 * Registers a tag. When another copy of this library was first, the page keeps that one: silently if it is the same
 * version, with one warning if not. Never throws, because the host page must go on.
 */
export function define(tag: string, element: Stamped): void {
  const first: Stamped | undefined = customElements.get(tag);
  if (!first) {
    element.drVersion = VERSION;
    customElements.define(tag, element);
  } else if (first !== element && first.drVersion !== VERSION) {
    const other = first.drVersion ? `version ${first.drVersion}` : 'another library';
    console.warn(`<${tag}> is already defined by ${other}; version ${VERSION} stays unused.`);
  }
}
