import type {Finding, QueueCase, QueueEntry} from '../../api/queue/schemas.js';
import {businessDaysAfter} from '../../domain/business-days.js';
import {planDay} from '../../domain/plan-day.js';
import {DECISIONS_BY_KIND, type QueueKind} from '../../domain/queue.js';
import {buildContact, buildProvider} from '../practice/builders.js';
import {IN_MEMORY_TIME_ZONE} from '../practice/in-memory-practices.js';
import {buildReview} from '../reviews/builders.js';

/** The parts of a case that a test or story sets. */
export interface GivenCase extends Partial<QueueCase> {
  /** Days the case has been waiting, counted back from today. Default: 2. */
  readonly waiting?: number;
  /** Findings, each for the first occurrence of `words` in the text to be decided on. */
  readonly found?: readonly (Pick<Finding, 'label' | 'reason' | 'foundBy'> & {readonly words: string})[];
}

const DAY = 86_400_000;

/** Maximum number of business days until a plan decides. */
const DAYS_TO_DECIDE = 4;

const TEXTS: Readonly<Record<Exclude<QueueKind, 'reversed-claim'>, string>> = {
  'suppressed-review': 'Dr. Lindqvist is a damn good listener. Ask for her nurse, Ana Pike.',
  response: 'Thank you for coming in last Tuesday. We are glad that your knee is better.',
  report: 'This visit was at another office. We have no such appointment on that day.',
};

/** A waiting case of any kind, with everything its kind needs. */
export function buildQueueCase({waiting = 2, found = [], ...given}: GivenCase = {}): QueueCase {
  const {kind = 'response', caseNumber = 'WV93LM'} = given;
  const since = given.since ?? new Date(Date.now() - waiting * DAY - DAY / 24).toISOString();
  const dueBy = given.dueBy ?? businessDaysAfter(planDay(since, IN_MEMORY_TIME_ZONE), DAYS_TO_DECIDE);
  const {id, recommended, comment, city, state, date} = buildReview();
  const {zip: _, ...provider} = buildProvider();
  const text = kind === 'reversed-claim' ? '' : TEXTS[kind];
  const findingsIn = (content: string): Finding[] =>
    found.map(({words, ...finding}) => {
      const start = content.indexOf(words);
      return {...finding, start, end: start + words.length};
    });
  const review = {id, recommended, comment, city, state, date, findings: [] as Finding[]};
  const sender = buildContact();
  const step = {at: since, caseNumber};
  const base = {caseNumber, kind, since, dueBy, overdue: waiting > 6, decisions: [...DECISIONS_BY_KIND[kind]], version: 'v1', provider};
  switch (kind) {
    case 'suppressed-review':
      return {
        ...base,
        review: {...review, comment: text, findings: findingsIn(text)},
        steps: [{...step, step: 'suppress-review'}],
        ...given,
      };
    case 'reversed-claim':
      return {...base, review, steps: [{...step, step: 'reverse-claim'}], ...given};
    case 'response': {
      const response = {text, submittedAt: since, sender, findings: findingsIn(given.response?.text ?? text), ...given.response};
      const steps = [{...step, step: 'respond' as const, by: sender.name, text: response.text}];
      return {...base, practiceName: 'Juniper Family Medicine', review, steps, ...given, response};
    }
    case 'report': {
      const reasonCode = 'other-office';
      const steps = [{...step, step: 'report' as const, by: sender.name, reasonCode, text}];
      return {
        ...base,
        practiceName: 'Juniper Family Medicine',
        review,
        report: {reasonCode, reason: text, submittedAt: since, sender},
        steps,
        ...given,
      };
    }
  }
}

const KINDS: readonly QueueKind[] = ['response', 'report', 'suppressed-review', 'response'];
const PROVIDERS = ['Maya Lindqvist', 'Peter Okafor', 'Inés Romero', 'Grace Abbott', 'Tomás Iglesias'];

/** Many different cases of every kind, longest-waiting first. The first few are overdue. */
export function buildQueueCases(count: number, given: (index: number) => GivenCase = () => ({})): QueueCase[] {
  return Array.from({length: count}, (_, index) =>
    buildQueueCase({
      caseNumber: `C${(index + 1).toString(36).toUpperCase().padStart(5, '0')}`,
      kind: KINDS[index % KINDS.length],
      waiting: Math.max(0, 8 - index),
      provider: {...buildQueueCase().provider, id: `p${(index % PROVIDERS.length) + 1}`, name: PROVIDERS[index % PROVIDERS.length]!},
      ...given(index),
    }),
  );
}

/** The queue entry for a case. */
export function entryOf({
  caseNumber,
  kind,
  provider,
  practiceName,
  review,
  response,
  since,
  dueBy,
  overdue,
  openWith,
}: QueueCase): QueueEntry {
  const {findings} = kind === 'response' && response ? response : review;
  const labels = kind === 'report' ? [] : [...new Set(findings.map(({label}) => label))];
  const base = {
    caseNumber,
    kind,
    providerName: provider.name,
    practiceName,
    recommended: review.recommended,
    since,
    dueBy,
    overdue,
    labels,
  };
  return {...base, openWith: openWith?.name};
}
