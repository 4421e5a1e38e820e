import type {ServiceConfig} from '../api/shared/transport.js';

type GetToken = ServiceConfig['getToken'];

interface Made<Client> {
  readonly api?: string | undefined;
  client?: Client | undefined;
  getToken?: GetToken;
  /** The token that the service rejected before the latest one was requested. */
  rejected?: string | undefined;
  /** `getToken` gave no token, or again the rejected one. */
  isSignedOut?: boolean;
}

/** Keeps the client for an address, so that it is created only when the address changes, not on every update of the element. */
export class AddressClient<Client> {
  readonly #connect: (config: ServiceConfig) => Client | undefined;
  readonly #onSignIn: () => void;
  #made: Made<Client> = {};

  /** @param onSignIn Called when a replaced `getToken` gives a token after the one before gave none, or only a rejected one. */
  constructor(connect: (config: ServiceConfig) => Client | undefined, onSignIn: () => void) {
    this.#connect = connect;
    this.#onSignIn = onSignIn;
  }

  /**
   * Returns `undefined` if the address is missing or not a valid URL.
   *
   * @param getToken Provides tokens from now on. A client for an earlier address keeps its own `getToken`, so no token reaches
   * another service.
   */
  at(api: string | undefined, getToken: GetToken): Client | undefined {
    if (api !== this.#made.api) {
      const made: Made<Client> = (this.#made = {api});
      try {
        if (api !== undefined) made.client = this.#connect(configOf(api, made));
      } catch {
        console.warn(`api="${api}" is not an address.`);
      }
    }
    const made = this.#made;
    // Hosts may pass a new function on every render. Only one that gives a new token, such as `() => token`, is a sign-in.
    if (made.isSignedOut && made.getToken && getToken && getToken !== made.getToken) void this.#tryOut(getToken, made);
    made.getToken = getToken;
    return made.client;
  }

  /** Makes the next call of `at` create a new client. */
  forget(): void {
    this.#made = {};
  }

  async #tryOut(getToken: GetToken, made: Made<Client>): Promise<void> {
    const token = await tokenFrom({getToken}, undefined).catch(() => undefined);
    if (token && token !== made.rejected) this.#onSignIn();
  }
}

/** Has a `getToken` as long as the host has one. */
function configOf(api: string, made: Made<unknown>): ServiceConfig {
  const getToken = (rejected?: string) => tokenFrom(made, rejected);
  return {
    api,
    get getToken() {
      return made.getToken && getToken;
    },
  };
}

async function tokenFrom(made: Made<unknown>, rejected: string | undefined): Promise<string | undefined> {
  made.rejected = rejected;
  made.isSignedOut = true;
  const token = await made.getToken?.(rejected);
  made.isSignedOut = !token || token === rejected;
  return token;
}
