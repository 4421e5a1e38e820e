import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {QueueClient} from '../../api/queue/client.js';
import {HttpQueueClient} from '../../api/queue/http.js';
import type {ServiceConfig} from '../../api/shared/transport.js';
import {ServiceController} from '../../context/service-controller.js';
import {StoreController} from '../../context/store-controller.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import {deskMessages, deskTranslations} from '../../i18n/queue/desk.js';
import {momentIn} from '../../i18n/shared/moments.js';
import type {Messages} from '../../i18n/shared/words.js';
import type {QueueCaseState, QueueCaseStore} from '../../state/queue/case-store.js';
import {DeskStore} from '../../state/queue/desk-store.js';
import type {QueueState} from '../../state/queue/queue-store.js';
import {controls} from '../../styles/controls.js';
import {icons} from '../../styles/icons/icons.styles.js';
import {tag} from '../../styles/tag.js';
import {textField} from '../../styles/text-field.js';
import {tokens} from '../../styles/tokens.generated.js';
import {EmbeddedElement} from '../../ui/embedding/embedded-element.js';
import {SignInRequiredEvent} from '../../ui/events/sign-in-required.js';
import {LengthAnnouncer} from '../../ui/text/length-announcer.js';
import type {CaseContent} from './case-content.js';
import {caseStyles} from './case-pane.styles.js';
import {deskActions} from './desk-actions.js';
import {DeskFocus, REASON} from './desk-focus.js';
import {deskHead, type DeskView, deskView} from './desk-view.js';
import {eventOf} from './events.js';
import {LateCase} from './late-case.js';
import {queueStyles} from './queue-pane.styles.js';
import {styles} from './representative-desk.styles.js';
import {Roving} from './roving.js';

/**
 * The workplace of a provider reviews team representative: the queue of suppressed reviews, responses and reports, and one open
 * case at a time to decide on. Requires a signed-in representative; the host does the sign-in.
 *
 * @element dr-representative-desk
 * @summary The queue and decisions of the provider reviews team.
 * @fires {CaseOpenedEvent} dr-case-opened - A case is open, which the other representatives can see. The detail has the case number.
 * @fires {CaseDecidedEvent} dr-case-decided - The service has confirmed a decision. The detail has the case number and the decision.
 * @fires {DeskFailedEvent} dr-desk-failed - Something could not be loaded, opened or decided. The detail has a code, never text.
 * @fires {SignInRequiredEvent} dr-sign-in-required - The service has not received a valid token. Dispatched once, and again each time "Sign in" is pressed. Sign the person in, then call `resume`.
 * @fires {ContractDriftEvent} dr-contract-drift - A response from the service violated the contract. The detail names the field.
 * @csspart search - The search field of the queue.
 * @csspart filter - The filter by kind of case.
 * @csspart refresh - The button that reloads the queue.
 * @csspart queue - The list of cases.
 * @csspart entry - One case in the list.
 * @csspart more - The button that loads the next page.
 * @csspart done - The latest decision.
 * @csspart case - The open case.
 * @csspart back - The button that returns to the queue.
 * @csspart colleague - The note that a colleague has the case open.
 * @csspart decided - The note that the case has already been decided.
 * @csspart review - The review.
 * @csspart response - The practice's response.
 * @csspart report - The practice's report.
 * @csspart findings - The editorial check's findings in a text.
 * @csspart decision - The possible decisions.
 * @csspart question - Why, before a decision about a review.
 * @csspart revisions - The form for requesting revisions.
 * @csspart words - The response's words, which can be marked.
 * @csspart history - The review's history.
 * @csspart notice - The message shown instead of the queue.
 * @csspart bar - The message shown over the desk when the session has ended.
 * @csspart sign-in - The "Sign in" button, shown when the person is signed out.
 * @csspart retry - The button that retries, shown after a failure.
 * @csspart retry-case - The button that retries, shown if a case could not be opened.
 * @cssproperty [--dr-color-positive] - "Recommended" and the latest decision.
 * @cssproperty [--dr-color-negative] - "Not recommended", warnings and errors.
 * @cssproperty [--dr-color-accent] - Text buttons, the open case, and the focus ring.
 * @cssproperty [--dr-color-muted] - Secondary text.
 * @cssproperty [--dr-color-line] - Dividers.
 * @cssproperty [--dr-color-edge] - Edges of buttons and fields.
 * @cssproperty [--dr-color-caution] - Findings, and the end of a session.
 * @cssproperty [--dr-color-report] - The icon of reports.
 * @cssproperty [--dr-color-surface] - Background of the queue and the case.
 * @cssproperty [--dr-color-on-accent] - Text of the filled button.
 * @cssproperty [--dr-color-tint] - Background of notices.
 * @cssproperty [--dr-color-mark] - Background of marked words.
 * @cssproperty [--dr-color-mark-text] - Marked words.
 * @cssproperty [--dr-color-dialog] - Background of the decisions, which cover the case while it scrolls.
 * @cssproperty [--dr-color-dialog-text] - Text of the decisions.
 * @cssproperty [--dr-radius=0.5em] - Corner radius.
 * @cssproperty [--dr-gap=1em] - Spacing.
 */
export class RepresentativeDesk extends EmbeddedElement {
  static override styles = [tokens, controls, textField, icons, tag, styles, queueStyles, caseStyles];

  /** Loads what an open case shows. @internal */
  static loadCase = (): Promise<{readonly CaseContent: typeof CaseContent}> => import('./case-content.js');

  readonly #service = new ServiceController(this, {
    catalogs: deskMessages,
    translations: deskTranslations,
    needs: 'api or client',
    // No `clientAround`: this tag cannot use a practice's client.
    connect: (config): QueueClient => new HttpQueueClient(config),
    createStore: (client, tell) => client && new DeskStore(client, (fact) => tell(() => eventOf(fact))),
  });
  readonly #watchedQueue = new StoreController<QueueState>(this);
  readonly #watchedCase = new StoreController<QueueCaseState>(this);
  readonly #keys = new Roving('[role=option]', 'vertical');
  readonly #late: LateCase = new LateCase(this, () => RepresentativeDesk.loadCase());
  #opened: QueueCaseStore | undefined;
  readonly #focus = new DeskFocus();
  readonly #announcer = new LengthAnnouncer((sentence) => (this.announced = sentence));
  readonly #actions = deskActions({
    store: () => this.#service.store!,
    toReason: () => this.shadowRoot!.querySelector<HTMLElement>(REASON)!.focus(),
    written: (text) => this.#announcer.afterQuiet(() => this.#late.content!.charactersLeft(text, this.#service)),
    loadCase: () => void this.#late.load(),
  });

  /** Base URL of the service, absolute or relative to the page. Not needed inside `<dr-config>`. */
  @property() api?: string;

  /** Language and region for texts, numbers and dates. Default: the page's language and the reader's region. */
  @property() locale?: string;

  /** Level of the tag's heading on your page, 1 to 6. */
  @property({attribute: 'heading-level', type: Number}) headingLevel = 2;

  /** Your own client, used instead of `api`. */
  @property({attribute: false}) client?: QueueClient;

  /** Returns the bearer token for requests to `api`. Called again with the rejected token after a 401. The token is kept only in memory. */
  @property({attribute: false}) getToken?: ServiceConfig['getToken'];

  /** The plan's name. */
  @property({attribute: false}) planProfile?: PlanProfile;

  /** Your own texts to replace the defaults, by key. */
  @property({attribute: false}) messages?: Partial<Messages>;

  @state() private announced = '';

  /** Call after a sign-in to continue what was interrupted. */
  resume(): void {
    this.#service.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announcer.stop();
  }

  protected override willUpdate(): void {
    this.#service.select();
    this.#watchedQueue.watch(this.#service.state && this.#service.store!.queue);
    const {open} = this.#service.state ?? {};
    this.#watchedCase.watch(open);
    if (open && open !== this.#opened) void this.#late.load();
    this.#opened = open;
  }

  protected override update(changed: PropertyValues): void {
    this.#focus.remember(this.shadowRoot);
    super.update(changed);
  }

  protected override updated(): void {
    this.#keys.apply(this.renderRoot);
    const caseNumber = this.#service.state?.open?.caseNumber;
    this.#focus.apply(this.shadowRoot!, {caseNumber, state: this.#watchedCase.state});
  }

  protected override render() {
    const {store, state, words, messages, planProfile} = this.#service;
    const {language, fallbackDirection} = words;
    const view: DeskView = {
      desk: state,
      queue: this.#watchedQueue.state,
      open: this.#watchedCase.state,
      hasDraft: (caseNumber) => store!.hasDraft(caseNumber),
      words,
      messages,
      plan: planProfile?.brand ?? words.say('yourPlan'),
      moments: momentIn(words.locale, planProfile?.timeZone),
      timeZone: planProfile?.timeZone,
      level: this.headingLevel + 1,
      keys: this.#keys,
      late: this.#late,
      onSignIn: this.#handleSignIn,
      ...this.#actions,
    };
    return html`<div lang=${language} dir=${fallbackDirection ?? nothing}>
      <div class="head">
        <div class="heading" role="heading" aria-level=${this.headingLevel} tabindex="-1">${words.say('deskHeading')}</div>
        ${deskHead(view)}
      </div>
      ${deskView(view)}
      <p class="hidden-text" role="status">${this.announced}</p>
    </div>`;
  }

  readonly #handleSignIn = (): void => {
    this.dispatchEvent(new SignInRequiredEvent({reason: this.#service.store!.queue.state.entries ? 'expired' : 'signed-out'}));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-representative-desk': RepresentativeDesk;
  }
}
