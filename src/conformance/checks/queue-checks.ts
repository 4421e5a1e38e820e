import {CaseHistory} from '../../api/practice/schemas.js';
import {Queue, QueueCase, type QueueEntry} from '../../api/queue/schemas.js';
import {
  decisionPath,
  historyPath,
  INVITATION_HEADER,
  INVITED_EMAILS_PATH,
  openingPath,
  QUEUE_PATH,
  SEARCH_HEADER,
  SURVEY_PATH,
} from '../../api/shared/routes.js';
import {matchesCase} from '../../domain/queue.js';
import type {Check} from '../service/check.js';
import {hold, same} from '../service/fault.js';
import {CONTACT, type Sandbox} from '../service/sandbox.js';
import {expectProblem, readAs} from '../service/service.js';

/** Entries per page, few enough for the queue to have several pages. */
const PAGE = 5;
/** Maximum number of pages to read from a long queue. */
const MOST_PAGES = 20;

async function readQueue({service}: Sandbox): Promise<Pick<Queue, 'entries' | 'counts'>> {
  const entries: QueueEntry[] = [];
  let cursor: string | null = null;
  for (let page = 1; ; page++) {
    const next: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const read: Queue = await service.read(Queue, `${QUEUE_PATH}?limit=${PAGE}${next}`, {as: 'representative'});
    hold(read.entries.length <= PAGE, `the queue: ${read.entries.length} entries on a page of ${PAGE}`);
    entries.push(...read.entries);
    cursor = read.nextCursor;
    if (cursor === null || page === MOST_PAGES) return {entries, counts: read.counts};
  }
}

/** Checks of the representatives' queue and who may read it. */
export const queueChecks: readonly Check[] = [
  {
    id: 'queue-order',
    promise: 'The queue lists the longest-waiting case first and each case once, with matching counts',
    stated: ['listQueue', 'Each case once, the one that has waited longest first'],
    needs: ['staff', 'representative'],
    run: async (sandbox) => {
      await sandbox.responded();
      await sandbox.reported();
      const {entries, counts} = await readQueue(sandbox);
      const since = entries.map((entry) => Date.parse(entry.since));
      hold(
        since.every((moment, i) => i === 0 || moment >= since[i - 1]!),
        'the queue: the longest-waiting case must come first',
      );
      same(new Set(entries.map(({caseNumber}) => caseNumber)).size, entries.length, 'the queue: different cases');
      const {suppressedReviews, reversedClaims, responses, reports} = counts;
      same(suppressedReviews + (reversedClaims ?? 0) + responses + reports, counts.total, 'the queue: counts');
    },
  },
  {
    id: 'queue-search',
    promise: 'A search of the queue finds cases by number, by provider and by practice, and composes with the kind',
    stated: ['listQueue', "Only cases whose number, provider's name or practice's name contains this text"],
    needs: ['staff', 'representative'],
    run: async (sandbox) => {
      const {caseNumber} = await sandbox.responded();
      const opening = await sandbox.service.ask(openingPath(caseNumber), {as: 'representative', method: 'POST'});
      const {provider, practiceName} = readAs(QueueCase, opening, 'opening');
      const found = async (text: string, kind = 'response') => {
        const headers = {[SEARCH_HEADER]: encodeURIComponent(text)};
        return sandbox.service.read(Queue, `${QUEUE_PATH}?limit=100&kind=${kind}`, {as: 'representative', headers});
      };
      const numbersIn = ({entries}: Queue) => entries.map((entry) => entry.caseNumber);
      const byNumber = await found(caseNumber.toLowerCase());
      same([numbersIn(byNumber), byNumber.counts.found], [[caseNumber], 1], 'cases found by number');
      for (const name of [provider.name, ...(practiceName ? [practiceName] : [])]) {
        const {entries} = await found(name.toUpperCase());
        hold(entries.length > 0, 'the queue: no case is found by the name of its provider or practice');
        const strangers = entries.filter((entry) => !matchesCase(entry, name));
        same(numbersIn({...byNumber, entries: strangers}), [], 'cases found that do not match');
      }
      same(numbersIn(await found(caseNumber, 'report')), [], 'reports found by the number of a response');
      same(numbersIn(await found('ñandú \u{1F986} in no name')), [], 'cases found for a text in no name');
    },
  },
  {
    id: 'queue-for-representatives',
    promise: 'Only representatives can read the queue: 403 insufficient-scope',
    stated: ['listQueue', 'Without the scope, it is `insufficient-scope`'],
    needs: ['staff'],
    run: async (sandbox) => {
      expectProblem(await sandbox.service.ask(QUEUE_PATH, {as: 'staff'}), 403, 'insufficient-scope', QUEUE_PATH);
    },
  },
  {
    id: 'case-opened',
    promise: 'An opened case has the text, the sender, the possible decisions, and its version as ETag',
    stated: ['openCase', 'The version of the review or case, in quotes'],
    needs: ['staff', 'representative'],
    run: async (sandbox) => {
      const {caseNumber} = await sandbox.responded('We have changed our hours.');
      const answer = await sandbox.service.ask(openingPath(caseNumber), {as: 'representative', method: 'POST'});
      const {kind, response, decisions, version} = readAs(QueueCase, answer, 'opening');
      same([kind, response?.text], ['response', 'We have changed our hours.'], 'kind and text');
      same(response?.sender, CONTACT, 'sender');
      same(decisions.toSorted(), ['publish-response', 'require-revisions'], 'decisions');
      // Compressing a response makes its ETag weak.
      same(answer.headers.get('ETag')?.replace(/^W\//, ''), `"${version}"`, 'ETag');
    },
  },
  {
    id: 'decision-version',
    promise: 'A decision on an outdated version of a case is 412 case-changed and has no effect',
    stated: ['decideCase', 'The review, case or answer has changed since the version in `If-Match`'],
    needs: ['staff', 'representative'],
    run: async (sandbox) => {
      const {review, caseNumber} = await sandbox.responded();
      const stale = {as: 'representative', version: 'conformance'} as const;
      const late = await sandbox.service.write(decisionPath(caseNumber), {decision: 'publish-response'}, stale);
      expectProblem(late, 412, 'case-changed', 'a decision on another version');
      const {practiceId} = await sandbox.place();
      const after = await sandbox.service.read(CaseHistory, historyPath(practiceId, review.id), {as: 'staff'});
      same(after.review.status, 'response-pending', 'status');
    },
  },
  {
    id: 'invitation-unknown',
    promise: 'An unknown invitation token is 404 survey-not-found',
    stated: ['getInvitedSurvey', 'An unknown or missing invitation token is `survey-not-found`'],
    needs: [],
    run: async ({service}) => {
      for (const headers of [{}, {[INVITATION_HEADER]: 'c'.repeat(43)}] as Record<string, string>[]) {
        expectProblem(await service.ask(SURVEY_PATH, {headers}), 404, 'survey-not-found', SURVEY_PATH);
      }
    },
  },
  {
    id: 'emails-unknown',
    promise: 'Nobody stops emails with an unknown invitation token: 404 survey-not-found',
    stated: ['setInvitedSurveyEmails', 'An unknown or missing invitation token is `survey-not-found`'],
    needs: [],
    run: async ({service}) => {
      for (const token of [{}, {[INVITATION_HEADER]: 'c'.repeat(43)}] as Record<string, string>[]) {
        const headers = {'Content-Type': 'application/json', ...token};
        const answer = await service.ask(INVITED_EMAILS_PATH, {method: 'PUT', headers, body: JSON.stringify({wanted: false})});
        expectProblem(answer, 404, 'survey-not-found', INVITED_EMAILS_PATH);
      }
    },
  },
];
