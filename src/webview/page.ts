import type {ProviderWorkspace} from '../elements/provider-workspace/provider-workspace.js';
import type {ReviewSurvey} from '../elements/review-survey/review-survey.js';
import type {ReviewsTab} from '../elements/reviews-tab/reviews-tab.js';
import {Bridge} from './bridge.js';
import type {Channel} from './channel.js';
import {type IgnoredReason, WEB_VIEW_EVENTS} from './protocol/protocol.js';
import type {MessageToPage} from './protocol/schemas.js';
import {Surroundings} from './surroundings.js';
import {Tokens} from './tokens.js';
import {TopLayer} from './top-layer.js';

type Configure = Extract<MessageToPage, {type: 'configure'}>;
type Tag = ReviewsTab | ProviderWorkspace | ReviewSurvey;

/** The page in a web view. Shows one tag at a time as the app configures it, and reports its events to the app. */
export class WebViewPage {
  readonly #bridge: Bridge;
  readonly #place: HTMLElement;
  readonly #tokens: Tokens;
  readonly #topLayer: TopLayer;
  readonly #surroundings = new Surroundings();
  #tag: Tag | undefined;
  #service: string | undefined;
  #keepsDrafts = false;
  #wasDirty = false;
  #height: number | undefined;
  #isOnline = true;

  /** @param place the container of the tag. */
  constructor(channel: Channel, place: HTMLElement) {
    this.#bridge = new Bridge(channel);
    this.#place = place;
    this.#tokens = new Tokens(
      (request, rejected) => this.#bridge.say('token-wanted', {request, rejected}),
      () => this.#bridge.say('failed', {code: 'token-unanswered'}),
    );
    this.#topLayer = new TopLayer((canGoBack) => this.#bridge.say('can-go-back', {canGoBack}));
  }

  /** @param release the library's version. */
  start(release: string): void {
    this.#bridge.listen({
      configure: (message) => this.#configure(message),
      appearance: (message) => this.#surroundings.apply(message),
      token: ({request, token}) => (this.#tokens.answer(request, token) ? undefined : 'not-asked-for'),
      back: () => this.#topLayer.close(),
      connection: ({online}) => this.#connect(online),
      resume: () => (this.#tag && 'resume' in this.#tag ? this.#tag.resume() : undefined),
    });
    for (const name of WEB_VIEW_EVENTS) document.addEventListener(name, this.#tellEvent);
    document.addEventListener('click', this.#handleClick);
    for (const type of ['error', 'unhandledrejection']) {
      addEventListener(type, () => this.#bridge.say('failed', {code: 'script-error'}));
    }
    // Many web views report being online until their app says otherwise. Requests would then fail late and with another reason.
    const {onLine} = navigator;
    Object.defineProperty(navigator, 'onLine', {get: () => onLine && this.#isOnline});
    new ResizeObserver(() => this.#tellHeight()).observe(document.documentElement);
    this.#bridge.say('ready', {release});
  }

  #configure(message: Configure): IgnoredReason | undefined {
    const {origin} = new URL(message.api);
    if (this.#service === undefined) this.#pinTo(origin);
    else if (this.#service !== origin) return 'other-service';
    const {locale = navigator.language, direction = 'ltr', keepsDrafts = false} = message;
    // Android and Java write `es_MX`.
    Object.assign(document.documentElement, {lang: locale.replaceAll('_', '-'), dir: direction});
    this.#keepsDrafts = keepsDrafts;
    const isOther = this.#tag?.localName !== message.tag;
    const tag = (this.#tag = isOther ? document.createElement(message.tag) : this.#tag!);
    Object.assign(tag, propertiesOf(message), {headingLevel: 1, getToken: this.#tokens.get});
    if (isOther) this.#place.replaceChildren(tag);
    this.#tellDirty();
    return undefined;
  }

  /** Makes the browser refuse requests to any other service, above all those with tokens. */
  #pinTo(origin: string): void {
    this.#service = origin;
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = `connect-src ${origin}`;
    document.head.append(policy);
  }

  #connect(online: boolean): void {
    const isBack = online && !this.#isOnline;
    this.#isOnline = online;
    if (isBack) dispatchEvent(new Event('online'));
  }

  readonly #tellEvent = (event: Event): void => {
    const {type, detail} = event as Event & {detail: Record<string, string | number | boolean>};
    this.#bridge.say('event', {name: type as (typeof WEB_VIEW_EVENTS)[number], detail});
    this.#topLayer.look();
    if (type !== 'dr-draft-changed' && type !== 'dr-survey-draft-changed') return;
    if (this.#keepsDrafts) this.#bridge.say('drafts', this.#drafts());
    this.#tellDirty();
  };

  #drafts() {
    const tag = this.#tag!;
    return {drafts: 'drafts' in tag ? [...tag.drafts] : [], surveyDraft: ('draft' in tag ? tag.draft : null) ?? null};
  }

  #tellDirty(): void {
    const {drafts, surveyDraft} = this.#drafts();
    const dirty = drafts.length > 0 || surveyDraft !== null;
    if (dirty !== this.#wasDirty) this.#bridge.say('dirty', {dirty});
    this.#wasDirty = dirty;
  }

  #tellHeight(): void {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (!this.#tag || height === this.#height) return;
    this.#height = height;
    this.#bridge.say('height', {height});
  }

  /** Hands links to the app, because leaving the page would lose its state. */
  readonly #handleClick = (event: Event): void => {
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (!link?.href) return;
    event.preventDefault();
    this.#bridge.say('link', {href: link.href});
  };
}

/** Maps a message to the tag's properties. */
function propertiesOf(message: Configure): object {
  const {tag, api, locale, planProfile, providerId, practiceId, reviewId, claimId, invitationToken, contact, drafts, surveyDraft} = message;
  const common = {api, locale, planProfile};
  switch (tag) {
    case 'dr-reviews-tab':
      return {...common, providerId, reviewId};
    case 'dr-provider-workspace':
      return {...common, practiceId, providerId, contact, initialDrafts: drafts};
    case 'dr-review-survey':
      return {...common, token: invitationToken, claimId, initialDraft: surveyDraft ?? undefined};
  }
}
