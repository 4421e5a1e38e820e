import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {PracticeClient} from '../../api/practice/client.js';
import {HttpPracticeClient} from '../../api/practice/http.js';
import type {ServiceConfig} from '../../api/shared/transport.js';
import {ServiceController, type Tell} from '../../context/service-controller.js';
import {StoreController} from '../../context/store-controller.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {Contact} from '../../domain/submission.js';
import type {Messages} from '../../i18n/shared/words.js';
import {workspaceMessages} from '../../i18n/practice/workspace.js';
import type {InboxState} from '../../state/practice/inbox-store.js';
import type {Draft} from '../../state/practice/visit.js';
import type {WorkspaceFact} from '../../state/practice/workspace-state.js';
import {WorkspaceStore} from '../../state/practice/workspace-store.js';
import {controls} from '../../styles/controls.js';
import {recommendationIcon} from '../../styles/recommendation-icon.js';
import {tokens} from '../../styles/tokens.generated.js';
import {cardStyles} from '../../ui/review/review-card.styles.js';
import {reviewsStyles} from '../../ui/review/reviews.styles.js';
import {SignInRequiredEvent} from '../../ui/events/sign-in-required.js';
import {Inbox} from './inbox.js';
import {DialogHost} from './dialog-host.js';
import {eventOf} from './events.js';
import {Parts, type Part} from './parts.js';
import {styles} from './provider-workspace.styles.js';
import {workspaceView, type WorkspaceHandlers} from './workspace-view.js';

/**
 * A practice's inbox in a provider portal: choose practice and provider, see how patients recommend the provider, read the
 * reviews, respond to them, report them, and follow what became of it. Needs a signed-in person, whom the host signs in.
 *
 * @element dr-provider-workspace
 * @summary Review Patient Feedback, for a portal page.
 * @fires {ProviderSelectedEvent} dr-provider-selected - A provider was chosen, by the person or because there is only one.
 * @fires {ResponseSubmittedEvent} dr-response-submitted - The service has confirmed a response or its new text; the detail has the case number.
 * @fires {ReportSubmittedEvent} dr-report-submitted - The service has confirmed a report; the detail has the case number.
 * @fires {DraftChangedEvent} dr-draft-changed - What somebody has typed has changed. Read `drafts` to keep it in a native app.
 * @fires {SignInRequiredEvent} dr-sign-in-required - There is no token that the service takes; told once, and again on each press of "Sign in". Call `resume` afterwards.
 * @fires {WorkspaceFailedEvent} dr-workspace-failed - Something could not be loaded or submitted. The detail has a code, never text.
 * @fires {ContractDriftEvent} dr-contract-drift - The service sent something the contract does not allow; the detail names the field.
 * @csspart find - The choice of practice and provider.
 * @csspart help - The button that opens the help.
 * @csspart overview - Provider, rate and trend.
 * @csspart summary - Rate, counts and the explanation of "verified".
 * @csspart trend - The rate by quarter.
 * @csspart filters - Filter and sort.
 * @csspart list - The list of reviews.
 * @csspart review - One review.
 * @csspart status - The feedback status of a review, with its text.
 * @csspart notice - What is said in place of a list.
 * @csspart bar - What is said over the list: the session has ended, or a dialog could not be loaded.
 * @csspart sign-in - The button shown to those who are signed out.
 * @csspart more - The button that loads the next page.
 * @csspart retry - The button shown after a failure.
 * @cssproperty [--dr-color-positive] - "Recommended", the bar and the chart.
 * @cssproperty [--dr-color-negative] - "Not recommended", and what needs attention.
 * @cssproperty [--dr-color-accent] - Links, text buttons and the focus ring.
 * @cssproperty [--dr-color-muted] - Place, date and other secondary text.
 * @cssproperty [--dr-color-line] - Lines between things.
 * @cssproperty [--dr-color-edge] - Edges of buttons and fields.
 * @cssproperty [--dr-color-tint] - Background of statuses and notices.
 * @cssproperty [--dr-radius=0.5rem] - Rounding of corners.
 * @cssproperty [--dr-gap=1rem] - Space between things.
 */
export class ProviderWorkspace extends LitElement {
  static override styles = [tokens, controls, recommendationIcon, cardStyles, reviewsStyles, styles];

  /** Brings the code of a part when it is first needed. Registration sets it. */
  static loadPart: (part: Part) => Promise<unknown> = () => Promise.resolve();

  readonly #service = new ServiceController(this, {
    catalogs: workspaceMessages,
    needs: 'api or client',
    connect: (config): PracticeClient => new HttpPracticeClient(config),
    clientAround: ({practiceClient}) => practiceClient,
    createStore: (client, tell, address) => client && this.#createStore(client, tell, address),
  });
  readonly #watchedInbox = new StoreController<InboxState>(this);
  readonly #parts = new Parts(this, (part) => ProviderWorkspace.loadPart(part));
  readonly #dialogs = new DialogHost(this, this.#parts, () => this.#handlers.onSignIn());
  readonly #inbox = new Inbox(this, this.#parts, (review, action, opener) =>
    this.#dialogs.act(this.#service.store!, review, action, this.contact, opener),
  );
  #shownDrafted: ReadonlySet<string> = new Set();

  /** Base address of the service, absolute or relative to the page; needless inside `<dr-config>`. */
  @property() api?: string;

  /** Language and region for sentences, numbers and dates; without it the page's language and the reader's region. */
  @property() locale?: string;

  /** Level of the tag's heading in your page, 1 to 6. */
  @property({attribute: 'heading-level', type: Number}) headingLevel = 2;

  /** The practice to begin with. */
  @property({attribute: 'practice-id'}) practiceId?: string;

  /** The provider to begin with. */
  @property({attribute: 'provider-id'}) providerId?: string;

  /** A client of the host's own in place of `api`. */
  @property({attribute: false}) client?: PracticeClient;

  /** The bearer token for requests to `api`; called again with the rejected token after a 401. Kept in memory only. */
  @property({attribute: false}) getToken?: ServiceConfig['getToken'];

  /** The plan's name, phone numbers, help link and days to decide. */
  @property({attribute: false}) planProfile?: PlanProfile;

  /** Sentences in place of ours, by key. */
  @property({attribute: false}) messages?: Partial<Messages>;

  /** Name, phone and email of the person, to fill in the fields of a submission. */
  @property({attribute: false}) contact?: Partial<Contact>;

  /** What a native host kept of an earlier visit, from `drafts`. */
  @property({attribute: false}) initialDrafts?: readonly Draft[];

  /** What has been typed and not submitted yet. */
  get drafts(): readonly Draft[] {
    return this.#service.store?.visit?.drafts.all() ?? this.initialDrafts ?? [];
  }

  /** After a sign-in: goes on with what was interrupted. */
  resume(): void {
    this.#service.resume();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isNamed = changed.has('practiceId') || changed.has('providerId');
    if (isNamed && !this.#isShown()) this.#service.renew();
    this.#service.select();
    this.#service.store?.restore(this.initialDrafts ?? []);
    const {state} = this.#service;
    if (state) this.#dialogs.follow(state);
    this.#watchedInbox.watch(state?.inbox);
    if (state?.inbox?.state.trend?.length) this.#parts.preload('trend');
  }

  protected override render() {
    this.#shownDrafted = new Set(this.drafts.map(({reviewId}) => reviewId));
    const {state, words, planProfile, messages} = this.#service;
    const {language, fallbackDirection} = words;
    return html`<div lang=${language} dir=${fallbackDirection ?? nothing}>
      <div class="heading" role="heading" aria-level=${this.headingLevel} tabindex="-1">${words.say('workspaceHeading')}</div>
      ${workspaceView({
        state,
        words,
        planProfile,
        messages,
        level: this.headingLevel + 1,
        inbox: this.#inbox,
        parts: this.#parts,
        dialogs: this.#dialogs,
        drafted: this.#shownDrafted,
        handlers: this.#handlers,
      })}
    </div>`;
  }

  /** Whether what the attributes name is what is shown: a host may write back there what the person has chosen. */
  #isShown(): boolean {
    const {practice, provider} = this.#service.state ?? {};
    return (this.practiceId ?? practice?.id) === practice?.id && (this.providerId ?? provider?.id) === provider?.id;
  }

  #createStore(client: PracticeClient, tell: Tell, address: string | undefined): WorkspaceStore {
    const {practiceId, providerId} = this;
    const onFact = (fact: WorkspaceFact) => {
      tell(() => eventOf(fact, store.state.provider?.id));
      // Of every letter typed the host is told; on the screen a draft shows only in that there is one.
      if (fact.kind === 'draft-changed' && this.#shownDrafted.has(fact.reviewId) === fact.empty) this.requestUpdate();
    };
    const store: WorkspaceStore = new WorkspaceStore({client, address, practiceId, providerId, onFact});
    return store;
  }

  readonly #handlers: WorkspaceHandlers = {
    onPractice: ({detail}) => this.#service.store!.choosePractice(detail.value),
    onProvider: ({detail}) => this.#service.store!.chooseProvider(detail.value),
    onHelp: ({currentTarget}) => this.#dialogs.open('help', () => ({}), currentTarget as HTMLElement),
    onIntent: ({target}) => {
      this.#parts.preload('submission');
      if ((target as Element).matches('.options')) this.#parts.preload('menu');
    },
    onSignIn: () => {
      this.dispatchEvent(new SignInRequiredEvent({reason: this.#service.state!.sessionEnded ? 'expired' : 'signed-out'}));
    },
    onRetry: () => this.#service.store!.retry(),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-provider-workspace': ProviderWorkspace;
  }
}
