import type {PracticeClient} from '../../api/practice/client.js';
import type {Me, Practice, PracticeEmailChoice, PracticeEmails, PracticeReview} from '../../api/practice/schemas.js';
import type {Checked} from '../../api/shared/calls.js';
import {about} from '../../api/shared/read.js';
import {ALL_PROVIDERS} from '../../domain/inbox-query.js';
import type {Contact, SubmissionKind} from '../../domain/submission.js';
import {asksForSignIn, type Failure, failureOf, isAboutAccess} from '../shared/failure.js';
import {LatestRequest} from '../shared/request.js';
import {Store} from '../shared/store.js';
import {type InboxFact, InboxStore} from './inbox-store.js';
import type {OpenSubmissions} from './open-submissions.js';
import type {SubmissionFact, SubmissionStore} from './submission-store.js';
import {type Draft, type WorkInProgress, workOf} from './work-in-progress.js';
import type {WorkspaceFact, WorkspaceState, WorkspaceStoreOptions} from './workspace-state.js';

const NOTHING_CHOSEN = {practice: undefined, providers: undefined, providerId: undefined, provider: undefined, inbox: undefined};

/** A workspace: the signed-in person, the selected practice and provider, and the open submissions. */
export class WorkspaceStore extends Store<WorkspaceState> {
  readonly #options: WorkspaceStoreOptions;
  #submissions: OpenSubmissions | undefined;
  #work: WorkInProgress | undefined;
  #isAnotherPerson = false;
  readonly #request = new LatestRequest();
  #unsubscribe: (() => void) | undefined;
  /** After an access refusal, the store reloads the person's rights once. If it is refused again, the failure is shown. */
  #hasLookedAgain = false;
  /** Drafts from the host, for the first person only. */
  #keptDrafts: readonly Draft[];
  /** The provider preselected by the host, until the list of providers has loaded. */
  #preselected: string | undefined;

  constructor(options: WorkspaceStoreOptions) {
    super({screen: 'starting', sessionEnded: false, failure: undefined, me: undefined, ...NOTHING_CHOSEN});
    this.#options = options;
    this.#preselected = options.providerId;
    this.#keptDrafts = options.initialDrafts ?? [];
  }

  /** The work of the signed-in person; `undefined` until the person is known. */
  get work(): WorkInProgress | undefined {
    return this.#work;
  }

  /** Loads what is missing and resumes what `stop` interrupted. */
  start(): void {
    const {screen, me, practice, providers, inbox, sessionEnded} = this.state;
    this.#watchDrafts();
    inbox?.start();
    if (this.#request.isUnderWay || sessionEnded) return;
    if (screen === 'starting' && !me) void this.#loadMe();
    if (screen === 'ready' && practice && !providers) void this.#loadProviders(practice);
  }

  /** Aborts pending reads; `start` resumes them. Submissions already sent continue. */
  stop(): void {
    this.#request.stop();
    this.state.inbox?.stop();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Retries what failed. On the `no-access` screen, checks whether access has been granted since. */
  retry(): void {
    this.#hasLookedAgain = false;
    if (this.state.screen === 'failed') this.#goOn();
    else if (this.state.screen === 'no-access') void this.#loadMe();
    else this.state.inbox?.retry();
  }

  /** Continues after a sign-in. If another person has signed in, starts over and shows nothing of the previous person. */
  resume(): void {
    if (!this.state.me) this.#goOn();
    else void this.#loadMe();
  }

  /** Restores drafts that the host kept from earlier, unless newer ones are known. Only for the first person. */
  restore(drafts: readonly Draft[]): void {
    if (this.#isAnotherPerson) return;
    this.#keptDrafts = drafts;
    this.#work?.drafts.restore(drafts);
  }

  choosePractice(practiceId: string): void {
    this.#hasLookedAgain = false;
    if (this.state.me?.practices.some(({id}) => id === practiceId)) this.#choose(practiceId);
  }

  /** @param providerId A provider of the practice, or `ALL_PROVIDERS`. */
  chooseProvider(providerId: string): void {
    const {providers, practice, inbox: old} = this.state;
    if (!practice || !this.#offers(providerId)) return;
    const provider = providers?.find(({id}) => id === providerId);
    old?.stop();
    const choice = {practiceId: practice.id, providerId};
    const onFact = (fact: InboxFact) => this.#handleInbox(fact);
    const inbox = new InboxStore({client: this.#options.client, ...choice, onFact});
    this.#work!.choice = choice;
    this.change({providerId, provider, inbox});
    inbox.start();
    this.#tell({kind: 'provider-selected', ...choice});
  }

  /** Asks a practice's website access managers for access. Rejects if the request may not have arrived. */
  async askForAccess(practiceId: string): Promise<void> {
    const {id} = this.state.me!;
    const asked = await this.#call(async (client) => {
      const answer = await client.askForAccess(practiceId);
      return about(answer, answer.id, practiceId, 'id');
    });
    const {me, practice} = this.state;
    // Another person may have signed in meanwhile.
    if (me?.id !== id) return;
    const practices = me.practices.map((each) => (each.id === practiceId ? asked : each));
    this.change({me: {...me, practices}, practice: practice?.id === practiceId ? asked : practice});
    // A manager may have granted it meanwhile.
    if (asked.entitled) this.retry();
    else this.#tell({kind: 'access-requested', practiceId});
  }

  /** What the person is told by email, or is to be told from now on. Rejects like the client. */
  emails(choice?: PracticeEmailChoice): Promise<PracticeEmails> {
    return this.#call((client) => (choice ? client.chooseEmails(choice) : client.emails()));
  }

  /** Opens a submission with its draft or the text to edit, or returns the one being sent. Loads its code only now: most people only read. */
  async submission(review: PracticeReview, kind: SubmissionKind, hostContact?: Partial<Contact>): Promise<SubmissionStore> {
    const {client} = this.#options;
    const practiceId = this.state.practice!.id;
    const submissions = await this.#openSubmissions();
    const onFact = (fact: SubmissionFact) => this.#handleSubmission(fact, practiceId, review.id);
    // Uses the current person's work, because another person may have signed in meanwhile.
    return submissions.open({client, practiceId, review, kind, work: this.#work!, hostContact, onFact});
  }

  /** A submission that nobody sees, about any review. It loads the code of submissions in advance. */
  async sample(review: PracticeReview, hostContact?: Partial<Contact>): Promise<SubmissionStore> {
    const {client} = this.#options;
    const submissions = await this.#openSubmissions();
    return submissions.sample({client, practiceId: this.state.practice?.id ?? '', review, hostContact});
  }

  async #openSubmissions(): Promise<OpenSubmissions> {
    const {OpenSubmissions} = await import('./open-submissions.js');
    return (this.#submissions ??= new OpenSubmissions());
  }

  #goOn(): void {
    const {me, practice} = this.state;
    this.change({screen: me && practice ? 'ready' : 'starting', failure: undefined});
    if (me && practice) void this.#loadProviders(practice);
    else void this.#loadMe();
  }

  #loadMe(): Promise<void> {
    return this.#load(
      (signal) => this.#options.client.me({signal}),
      (me) => (this.state.me?.id === me.id ? this.#welcomeBack(me) : this.#welcome(me)),
    );
  }

  #welcome(me: Me): void {
    const {client, address, practiceId} = this.#options;
    const {me: before, inbox} = this.state;
    this.#submissions?.forget();
    inbox?.stop();
    const {drafts, choice} = (this.#work = workOf(address ?? client, me.id));
    // The host's drafts belong to the first person.
    this.#isAnotherPerson = !!before;
    if (!before) drafts.restore(this.#keptDrafts);
    this.#watchDrafts();
    this.change({me, sessionEnded: false, failure: undefined, ...NOTHING_CHOSEN});
    this.#choose(before ? undefined : practiceId, choice?.practiceId);
  }

  /** Continues for the same person, whose rights may have changed. */
  #welcomeBack(me: Me): void {
    const {inbox, providers, practice: old} = this.state;
    const practice = me.practices.find(({id}) => id === old?.id);
    this.change({me, sessionEnded: false, failure: undefined});
    if (practice?.entitled && providers) {
      this.change({practice, screen: 'ready'});
      inbox?.retry();
    } else {
      inbox?.stop();
      this.change(NOTHING_CHOSEN);
      this.#choose(practice?.id);
    }
    this.#submissions?.resume();
  }

  /** Selects the first of the wanted practices that the person belongs to, or the person's only practice. */
  #choose(...wanted: readonly (string | undefined)[]): void {
    const {practices} = this.state.me!;
    const entitled = practices.filter((practice) => practice.entitled);
    const only = [entitled, practices].find(({length}) => length === 1)?.[0];
    const practice = wanted.flatMap((id) => practices.filter((each) => each.id === id))[0] ?? only;
    if (practice) this.#turnToPractice(practice);
    else this.change({screen: entitled.length ? 'ready' : 'no-access'});
  }

  #turnToPractice(practice: Practice): void {
    this.state.inbox?.stop();
    this.#request.stop();
    if (this.#work!.choice?.practiceId !== practice.id) this.#work!.choice = {practiceId: practice.id};
    this.change({...NOTHING_CHOSEN, practice, failure: undefined, screen: practice.entitled ? 'ready' : 'no-access'});
    if (practice.entitled) void this.#loadProviders(practice);
  }

  #loadProviders(practice: Practice): Promise<void> {
    return this.#load(
      (signal) => this.#options.client.providers(practice.id, {signal}),
      ({providers}) => {
        this.change({providers});
        const wanted = [this.#preselected, this.#work!.choice?.providerId, ALL_PROVIDERS, providers[0]?.id];
        const provider = wanted.find((id) => id !== undefined && this.#offers(id));
        this.#preselected = undefined;
        if (provider !== undefined) this.chooseProvider(provider);
      },
    );
  }

  /** Rejects like the client, after the failure is handled. */
  async #call<Answer>(ask: (client: PracticeClient) => Promise<Answer>): Promise<Answer> {
    try {
      return await ask(this.#options.client);
    } catch (error) {
      this.#handleFailure(failureOf(error));
      throw error;
    }
  }

  async #load<Answer>(ask: (signal: AbortSignal) => Promise<Checked<Answer>>, take: (answer: Checked<Answer>) => void): Promise<void> {
    const takeAll = (answer: Checked<Answer>) => {
      take(answer);
      for (const field of answer.drift) this.#tell({kind: 'drift', field});
    };
    await this.#request.start(ask, takeAll, (error) => this.#fail(failureOf(error)));
  }

  #handleSubmission(fact: SubmissionFact, practiceId: string, reviewId: string): void {
    if (fact.kind === 'failed') return this.#handleFailure(fact.failure);
    if (fact.kind === 'review') return this.state.inbox?.replace(fact.review);
    const {receipt, submission, isRepeat} = fact;
    this.change({sessionEnded: false});
    this.state.inbox?.replace(receipt.review);
    // The repeated receipt contains the review as it was at the time of the earlier try.
    if (isRepeat) void this.state.inbox?.history(reviewId).catch(() => undefined);
    this.#tell({kind: 'submitted', practiceId, reviewId, submission, caseNumber: receipt.caseNumber});
  }

  /** Handles a failure to load the person or the providers. Content stays visible. */
  #fail(failure: Failure): void {
    const {me, providers} = this.state;
    if (!me && asksForSignIn(failure)) {
      this.change({screen: 'signed-out'});
      return this.#tell({kind: 'sign-in-required', reason: 'signed-out'});
    }
    const isFinal = !asksForSignIn(failure) && (!isAboutAccess(failure) || this.#hasLookedAgain);
    if (!providers && isFinal) this.change({screen: 'failed', failure});
    this.#handleFailure(failure);
  }

  #handleFailure(failure: Failure): void {
    if (asksForSignIn(failure)) {
      if (this.state.sessionEnded) return;
      this.change({sessionEnded: true});
      this.#tell({kind: 'sign-in-required', reason: 'expired'});
    } else if (isAboutAccess(failure) && !this.#hasLookedAgain) {
      this.#hasLookedAgain = true;
      void this.#loadMe();
    } else this.#tell({kind: 'failed', ...failure});
  }

  /** All providers are a choice if there are several. */
  #offers(providerId: string): boolean {
    const {providers = []} = this.state;
    return providerId === ALL_PROVIDERS ? providers.length > 1 : providers.some(({id}) => id === providerId);
  }

  #handleInbox(fact: InboxFact): void {
    if (fact.kind === 'drift') this.#tell(fact);
    else if (fact.kind === 'failed') this.#handleFailure(fact.failure);
    else this.#countNeed(fact.providerId, fact.by);
  }

  /** Keeps the numbers in the list of providers current. */
  #countNeed(providerId: string, by: number): void {
    const {providers, provider} = this.state;
    const counted = providers?.map((each) =>
      each.id === providerId ? {...each, needsResponse: Math.max(0, each.needsResponse + by)} : each,
    );
    this.change({providers: counted, provider: counted?.find(({id}) => id === provider?.id)});
  }

  #watchDrafts(): void {
    this.#unsubscribe?.();
    const drafts = this.#work?.drafts;
    this.#unsubscribe = drafts?.subscribe((reviewId, draft) =>
      this.#tell({kind: 'draft-changed', reviewId, draft, empty: !drafts.get(reviewId, draft)}),
    );
  }

  #tell(fact: WorkspaceFact): void {
    this.#options.onFact?.(fact);
  }
}
