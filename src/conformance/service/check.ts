import type {Sandbox} from './sandbox.js';
import type {Role} from './service.js';

/** What a check needs from the command line. */
export type Needed = Role | 'origin';

/** One promise of the contract. */
export interface Check {
  readonly id: string;
  /** The promise, worded for backend developers. */
  readonly promise: string;
  /**
   * Where the OpenAPI document states the promise: the operation, or `info` for the rules of all operations, and words from there.
   * Whatever is not stated, the kit does not check.
   */
  readonly stated: readonly [at: string, words: string];
  /** Whose tokens the check needs, or the origin of a page. */
  readonly needs: readonly Needed[];
  /** Rejects with a `Fault` if the promise is broken. */
  readonly run: (sandbox: Sandbox) => Promise<void>;
}
