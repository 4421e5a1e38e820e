import {html} from 'lit';
import {SEARCH_LIMIT, type ReviewQuery, type ReviewSort} from '../../domain/review-query.js';
import type {ReviewsTabMessage} from '../../i18n/reviews-tab-messages.js';
import type {Wording} from '../../i18n/wording.js';

/**
 * Filter, sort and search. The form's own fields hold what the member chose, so that nothing here is rendered again at
 * every key, and `reset` brings all reviews back.
 */
export function filters(wording: Wording<ReviewsTabMessage>, onInput: (event: Event) => void) {
  const answer = (value: string, message: ReviewsTabMessage, checked: boolean) =>
    html`<label class="choice"><input type="radio" name="recommended" value=${value} ?checked=${checked} />${wording.say(message)}</label>`;
  return html`<form class="filters" part="filters" role="search" aria-label=${wording.say('list')} @input=${onInput} @submit=${onInput}>
    <fieldset class="choices">
      <legend class="hidden-text">${wording.say('show')}</legend>
      ${answer('', 'all', true)}${answer('true', 'recommended', false)}${answer('false', 'notRecommended', false)}
      <label class="choice"><input type="checkbox" name="withResponse" />${wording.say('withResponse')}</label>
    </fieldset>
    <label class="sort"
      >${wording.say('sort')}
      <select name="sort">
        <option value="newest">${wording.say('newest')}</option>
        <option value="oldest">${wording.say('oldest')}</option>
      </select>
    </label>
    <input type="search" name="search" maxlength=${SEARCH_LIMIT} autocomplete="off" aria-label=${wording.say('search')} placeholder=${wording.say('search')} />
  </form>`;
}

/** The query that the fields of the form make together. */
export function queryOf(form: HTMLFormElement): ReviewQuery {
  const fields = new FormData(form);
  const recommended = fields.get('recommended');
  return {
    recommended: recommended ? recommended === 'true' : undefined,
    withResponse: fields.has('withResponse'),
    sort: fields.get('sort') as ReviewSort,
    search: (fields.get('search') as string).trim(),
  };
}
