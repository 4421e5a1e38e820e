import type {Check} from './service/check.js';
import {accessChecks} from './checks/access-checks.js';
import {decisionChecks} from './checks/decision-checks.js';
import {inboxChecks} from './checks/inbox-checks.js';
import {listChecks} from './checks/list-checks.js';
import {queueChecks} from './checks/queue-checks.js';
import {readingChecks} from './checks/reading-checks.js';
import {submissionChecks} from './checks/submission-checks.js';
import {Fault} from './service/fault.js';
import type {Sandbox} from './service/sandbox.js';
import type {Role} from './service/service.js';

export const CHECKS: readonly Check[] = [
  ...listChecks,
  ...readingChecks,
  ...accessChecks,
  ...inboxChecks,
  ...submissionChecks,
  ...decisionChecks,
  ...queueChecks,
];

export interface Result {
  readonly id: string;
  readonly promise: string;
  readonly outcome: 'holds' | 'broken' | 'not run';
  /** What was expected and what was received, or whose token is missing. */
  readonly why?: string;
}

/** Runs the checks whose tokens are available, one at a time because some of them write. */
export async function runChecks(
  sandbox: Sandbox,
  checks: readonly Check[] = CHECKS,
  onResult: (result: Result) => void = () => undefined,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const check of checks) {
    const result = await resultOf(check, sandbox);
    onResult(result);
    results.push(result);
  }
  return results;
}

async function resultOf({id, promise, needs, run}: Check, sandbox: Sandbox): Promise<Result> {
  const missing = needs.filter((role) => !sandbox.service.has(role));
  if (missing.length) return {id, promise, outcome: 'not run', why: `needs a token for ${listed(missing)}`};
  try {
    await run(sandbox);
    return {id, promise, outcome: 'holds'};
  } catch (error) {
    return {
      id,
      promise,
      outcome: 'broken',
      why: error instanceof Fault ? error.message : `The service could not be reached: ${String(error)}`,
    };
  }
}

function listed(roles: readonly Role[]): string {
  return roles.join(' and ');
}
