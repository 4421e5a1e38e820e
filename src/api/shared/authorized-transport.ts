import {ReviewsError} from './reviews-error.js';
import {Transport, type RequestOptions, type ServiceConfig} from './transport.js';

type GetToken = ServiceConfig['getToken'];

/** The pending requests with one token. Their 401s may arrive at different times but share one renewal. */
interface SentWithToken {
  requests: number;
  renewal?: Promise<string | undefined>;
}

/**
 * Sends the bearer token of `getToken` with each attempt, and once more with a renewed token after a 401. Separate because search
 * results pages, where only rates are shown, need no tokens.
 */
export class AuthorizedTransport extends Transport {
  readonly #getToken: GetToken;
  readonly #sent = new Map<string, SentWithToken>();

  /** @throws TypeError if `api` is not a valid URL. */
  constructor(config: ServiceConfig) {
    super(config);
    this.#getToken = config.getToken;
  }

  protected override async attempt(url: URL, options: RequestOptions): Promise<unknown> {
    const token = await tokenFrom(this.#getToken);
    if (!token) return super.attempt(url, options);
    const sent: SentWithToken = this.#sent.get(token) ?? {requests: 0};
    this.#sent.set(token, sent);
    sent.requests++;
    try {
      return await super.attempt(url, withToken(options, token));
    } catch (error) {
      if (!(error instanceof ReviewsError && error.status === 401)) throw error;
      sent.renewal ??= tokenFrom(this.#getToken, token);
      return await super.attempt(url, withToken(options, await sent.renewal));
    } finally {
      if (!--sent.requests) this.#sent.delete(token);
    }
  }
}

async function tokenFrom(getToken: GetToken, rejected?: string): Promise<string | undefined> {
  try {
    return await getToken?.(rejected);
  } catch (error) {
    throw new ReviewsError('no-token', 0, {cause: error});
  }
}

function withToken(options: RequestOptions, token: string | undefined): RequestOptions {
  return token ? {...options, redirect: 'error', headers: {...options.headers, Authorization: `Bearer ${token}`}} : options;
}
