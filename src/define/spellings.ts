import {isServer} from '../context/is-server.js';

/** Milliseconds that a host's scripts have to set a property whose attribute is ignored. */
const HYDRATION_PAUSE = 2000;

type Tag = HTMLElement & Record<string, unknown>;
type Observing = CustomElementConstructor & {
  readonly observedAttributes?: readonly string[];
  /** Lit's classes have it. */
  readonly addInitializer?: (initialize: (tag: Tag) => void) => void;
};

/**
 * Accepts the spellings that frameworks make of a property's name. React writes `providerId` into server-rendered HTML, where it
 * becomes the attribute `providerid`. Vue sets the property `get-token` if there is one, and otherwise writes the function's text
 * into an attribute, as Svelte does on a server. Such an attribute is ignored, with a warning if the property stays unset. Angular
 * sets the property `provider-id` for `provider-id="{{ id }}"`.
 */
export function acceptSpellings(tag: string, element: Observing): void {
  const prototype = element.prototype as Tag & {
    attributeChangedCallback?: (name: string, old: string | null, value: string | null) => void;
  };
  const observed = element.observedAttributes ?? [];
  const attributes: Record<string, string> = {};
  const properties: Record<string, string> = {};

  for (const [name, {set}] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    const hyphenated = name.replace(/[A-Z]/g, '-$&').toLowerCase();
    if (!set) continue;
    const isAttribute = observed.includes(hyphenated);
    if (isAttribute) attributes[name.toLowerCase()] = hyphenated;
    else properties[name.toLowerCase()] = properties[hyphenated] = name;
    // On a server, React writes only what is no property.
    if (hyphenated === name || (isAttribute && isServer)) continue;
    Object.defineProperty(prototype, hyphenated, {
      configurable: true,
      get(this: Tag) {
        return this[name];
      },
      set(this: Tag, value: unknown) {
        if (!isAttribute) this[name] = value;
        else if (value == null || value === false) this.removeAttribute(hyphenated);
        else this.setAttribute(hyphenated, value === true ? '' : (value as string));
      },
    });
  }

  // A value that the host has set before the tag was defined hides the accessor. Lit looks only for the names of its own.
  element.addInitializer?.((tag) => {
    for (const name of Object.keys(tag)) {
      if (!name.includes('-')) continue;
      const value = tag[name];
      delete tag[name];
      // The one of the accessor: an attribute that is set now would be reported to no one.
      tag[name.replace(/-./g, ([, letter]) => letter!.toUpperCase())] = value;
    }
  });

  const {attributeChangedCallback} = prototype;
  prototype.attributeChangedCallback = function (this: Tag, name, old, value) {
    const property = properties[name];
    if (!property) return attributeChangedCallback?.call(this, attributes[name] ?? name, old, value);
    setTimeout(() => {
      const isIgnored = this.hasAttribute(name) && this[property] === undefined;
      if (isIgnored) console.warn(`<${tag}> ignores the attribute ${name}. Set the property ${property}.`, this);
    }, HYDRATION_PAUSE);
  };
  // A getter, because a subclass of the host may have more attributes.
  const own = Object.getOwnPropertyDescriptor(element, 'observedAttributes');
  Object.defineProperty(element, 'observedAttributes', {
    configurable: true,
    get(this: Observing) {
      const inherited = Reflect.get(Object.getPrototypeOf(element) as object, 'observedAttributes', this) as readonly string[] | undefined;
      return [
        ...new Set([...((own?.value as readonly string[] | undefined) ?? inherited ?? []), ...Object.keys({...attributes, ...properties})]),
      ];
    },
  });
}
