import type {Sandbox} from './sandbox.js';
import type {Role} from './service.js';

/** One promise of the contract. */
export interface Check {
  readonly id: string;
  /** What holds, in words for a backend developer. */
  readonly promise: string;
  /** Whose tokens it takes. */
  readonly needs: readonly Role[];
  /** Rejects with a `Fault` where the promise is broken. */
  readonly run: (sandbox: Sandbox) => Promise<void>;
}
