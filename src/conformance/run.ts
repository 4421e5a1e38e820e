import {accessChecks} from './checks/access-checks.js';
import {accessRequestChecks} from './checks/access-request-checks.js';
import {answerChecks} from './checks/answer-checks.js';
import {claimChecks} from './checks/claim-checks.js';
import {practiceOriginChecks, queueOriginChecks, readingOriginChecks, surveyOriginChecks} from './checks/cross-origin-checks.js';
import {decisionChecks} from './checks/decision-checks.js';
import {emailChecks} from './checks/email-checks.js';
import {expectedPeopleChecks} from './checks/expected-people-checks.js';
import {inboxChecks} from './checks/inbox-checks.js';
import {inboxSearchChecks} from './checks/inbox-search-checks.js';
import {listChecks} from './checks/list-checks.js';
import {queueChecks} from './checks/queue-checks.js';
import {readingChecks} from './checks/reading-checks.js';
import {reportChecks} from './checks/report-checks.js';
import {responderChecks} from './checks/responder-checks.js';
import {submissionChecks} from './checks/submission-checks.js';
import type {Check, Needed} from './service/check.js';
import {Fault} from './service/fault.js';
import type {Sandbox} from './service/sandbox.js';

const READING: readonly Check[] = [...listChecks, ...readingChecks, ...readingOriginChecks];
const PRACTICE: readonly Check[] = [
  ...READING,
  ...accessChecks,
  ...accessRequestChecks,
  ...expectedPeopleChecks,
  ...emailChecks,
  ...inboxChecks,
  ...inboxSearchChecks,
  ...submissionChecks,
  ...reportChecks,
  ...responderChecks,
  ...practiceOriginChecks,
];

/** Every check. */
export const CHECKS: readonly Check[] = [
  ...PRACTICE,
  ...decisionChecks,
  ...queueChecks,
  ...queueOriginChecks,
  ...claimChecks,
  ...answerChecks,
  ...surveyOriginChecks,
];

/** The parts of the contract that a service may implement; each contains the one before. */
export type Profile = (typeof PROFILES)[number];

export const PROFILES = ['reading', 'practice', 'all'] as const;

export const CHECKS_OF: Readonly<Record<Profile, readonly Check[]>> = {reading: READING, practice: PRACTICE, all: CHECKS};

export interface Result extends Pick<Check, 'id' | 'promise' | 'stated'> {
  readonly outcome: 'holds' | 'broken' | 'not run';
  /** What was expected and what was received, or what is missing for the check to run. */
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

async function resultOf({needs, run, ...check}: Check, sandbox: Sandbox): Promise<Result> {
  const missing = needs.filter((each) => (each === 'origin' ? sandbox.origin === undefined : !sandbox.service.has(each)));
  if (missing.length) return {...check, outcome: 'not run', why: `needs ${listed(missing)}`};
  try {
    await run(sandbox);
    return {...check, outcome: 'holds'};
  } catch (error) {
    const why = error instanceof Fault ? error.message : `The service could not be reached: ${String(error)}`;
    return {...check, outcome: 'broken', why};
  }
}

function listed(needed: readonly Needed[]): string {
  const roles = needed.filter((each) => each !== 'origin');
  return roles.length ? `a token for ${roles.join(' and ')}` : '--origin';
}
