import {CaseHistory, Receipt} from '../../api/practice/schemas.js';
import {historyPath} from '../../api/shared/routes.js';
import {actionsOn, feedbackOf} from '../../domain/feedback.js';
import {planDay} from '../../domain/plan-day.js';
import {TEXT_LIMIT} from '../../domain/text-limit.js';
import type {Check} from '../service/check.js';
import {hold, same} from '../service/fault.js';
import {memberReview} from '../service/member-list.js';
import {aBody, aReport, CONTACT, type Sandbox} from '../service/sandbox.js';
import {expectProblem, newKey, readAs} from '../service/service.js';

async function history(sandbox: Sandbox, reviewId: string) {
  const {practiceId} = await sandbox.place();
  return sandbox.service.read(CaseHistory, historyPath(practiceId, reviewId), {as: 'staff'});
}

/** Checks of a practice's submissions. */
export const submissionChecks: readonly Check[] = [
  {
    id: 'respond',
    promise: 'A response is accepted: 201 with case number, expected day and the current review',
    stated: ['submitResponse', 'The day by which a representative decides, later than the day of the submission'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {id} = await sandbox.untouched();
      const answer = await sandbox.respond(id, aBody('Thank you for telling us.'));
      const {review, submittedAt, expectedBy, caseNumber} = readAs(Receipt, answer, 'respond', 201);
      same([review.id, review.status], [id, 'response-pending'], 'review and status');
      same([review.response?.caseNumber, review.response?.state], [caseNumber, 'pending'], 'the response in the review');
      same(review.actions.toSorted(), actionsOn(feedbackOf(review)).toSorted(), 'actions');
      // In the plan's time zone, which only the service knows: later than where the day starts last in the US.
      hold(expectedBy > planDay(submittedAt, 'Pacific/Pago_Pago'), 'expectedBy must be after the day of the submission');
      same(answer.headers.get('ETag')?.replace(/^W\//, ''), `"${review.version}"`, 'ETag');
    },
  },
  {
    id: 'respond-hidden',
    promise: 'Members do not see a response before it is published',
    stated: ['submitResponse', 'Members see it once a representative has published it'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {review} = await sandbox.responded('Not for members yet.');
      const seen = await memberReview(sandbox, review.id);
      hold(!!seen, 'members no longer see the review');
      same(seen.response ?? null, null, 'the response members see');
    },
  },
  {
    id: 'respond-text',
    promise: 'A text is stored as text: NFC, uniform line breaks, trimmed, not escaped',
    stated: ['info', 'Texts are stored as plain text'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {review} = await sandbox.responded('  <b>Thank you</b> & come in,\r\nSen\u0303ora \u{1F9D1}\u{1F3FD}\u200D\u2695\uFE0F  ');
      same(review.response?.text, '<b>Thank you</b> & come in,\nSe\u00F1ora \u{1F9D1}\u{1F3FD}\u200D\u2695\uFE0F', 'text');
    },
  },
  {
    id: 'text-limit',
    promise: `${TEXT_LIMIT} user-perceived characters are accepted, one more is rejected`,
    stated: ['submitResponse', 'plain text of 1 to 300 characters as readers see them (grapheme clusters)'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {id} = await sandbox.untouched();
      const doctor = '\u{1F9D1}\u{1F3FD}\u200D\u2695\uFE0F';
      const over = await sandbox.respond(id, aBody(doctor.repeat(TEXT_LIMIT + 1)));
      const {faults} = expectProblem(over, 422, 'invalid-submission', 'one character too many');
      same(faults?.[0] && [faults.length, faults[0].field, faults[0].fault], [1, 'text', 'too-long'], 'faults');
      // The emoji with the most code points, and consonants that are stacked since Unicode 17.
      const family = ['\u{1F468}', '\u{1F469}', '\u{1F467}', '\u{1F466}'].join('\u{1F3FD}\u200D') + '\u{1F3FD}';
      for (const text of [doctor, family, '\u179F\u17D2\u178F\u17D2\u179A\u17B8'].map((one) => one.repeat(TEXT_LIMIT)))
        same((await sandbox.responded(text)).review.response?.text, text, 'a text at the limit');
    },
  },
  {
    id: 'fields-checked',
    promise: 'Invalid fields are 422 with all faults, and nothing is stored',
    stated: ['submitResponse', 'Fields are invalid (`invalid-submission`, with all `faults`; nothing was stored)'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {id, version} = await sandbox.untouched();
      const wrong = aBody('\u200B \n ', {...CONTACT, name: '', phone: '12', email: 'nobody'});
      for (const answer of [await sandbox.respond(id, wrong), await sandbox.report(id, wrong)]) {
        const {faults = []} = expectProblem(answer, 422, 'invalid-submission', 'invalid fields');
        const found = faults.map(({field, fault}) => `${field} ${fault}`).sort();
        same(
          found.filter((each) => each !== 'reasonCode missing'),
          ['email malformed', 'name missing', 'phone malformed', 'text missing'],
          'faults',
        );
      }
      const {review, steps} = await history(sandbox, id);
      same([review.status, review.version, steps.length], ['none', version, 0], 'status, version and steps after the rejections');
    },
  },
  {
    id: 'key-needed',
    promise: 'A write without a valid Idempotency-Key is 400 idempotency-key-missing',
    stated: ['submitResponse', '`idempotency-key-missing`'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {id} = await sandbox.untouched();
      for (const key of [null, 'short'])
        expectProblem(await sandbox.respond(id, undefined, {key}), 400, 'idempotency-key-missing', `key ${String(key)}`);
    },
  },
  {
    id: 'key-repeats',
    promise: 'Repeating a request with the same key returns the first response and has no further effect',
    stated: ['info', 'a repeated request returns the first answer and has no further effect'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {id} = await sandbox.untouched();
      const key = newKey();
      const first = await sandbox.respond(id, undefined, {key});
      readAs(Receipt, first, 'respond', 201);
      const again = await sandbox.respond(id, undefined, {key});
      same([again.status, again.text], [first.status, first.text], 'the response to the repeated request');
      same((await history(sandbox, id)).steps.length, 1, 'steps');
    },
  },
  {
    id: 'key-reused',
    promise: 'A different request with the same key is 422 idempotency-key-reused',
    stated: ['info', 'The same key with a different request is `idempotency-key-reused`'],
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
    promise: 'After a rejected request, its key can be used for the corrected one',
    stated: ['info', 'A rejected request does not use up its key'],
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
    promise: 'Sending the same request twice at the same time creates one case',
    stated: ['submitResponse', 'an earlier request with the same key is still running (`submission-in-progress`, with `Retry-After`)'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {id} = await sandbox.untouched();
      const key = newKey();
      const answers = await Promise.all([1, 2, 3].map(() => sandbox.respond(id, undefined, {key})));
      const done = answers.filter(({status}) => status === 201);
      hold(done.length > 0, 'none of the requests was accepted');
      same(new Set(done.map(({text}) => text)).size, 1, 'distinct responses');
      for (const answer of answers.filter(({status}) => status !== 201)) {
        expectProblem(answer, 409, 'submission-in-progress', 'while the first runs');
        hold(Number(answer.headers.get('Retry-After')) > 0, 'while the first runs: Retry-After must be a positive number of seconds');
      }
      same((await history(sandbox, id)).steps.length, 1, 'steps');
    },
  },
  {
    id: 'respond-once',
    promise: 'A second response is 409 action-not-allowed',
    stated: ['submitResponse', 'a second one is `action-not-allowed`'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {review} = await sandbox.responded();
      expectProblem(await sandbox.respond(review.id), 409, 'action-not-allowed', 'a second response');
    },
  },
  {
    id: 'edit-version',
    promise: 'An edit needs If-Match (428), of the latest version (412)',
    stated: ['editResponse', 'An edit needs `If-Match`: `version-missing`'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {review} = await sandbox.responded();
      const edit = (version?: string) =>
        sandbox.respond(review.id, aBody('Thank you. We are looking into it.'), {method: 'PUT', ...(version !== undefined && {version})});
      expectProblem(await edit(), 428, 'version-missing', 'an edit without If-Match');
      expectProblem(await edit('conformance'), 412, 'review-changed', 'an edit of another version');
      const edited = readAs(Receipt, await edit(review.version), 'edit');
      same(edited.caseNumber, review.response?.caseNumber, 'case number of the edit');
      hold(edited.review.version !== review.version, 'the edit must create a new version');
      expectProblem(await edit(review.version), 412, 'review-changed', 'an edit of the previous version');
    },
  },
  {
    id: 'edit-nothing',
    promise: 'An edit without a response is 409 action-not-allowed',
    stated: ['editResponse', 'Without a response to edit, it is `action-not-allowed`'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {id, version} = await sandbox.untouched();
      expectProblem(
        await sandbox.respond(id, undefined, {method: 'PUT', version}),
        409,
        'action-not-allowed',
        'an edit without a response',
      );
    },
  },
  {
    id: 'history',
    promise: 'The case history has every step in order, with case number and text',
    stated: ['getCaseHistory', 'Every step, oldest first'],
    needs: ['staff'],
    run: async (sandbox) => {
      const {review, caseNumber} = await sandbox.responded('First.');
      const edited = await sandbox.respond(review.id, aBody('Second.'), {method: 'PUT', version: review.version});
      readAs(Receipt, edited, 'edit');
      const report = readAs(Receipt, await sandbox.report(review.id, aReport('Third.')), 'report', 201);
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
