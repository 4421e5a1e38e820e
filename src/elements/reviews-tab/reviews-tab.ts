import {html, nothing, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {ReviewPages} from '../../api/reviews/client.js';
import {HttpReviewPages} from '../../api/reviews/http.js';
import type {ServiceConfig} from '../../api/shared/transport.js';
import {isServer} from '../../context/is-server.js';
import {ServiceController, type Tell} from '../../context/service-controller.js';
import {isUnsafeLink} from '../../domain/link.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {ReviewQuery} from '../../domain/review-query.js';
import {type ReviewsTabMessage, reviewsTabMessages, reviewsTabTranslations} from '../../i18n/reviews/tab.js';
import type {Messages, Words} from '../../i18n/shared/words.js';
import {type ReviewsFact, type ReviewsState, ReviewsStore} from '../../state/reviews/reviews-store.js';
import {controls} from '../../styles/controls.js';
import {icons} from '../../styles/icons/icons.styles.js';
import {tag} from '../../styles/tag.js';
import {tokens} from '../../styles/tokens.generated.js';
import {ContractDriftEvent} from '../../ui/events/contract-drift.js';
import {keepInPlace} from '../../ui/focus/keep-in-place.js';
import {HydratableElement} from '../../ui/hydration/hydratable-element.js';
import type {HitMarks} from '../../ui/review/hit-marks.js';
import {expandComment, expandedComments, handleFound, handleToggle} from '../../ui/review/long-comment.js';
import {cardStyles} from '../../ui/review/review-card.styles.js';
import {reviewsStyles} from '../../ui/review/reviews.styles.js';
import {summaryOf} from '../../ui/review/summary.js';
import {summaryStyles} from '../../ui/review/summary.styles.js';
import {ringStyles} from '../../ui/ring/ring.js';
import {retryButton} from '../../ui/states/states.js';
import {content, type ContentHandlers} from './content.js';
import {eventOf} from './events.js';
import {FilterInput, filters} from './filters.js';
import {ReviewFocus} from './review-focus.js';
import {styles} from './reviews-tab.styles.js';
import {SAMPLE} from './sample.js';
import {failed, skeleton} from './states.js';
import {reviewsStatus, withheldSentences, withoutComment} from './status.js';

/** What `directory-reviews/ssr` puts into the tag. */
export interface RenderedReviews {
  readonly providerId?: string;
  /** The page of reviews, unchecked. */
  readonly page?: unknown;
  readonly planProfile?: PlanProfile | undefined;
  readonly messages?: Partial<Messages> | undefined;
}

/**
 * A provider's reviews as members see them: the recommendation rate, verified comments with filter, sort and search, and the
 * practice's published responses. Content inside the tag is a fallback until the tag is defined.
 *
 * @element dr-reviews-tab
 * @summary The "Reviews" tab of a provider's profile.
 * @fires {ReviewsLoadedEvent} dr-reviews-loaded - Reviews, or more of them, are shown. The detail has the counts. Use `verified` for a tab label such as "Reviews (30)".
 * @fires {ReviewsFailedEvent} dr-reviews-failed - Loading failed after all retries. The detail has a code, never text.
 * @fires {FilterChangedEvent} dr-filter-changed - The member filtered or sorted the reviews, and the result is shown.
 * @fires {ContractDriftEvent} dr-contract-drift - A response from the service violated the contract. The detail names the field.
 * @csspart summary - The rate, the counts and the explanation of "verified".
 * @csspart withheld - How many comments are withheld, why, and whether their votes count.
 * @csspart filters - The filter, sort and search controls.
 * @csspart list - The list of reviews.
 * @csspart review - One review.
 * @csspart response - The practice's response under a review.
 * @csspart notice - The message shown when there is nothing to list.
 * @csspart more - The button that loads the next page.
 * @csspart previous - The button that loads the previous page, shown after following a link to one review.
 * @csspart retry - The button that retries, shown after a failure.
 * @cssproperty [--dr-color-positive] - "Recommended", the rate and its bar.
 * @cssproperty [--dr-color-negative] - "Not recommended", and its share of the bar.
 * @cssproperty [--dr-color-accent] - Links, text buttons, the current choice, and the focus ring.
 * @cssproperty [--dr-color-muted] - Place, date and other secondary text.
 * @cssproperty [--dr-color-line] - Dividers.
 * @cssproperty [--dr-color-edge] - Edges of buttons and fields.
 * @cssproperty [--dr-color-tint] - Background of responses and notices.
 * @cssproperty [--dr-radius=0.5em] - Corner radius.
 * @cssproperty [--dr-gap=1em] - Spacing.
 * @cssproperty [--dr-reserved-block-size=100vh] - Height that the tag reserves while it loads its reviews, so the content below does not jump.
 */
export class ReviewsTab extends HydratableElement {
  /**
   * Renders a sample outside of the page, while members wait for their reviews: a browser takes several times as long to render something
   * for the first time.
   *
   * @internal
   */
  static warmUp(): void {
    const tab = new this();
    Object.assign(tab, {providerId: SAMPLE.summary.providerId, locale: 'en', data: SAMPLE, client: {}});
    tab.performUpdate();
  }

  static override styles = [tokens, controls, tag, icons, ringStyles, summaryStyles, cardStyles, reviewsStyles, styles];

  readonly #service = new ServiceController(this, {
    catalogs: reviewsTabMessages,
    translations: reviewsTabTranslations,
    needs: 'a provider-id, and api, client or data',
    connect: (config): ReviewPages => new HttpReviewPages(config),
    clientAround: ({client}) => client,
    createStore: (client, tell) => this.#createStore(client, tell),
    isBare: ({canLoad, state}) => !canLoad && !state.reviews,
    isHydrating: () => this.hydrating,
  });
  readonly #input = new FilterInput((query) => this.#refine(query));
  readonly #focus = new ReviewFocus();
  #rendered: RenderedReviews | undefined;
  /** What has loaded since the last update. */
  #loaded: Extract<ReviewsFact, {kind: 'loaded'}> | undefined;
  #reservesHeight = false;
  /** An answer that comes before the first frame needs no placeholders. */
  #hasFrame = isServer;
  /** Set once someone searches. */
  #hitMarks: ((search: string) => HitMarks) | undefined;
  /** The marks for the list that is shown. */
  #hits: {readonly search: string | undefined; readonly marks: HitMarks} | undefined;

  /** The provider whose reviews to show: 1 to 64 letters, digits, `-`, `_`, `.` or `:`. */
  @property({attribute: 'provider-id'}) providerId?: string;

  /** Base URL of the service, absolute or relative to the page. Not needed inside `<dr-config>`. */
  @property() api?: string;

  /** Language and region for texts, numbers and dates. Default: the page's language and the reader's region. */
  @property() locale?: string;

  /** Opens the page that contains this review, scrolls to the review and focuses it. Take the id from your page's URL. */
  @property({attribute: 'review-id'}) reviewId?: string;

  /** URL pattern of your page for one review, such as `/directory/p1?review={reviewId}`. Turns each review's date into a link. */
  @property({attribute: 'review-link'}) reviewLink?: string;

  /** Level of the tag's heading on your page, 1 to 6. */
  @property({attribute: 'heading-level', type: Number}) headingLevel = 2;

  /** Your own client, used instead of `api`. */
  @property({attribute: false}) client?: ReviewPages;

  /** Returns the bearer token for requests to `api`. Called again with the rejected token after a 401. The token is kept only in memory. */
  @property({attribute: false}) getToken?: ServiceConfig['getToken'];

  /** The first page of reviews in the contract's format, if you already have it. Shown without a request. */
  @property({attribute: false}) data?: unknown;

  /** The plan's name and other plan-specific settings. */
  @property({attribute: false}) planProfile?: PlanProfile;

  /** Your own texts to replace the defaults, by key. */
  @property({attribute: false}) messages?: Partial<Messages>;

  protected override takeServerData(rendered: RenderedReviews): void {
    this.#rendered = rendered;
    this.planProfile ??= rendered.planProfile;
    this.messages ??= rendered.messages;
  }

  protected override prepare(): Promise<unknown> | undefined {
    return this.#service.translate();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    // Once for all cards, and not on an element of the list: screen readers would call everything in it clickable.
    root.addEventListener('click', handleToggle);
    root.addEventListener('beforematch', handleFound);
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const linked = changed.has('reviewId') ? this.reviewId : undefined;
    if (linked) this.#focus.follow(linked);
    const isElsewhere = linked && !this.#service.state?.reviews?.some(({id}) => id === linked);
    const isOther = isElsewhere || changed.has('providerId');
    if (isOther || (changed.has('data') && !this.#service.store?.takeAgain(this.data))) this.#service.renew();
    this.#service.select();
    if (changed.has('reviewLink') && isUnsafeLink(this.reviewLink)) {
      this.#service.tell(() => new ContractDriftEvent({providerId: this.providerId, field: 'reviewLink'}));
    }
    this.#reservesHeight ||= !this.#service.state?.reviews;
    if (!this.hasUpdated) this.#awaitFrame();
  }

  protected override update(changed: PropertyValues): void {
    // Keeps the cards in place while the list grows above them. The browser's scroll anchoring might choose an element of the host.
    const card = this.#loaded?.loading === 'previous' ? this.renderRoot.querySelector('.card') : null;
    const top = card?.getBoundingClientRect().top ?? 0;
    const isOtherList = this.#loaded && this.#loaded.loading !== 'next' && !card;
    const collapseOthers = isOtherList ? expandedComments(this.renderRoot) : undefined;
    const hits = this.#hits;
    super.update(changed);
    collapseOthers?.();
    if (this.#hits && (this.#loaded || hits !== this.#hits)) this.#revealHits();
    if (card) keepInPlace(card, top);
  }

  protected override updated(): void {
    if (this.#loaded?.loading === 'next') this.#focus.goOn(this.#loaded.firstAdded, this.shadowRoot!);
    this.#loaded = undefined;
    const {reviews, loading} = this.#service.state ?? {};
    if (reviews && loading !== 'first') this.#focus.apply(this.shadowRoot!);
  }

  protected override render() {
    const {state, words, messages, planProfile} = this.#service;
    const {language, fallbackDirection} = words;
    const withheld = state ? withheldSentences(state, words) : '';
    return html`<div lang=${language} dir=${fallbackDirection ?? nothing}><div class=${this.#reservesHeight ? 'tab reserves' : 'tab'}>
      <div class="hidden-text" role="heading" aria-level=${this.headingLevel}>${words.say('heading')}</div>
      ${state?.summary ? summaryOf(state.summary, words, messages, planProfile?.brand) : nothing}
      ${withheld ? html`<p class="withheld" part="withheld">${withheld}</p>` : nothing}
      ${state?.reviews && this.#isWorthFiltering(state) ? filters(state, words, this.#input.handle) : nothing}
      <p class="status"><span role="status">${state ? reviewsStatus(state, words) : ''}</span> ${state ? withoutComment(state, words) : ''}</p>
      ${
        state?.reviews
          ? this.#list(state, words)
          : state?.failure
            ? failed(state, words, this.#handleRetry)
            : this.#hasFrame
              ? skeleton(words)
              : nothing
      }
    </div></div>`;
  }

  #awaitFrame(): void {
    this.#hasFrame ||= this.hydrating;
    if (this.#hasFrame) return;
    // Missing in jsdom.
    (globalThis.requestAnimationFrame ?? setTimeout)(() => {
      this.#hasFrame = true;
      if (!this.#service.state?.reviews) this.requestUpdate();
    });
  }

  #list(state: ReviewsState, words: Words<ReviewsTabMessage>) {
    const linkPattern = isUnsafeLink(this.reviewLink) ? undefined : this.reviewLink;
    const context = {words, linkPattern, hits: this.#hitsOf(state)};
    return html`${state.failure?.during === 'query' ? retryButton(words, this.#handleRetry) : nothing}
    ${content(state, context, !!this.reviewId, this.#contentHandlers)}`;
  }

  /** The same function until the list shows another search, so that no card is rendered again. */
  #hitsOf({shownQuery: {search}}: ReviewsState): HitMarks | undefined {
    if (!search || !this.#hitMarks) return undefined;
    if (this.#hits?.search !== search) this.#hits = {search, marks: this.#hitMarks(search)};
    return this.#hits.marks;
  }

  /** Expands the comments that contain the words in their collapsed rest. */
  #revealHits(): void {
    for (const mark of this.renderRoot.querySelectorAll('.rest mark')) expandComment(mark.closest('.card')!, true);
  }

  /** Only members who search need the code that marks what was found. If it cannot be loaded, nothing is marked. */
  #refine(query: ReviewQuery): void {
    this.#service.store?.refine(query);
    if (!query.search || this.#hitMarks) return;
    void import('../../ui/review/hit-marks.js').then(
      ({hitMarks}) => {
        this.#hitMarks = hitMarks;
        if (this.isConnected) this.requestUpdate();
      },
      () => undefined,
    );
  }

  /** Filters need more than one review and a service. A server assumes that the tag will have a service. */
  #isWorthFiltering({counts, reviews}: ReviewsState): boolean {
    return (isServer || this.#service.store!.canLoad) && (counts?.total ?? reviews!.length) > 1;
  }

  /** Creates a store for another provider's reviews, or for the same reviews from another source. */
  #createStore(client: ReviewPages | undefined, tell: Tell): ReviewsStore | undefined {
    this.#input.forget();
    // Does not reset what the reader typed into the server-rendered form before hydration.
    if (this.#service.store) this.renderRoot.querySelector('form')?.reset();
    const {providerId, reviewId} = this;
    if (!providerId) return undefined;
    // A router may show another provider in this element, and the server's page is only for its own.
    const data = this.data ?? (this.#rendered?.providerId === providerId ? this.#rendered.page : undefined);
    const onFact = (fact: ReviewsFact) => {
      if (fact.kind === 'loaded') this.#loaded = fact;
      tell(() => eventOf(fact, providerId, store.state));
    };
    const store: ReviewsStore = new ReviewsStore({providerId, client, data, reviewId, onFact});
    return store;
  }

  readonly #contentHandlers: ContentHandlers = {
    onClear: () => {
      const form = this.renderRoot.querySelector('form')!;
      form.reset();
      form.requestSubmit();
      // The button is about to disappear, so the focus moves to the search field.
      form.querySelector<HTMLElement>('[type=search]')!.focus();
    },
    onMore: () => this.#service.store!.loadNext(),
    onPrevious: () => this.#service.store!.loadPrevious(),
  };

  readonly #handleRetry = (): void => this.#service.store?.retry();
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-reviews-tab': ReviewsTab;
  }
}
