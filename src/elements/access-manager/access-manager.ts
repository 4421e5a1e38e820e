import {html, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {AccessClient} from '../../api/access/client.js';
import {HttpAccessClient} from '../../api/access/http.js';
import type {PracticeAccess} from '../../api/access/schemas.js';
import type {ServiceConfig} from '../../api/shared/transport.js';
import {ServiceController} from '../../context/service-controller.js';
import type {NamedEmail} from '../../domain/pasted-people.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import {accessMessages, accessTranslations} from '../../i18n/access/access.js';
import type {Messages} from '../../i18n/shared/words.js';
import {type AccessChange, AccessStore} from '../../state/access/access-store.js';
import {controls} from '../../styles/controls.js';
import {icons} from '../../styles/icons/icons.styles.js';
import {tag} from '../../styles/tag.js';
import {tokens} from '../../styles/tokens.generated.js';
import {EmbeddedElement} from '../../ui/embedding/embedded-element.js';
import {SignInRequiredEvent} from '../../ui/events/sign-in-required.js';
import {focusedIn} from '../../ui/focus/focused-in.js';
import {LengthAnnouncer} from '../../ui/text/length-announcer.js';
import {styles} from './access-manager.styles.js';
import {accessView, foundSentence, PRACTICES_SHOWN} from './access-view.js';
import {eventOf} from './events.js';
import {finderOf} from './finder.js';
import {PEOPLE_SHOWN} from './practice-section.js';

/**
 * Shows who may review patient feedback in the signed-in person's practices. Website access managers grant or remove the
 * entitlement for each person and decide on registrations. Everyone else sees who the managers are.
 *
 * @element dr-access-manager
 * @summary A practice's people, entitlements and registrations, and who manages them.
 * @fires {AccessChangedEvent} dr-access-changed - The service has confirmed that a person's entitlement was granted or removed.
 * @fires {AccessDeclinedEvent} dr-access-declined - The service has confirmed that a person's request for access was declined.
 * @fires {PersonRemovedEvent} dr-person-removed - The service has confirmed that a person was removed from a practice.
 * @fires {PeopleRegisteredEvent} dr-people-registered - The service has confirmed that people were registered by email. The detail has their number.
 * @fires {ExpectedWithdrawnEvent} dr-expected-withdrawn - The service has confirmed that the registration of an expected person was withdrawn.
 * @fires {RegistrationDecidedEvent} dr-registration-decided - The service has confirmed the decision on a registration.
 * @fires {AccessFailedEvent} dr-access-failed - The list could not be loaded, or a change failed. The detail has a code, never text.
 * @fires {SignInRequiredEvent} dr-sign-in-required - The service has not received a valid token. Dispatched once, and again each time "Sign in" is pressed. Sign the person in, then call `resume`.
 * @fires {ContractDriftEvent} dr-contract-drift - A response from the service violated the contract. The detail names the field.
 * @csspart search - The field for finding a person or practice.
 * @csspart practice - One practice.
 * @csspart managers - The names of the practice's access managers.
 * @csspart registration - One request to join.
 * @csspart register - The button that opens the form for registering people.
 * @csspart expected - One person who was registered and has not joined yet.
 * @csspart withdraw - The button that withdraws such a registration.
 * @csspart request - One person in the practice who has asked for access.
 * @csspart person - One person in the practice.
 * @csspart grant - The button that grants the entitlement.
 * @csspart remove - The button that removes the entitlement.
 * @csspart decline - The button that declines a request for access.
 * @csspart remove-person - The button that removes a person who has left the practice.
 * @csspart approve - The button that approves a registration.
 * @csspart refuse - The button that refuses a registration.
 * @csspart question - The confirmation shown before a removal or refusal.
 * @csspart more - The button that shows more people or practices.
 * @csspart notice - The message shown to a person without practices.
 * @csspart sign-in - The "Sign in" button, shown when the person is signed out.
 * @csspart retry - The button that retries, shown after a failure.
 * @cssproperty [--dr-color-positive] - "Has access".
 * @cssproperty [--dr-color-negative] - Failed changes and confirmations.
 * @cssproperty [--dr-color-accent] - The marker of a change's outcome, and the focus ring.
 * @cssproperty [--dr-color-muted] - Secondary text.
 * @cssproperty [--dr-color-line] - Dividers between people.
 * @cssproperty [--dr-color-edge] - Edges of buttons and fields.
 * @cssproperty [--dr-color-tint] - Background of notices.
 * @cssproperty [--dr-radius=0.5em] - Corner radius.
 * @cssproperty [--dr-gap=1em] - Spacing.
 */
export class AccessManager extends EmbeddedElement {
  static override styles = [tokens, controls, icons, tag, styles];

  /** Loads the form that registers people. Set on registration. */
  static loadForm: () => Promise<unknown> = () => Promise.resolve();

  readonly #service = new ServiceController(this, {
    catalogs: accessMessages,
    translations: accessTranslations,
    needs: 'api or client',
    connect: (config): AccessClient => new HttpAccessClient(config),
    createStore: (client, tell) => {
      this.confirming = undefined;
      return client && new AccessStore(client, (fact) => tell(() => eventOf(fact)));
    },
  });
  readonly #announcer = new LengthAnnouncer((sentence) => (this.announced = sentence));
  /** Selector of the first person or practice that "Show more" revealed. */
  #revealed = '';
  #finder: {readonly of: readonly PracticeAccess[]; readonly find: ReturnType<typeof finderOf>} | undefined;

  /** Base URL of the service, absolute or relative to the page. Not needed inside `<dr-config>`. */
  @property() api?: string;

  /** Language and region for texts, numbers and dates. Default: the page's language and the reader's region. */
  @property() locale?: string;

  /** Level of the tag's heading on your page, 1 to 6. */
  @property({attribute: 'heading-level', type: Number}) headingLevel = 2;

  /** Your own client, used instead of `api`. */
  @property({attribute: false}) client?: AccessClient;

  /** Returns the bearer token for requests to `api`. Called again with the rejected token after a 401. The token is kept only in memory. */
  @property({attribute: false}) getToken?: ServiceConfig['getToken'];

  /** The plan's name, and the phone number for practices without an access manager. */
  @property({attribute: false}) planProfile?: PlanProfile;

  /** Your own texts to replace the defaults, by key. */
  @property({attribute: false}) messages?: Partial<Messages>;

  @state() private typed = '';

  @state() private more: ReadonlyMap<string, number> = new Map();

  @state() private confirming: AccessChange | undefined;

  @state() private announced = '';

  /** The form that registers people. */
  @state() private form: 'closed' | 'open' | 'failed' = 'closed';

  /** Call after a sign-in, or when something may have changed, to reload. Content stays visible meanwhile. */
  resume(): void {
    this.#service.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announcer.stop();
  }

  protected override willUpdate(): void {
    this.#service.select();
  }

  protected override update(changed: PropertyValues): void {
    const pressed = focusedIn(this.shadowRoot);
    const row = pressed?.closest('li');
    const section = pressed?.closest('section');
    super.update(changed);
    if (!pressed || pressed.isConnected) return;
    // The pressed button is gone, so the focus moves to what is next to it.
    const inRow = row?.isConnected && (find(row, '.question') ?? find(row, '[part=refuse]') ?? find(row, 'button'));
    const inSection = section?.isConnected && find(section, '.name');
    (inRow || inSection || find(this.renderRoot, '.heading')!).focus();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('confirming')) find(this.renderRoot, '.question')?.focus();
    if (this.#revealed) find(this.renderRoot, this.#revealed)?.focus();
    this.#revealed = '';
  }

  protected override render() {
    const {state, words, planProfile} = this.#service;
    const {language, fallbackDirection} = words;
    const {typed, more, confirming, headingLevel: level} = this;
    return html`<div lang=${language} dir=${fallbackDirection ?? nothing}>
      <div class="heading" role="heading" aria-level=${level} tabindex="-1">${words.say('accessHeading')}</div>
      <p class="hidden-text" role="status">${this.announced}</p>
      ${accessView(state, {
        ...{form: this.form, locale: words.locale, messages: this.#service.messages},
        ...{words, planProfile, timeZone: planProfile?.timeZone, level, typed, more, confirming},
        found: this.#found(state?.practices ?? []),
        ...this.#handlers,
      })}
    </div>`;
  }

  #found(practices: readonly PracticeAccess[]): readonly PracticeAccess[] {
    if (this.#finder?.of !== practices) this.#finder = {of: practices, find: finderOf(practices)};
    return this.#finder.find(this.typed);
  }

  readonly #handlers = {
    onChange: (change: AccessChange): void => {
      this.confirming = undefined;
      void this.#service.store!.make(change);
    },
    onAsk: (change: AccessChange): void => {
      this.confirming = change;
    },
    onCancel: (): void => {
      this.confirming = undefined;
    },
    onForm: async (): Promise<void> => {
      if (this.form === 'open') {
        this.form = 'closed';
        find(this.renderRoot, '[part=register]')?.focus();
        return;
      }
      try {
        await AccessManager.loadForm();
        this.form = 'open';
      } catch {
        this.form = 'failed';
      }
    },
    onRegister: (practiceIds: readonly string[], people: readonly NamedEmail[]): Promise<void> =>
      this.#service.store!.register(practiceIds, people),
    onType: ({target}: InputEvent): void => {
      this.typed = (target as HTMLInputElement).value;
      this.#announcer.afterQuiet(() => foundSentence(this.#found(this.#service.state?.practices ?? []), this.#service.words));
    },
    onMore: (of: string): void => {
      const step = of ? PEOPLE_SHOWN : PRACTICES_SHOWN;
      const more = this.more.get(of) ?? 0;
      const first = step + more + 1;
      this.#revealed = of ? `#practice-${of} [part=person]:nth-child(${first}) > button` : `section:nth-of-type(${first}) .name`;
      this.more = new Map(this.more).set(of, more + step);
    },
    onSignInOrRetry: (): void => {
      const {loading, signIn} = this.#service.state!;
      if (loading) return;
      if (signIn) this.dispatchEvent(new SignInRequiredEvent({reason: signIn}));
      else this.resume();
    },
  };
}

function find(root: ParentNode, selector: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(selector);
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-access-manager': AccessManager;
  }
}
