import {createHash} from 'node:crypto';
import {IDEMPOTENCY_HEADER, IdempotencyKey} from 'directory-reviews/contract';
import type {Context} from 'hono';
import type * as z from 'zod/mini';
import {checked} from './parameters.js';
import {RequestProblem} from './problems.js';

/** Largest body of a request in bytes: a submission at every limit of the contract, escaped, is smaller. */
export const LARGEST_BODY = 256 * 1024;

/**
 * A write as it was sent. It is read before the transaction begins, so that a slow sender holds nothing up, and looked at part
 * by part in it: what is wrong with a request is told only to those who may make it.
 */
export class SentWrite<Schema extends z.ZodMiniType> {
  static async read<Schema extends z.ZodMiniType>(c: Context, schema: Schema): Promise<SentWrite<Schema>> {
    return new SentWrite(c, schema, await c.req.text().catch(brokenOff));
  }

  private constructor(
    private readonly c: Context,
    private readonly schema: Schema,
    private readonly text: string,
  ) {}

  /** @throws RequestProblem `idempotency-key-missing`, also when it has a form no key has. */
  get key(): string {
    const key = IdempotencyKey.safeParse(this.c.req.header(IDEMPOTENCY_HEADER));
    if (key.success) return key.data;
    throw new RequestProblem('idempotency-key-missing', `${IDEMPOTENCY_HEADER}: 16 to 64 letters, digits, "-" and "_".`);
  }

  /** @throws RequestProblem `invalid-request`. */
  get body(): z.output<Schema> {
    if (!/^application\/json\s*(;|$)/i.test(this.c.req.header('Content-Type') ?? ''))
      throw new RequestProblem('invalid-request', 'Content-Type: must be application/json.');
    return checked(this.schema, this.#json());
  }

  /**
   * Tells this request from another one under the same key. `If-Match` is no part of it: who sends an edit again after its answer
   * was lost may have read the version that the edit itself made.
   */
  get fingerprint(): string {
    return createHash('sha256')
      .update(JSON.stringify([this.c.req.method, this.c.req.path, this.body]))
      .digest('base64url');
  }

  /**
   * Throws unless the request was made for this version (RFC 9110, section 13.1.1). A weak tag is taken as well: compression makes
   * them, and the version names the review and not the bytes of an answer.
   *
   * @throws RequestProblem `version-missing` or `review-changed`.
   */
  mustMatch(version: string): void {
    const versions = this.#versions();
    if (!versions) throw new RequestProblem('version-missing');
    if (!versions.includes(version)) throw new RequestProblem('review-changed');
  }

  /**
   * The same for a case, where the request says for which version it was made.
   *
   * @throws RequestProblem `case-changed`.
   */
  mayMatch(version: string): void {
    if (this.#versions()?.includes(version) === false) throw new RequestProblem('case-changed');
  }

  #versions(): (string | undefined)[] | undefined {
    const tags = this.c.req.header('If-Match')?.split(',');
    return tags?.map((tag) => /^\s*(?:W\/)?"([\w-]*)"\s*$/.exec(tag)?.[1]);
  }

  #json(): unknown {
    try {
      return JSON.parse(this.text, (_, value: unknown) => {
        // PostgreSQL has no text with this character.
        if (typeof value === 'string' && value.includes('\0')) throw new SyntaxError();
        return value;
      });
    } catch {
      throw new RequestProblem('invalid-request', 'The body: must be JSON, without the character NUL.');
    }
  }
}

/** The sender went away, or sent more than `LARGEST_BODY`. */
function brokenOff(): never {
  throw new RequestProblem('invalid-request', `The body: must arrive whole and have at most ${LARGEST_BODY} bytes.`);
}
