import {html, type LitElement, nothing, type ReactiveController} from 'lit';
import type {PracticeReview} from '../../api/practice/schemas.js';
import type {PracticeAction} from '../../domain/feedback.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import type {Words} from '../../i18n/shared/words.js';
import type {InboxState, InboxStore} from '../../state/practice/inbox-store.js';
import type {MenuChosenEvent, OptionsMenu} from '../../ui/menu/options-menu.js';
import type {HitMarks} from '../../ui/review/hit-marks.js';
import {handleFound, handleToggle} from '../../ui/review/long-comment.js';
import {FeedFocus} from './feed-focus.js';
import {inboxList} from './inbox-list.js';
import {ACTION_ICONS, offersOf, reasonOf} from './offers.js';
import type {Parts} from './parts.js';
import {inboxStatus} from './status.js';

/** Called when an action is chosen on a card. The opener gets the focus back. */
type Act = (review: PracticeReview, action: PracticeAction, opener: HTMLElement) => void;

/** The list of reviews and its interactions: keys, long comments, the actions of each card, and loading more. */
export class Inbox implements ReactiveController {
  readonly #host: LitElement;
  readonly #parts: Parts;
  readonly #act: Act;
  readonly #focus = new FeedFocus();
  #store: InboxStore | undefined;
  /** Set once someone searches. */
  #hitMarks: ((search: string) => HitMarks) | undefined;
  /** The latest one, so that no card is rendered again. */
  #hits: {readonly search: string; readonly marks: HitMarks} | undefined;
  #words: Words<WorkspaceMessage> | undefined;

  constructor(host: LitElement, parts: Parts, act: Act) {
    this.#host = host;
    this.#parts = parts;
    this.#act = act;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#store?.state.query.search && !this.#hitMarks) this.#loadHitMarks();
    if (this.#store) this.#focus.apply(this.#root, this.#store.state.loading !== undefined);
  }

  render(store: InboxStore, drafted: ReadonlySet<string>, words: Words<WorkspaceMessage>, plan: PlanProfile | undefined) {
    this.#store = store;
    this.#words = words;
    const {state} = store;
    return html`<div class="content">
      <p id="keys" class="hidden-text">${words.say('feedKeys')}</p>
      ${inboxList(store, {drafted, words, plan, marks: this.#hitsOf(state.shownSearch)}, this.#listHandlers)}
      ${state.nextCursor ? this.#more(state, words) : html`<p class="end" tabindex="-1">${words.say('listEnd')}</p>`}
      <dr-options-menu .label=${words.say('options')} @dr-menu-chosen=${this.#handleMenu}></dr-options-menu>
    </div>`;
  }

  #hitsOf(search: string | undefined): HitMarks | undefined {
    if (!search || !this.#hitMarks) return undefined;
    if (this.#hits?.search !== search) this.#hits = {search, marks: this.#hitMarks(search)};
    return this.#hits.marks;
  }

  /** If it cannot be loaded, nothing is marked. */
  #loadHitMarks(): void {
    void import('../../ui/review/hit-marks.js').then(
      ({hitMarks}) => {
        this.#hitMarks = hitMarks;
        this.#host.requestUpdate();
      },
      () => undefined,
    );
  }

  /** The button is never `disabled`, so it keeps the focus while it works and when it fails. A failure is also shown next to it. */
  #more(state: InboxState, words: Words<WorkspaceMessage>) {
    const isLoading = state.loading === 'next';
    const hasFailed = state.failure?.during === 'next';
    return html`<div class="end">
      ${hasFailed ? html`<p>${inboxStatus(state, words)}</p>` : nothing}
      <button
        class="page"
        part="more"
        type="button"
        aria-disabled=${isLoading ? 'true' : 'false'}
        @click=${this.#handleMore}
      >${words.say(isLoading ? 'loading' : hasFailed ? 'retry' : 'moreReviews')}</button>
    </div>`;
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  get #menu(): OptionsMenu {
    return this.#root.querySelector('dr-options-menu')!;
  }

  #reviewAt(element: Element): PracticeReview | undefined {
    const id = element.closest('.card')!.id.replace('review-', '');
    const review = this.#store!.state.reviews!.find((each) => each.id === id);
    return review && 'comment' in review ? review : undefined;
  }

  #openMenu(opener: HTMLElement, isAtLast: boolean): void {
    const review = this.#reviewAt(opener)!;
    const words = this.#words!;
    const items = offersOf(review).map(({action, label, allowed}) => ({
      value: action,
      label: words.say(label),
      icon: ACTION_ICONS[action](),
      reason: allowed ? undefined : words.say(reasonOf(review)),
    }));
    void this.#parts.use(
      () => this.#parts.load('menu'),
      () => void this.#menu.open(opener, items, isAtLast),
    );
  }

  readonly #handleClick = (event: Event): void => {
    handleToggle(event);
    const button = (event.target as Element).closest<HTMLButtonElement>('.action, .options');
    if (!button || button.matches('[aria-disabled=true]')) return;
    if (button.matches('.action')) this.#act(this.#reviewAt(button)!, button.value as PracticeAction, button);
    else if (button.matches('[aria-expanded=true]')) this.#menu.close()?.focus();
    else this.#openMenu(button, false);
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    const button = (event.target as Element).closest<HTMLElement>('.options');
    if (button && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      this.#openMenu(button, event.key === 'ArrowUp');
    } else if (this.#focus.handleKey(event) === 'more') this.#handleMore();
  };

  /** Keeps a press on an open menu's button from moving the focus: losing it would close the menu, and the click would reopen it. */
  readonly #handlePress = (event: Event): void => {
    if ((event.target as Element).closest('.options[aria-expanded=true]')) event.preventDefault();
  };

  readonly #handleMenu = ({detail, opener}: MenuChosenEvent): void => {
    const review = this.#reviewAt(opener);
    if (review) this.#act(review, detail.value as PracticeAction, opener);
  };

  readonly #handleMore = (): void => {
    if (!this.#store!.state.nextCursor) return;
    this.#focus.wait(this.#root);
    this.#store!.loadNext();
  };

  readonly #listHandlers = {
    onClick: this.#handleClick,
    onKey: this.#handleKey,
    onPress: this.#handlePress,
    onFound: handleFound,
  };
}
