import assert from 'node:assert/strict';
import {it} from 'node:test';
import fc from 'fast-check';
import type {PracticeReview} from '../../../src/api/practice/schemas.js';
import {ReviewsError} from '../../../src/api/shared/reviews-error.js';
import {decisionsOn, feedbackOf, SUBMISSION_KINDS} from '../../../src/domain/feedback.js';
import type {SubmissionKind} from '../../../src/domain/submission.js';
import type {SubmissionStore} from '../../../src/state/practice/submission-store.js';
import {WorkspaceStore} from '../../../src/state/practice/workspace-store.js';
import {buildContact, buildPracticeReview, buildProvider, InMemoryPracticeClient} from '../../../src/testing/index.js';
import {arrived} from '../reviews/held-pages.js';

const REVIEW_IDS = ['r1', 'r2'] as const;

type Action =
  | {do: 'open'; reviewId: string; kind: SubmissionKind}
  | {do: 'write'; text: string}
  | {do: 'decide'; reviewId: string; nth: number}
  | {do: 'colleague'; reviewId: string; kind: 'respond' | 'report'}
  | {do: 'submit' | 'discard' | 'close' | 'hold' | 'release' | 'lose' | 'outage' | 'repair' | 'sign-out' | 'sign-in' | 'reload'};

const anyReviewId = fc.constantFrom(...REVIEW_IDS);

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  {weight: 4, arbitrary: fc.record({do: fc.constant('open'), reviewId: anyReviewId, kind: fc.constantFrom(...SUBMISSION_KINDS)})},
  {weight: 6, arbitrary: fc.record({do: fc.constant('write'), text: fc.constantFrom('', 'One.', 'Two.', 'Three.')})},
  {weight: 8, arbitrary: fc.constant({do: 'submit' as const})},
  {weight: 2, arbitrary: fc.record({do: fc.constant('decide'), reviewId: anyReviewId, nth: fc.nat(3)})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('colleague'), reviewId: anyReviewId, kind: fc.constantFrom('respond', 'report')})},
  {
    weight: 9,
    arbitrary: fc
      .constantFrom('discard', 'close', 'hold', 'release', 'release', 'lose', 'lose', 'outage', 'repair', 'sign-out', 'sign-in', 'reload')
      .map((each) => ({do: each})),
  },
);

/** A person using a workspace, with what they typed and what they meant to submit. */
class Person {
  readonly client = new InMemoryPracticeClient([
    {provider: buildProvider(), reviews: [buildPracticeReview({id: 'r1'}), buildPracticeReview({id: 'r2', status: 'response-published'})]},
  ]);
  readonly workspace = new WorkspaceStore({
    client: this.client,
    onFact: (fact) => {
      if (fact.kind === 'submitted') this.#received(`${fact.submission} ${fact.reviewId}`);
    },
  });
  /** Typed texts, which must not be lost, by kind and review. */
  readonly typed = new Map<string, string>();
  /** The texts meant to be submitted, each once between two receipts. */
  readonly meant = new Set<string>();
  readonly #sent = new Map<string, string>();
  readonly #receipts = new Map<string, number>();
  #dialog: SubmissionStore | undefined;
  #untouched = '';
  #keys = 0;

  async perform(action: Action): Promise<void> {
    switch (action.do) {
      case 'open':
        await this.#open(action.reviewId, action.kind);
        break;
      case 'write':
        this.#write(action.text);
        break;
      case 'submit':
        this.#submit();
        break;
      case 'discard':
        if (this.#dialog?.state.phase === 'editing') this.typed.delete(this.#place);
        this.#dialog?.discard();
        break;
      case 'close':
        this.#dialog?.leave();
        this.#dialog = undefined;
        break;
      case 'decide': {
        const review = this.client.review(action.reviewId);
        const decisions = decisionsOn(feedbackOf(review));
        const decision = decisions[action.nth % decisions.length];
        if (!decision) break;
        const isOnResponse = decision === 'publish-response' || decision === 'require-revisions';
        this.client.decide((isOnResponse ? review.response : review.report)!.caseNumber, decision, 'Please.');
        break;
      }
      case 'colleague': {
        const submission = {text: 'From a colleague.', contact: buildContact({name: 'Robin Ellis'}), reasonCode: 'offensive' as const};
        const key = {idempotencyKey: `colleague-${++this.#keys}-key`};
        void this.client[action.kind]('practice-1', action.reviewId, submission, key).catch(() => undefined);
        break;
      }
      case 'lose':
        this.client.lostAnswers = 1;
        break;
      case 'outage':
      case 'repair':
        this.client.failWith = action.do === 'outage' ? new ReviewsError('service-unavailable', 503) : undefined;
        break;
      case 'sign-out':
        this.client.signedIn = false;
        break;
      case 'sign-in':
        this.client.signedIn = true;
        this.workspace.resume();
        break;
      case 'reload':
        this.workspace.state.inbox?.refine({});
        break;
      case 'hold':
      case 'release':
        this.client[action.do]();
    }
    await arrived();
  }

  /** The review as the person sees it, which may be out of date. */
  #listed(reviewId: string): PracticeReview {
    const found = this.workspace.state.inbox?.state.reviews?.find(({id}) => id === reviewId);
    return found && 'version' in found ? found : this.client.review(reviewId);
  }

  get #place(): string {
    const {kind, review} = this.#dialog!.state;
    return `${kind} ${review.id}`;
  }

  async #open(reviewId: string, kind: SubmissionKind): Promise<void> {
    const review = this.#listed(reviewId);
    this.#dialog?.leave();
    this.#dialog = await this.workspace.submission(review, kind, buildContact());
    this.#untouched = kind === 'edit-response' ? (review.response?.text ?? '') : '';
    // Text typed after a response has arrived becomes the draft of its edit.
    const first = this.typed.get(`respond ${reviewId}`);
    if (kind !== 'edit-response' || first === undefined || this.typed.has(this.#place)) return;
    if (this.#dialog.state.phase !== 'editing') return;
    this.typed.delete(`respond ${reviewId}`);
    this.typed.set(this.#place, first);
  }

  #write(text: string): void {
    if (this.#dialog?.state.phase !== 'editing') return;
    this.#dialog.writeText(text);
    if (this.#dialog.state.kind === 'report') this.#dialog.chooseReason('inaccurate');
    if (text === this.#untouched && this.#dialog.state.kind !== 'report') this.typed.delete(this.#place);
    else this.typed.set(this.#place, text);
  }

  #submit(): void {
    if (this.#dialog?.state.phase !== 'editing') return;
    const {text} = this.#dialog.state;
    if (text) this.meant.add(JSON.stringify([this.#place, this.#receipts.get(this.#place) ?? 0, text]));
    this.#sent.set(this.#place, text);
    void this.#dialog.submit();
  }

  #received(place: string): void {
    this.#receipts.set(place, (this.#receipts.get(place) ?? 0) + 1);
    if (this.typed.get(place) === this.#sent.get(place)) this.typed.delete(place);
  }

  /** Asserts that all typed text that was neither received nor discarded is a draft. */
  assertKept(): void {
    const drafts = this.workspace.work!.drafts.all().map(({kind, reviewId, text}) => `${kind} ${reviewId}: ${text}`);
    assert.deepEqual(drafts.sort(), [...this.typed].map(([place, text]) => `${place}: ${text}`).sort());
    if (this.#dialog?.state.phase !== 'editing') return;
    assert.equal(this.#dialog.state.text, this.typed.get(this.#place) ?? this.#dialog.state.text);
  }

  /** Asserts that everything the service stored for the person was meant to be submitted, at most once each. */
  async assertDoneOnce(): Promise<void> {
    for (const reviewId of REVIEW_IDS) {
      const {steps} = await this.client.history('practice-1', reviewId);
      for (const kind of SUBMISSION_KINDS) {
        const meant = [...this.meant].flatMap((each) => {
          const [place, , text] = JSON.parse(each) as [string, number, string];
          return place === `${kind} ${reviewId}` ? [text] : [];
        });
        for (const text of new Set(meant)) {
          const done = steps.filter((each) => each.step === kind && each.by === 'Dana R.' && each.text === text && each.at > START);
          assert.ok(done.length <= meant.filter((each) => each === text).length, `${kind} ${reviewId} ${text}`);
        }
        const strange = steps.filter(
          (each) => each.step === kind && each.by === 'Dana R.' && each.at > START && !meant.includes(each.text!),
        );
        assert.deepEqual(strange, []);
      }
    }
  }
}

/** Steps before this day come from the fixtures. */
const START = '2026-01-01';

it('a workspace loses no typed text and submits nothing twice or unintentionally, for any actions and failures', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAction, {size: '+1', maxLength: 60}), async (actions) => {
      const person = new Person();
      person.workspace.start();
      await arrived();
      for (const action of actions) {
        await person.perform(action);
        person.assertKept();
      }
      for (const each of ['release', 'repair', 'sign-in', 'reload'] as const) await person.perform({do: each});
      person.client.lostAnswers = 0;
      await arrived();
      person.assertKept();
      await person.assertDoneOnce();

      // Remaining drafts can still be sent if the review allows it.
      for (const place of [...person.typed.keys()]) {
        const [kind, reviewId] = place.split(' ') as [SubmissionKind, string];
        if (!person.client.review(reviewId).actions.includes(kind) || !person.typed.get(place)) continue;
        await person.perform({do: 'open', reviewId, kind});
        await person.perform({do: 'submit'});
        // The first try may have failed because the review had changed.
        await person.perform({do: 'submit'});
        assert.equal(person.typed.get(place), undefined, place);
      }
      await person.assertDoneOnce();
    }),
    {numRuns: 400},
  );
});
