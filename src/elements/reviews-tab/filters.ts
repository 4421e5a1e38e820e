import {html, nothing, type TemplateResult} from 'lit';
import {REVIEW_SORTS, type ReviewQuery, type ReviewSort, SEARCH_LIMIT, searchText} from '../../domain/review-query.js';
import type {ReviewsTabMessage} from '../../i18n/reviews/tab.js';
import type {Words} from '../../i18n/shared/words.js';
import type {ReviewsState} from '../../state/reviews/reviews-store.js';
import {chevronDown} from '../../styles/icons/chevron-down.js';
import {search} from '../../styles/icons/search.js';
import {joined} from '../../ui/templates/joined.js';

/** Milliseconds without a keystroke before a search starts. */
const SEARCH_PAUSE = 300;

/**
 * Filter, search and sort. The form fields themselves hold the member's choices, so typing does not cause a render, and `reset`
 * shows all reviews again. A choice that would find nothing is left out, unless it is the current one.
 */
export function filters({counts, query}: ReviewsState, words: Words<ReviewsTabMessage>, onInput: (event: Event) => void) {
  const choice = (input: TemplateResult, message: ReviewsTabMessage, count: number | undefined, isChosen: boolean) =>
    count === 0 && !isChosen
      ? nothing
      : joined(
          html`<label class="choice">${input}<span>${words.say(message)}</span>${count === undefined ? nothing : html` <span class="count">${words.number(count)}</span>`}</label>`,
        );
  return joined(html`<form class="filters" part="filters" role="search" aria-label=${words.say('list')} @input=${onInput} @submit=${onInput}>
    <fieldset class="choices">
      <legend class="hidden-text">${words.say('show')}</legend>
      ${choice(html`<input type="radio" name="recommended" value="" checked />`, 'all', counts?.total, true)}
      ${choice(html`<input type="radio" name="recommended" value="true" />`, 'recommended', counts?.recommended, query.recommended === true)}
      ${choice(html`<input type="radio" name="recommended" value="false" />`, 'notRecommended', counts?.notRecommended, query.recommended === false)}
      ${choice(html`<input type="checkbox" name="withResponse" />`, 'withResponse', counts?.withResponse, !!query.withResponse)}
    </fieldset>
    <div class="tools"><span class="search">${search()}<input type="search" name="search" maxlength=${SEARCH_LIMIT} autocomplete="off" aria-label=${words.say('search')} placeholder=${words.say('search')} /></span>
    <span class="sort"><select name="sort" aria-label=${words.say('sort')}>
      ${REVIEW_SORTS.map((sort) => html`<option value=${sort}>${words.say(sort)}</option>`)}
    </select>${chevronDown()}</span></div>
  </form>`);
}

/** Reads the form. A choice takes effect at once, typing after a pause. */
export class FilterInput {
  readonly #onQuery: (query: ReviewQuery) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onQuery: (query: ReviewQuery) => void) {
    this.#onQuery = onQuery;
  }

  readonly handle = (event: Event): void => {
    event.preventDefault();
    this.forget();
    const form = event.currentTarget as HTMLFormElement;
    const isTyping = event.type === 'input' && (event.target as HTMLInputElement).name === 'search';
    this.#timer = setTimeout(() => this.#onQuery(queryOf(form)), isTyping ? SEARCH_PAUSE : 0);
  };

  /** Discards typing that has not taken effect yet. */
  forget(): void {
    clearTimeout(this.#timer);
  }
}

function queryOf(form: HTMLFormElement): ReviewQuery {
  const fields = new FormData(form);
  const recommended = fields.get('recommended');
  return {
    recommended: recommended ? recommended === 'true' : undefined,
    withResponse: fields.has('withResponse'),
    sort: fields.get('sort') as ReviewSort,
    search: searchText(fields.get('search') as string),
  };
}
