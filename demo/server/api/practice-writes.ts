import {Practice, PracticeEmailChoice, PracticeEmails, type PracticeReview, Receipt, SubmissionBody} from 'directory-reviews/contract';
import type {SubmissionKind} from 'directory-reviews/rules';
import type {Context, Hono} from 'hono';
import {askForAccess} from '../practice/access-requests.js';
import {chooseEmails, emailsOf} from '../practice/emails.js';
import {ownPractice} from '../practice/own-access.js';
import {feedbackInInbox, lockedFeedback} from '../practice/practice-review.js';
import {storableFaults} from '../practice/storable.js';
import {submit} from '../practice/submissions.js';
import type {Screen} from '../reviews/screen.js';
import type {Authenticated} from './authentication.js';
import {once, type WrittenAnswer} from './idempotency.js';
import type {Permitted} from './permitted.js';
import {practiceIn, practiceReviewIn} from './practice-parameters.js';
import {RequestProblem} from './problems.js';
import {SentWrite} from './sent-write.js';

/** Routes through which a practice submits. The checks run in the order the contract gives. */
export function addPracticeWrites(
  api: Hono<Authenticated>,
  permitted: Permitted,
  {screen, now}: {readonly screen: Screen; readonly now: () => Date},
): void {
  api.post('/practices/:practiceId/reviews/:reviewId/response', (c) => submission(c, 'respond'));
  api.put('/practices/:practiceId/reviews/:reviewId/response', (c) => submission(c, 'edit-response'));
  api.post('/practices/:practiceId/reviews/:reviewId/reports', (c) => submission(c, 'report'));

  api.put('/practices/:practiceId/access-request', async (c) => {
    const practiceId = practiceIn(c.req);
    const asked = await permitted(c, {to: 'ask-for-access', practiceId}, async ({database, person, rights}) => {
      const before = await ownPractice(database, person, rights, practiceId);
      if (!before) throw new RequestProblem('practice-not-found');
      if (before.entitled) return before;
      if (!before.accessManagers.length) throw new RequestProblem('access-manager-missing');
      await askForAccess(database, person, practiceId, now());
      return ownPractice(database, person, rights, practiceId);
    });
    return c.json(Practice.parse(asked));
  });

  api.put('/practice-emails', async (c) => {
    const sent = await SentWrite.read(c, PracticeEmailChoice);
    const emails = await permitted(c, {to: 'choose-emails'}, async ({database, person}) => {
      await chooseEmails(database, person.id, sent.body, now());
      return emailsOf(database, person.id);
    });
    return c.json(PracticeEmails.parse(emails));
  });

  async function submission(c: Context<Authenticated, string>, kind: SubmissionKind): Promise<Response> {
    const practiceId = practiceIn(c.req);
    const sent = await SentWrite.read(c, SubmissionBody);
    const answer = await permitted(c, {to: 'submit', practiceId}, async ({database, person}) => {
      const reviewId = practiceReviewIn(c.req);
      if (!(await feedbackInInbox(database, practiceId, reviewId))) throw new RequestProblem('review-not-found');
      return once(database, person, sent, async () => {
        const current = await lockedFeedback(database, practiceId, reviewId);
        if (!current) throw new RequestProblem('review-not-found');
        if (kind === 'edit-response') sent.mustMatch(current.version);
        const faults = storableFaults(sent.body, kind);
        if (faults.length) throw new RequestProblem('invalid-submission', undefined, {}, faults);
        const request = {practiceId, reviewId, kind, submission: sent.body, screen, submittedAt: now().toISOString()};
        const receipt = await submit(database, person, request, current);
        if (!receipt) throw new RequestProblem('action-not-allowed');
        return {status: kind === 'edit-response' ? 200 : 201, body: JSON.stringify(Receipt.parse(receipt))};
      });
    });
    return written(c, answer, (JSON.parse(answer.body) as Receipt).review);
  }
}

/** Sends the stored response, for the first request and every repeat. */
function written(c: Context, {status, body}: WrittenAnswer, {version}: PracticeReview): Response {
  return c.body(body, status === 201 ? 201 : 200, {'Content-Type': 'application/json', ETag: `"${version}"`});
}
