import {html} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {ListedPracticeReview} from '../../api/practice/client.js';
import type {PlanProfile} from '../../domain/plan-profile.js';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import type {Words} from '../../i18n/shared/words.js';
import type {InboxStore} from '../../state/practice/inbox-store.js';
import type {HitMarks} from '../../ui/review/hit-marks.js';
import {inboxCard} from './inbox-card.js';

type Page = readonly ListedPracticeReview[];

/** What the cards show besides the reviews. */
export interface ListContext {
  /** Ids of the reviews with drafts. */
  readonly drafted: ReadonlySet<string>;
  readonly words: Words<WorkspaceMessage>;
  readonly plan: PlanProfile | undefined;
  /** Marks what was searched for. */
  readonly marks: HitMarks | undefined;
}

export interface ListHandlers {
  readonly onClick: (event: Event) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onPress: (event: Event) => void;
  readonly onFound: (event: Event) => void;
}

/**
 * A feed according to the ARIA Authoring Practices Guide, in one shadow root. A card is rendered again only if its review or
 * draft has changed, and a page is looked at only if one of them has. Events are handled here once instead of in every card.
 */
export function inboxList(
  {isOfAll, state}: InboxStore,
  {drafted, words, plan, marks}: ListContext,
  {onClick, onKey, onPress, onFound}: ListHandlers,
) {
  const {list, pages, loading, counts, reviews} = state;
  // A card that no longer matches the filter stays until the list is loaded again.
  const size = counts ? Math.max(counts.filtered, reviews!.length) : -1;
  let before = 0;
  const stack = (page: Page) => {
    const start = before;
    before += page.length;
    const kept = drafted.size ? page.flatMap(({id}) => (drafted.has(id) ? id : [])).join() : '';
    const cards = () =>
      page.map((review, i) => {
        const [position, hasDraft] = [start + i + 1, drafted.has(review.id)];
        const card = () => inboxCard(review, {position, size, hasDraft, isOfAll, plan, marks}, words);
        return guard([review, words, plan, marks, size, position, hasDraft], card);
      });
    return html`<div class="stack">${guard([page, words, plan, marks, size, start, kept], cards)}</div>`;
  };
  const all = html`${pages.map(stack)}`;
  // Two templates by turns, so that a list which replaces another is built anew: no comment stays open for another review.
  return html`<div
    class="list"
    part="list"
    role="feed"
    aria-label=${words.say('list')}
    aria-describedby="keys"
    aria-busy=${loading ? 'true' : 'false'}
    @click=${onClick}
    @keydown=${onKey}
    @mousedown=${onPress}
    @beforematch=${onFound}
  >${list % 2 ? html`${all}` : html`<!-- -->${all}`}</div>`;
}
