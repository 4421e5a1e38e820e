import type {Context} from '@lit/context';
import type {ConfigStore} from '../state/shared/config-store.js';

/** By `Symbol.for`, so that tags find the `<dr-config>` of another copy of this library on the page. */
export const configContext = Symbol.for('directory-reviews/config@1') as unknown as Context<symbol, ConfigStore>;

/**
 * The store of the nearest `<dr-config>` around an element, or `undefined`. Asks by the Context Community Protocol
 * (a `context-request` event); the value is a stable store, so one synchronous answer is enough and nothing is subscribed.
 */
export function configAround(element: Element): ConfigStore | undefined {
  let found: ConfigStore | undefined;
  const request = new Event('context-request', {bubbles: true, composed: true});
  const callback = (store: ConfigStore) => (found = store);
  element.dispatchEvent(Object.assign(request, {context: configContext, contextTarget: element, callback}));
  return found;
}

/** Resolves once a `<dr-config>` around the element that came before its own script is defined; `undefined` if there is none. */
export function configStillToCome(element: Element): Promise<unknown> | undefined {
  const {host} = element.getRootNode() as ShadowRoot;
  return element.closest('dr-config:not(:defined)') ? customElements.whenDefined('dr-config') : host && configStillToCome(host);
}
