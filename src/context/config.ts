import type {Context} from '@lit/context';
import type {ConfigStore} from '../state/shared/config-store.js';

/** Uses `Symbol.for` so that tags find a `<dr-config>` defined by another copy of this library on the page. */
export const configContext = Symbol.for('directory-reviews/config@1') as unknown as Context<symbol, ConfigStore>;

/**
 * The store of the nearest `<dr-config>` ancestor of an element, or `undefined`. Uses the Context Community Protocol
 * (a `context-request` event). The store object never changes, so one synchronous response is enough without a subscription.
 */
export function configAround(element: Element): ConfigStore | undefined {
  let found: ConfigStore | undefined;
  const request = new Event('context-request', {bubbles: true, composed: true});
  const callback = (store: ConfigStore) => (found = store);
  element.dispatchEvent(Object.assign(request, {context: configContext, contextTarget: element, callback}));
  return found;
}

/** Resolves once a `<dr-config>` ancestor that is not yet defined gets defined. `undefined` if there is none. */
export function configStillToCome(element: Element): Promise<unknown> | undefined {
  const {host} = element.getRootNode() as ShadowRoot;
  return element.closest('dr-config:not(:defined)') ? customElements.whenDefined('dr-config') : host && configStillToCome(host);
}
