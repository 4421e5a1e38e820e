import {CaseHistory} from '../../api/practice/schemas.js';
import {Decided, type DecisionBody} from '../../api/queue/schemas.js';
import type {ReviewsPage} from '../../api/reviews/schemas.js';
import {decisionPath, historyPath} from '../../api/shared/routes.js';
import type {Check} from '../service/check.js';
import {hold, same} from '../service/fault.js';
import {memberPage, memberReview} from '../service/member-list.js';
import {aBody, type Sandbox} from '../service/sandbox.js';
import {type Answer, expectProblem, readAs} from '../service/service.js';

function decide(sandbox: Sandbox, caseNumber: string, body: unknown, as: 'staff' | 'representative' = 'representative'): Promise<Answer> {
  return sandbox.service.write(decisionPath(caseNumber), body, {as});
}

const KEPT = {decision: 'maintain-review', reasonCode: 'own-experience'} satisfies DecisionBody;
const NOT_ABOUT_PROVIDER = {decision: 'remove-feedback', reasonCode: 'not-about-provider'} satisfies DecisionBody;
const OFFENSIVE = {decision: 'remove-feedback', reasonCode: 'language'} satisfies DecisionBody;

async function reviewAfter(sandbox: Sandbox, reviewId: string) {
  const {practiceId} = await sandbox.place();
  return (await sandbox.service.read(CaseHistory, historyPath(practiceId, reviewId), {as: 'staff'})).review;
}

/** Checks of representatives' decisions and their effects. */
export const decisionChecks: readonly Check[] = [
  {
    id: 'publish',
    promise: 'Members see a published response with first name and initial',
    stated: ['decideCase', 'Members see a published response'],
    needs: ['staff', 'representative'],
    run: async (sandbox) => {
      const {review, caseNumber} = await sandbox.responded('We have changed our hours.');
      const decided = readAs(Decided, await decide(sandbox, caseNumber, {decision: 'publish-response'}), 'publish');
      same([decided.caseNumber, decided.decision], [caseNumber, 'publish-response'], 'the decision');
      same((await reviewAfter(sandbox, review.id)).status, 'response-published', 'status');
      const seen = await memberReview(sandbox, review.id);
      same([seen?.response?.responder, seen?.response?.text], ['Dana R.', 'We have changed our hours.'], 'what members see');
    },
  },
  {
    id: 'publish-stays',
    promise: 'While an edit is pending, members see the previously published text',
    stated: ['editResponse', 'Members see the previously published text until the new one is published'],
    needs: ['staff', 'representative'],
    run: async (sandbox) => {
      const {review, caseNumber} = await sandbox.responded('The first text.');
      readAs(Decided, await decide(sandbox, caseNumber, {decision: 'publish-response'}), 'publish');
      const {version} = await reviewAfter(sandbox, review.id);
      same((await sandbox.respond(review.id, aBody('The second text.'), {method: 'PUT', version})).status, 200, 'edit: status');
      same((await memberReview(sandbox, review.id))?.response?.text, 'The first text.', 'what members see');
      same((await reviewAfter(sandbox, review.id)).response?.publishedText, 'The first text.', 'publishedText');
    },
  },
  {
    id: 'revisions',
    promise: 'Requiring revisions needs a reason, which the practice can read',
    stated: ['decideCase', '`require-revisions` needs a reason'],
    needs: ['staff', 'representative'],
    run: async (sandbox) => {
      const {review, caseNumber} = await sandbox.responded();
      const without = await decide(sandbox, caseNumber, {decision: 'require-revisions'});
      same(expectProblem(without, 422, 'invalid-submission', 'without a reason').faults, [{field: 'text', fault: 'missing'}], 'faults');
      readAs(Decided, await decide(sandbox, caseNumber, {decision: 'require-revisions', reason: 'Leave out the date.'}), 'revisions');
      const {status, response, actions} = await reviewAfter(sandbox, review.id);
      same([status, response?.decisionReason], ['revisions-required', 'Leave out the date.'], 'status and reason');
      hold(actions.includes('edit-response'), 'the practice must be allowed to edit');
    },
  },
  {
    id: 'maintain',
    promise: 'After a review is maintained, the practice may respond and report again',
    stated: ['getCaseHistory', '`review-maintained` without a response: `respond`, `report`, `view-details`'],
    needs: ['staff', 'representative'],
    run: async (sandbox) => {
      const {review, caseNumber} = await sandbox.reported();
      readAs(Decided, await decide(sandbox, caseNumber, KEPT), 'maintain');
      const {status, actions} = await reviewAfter(sandbox, review.id);
      same([status, actions.toSorted()], ['review-maintained', ['report', 'respond', 'view-details']], 'status and actions');
    },
  },
  {
    id: 'remove',
    promise: 'For members, a review removed as not about the provider is gone from the list and from the rate',
    stated: ['decideCase', 'a removed review is gone from the list. Its vote stays in the rate, unless the reason is `not-about-provider`'],
    needs: ['staff', 'representative'],
    run: async (sandbox) => {
      const {review, caseNumber} = await sandbox.reported();
      const summary = async () => (await memberPage(sandbox, {}, undefined, sandbox.providerOf(review.id))).summary;
      const before = await summary();
      readAs(Decided, await decide(sandbox, caseNumber, NOT_ABOUT_PROVIDER), 'remove');
      same(await memberReview(sandbox, review.id), undefined, 'what members see');
      const after = await summary();
      same(after.recommended + after.notRecommended, before.recommended + before.notRecommended - 1, 'verified reviews');
      const {status, comment, actions} = await reviewAfter(sandbox, review.id);
      same([status, comment, actions], ['feedback-removed', null, ['view-details']], 'status, comment and actions');
    },
  },
  {
    id: 'withheld',
    promise:
      'A comment removed for its language is withheld: members read how many there are, and its vote counts, or they read that it does not',
    stated: ['listReviews', 'Members read these numbers in the open'],
    needs: ['staff', 'representative'],
    run: async (sandbox) => {
      const {review, caseNumber} = await sandbox.reported();
      const page = () => memberPage(sandbox, {}, undefined, sandbox.providerOf(review.id));
      const votes = ({summary}: ReviewsPage) => summary.recommended + summary.notRecommended;
      const before = await page();
      readAs(Decided, await decide(sandbox, caseNumber, OFFENSIVE), 'remove');
      const after = await page();
      same(await memberReview(sandbox, review.id), undefined, 'what members see');
      const {withheld} = after.counts;
      same(withheld?.language, (before.counts.withheld?.language ?? 0) + 1, 'comments withheld for their language');
      same(votes(after), votes(before) - (withheld!.votesCount ? 0 : 1), 'verified reviews');
    },
  },
  {
    id: 'decision-reason',
    promise: 'A decision about a review names one of its reasons, which the practice reads without the name of who decided',
    stated: ['decideCase', 'names one of its reasons in `reasonCode`'],
    needs: ['staff', 'representative'],
    run: async (sandbox) => {
      const {review, caseNumber} = await sandbox.reported();
      const faultsOf = async (body: object, name: string) =>
        expectProblem(await decide(sandbox, caseNumber, body), 422, 'invalid-submission', name).faults;
      const {decision, reasonCode} = KEPT;
      same(await faultsOf({decision}, 'without a reason'), [{field: 'reasonCode', fault: 'missing'}], 'faults');
      const ofAnother = await faultsOf({decision, reasonCode: 'not-verified'}, 'with the reason of another decision');
      same(ofAnother, [{field: 'reasonCode', fault: 'malformed'}], 'faults');
      const {by} = readAs(Decided, await decide(sandbox, caseNumber, KEPT), 'maintain');
      const {practiceId} = await sandbox.place();
      const history = await sandbox.service.read(CaseHistory, historyPath(practiceId, review.id), {as: 'staff'});
      same(history.steps.at(-1)?.reasonCode, reasonCode, 'reason in the history');
      hold(!JSON.stringify(history).includes(by), 'the history must not name the representative');
    },
  },
  {
    id: 'decided-once',
    promise: 'A second decision is 409 action-not-allowed',
    stated: ['decideCase', 'a second one, is `action-not-allowed`'],
    needs: ['staff', 'representative'],
    run: async (sandbox) => {
      const {caseNumber} = await sandbox.responded();
      readAs(Decided, await decide(sandbox, caseNumber, {decision: 'publish-response'}), 'publish');
      expectProblem(
        await decide(sandbox, caseNumber, {decision: 'require-revisions', reason: 'Too late.'}),
        409,
        'action-not-allowed',
        'a second decision',
      );
    },
  },
  {
    id: 'decided-in-kind',
    promise: 'A decision must fit the case: a response cannot be maintained',
    stated: ['decideCase', 'A decision has to be one of the `decisions` of the case'],
    needs: ['staff', 'representative'],
    run: async (sandbox) => {
      const {caseNumber} = await sandbox.responded();
      expectProblem(await decide(sandbox, caseNumber, KEPT), 409, 'action-not-allowed', 'the wrong decision');
    },
  },
  {
    id: 'decided-by-representatives',
    promise: 'A practice cannot decide',
    stated: ['decideCase', "The token's scope is too narrow (`insufficient-scope`)"],
    needs: ['staff'],
    run: async (sandbox) => {
      const {review, caseNumber} = await sandbox.responded();
      const {status} = await decide(sandbox, caseNumber, {decision: 'publish-response'}, 'staff');
      hold(status === 403 || status === 404, `a decision by the practice's staff: expected 403 or 404, got ${status}`);
      same((await reviewAfter(sandbox, review.id)).status, 'response-pending', 'status');
    },
  },
];
