import {createHash} from 'node:crypto';
import {IDEMPOTENCY_HEADER, IdempotencyKey} from 'directory-reviews/contract';
import {hasForbiddenCharacters} from 'directory-reviews/rules';
import type {Context} from 'hono';
import type * as z from 'zod/mini';
import {checked, WITHOUT_FORBIDDEN} from './parameters.js';
import {RequestProblem} from './problems.js';

/**
 * A write request. Its body is read before the transaction begins, so a slow sender holds no locks, but validated inside it, so
 * only people with permission learn what is wrong with a request.
 */
export class SentWrite<Schema extends z.ZodMiniType> {
  static async read<Schema extends z.ZodMiniType>(c: Context, schema: Schema): Promise<SentWrite<Schema>> {
    return new SentWrite(c, schema, await c.req.text());
  }

  private constructor(
    private readonly c: Context,
    private readonly schema: Schema,
    private readonly text: string,
  ) {}

  /** @throws RequestProblem `idempotency-key-missing`, also when the key is malformed. */
  get key(): string {
    const key = IdempotencyKey.safeParse(this.c.req.header(IDEMPOTENCY_HEADER));
    if (key.success) return key.data;
    throw new RequestProblem('idempotency-key-missing', `${IDEMPOTENCY_HEADER}: must be 16 to 64 letters, digits, "-" or "_".`);
  }

  /** @throws RequestProblem `invalid-request`. */
  get body(): z.output<Schema> {
    if (!/^application\/json\s*(;|$)/i.test(this.c.req.header('Content-Type') ?? ''))
      throw new RequestProblem('invalid-request', 'Content-Type: must be application/json.');
    return checked(this.schema, this.#json());
  }

  /**
   * Distinguishes this request from another one with the same key. `If-Match` is excluded: a client that resends an edit after
   * losing the response may by then have read the version that the edit created.
   */
  get fingerprint(): string {
    return createHash('sha256')
      .update(JSON.stringify([this.c.req.method, this.c.req.path, this.body]))
      .digest('base64url');
  }

  /**
   * Throws unless the request names this version (RFC 9110, section 13.1.1). Weak tags are accepted too: compression produces
   * them, and the version identifies the review, not the bytes of a response.
   *
   * @throws RequestProblem `version-missing` or `review-changed`.
   */
  mustMatch(version: string): void {
    const versions = this.#versions();
    if (!versions) throw new RequestProblem('version-missing');
    if (!versions.includes(version)) throw new RequestProblem('review-changed');
  }

  /**
   * The same for a case and for a member's own answer, where `If-Match` is optional.
   *
   * @throws RequestProblem with this code.
   */
  mayMatch(version: string, code: 'case-changed' | 'answer-changed'): void {
    if (this.#versions()?.includes(version) === false) throw new RequestProblem(code);
  }

  #versions(): (string | undefined)[] | undefined {
    const tags = this.c.req.header('If-Match')?.split(',');
    return tags?.map((tag) => /^\s*(?:W\/)?"([\w.:-]*)"\s*$/.exec(tag)?.[1]);
  }

  #json(): unknown {
    try {
      return JSON.parse(this.text, (_, value: unknown) => {
        if (typeof value === 'string' && hasForbiddenCharacters(value)) throw new SyntaxError();
        return value;
      });
    } catch {
      throw new RequestProblem('invalid-request', `body: must be JSON ${WITHOUT_FORBIDDEN}.`);
    }
  }
}
