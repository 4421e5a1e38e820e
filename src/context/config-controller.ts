import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Config} from '../state/shared/config-store.js';
import {configAround, configStillToCome} from './config.js';
import {followLanguage, leaveLanguage} from './language-around.js';
import {StoreController} from './store-controller.js';

/** What is around an element and decides what it says: the nearest `<dr-config>`, or none, and the language of the page. */
export class ConfigController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #store: StoreController<Config>;
  #pending = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#store = new StoreController(host);
    host.addController(this);
  }

  get config(): Config {
    return this.#store.state ?? {};
  }

  /** True while the `<dr-config>` around the element is still to be defined: what it will say is worth waiting for. */
  get isPending(): boolean {
    return this.#pending;
  }

  hostConnected(): void {
    this.#store.watch(configAround(this.#host));
    const toCome = configStillToCome(this.#host);
    this.#pending = toCome !== undefined;
    void toCome?.then(() => {
      if (this.#host.isConnected) this.hostConnected();
    });
    followLanguage(this.#host, this.#host);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    leaveLanguage(this.#host);
  }
}
