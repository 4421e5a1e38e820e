import assert from 'node:assert/strict';
import {randomBytes, randomUUID} from 'node:crypto';
import fc from 'fast-check';
import {tokenHash} from '../../demo/server/collection/invitation-token.js';
import {invitations} from '../../demo/server/database/collection-schema.js';
import type {Database} from '../../demo/server/database/database.js';
import {HttpPracticeClient} from '../../src/api/practice/http.js';
import type {PracticeReview} from '../../src/api/practice/schemas.js';
import type {ReviewsPage} from '../../src/api/reviews/schemas.js';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import {decisionPath, IDEMPOTENCY_HEADER, INVITATION_HEADER, reviewsPath, SURVEY_ANSWER_PATH} from '../../src/api/shared/routes.js';
import {actionsOn, type Decision, DECISIONS, nextActionOn, SUBMISSION_KINDS} from '../../src/domain/feedback.js';
import {DECISION_REASONS} from '../../src/domain/reasons.js';
import type {SubmissionKind} from '../../src/domain/submission.js';
import {ANSWER_TERMS} from '../../src/domain/survey.js';
import type {SubmissionStore} from '../../src/state/practice/submission-store.js';
import {WorkspaceStore} from '../../src/state/practice/workspace-store.js';
import {SEED, THOROUGH} from '../sample.js';
import type {TestDatabase} from './databases.js';
import {FeedbackModel} from './feedback-model.js';
import {CONTACT} from './practice-requests.js';
import {identityOf, type StoredPerson, storePerson, storePractice, tokenOf, verify} from './practice-world.js';
import {type App, appOn} from './requests.js';
import {aReview} from './stored-reviews.js';

/*
 * Runs the service with its database, the browser's stores with their HTTP client, and the model. After every step all three
 * must agree on a review.
 */

const ORIGIN = 'http://service.example';

/** For all parts together. A part does about four per second. */
const RUNS = THOROUGH ? 5000 : 120;
/** Test files that share the runs, because a process uses only one core. */
const PARTS = 2;
/** Milliseconds the stores may take to settle. */
const PATIENCE = 30_000;
const STEPS = 20;

/** The network between the stores and the service. It can lose answers after the service has done its work. */
class Line {
  readonly #app: App;
  /** How many of the next answers to writes are lost. */
  lost = 0;

  constructor(app: App) {
    this.#app = app;
  }

  readonly fetch = async (url: URL | string, init: RequestInit = {}): Promise<Response> => {
    const {pathname, search} = new URL(url);
    const answer = await this.#app.request(pathname + search, init);
    if (init.method && this.lost > 0) {
      this.lost--;
      throw new TypeError('The connection was lost.');
    }
    return answer;
  };
}

const tokenFor = ({subject}: StoredPerson) => tokenOf(identityOf(subject));

/** One review as the practice's inbox, another window and members see it. */
class Real {
  readonly line: Line;
  readonly workspace: WorkspaceStore;
  /** Another browser window, with the version it has read. */
  readonly window: HttpPracticeClient;
  versionInWindow = '';
  /** The current version. */
  version = '';
  readonly #app: App;
  readonly #representative: StoredPerson;
  readonly practiceId: string;
  readonly providerId: string;
  readonly reviewId: string;
  /** Of the invitation that the review answers. */
  readonly #token: string;

  constructor(
    app: App,
    line: Line,
    place: {practiceId: string; providerId: string; reviewId: string; token: string; staff: StoredPerson; representative: StoredPerson},
  ) {
    this.#app = app;
    this.#representative = place.representative;
    this.line = line;
    this.practiceId = place.practiceId;
    this.providerId = place.providerId;
    this.reviewId = place.reviewId;
    this.#token = place.token;
    const config = {api: ORIGIN, getToken: () => tokenFor(place.staff)};
    this.window = new HttpPracticeClient(config);
    this.workspace = new WorkspaceStore({client: new HttpPracticeClient(config), ...place});
  }

  get listed(): PracticeReview {
    return this.workspace.state.inbox!.state.reviews!.find(({id}) => id === this.reviewId) as PracticeReview;
  }

  /** Waits until everything the stores have requested has arrived. */
  async settled(): Promise<void> {
    const isBusy = () => {
      const {screen, providers, inbox} = this.workspace.state;
      return screen === 'starting' || !providers || !inbox || inbox.state.loading || !inbox.state.reviews || !inbox.state.trend;
    };
    // Limited by time, not by turns: their number is unlimited while the database waits for a core.
    for (const end = performance.now() + PATIENCE; isBusy();) {
      assert.ok(performance.now() < end, 'the stores never settled');
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async decide(caseNumber: string, decision: Decision): Promise<Response> {
    return this.#app.request(`/${decisionPath(caseNumber)}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${tokenFor(this.#representative)}`,
        'Content-Type': 'application/json',
        [IDEMPOTENCY_HEADER]: randomUUID(),
      },
      body: JSON.stringify({decision, reasonCode: DECISION_REASONS[decision]?.[0], reason: 'Please leave out the day of the visit.'}),
    });
  }

  changeAnswer(comment: string): Promise<Response> {
    const headers = {'Content-Type': 'application/json', [IDEMPOTENCY_HEADER]: randomUUID(), [INVITATION_HEADER]: this.#token};
    const body = JSON.stringify({recommended: true, comment, terms: ANSWER_TERMS});
    return Promise.resolve(this.#app.request(`/${SURVEY_ANSWER_PATH}`, {method: 'PUT', headers, body}));
  }

  async compare(model: FeedbackModel): Promise<void> {
    const {review, steps, nextAction} = await this.window.history(this.practiceId, this.reviewId);
    this.version = review.version;
    assert.deepEqual(seenIn(review), expectedOf(model), 'the service');
    assert.equal(steps.length, model.steps, 'the history has every step once');
    assert.equal(nextAction, nextActionOn(model.feedback));
    if (!model.listIsStale) assert.deepEqual(this.listed, review, 'the list in the inbox');
    const page = (await (await this.#app.request(`/${reviewsPath(this.providerId)}`)).json()) as ReviewsPage;
    const shown = page.reviews.find(({id}) => id === this.reviewId);
    const isRemoved = model.feedback.status === 'feedback-removed';
    assert.equal(shown?.comment, isRemoved ? undefined : model.comment);
    assert.equal(shown?.response?.text, isRemoved ? undefined : model.publishedText, 'the member');
    assert.equal(!shown, isRemoved);
  }
}

function seenIn({status, actions, comment, response, report}: PracticeReview) {
  return {
    status,
    actions,
    isRemoved: comment === null,
    response: response && {
      caseNumber: response.caseNumber,
      state: response.state,
      text: response.text,
      publishedText: response.publishedText ?? undefined,
    },
    report: report && {caseNumber: report.caseNumber, state: report.state, reason: report.reason},
  };
}

function expectedOf({feedback, responseCase, reportCases, text, publishedText, reason}: FeedbackModel): ReturnType<typeof seenIn> {
  const {status, response, report} = feedback;
  const isRemoved = status === 'feedback-removed';
  return {
    status,
    actions: actionsOn(feedback),
    isRemoved,
    response:
      response === 'none'
        ? undefined
        : {
            caseNumber: responseCase!,
            state: response,
            text: text!,
            publishedText: isRemoved || publishedText === text ? undefined : publishedText,
          },
    report: report === 'none' ? undefined : {caseNumber: reportCases.at(-1)!, state: report, reason: reason!},
  };
}

type Command = fc.AsyncCommand<FeedbackModel, Real>;

/** How many answers to a submission are lost: none, one, or all until the person presses Submit again. */
type Trouble = 'none' | 'pressed twice' | 'one answer lost' | 'no answer came';

class Submit implements Command {
  constructor(
    readonly kind: SubmissionKind,
    readonly text: string,
    readonly trouble: Trouble,
  ) {}

  check = () => true;

  async run(model: FeedbackModel, real: Real): Promise<void> {
    const before = real.listed;
    const isStaleEdit = this.kind === 'edit-response' && !!real.version && before.version !== real.version;
    const submission = await real.workspace.submission(before, this.kind, CONTACT);
    if (submission.state.kind === 'report') submission.chooseReason('inaccurate');
    submission.writeText(this.text);
    await this.#send(submission, real.line);
    const {phase, receipt, failure, text} = submission.state;
    if (model.mayDo(this.kind) && !isStaleEdit) {
      assert.equal(phase, 'sent', `${failure?.code}`);
      assert.equal(
        receipt!.caseNumber === model.responseCase,
        this.kind === 'edit-response',
        'an edit keeps its case, everything else gets a new one',
      );
      assert.ok(!model.reportCases.includes(receipt!.caseNumber));
      model.submitted(this.kind, this.text, receipt!.caseNumber);
    } else {
      assert.deepEqual([phase, failure?.code, text], ['editing', isStaleEdit ? 'review-changed' : 'action-not-allowed', this.text]);
      submission.discard();
    }
    // The receipt and the conflict both carry the current review.
    model.listIsStale = false;
    await real.compare(model);
  }

  async #send(submission: SubmissionStore, line: Line): Promise<void> {
    line.lost = {none: 0, 'pressed twice': 0, 'one answer lost': 1, 'no answer came': 3}[this.trouble];
    await Promise.all([submission.submit(), ...(this.trouble === 'pressed twice' ? [submission.submit()] : [])]);
    if (line.lost || this.trouble !== 'no answer came') return void (line.lost = 0);
    // All attempts have failed. The text is still there, and the person tries again.
    assert.deepEqual([submission.state.phase, submission.state.text], ['editing', this.text]);
    await submission.submit();
  }

  toString = () => `${this.kind}(${JSON.stringify(this.text)}, ${this.trouble})`;
}

class Decide implements Command {
  constructor(readonly decision: Decision) {}

  check = (model: Readonly<FeedbackModel>) => model.caseFor(this.decision) !== undefined;

  async run(model: FeedbackModel, real: Real): Promise<void> {
    const {status} = await real.decide(model.caseFor(this.decision)!, this.decision);
    assert.equal(status, model.mayDo(this.decision) ? 200 : 409);
    if (status === 200) model.decided(this.decision);
    await real.compare(model);
  }

  toString = () => this.decision;
}

/** The member changes the comment. */
class ChangeAnswer implements Command {
  constructor(readonly comment: string) {}

  check = () => true;

  async run(model: FeedbackModel, real: Real): Promise<void> {
    const {status} = await real.changeAnswer(this.comment);
    const isRemoved = model.feedback.status === 'feedback-removed';
    assert.equal(status, isRemoved ? 409 : 200);
    if (!isRemoved) model.answered(this.comment);
    await real.compare(model);
  }

  toString = () => `change-answer(${JSON.stringify(this.comment)})`;
}

/** Another window edits the version that it read last. */
class EditInOtherWindow implements Command {
  constructor(readonly text: string) {}

  check = (model: Readonly<FeedbackModel>) => model.feedback.response !== 'none';

  async run(model: FeedbackModel, real: Real): Promise<void> {
    const {version} = real;
    const options = {idempotencyKey: randomUUID(), version: real.versionInWindow || version};
    const sent = real.window.editResponse(real.practiceId, real.reviewId, {text: this.text, contact: CONTACT}, options);
    if (options.version !== version) await refused(sent, 'review-changed');
    else if (!model.mayDo('edit-response')) await refused(sent, 'action-not-allowed');
    else {
      model.submitted('edit-response', this.text, (await sent).caseNumber);
      model.listIsStale = true;
    }
    real.versionInWindow = version;
    await real.compare(model);
  }

  toString = () => `edit in another window(${JSON.stringify(this.text)})`;
}

class Reload implements Command {
  check = () => true;

  async run(model: FeedbackModel, real: Real): Promise<void> {
    real.workspace.state.inbox!.refine({});
    await real.settled();
    model.listIsStale = false;
    await real.compare(model);
  }

  toString = () => 'reload';
}

async function refused(sent: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(sent, (error) => error instanceof ReviewsError && error.code === code);
}

const text = fc.constantFrom('Thank you.', 'We have changed how we schedule.', 'Please call our office.', 'é 👩‍⚕️ ok', 'x'.repeat(300));
const trouble = fc.constantFrom<Trouble>('none', 'none', 'pressed twice', 'one answer lost', 'no answer came');

const commands = fc.commands(
  [
    fc.tuple(fc.constantFrom(...SUBMISSION_KINDS), text, trouble).map((parts) => new Submit(...parts)),
    fc.constantFrom(...DECISIONS).map((decision) => new Decide(decision)),
    fc.constantFrom(...DECISIONS).map((decision) => new Decide(decision)),
    text.map((each) => new EditInOtherWindow(each)),
    fc.constantFrom('Kind.', 'Kind and on time.', 'Nobody called me back.').map((each) => new ChangeAnswer(each)),
    fc.constant(new Reload()),
  ],
  {maxCommands: STEPS, size: 'max'},
);

/** Does half of the runs. Two test files run the halves in parallel. */
export async function agreeAfterEveryStep(opened: TestDatabase, part: 1 | 2, tell: (figures: string) => void): Promise<void> {
  const app = appOn({database: opened.database, verify});
  const line = new Line(app);
  const {fetch} = globalThis;
  const {random} = Math;
  globalThis.fetch = line.fetch as typeof globalThis.fetch;
  // The client's delay between attempts is random. Zero makes it immediate.
  Math.random = () => 0;
  const representative = await storePerson(opened.owner, 'Jordan Blake', true);
  let runs = 0;
  let steps = 0;
  const seed = (SEED + part) | 0;
  const property = fc.asyncProperty(commands, async (chosen) => {
    runs++;
    steps += [...chosen].length;
    const real = new Real(app, line, {representative, ...(await freshReview(opened.owner))});
    real.workspace.start();
    await real.settled();
    await fc.asyncModelRun(() => ({model: new FeedbackModel(), real}), chosen);
    real.workspace.stop();
  });
  try {
    await fc.assert(property, {seed, numRuns: RUNS / PARTS, verbose: 1, includeErrorInReport: true});
  } finally {
    Object.assign(globalThis, {fetch});
    Object.assign(Math, {random});
  }
  tell(`${runs} runs of up to ${STEPS} steps, ${steps} in all, seed ${SEED}`);
}

async function freshReview(owner: Database) {
  const review = aReview();
  const {id: practiceId, providerId, staff} = await storePractice(owner, [review]);
  const token = randomBytes(32).toString('base64url');
  const visit = {claimId: review.id, providerId, visitedOn: review.date, memberIssuer: 'issuer', memberSubject: review.id};
  const answered = {answeredAt: `${review.date}T10:00:00.000Z`, comment: 'published' as const, terms: ANSWER_TERMS};
  await owner.insert(invitations).values({...visit, ...answered, tokenHash: tokenHash(token), expiresOn: '2999-12-31'});
  return {reviewId: review.id, practiceId, providerId, staff, token};
}
