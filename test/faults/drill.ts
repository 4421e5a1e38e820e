import assert from 'node:assert/strict';
import type {Operation, Place, Try} from './operation.js';
import type {Wire} from './wire.js';
import type {WireFault} from './wire-faults.js';

/** Something that goes wrong while an operation is under way. */
export interface Fault {
  readonly name: string;
  /** Whether the client gets no answer, so that only its deadline ends the wait. */
  readonly isSilent?: boolean;
  /** From now on, a request that matches the route meets the fault. */
  begin(route: RegExp): void;
  /** Makes everything sound again. Resolves with the number of requests that have met the fault. */
  end(): Promise<number>;
}

/** An operation in its place. */
export interface Prepared extends Pick<Operation, 'name' | 'route'> {
  prepare(deadline: () => number): Promise<Try>;
}

export function inPlace({name, route, prepare}: Operation, place: Omit<Place, 'deadline'>): Prepared {
  return {name, route, prepare: (deadline) => prepare({...place, deadline})};
}

export function onWire({name, isSilent = false, meet}: WireFault, wire: Wire): Fault {
  return {name, isSilent, begin: (route) => wire.arm(route, meet), end: () => wire.disarm()};
}

/** Milliseconds. The short deadline is for faults without an answer; the other one never ends an attempt, even on a slow machine. */
const DEADLINES = {short: 400, long: 30_000};

/** Milliseconds after which a step counts as hanging. More than all attempts with the long deadline may take. */
const HANGING = 150_000;

class Hang extends Error {}

/** Counts what was tried and what was wrong with it. */
export class Drill {
  readonly problems: string[] = [];
  readonly #pairs = new Map<string, Set<string>>();
  readonly #counts = {lost: 0, doubles: 0, hangs: 0};

  /** Tries the operation with the fault, and again without it. */
  async pair({name, route, prepare}: Prepared, fault: Fault): Promise<void> {
    let deadline = DEADLINES.long;
    try {
      const attempt = await within(
        prepare(() => deadline),
        'the preparation',
      );
      deadline = fault.isSilent ? DEADLINES.short : DEADLINES.long;
      fault.begin(route);
      let met = 0;
      try {
        await within(attempt.attempt(), 'the try');
      } finally {
        met = await fault.end();
      }
      deadline = DEADLINES.long;
      // On a slow machine, the short deadline may end an attempt before its request.
      assert.ok(met > 0 || fault.isSilent, 'no request has met the fault');
      if (met) this.#pairs.set(fault.name, (this.#pairs.get(fault.name) ?? new Set()).add(name));
      await this.#check(attempt);
    } catch (error) {
      const isHang = error instanceof Hang || (error as Error).name === 'TimeoutError';
      if (isHang) this.#counts.hangs++;
      this.problems.push(`${fault.name} × ${name}: ${isHang ? 'hangs: ' : ''}${(error as Error).message}`);
    }
  }

  async #check(attempt: Try): Promise<void> {
    const isKept = (await attempt.isDraftKept?.()) ?? true;
    if (!isKept) this.#counts.lost++;
    assert.ok(isKept, 'the draft is lost');
    await within(attempt.again(), 'the try without the fault');
    const times = await within(attempt.timesDone(), 'the check');
    if (times < 1) this.#counts.lost++;
    if (times > 1) this.#counts.doubles++;
    assert.equal(times, 1, `done ${times} times, not once`);
  }

  get pairs(): number {
    return [...this.#pairs.values()].reduce((sum, {size}) => sum + size, 0);
  }

  get figures(): string {
    const {lost, doubles, hangs} = this.#counts;
    const operations = new Set([...this.#pairs.values()].flatMap((names) => [...names])).size;
    return `${this.pairs} pairs of ${this.#pairs.size} faults and ${operations} operations: drafts lost ${lost}, doubles ${doubles}, hangs ${hangs}`;
  }

  /** One line for each fault. */
  get table(): string[] {
    return [...this.#pairs].map(([fault, operations]) => `${fault}: ${operations.size} operations`);
  }
}

async function within<Result>(work: Promise<Result>, what: string): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Hang(`${what} took more than ${HANGING / 1000} s`)), HANGING);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
