import type {Sandbox} from './sandbox.js';
import type {Role} from './service.js';

/** One promise of the contract. */
export interface Check {
  readonly id: string;
  /** The promise, worded for backend developers. */
  readonly promise: string;
  /** Whose tokens the check needs. */
  readonly needs: readonly Role[];
  /** Rejects with a `Fault` if the promise is broken. */
  readonly run: (sandbox: Sandbox) => Promise<void>;
}
