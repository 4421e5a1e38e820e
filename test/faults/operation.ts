import type {World} from './drill-world.js';
import type {Wire} from './wire.js';

/** What someone does with the library. */
export interface Operation {
  readonly name: string;
  /** Matches `METHOD /path` of the requests that do it. */
  readonly route: RegExp;
  /** Prepares everything up to that request, on something that no other try has touched. */
  prepare(place: Place): Promise<Try>;
}

/** Where it is done. */
export interface Place {
  readonly world: World;
  readonly wire: Wire;
  /** The client's deadline for an attempt, in milliseconds. It is short while a fault gives no answer. */
  readonly deadline: () => number;
}

/** One person's try, with the fault and then without it. */
export interface Try {
  /** Does it. Resolves when the person sees an outcome, good or bad. */
  attempt(): Promise<void>;
  /** Whether what was typed is still there, or was received. Absent where nothing is typed. */
  isDraftKept?(): Promise<boolean>;
  /** Does again what the person can do after this outcome. Resolves when it has worked. */
  again(): Promise<void>;
  /** How often it is done, as the service says over a sound wire: 1 is right. */
  timesDone(): Promise<number>;
}
