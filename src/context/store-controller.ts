import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Store} from '../state/shared/store.js';

/** Updates its element when the watched store changes. The element may switch to another store at any time. */
export class StoreController<State> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #store: Store<State> | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): State | undefined {
    return this.#store?.state;
  }

  watch(store: Store<State> | undefined): void {
    this.hostDisconnected();
    this.#store = store;
    this.hostConnected();
  }

  hostConnected(): void {
    this.#unsubscribe ??= this.#store?.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
