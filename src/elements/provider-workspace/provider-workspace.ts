import {html, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {PracticeClient} from '../../api/practice/client.js';
import {HttpPracticeClient} from '../../api/practice/http.js';
import type {ServiceConfig} from '../../api/shared/transport.js';
import {ServiceController, type Tell} from '../../context/service-controller.js';
import {StoreController} from '../../context/store-controller.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {Contact} from '../../domain/submission.js';
import {workspaceMessages, workspaceTranslations} from '../../i18n/practice/workspace.js';
import type {Messages} from '../../i18n/shared/words.js';
import type {InboxState} from '../../state/practice/inbox-store.js';
import type {Draft} from '../../state/practice/work-in-progress.js';
import type {WorkspaceFact} from '../../state/practice/workspace-state.js';
import {WorkspaceStore} from '../../state/practice/workspace-store.js';
import {controls} from '../../styles/controls.js';
import {icons} from '../../styles/icons/icons.styles.js';
import {tag} from '../../styles/tag.js';
import {tokens} from '../../styles/tokens.generated.js';
import {EmbeddedElement} from '../../ui/embedding/embedded-element.js';
import {ContractDriftEvent} from '../../ui/events/contract-drift.js';
import {SignInRequiredEvent} from '../../ui/events/sign-in-required.js';
import {DialogHost} from './dialog-host.js';
import {eventOf} from './events.js';
import type {Inbox} from './inbox.js';
import {Parts, type RegisteredPart} from './parts.js';
import {placesStyles} from './places.styles.js';
import {styles} from './provider-workspace.styles.js';
import {screensStyles} from './screens.styles.js';
import {inboxPart, type WorkspaceHandlers, workspaceView} from './workspace-view.js';

/**
 * A practice's inbox in a provider portal. People choose a practice and provider, see how patients recommend the provider, read
 * reviews, respond to them or report them, and follow the outcome. Requires a signed-in person; the host does the sign-in.
 *
 * @element dr-provider-workspace
 * @summary "Review Patient Feedback" for a portal page.
 * @fires {ProviderSelectedEvent} dr-provider-selected - A provider or all (`*`) were selected, by the person or initially.
 * @fires {ResponseSubmittedEvent} dr-response-submitted - The service has confirmed a response or an edit of one. The detail has the case number.
 * @fires {ReportSubmittedEvent} dr-report-submitted - The service has confirmed a report. The detail has the case number.
 * @fires {DraftChangedEvent} dr-draft-changed - A draft has changed. Read `drafts` to store the drafts in a native app.
 * @fires {AccessRequestedEvent} dr-access-requested - The service has confirmed that the person has asked for access to a practice.
 * @fires {SignInRequiredEvent} dr-sign-in-required - The service has not received a valid token. Dispatched once, and again each time "Sign in" is pressed. Sign the person in, then call `resume`.
 * @fires {WorkspaceFailedEvent} dr-workspace-failed - Something could not be loaded or submitted. The detail has a code, never text.
 * @fires {ContractDriftEvent} dr-contract-drift - A response from the service violated the contract. The detail names the field.
 * @csspart find - The selection of practice and provider.
 * @csspart emails - The button that opens the person's choice of emails.
 * @csspart help - The button that opens the help.
 * @csspart overview - The provider, the rate and the trend.
 * @csspart trend - The rate by quarter.
 * @csspart folders - The reviews by what there is to do and by status, beside a wide list.
 * @csspart filters - The filter and sort controls.
 * @csspart list - The list of reviews.
 * @csspart review - One review.
 * @csspart status - The feedback status of a review: what happened, when, and the case number.
 * @csspart response - The practice's response, or the reason of its report.
 * @csspart notice - The message shown instead of a list.
 * @csspart bar - The message shown over the list when the session has ended or a dialog could not be loaded.
 * @csspart sign-in - The "Sign in" button, shown when the person is signed out.
 * @csspart more - The button that loads the next page.
 * @csspart retry - The button that retries, shown after a failure.
 * @cssproperty [--dr-color-positive] - "Recommended", its share of the ring, the chart, and published responses.
 * @cssproperty [--dr-color-negative] - "Not recommended" and errors.
 * @cssproperty [--dr-color-caution] - The status "Revisions required".
 * @cssproperty [--dr-color-report] - The status "Report pending".
 * @cssproperty [--dr-color-accent] - Buttons, the current folder, pending responses, and the focus ring.
 * @cssproperty [--dr-color-on-accent] - Text on the accent color.
 * @cssproperty [--dr-color-surface] - Background of boxes, cards and fields.
 * @cssproperty [--dr-color-mark] - Background of words to change and, paler, of "Revisions required" and the end of a session.
 * @cssproperty [--dr-color-muted] - Place, date and other secondary text.
 * @cssproperty [--dr-color-line] - Dividers.
 * @cssproperty [--dr-color-edge] - Edges of buttons and fields.
 * @cssproperty [--dr-color-tint] - Background of statuses and notices.
 * @cssproperty [--dr-radius=0.5em] - Corner radius.
 * @cssproperty [--dr-gap=1em] - Spacing.
 */
export class ProviderWorkspace extends EmbeddedElement {
  static override styles = [tokens, controls, tag, icons, styles, placesStyles, screensStyles];

  /** Loads the code of a part when it is first needed. Set on registration. */
  static loadPart: (part: RegisteredPart) => Promise<unknown> = () => Promise.resolve();

  /** Loads what shows the reviews. @internal */
  static loadInbox: () => Promise<unknown> = () => import('./inbox-part.js');

  readonly #service = new ServiceController(this, {
    catalogs: workspaceMessages,
    translations: workspaceTranslations,
    needs: 'api or client',
    connect: (config): PracticeClient => new HttpPracticeClient(config),
    clientAround: ({practiceClient}) => practiceClient,
    createStore: (client, tell, address) => client && this.#createStore(client, tell, address),
  });
  readonly #watchedInbox = new StoreController<InboxState>(this);
  readonly #parts = new Parts(this, (part) => (part === 'inbox' ? ProviderWorkspace.loadInbox() : ProviderWorkspace.loadPart(part)));
  readonly #dialogs = new DialogHost(this, this.#parts, () => this.#handlers.onSignIn());
  #inbox: Inbox | undefined;
  /** Loads the trend once it has a place in view. In a narrow tag it has none until somebody asks. */
  readonly #trendSeen =
    'IntersectionObserver' in globalThis
      ? new IntersectionObserver((entries) => entries.some(({isIntersecting}) => isIntersecting) && this.#parts.preload('trend'))
      : undefined;
  #checkedProfile: PlanProfile | undefined;
  #shownDrafted: ReadonlySet<string> = new Set();

  /** Base URL of the service, absolute or relative to the page. Not needed inside `<dr-config>`. */
  @property() api?: string;

  /** Language and region for texts, numbers and dates. Default: the page's language and the reader's region. */
  @property() locale?: string;

  /** Level of the tag's heading on your page, 1 to 6. */
  @property({attribute: 'heading-level', type: Number}) headingLevel = 2;

  /** The initially selected practice. */
  @property({attribute: 'practice-id'}) practiceId?: string;

  /** The initially selected provider, or `*` for all. Default: all, if the practice has several. */
  @property({attribute: 'provider-id'}) providerId?: string;

  /** Your own client, used instead of `api`. */
  @property({attribute: false}) client?: PracticeClient;

  /** Returns the bearer token for requests to `api`. Called again with the rejected token after a 401. The token is kept only in memory. */
  @property({attribute: false}) getToken?: ServiceConfig['getToken'];

  /** The plan's name, phone numbers, help link and days to decide. */
  @property({attribute: false}) planProfile?: PlanProfile;

  /** Your own texts to replace the defaults, by key. */
  @property({attribute: false}) messages?: Partial<Messages>;

  /** The person's name, phone and email, to prefill the fields of a submission. */
  @property({attribute: false}) contact?: Partial<Contact>;

  /** Drafts that a native app stored from `drafts` earlier. */
  @property({attribute: false}) initialDrafts?: readonly Draft[];

  /** Typed texts that have not been submitted yet. */
  get drafts(): readonly Draft[] {
    return this.#service.store?.work?.drafts.all() ?? this.initialDrafts ?? [];
  }

  /** Call after a sign-in to continue what was interrupted. */
  resume(): void {
    this.#service.resume();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isNamed = changed.has('practiceId') || changed.has('providerId');
    if (isNamed && !this.#isShown()) this.#service.renew();
    this.#service.select();
    this.#checkProfile();
    this.#service.store?.restore(this.initialDrafts ?? []);
    const {state} = this.#service;
    if (state) this.#dialogs.follow(state);
    this.#watchedInbox.watch(state?.inbox);
    this.#inbox ??= this.#createInbox();
  }

  protected override render() {
    this.#shownDrafted = new Set(this.drafts.map(({reviewId}) => reviewId));
    const {state, words, planProfile, messages} = this.#service;
    const {language, fallbackDirection} = words;
    return html`<div lang=${language} dir=${fallbackDirection ?? nothing}>${workspaceView({
      state,
      words,
      planProfile,
      messages,
      level: this.headingLevel,
      inbox: this.#inbox,
      parts: this.#parts,
      dialogs: this.#dialogs,
      drafted: this.#shownDrafted,
      handlers: this.#handlers,
    })}</div>`;
  }

  protected override updated(): void {
    const {store} = this.#service;
    if (store && this.#inbox) void this.#dialogs.prepare(store, this.contact);
    // Within their places, because the list may have thousands of elements.
    const seek = (place: string, tag: string) => this.renderRoot.querySelector(`[part=${place}]`)?.querySelector(`${tag}:not(:defined)`);
    if (seek('find', 'dr-combobox')) this.#parts.preload('combobox');
    const trend = seek('overview', 'dr-rate-trend');
    if (trend) this.#trendSeen?.observe(trend);
  }

  /** Whether the attributes match what is shown, because a host may set them to what the person has selected. */
  #isShown(): boolean {
    const {practice, providerId} = this.#service.state ?? {};
    return (this.practiceId ?? practice?.id) === practice?.id && (this.providerId ?? providerId) === providerId;
  }

  #createInbox(): Inbox | undefined {
    const code = inboxPart(this.#parts);
    return (
      code &&
      new code.Inbox(this, this.#parts, (review, action, opener) =>
        this.#dialogs.act(this.#service.store!, review, action, this.contact, opener),
      )
    );
  }

  #checkProfile(): void {
    const {planProfile} = this.#service;
    if (!planProfile || planProfile === this.#checkedProfile) return;
    this.#checkedProfile = planProfile;
    // For the host's developers, so it can wait. If it cannot be loaded, nobody is told.
    void import('../../context/plan-profile-faults.js').then(
      ({planProfileFaults}) => {
        for (const field of planProfileFaults(planProfile)) {
          this.#service.tell(() => new ContractDriftEvent({providerId: undefined, field: `planProfile.${field}`}));
        }
      },
      () => undefined,
    );
  }

  #createStore(client: PracticeClient, tell: Tell, address: string | undefined): WorkspaceStore {
    const {practiceId, providerId} = this;
    const onFact = (fact: WorkspaceFact) => {
      tell(() => eventOf(fact, store.state.provider?.id));
      // The host is notified of every keystroke, but the screen shows only whether there is a draft.
      if (fact.kind === 'draft-changed' && this.#shownDrafted.has(fact.reviewId) === fact.empty) this.requestUpdate();
    };
    const store: WorkspaceStore = new WorkspaceStore({client, address, practiceId, providerId, onFact});
    return store;
  }

  readonly #handlers: WorkspaceHandlers = {
    onPractice: (practiceId) => this.#service.store!.choosePractice(practiceId),
    onProvider: (providerId) => this.#service.store!.chooseProvider(providerId),
    onTrend: ({currentTarget}) => {
      const button = currentTarget as HTMLElement;
      void this.#parts.use(
        () => this.#parts.load('trend'),
        () => {
          button.ariaExpanded = String(button.ariaExpanded !== 'true');
          this.requestUpdate();
        },
      );
    },
    onHelp: ({currentTarget}) => this.#dialogs.open('help', () => ({}), currentTarget as HTMLElement),
    onEmails: ({currentTarget}) => {
      const store = this.#service.store!;
      this.#dialogs.open('emails', () => ({call: (choice) => store.emails(choice)}), currentTarget as HTMLElement);
    },
    onIntent: ({target}) => {
      this.#parts.preload('submission');
      if ((target as Element).matches('.options')) this.#parts.preload('menu');
    },
    onSignIn: () => {
      this.dispatchEvent(new SignInRequiredEvent({reason: this.#service.state!.sessionEnded ? 'expired' : 'signed-out'}));
    },
    onAsk: (practiceId) => this.#service.store!.askForAccess(practiceId),
    onRetry: () => this.#service.store!.retry(),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-provider-workspace': ProviderWorkspace;
  }
}
