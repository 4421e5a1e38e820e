import {CaseHistory, Receipt} from '../../api/practice/schemas.js';
import {historyPath} from '../../api/shared/routes.js';
import {actionsOn, feedbackOf} from '../../domain/feedback.js';
import {CONTACT_FIELDS} from '../../domain/submission.js';
import {TEXT_LIMIT} from '../../domain/text-limit.js';
import type {Check} from '../service/check.js';
import {hold, same} from '../service/fault.js';
import {memberReview} from '../service/member-list.js';
import {aBody, CONTACT, type Sandbox} from '../service/sandbox.js';
import {expectProblem, newKey, readAs} from '../service/service.js';

async function history(sandbox: Sandbox, reviewId: string) {
  const {practiceId} = await sandbox.place();
  return sandbox.service.read(CaseHistory, historyPath(practiceId, reviewId), {as: 'staff'});
}

/** What a practice submits. */
export const submissionChecks: readonly Check[] = [
  {
    id: 'respond',
    promise: 'A response is taken in: 201 with case number, expected day and the review as it stands now',
    needs: ['staff'],
    run: async (sandbox) => {
      const {id} = await sandbox.untouched();
      const answer = await sandbox.respond(id, aBody('Thank you for telling us.'));
      const {review, submittedAt, expectedBy, caseNumber} = readAs(Receipt, answer, 'respond', 201);
      same([review.id, review.status], [id, 'response-pending'], 'review and status');
      same([review.response?.caseNumber, review.response?.state], [caseNumber, 'pending'], 'the response in the review');
      same(review.actions.toSorted(), actionsOn(feedbackOf(review)).toSorted(), 'actions');
      hold(expectedBy > submittedAt.slice(0, 10), 'expectedBy must be after the day of the submission');
      same(answer.headers.get('ETag')?.replace(/^W\//, ''), `"${review.version}"`, 'ETag');
    },
  },
  {
    id: 'respond-hidden',
    promise: 'Members do not see a response before it is published',
    needs: ['staff'],
    run: async (sandbox) => {
      const {review} = await sandbox.responded('Not for members yet.');
      const seen = await memberReview(sandbox, review.id);
      hold(!!seen, 'members no longer see the review');
      same(seen.response ?? null, null, 'the response members see');
    },
  },
  {
    id: 'respond-names',
    promise: 'A person is shown as first name and initial, and the contact to nobody',
    needs: ['staff'],
    run: async (sandbox) => {
      const {review} = await sandbox.responded();
      same(review.response?.responder, 'Dana R.', 'responder');
      const {practiceId} = await sandbox.place();
      const {text} = await sandbox.service.ask(historyPath(practiceId, review.id), {as: 'staff'});
      // A phone number may be written in another way.
      const told = CONTACT_FIELDS.filter((field) => field !== 'name' && text.includes(CONTACT[field]));
      hold(!told.length && !text.includes('555-0142'), 'the history holds the contact');
    },
  },
  {
    id: 'respond-text',
    promise: 'A text is stored as text: NFC, one kind of line break, no blank ends, no escaping',
    needs: ['staff'],
    run: async (sandbox) => {
      const {review} = await sandbox.responded('  <b>Thank you</b> & come in,\r\nSen\u0303ora \u{1F9D1}\u{1F3FD}\u200D\u2695\uFE0F  ');
      same(review.response?.text, '<b>Thank you</b> & come in,\nSe\u00F1ora \u{1F9D1}\u{1F3FD}\u200D\u2695\uFE0F', 'text');
    },
  },
  {
    id: 'text-limit',
    promise: `${TEXT_LIMIT} user-perceived characters are taken, one more is refused`,
    needs: ['staff'],
    run: async (sandbox) => {
      const {id} = await sandbox.untouched();
      const doctor = '\u{1F9D1}\u{1F3FD}\u200D\u2695\uFE0F';
      const over = await sandbox.respond(id, aBody(doctor.repeat(TEXT_LIMIT + 1)));
      const {faults} = expectProblem(over, 422, 'invalid-submission', 'one character too many');
      same(faults, [{field: 'text', fault: 'too-long'}], 'faults');
      readAs(Receipt, await sandbox.respond(id, aBody(doctor.repeat(TEXT_LIMIT))), 'a text at the limit', 201);
    },
  },
  {
    id: 'fields-checked',
    promise: 'What is wrong with the fields is 422 with all faults, and nothing is done',
    needs: ['staff'],
    run: async (sandbox) => {
      const {id, version} = await sandbox.untouched();
      const wrong = aBody(' \n ', {...CONTACT, name: '', phone: '12', email: 'nobody'});
      for (const answer of [await sandbox.respond(id, wrong), await sandbox.report(id, wrong)]) {
        const {faults = []} = expectProblem(answer, 422, 'invalid-submission', 'wrong fields');
        same(
          faults.map(({field, fault}) => `${field} ${fault}`),
          ['text missing', 'name missing', 'phone malformed', 'email malformed'],
          'faults',
        );
      }
      const {review, steps} = await history(sandbox, id);
      same([review.status, review.version, steps.length], ['none', version, 0], 'status, version and steps after refusals');
    },
  },
  {
    id: 'key-needed',
    promise: 'A write without a good Idempotency-Key is 400 idempotency-key-missing',
    needs: ['staff'],
    run: async (sandbox) => {
      const {id} = await sandbox.untouched();
      for (const key of [null, 'short'])
        expectProblem(await sandbox.respond(id, undefined, {key}), 400, 'idempotency-key-missing', `key ${String(key)}`);
    },
  },
  {
    id: 'key-repeats',
    promise: 'The same request under the same key gets the first answer and is done once',
    needs: ['staff'],
    run: async (sandbox) => {
      const {id} = await sandbox.untouched();
      const key = newKey();
      const first = await sandbox.respond(id, undefined, {key});
      readAs(Receipt, first, 'respond', 201);
      const again = await sandbox.respond(id, undefined, {key});
      same([again.status, again.text], [first.status, first.text], 'the answer to the repetition');
      same((await history(sandbox, id)).steps.length, 1, 'steps');
    },
  },
  {
    id: 'key-reused',
    promise: 'Another request under the same key is 422 idempotency-key-reused',
    needs: ['staff'],
    run: async (sandbox) => {
      const {id} = await sandbox.untouched();
      const key = newKey();
      readAs(Receipt, await sandbox.respond(id, undefined, {key}), 'respond', 201);
      expectProblem(await sandbox.respond(id, aBody('Another text.'), {key}), 422, 'idempotency-key-reused', 'another text');
    },
  },
  {
    id: 'key-after-refusal',
    promise: 'A refused request leaves its key free for the corrected one',
    needs: ['staff'],
    run: async (sandbox) => {
      const {id} = await sandbox.untouched();
      const key = newKey();
      expectProblem(await sandbox.respond(id, aBody(''), {key}), 422, 'invalid-submission', 'no text');
      readAs(Receipt, await sandbox.respond(id, undefined, {key}), 'the corrected request', 201);
    },
  },
  {
    id: 'key-at-once',
    promise: 'The same request twice at once makes one case',
    needs: ['staff'],
    run: async (sandbox) => {
      const {id} = await sandbox.untouched();
      const key = newKey();
      const answers = await Promise.all([1, 2, 3].map(() => sandbox.respond(id, undefined, {key})));
      const done = answers.filter(({status}) => status === 201);
      hold(done.length > 0, 'none of them was taken in');
      same(new Set(done.map(({text}) => text)).size, 1, 'different answers');
      for (const answer of answers.filter(({status}) => status !== 201)) {
        expectProblem(answer, 409, 'submission-in-progress', 'while the first runs');
        hold(Number(answer.headers.get('Retry-After')) > 0, 'while the first runs: Retry-After must say when to come back');
      }
      same((await history(sandbox, id)).steps.length, 1, 'steps');
    },
  },
  {
    id: 'respond-once',
    promise: 'A second response is 409 action-not-allowed',
    needs: ['staff'],
    run: async (sandbox) => {
      const {review} = await sandbox.responded();
      expectProblem(await sandbox.respond(review.id), 409, 'action-not-allowed', 'a second response');
    },
  },
  {
    id: 'edit-version',
    promise: 'An edit needs If-Match (428), of the latest version (412)',
    needs: ['staff'],
    run: async (sandbox) => {
      const {review} = await sandbox.responded();
      const edit = (version?: string) =>
        sandbox.respond(review.id, aBody('Thank you. We are looking into it.'), {method: 'PUT', ...(version !== undefined && {version})});
      expectProblem(await edit(), 428, 'version-missing', 'an edit without If-Match');
      expectProblem(await edit('conformance'), 412, 'review-changed', 'an edit of another version');
      const edited = readAs(Receipt, await edit(review.version), 'edit');
      same(edited.caseNumber, review.response?.caseNumber, 'case number of the edit');
      hold(edited.review.version !== review.version, 'the edit must make another version');
      expectProblem(await edit(review.version), 412, 'review-changed', 'an edit of the version before');
    },
  },
  {
    id: 'edit-nothing',
    promise: 'There is nothing to edit before a response: 409 action-not-allowed',
    needs: ['staff'],
    run: async (sandbox) => {
      const {id, version} = await sandbox.untouched();
      expectProblem(await sandbox.respond(id, undefined, {method: 'PUT', version}), 409, 'action-not-allowed', 'an edit of nothing');
    },
  },
  {
    id: 'report',
    promise: 'A report is taken in, and while it waits nothing else is',
    needs: ['staff'],
    run: async (sandbox) => {
      const {review, caseNumber} = await sandbox.reported();
      same([review.status, review.report?.caseNumber], ['report-pending', caseNumber], 'status and case number');
      same(review.actions.toSorted(), actionsOn(feedbackOf(review)).toSorted(), 'actions');
      expectProblem(await sandbox.respond(review.id), 409, 'action-not-allowed', 'a response meanwhile');
      expectProblem(await sandbox.report(review.id), 409, 'action-not-allowed', 'a second report meanwhile');
    },
  },
  {
    id: 'history',
    promise: 'The case history has every step in order, with its case number and text',
    needs: ['staff'],
    run: async (sandbox) => {
      const {review, caseNumber} = await sandbox.responded('First.');
      const edited = await sandbox.respond(review.id, aBody('Second.'), {method: 'PUT', version: review.version});
      readAs(Receipt, edited, 'edit');
      const report = readAs(Receipt, await sandbox.report(review.id, aBody('Third.')), 'report', 201);
      const {steps, nextAction, review: now} = await history(sandbox, review.id);
      same(
        steps.map(({step, caseNumber: number, text}) => [step, number, text]),
        [
          ['respond', caseNumber, 'First.'],
          ['edit-response', caseNumber, 'Second.'],
          ['report', report.caseNumber, 'Third.'],
        ],
        'steps',
      );
      const moments = steps.map(({at}) => at);
      same(moments, moments.toSorted(), 'moments of the steps');
      same([nextAction, now.status], ['representative-decides', 'report-pending'], 'next action and status');
    },
  },
];
