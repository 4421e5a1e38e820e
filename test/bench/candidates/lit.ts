import {css, html, LitElement, nothing, svg, unsafeCSS} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {ReviewsPage} from '../../../src/api/reviews/schemas.js';
import {excerpt} from '../../../src/domain/excerpt.js';
import type {Review, ReviewSummary} from '../../../src/domain/review.js';
import type {Load, Mount} from './candidate.js';
import {TAB_STYLES} from './tab-styles.js';
import {ANSWERS, LABELS, ORDERS, placeLine, queryOf, responderLine, statusLine, summaryLines} from './words.js';

/** Plain Lit: one element with one shadow root and a keyed list. Every update renders all cards again. */
class BenchTab extends LitElement {
  static override styles = css`
    ${unsafeCSS(TAB_STYLES)}
  `;
  static override properties = {page: {attribute: false}, busy: {state: true}};

  declare page: ReviewsPage | undefined;
  declare busy: boolean;
  load!: Load;
  #open = new Set<string>();
  #asked = 0;

  override render() {
    if (!this.page) return nothing;
    const {summary, counts, reviews, nextCursor} = this.page;
    return html`<section class="tab">
      <h3 class="heading">${LABELS.heading}</h3>
      ${summaryOf(summary)}
      <form class="filters" role="search" @input=${() => this.#ask()} @submit=${(event: Event) => event.preventDefault()}>
        <fieldset class="choices">
          <legend>${LABELS.show}</legend>
          ${ANSWERS.map(([value, word]) => html`<label class="choice"><input type="radio" name="recommended" value=${value} ?checked=${!value} />${word}</label>`)}
          <label class="choice"><input type="checkbox" name="withResponse" />${LABELS.withResponse}</label>
        </fieldset>
        <label class="sort"
          >${LABELS.sort}
          <select name="sort">
            ${ORDERS.map(([value, word]) => html`<option value=${value}>${word}</option>`)}
          </select></label
        >
        <input type="search" name="search" maxlength="100" aria-label=${LABELS.search} placeholder=${LABELS.search} />
      </form>
      <p class="status" role="status">${statusLine(reviews.length, counts.filtered)}</p>
      <ol class="list">
        ${repeat(
          reviews,
          (review) => review.id,
          (review) => this.#card(review),
        )}
      </ol>
      <button class="more" type="button" ?hidden=${!nextCursor} ?disabled=${this.busy} @click=${() => this.#ask(nextCursor)}>
        ${LABELS.loadMore}
      </button>
    </section>`;
  }

  #card(review: Review) {
    const {head, rest} = excerpt(review.comment);
    const open = this.#open.has(review.id);
    const {recommended, response} = review;
    return html`<li class="review">
      <p class="badge ${recommended ? 'up' : 'down'}">${recommended ? LABELS.recommended : LABELS.notRecommended}</p>
      <p class="comment">
        ${head}${
          rest
            ? html`<span class="dots" ?hidden=${open}>…</span><span class="rest" hidden=${open ? nothing : 'until-found'}>${rest}</span>`
            : nothing
        }
      </p>
      ${
        rest
          ? html`<button class="toggle" type="button" aria-expanded=${open} @click=${() => this.#toggle(review.id)}>
              ${open ? LABELS.less : LABELS.more}
            </button>`
          : nothing
      }
      <p class="place">${placeLine(review)}</p>
      ${
        response
          ? html`<div class="response">
              <p class="responder"><strong>${LABELS.office}</strong>${responderLine(response)}</p>
              <p class="comment">${response.text}</p>
            </div>`
          : nothing
      }
    </li>`;
  }

  #toggle(id: string) {
    if (!this.#open.delete(id)) this.#open.add(id);
    this.requestUpdate();
  }

  async #ask(cursor?: string | null) {
    const turn = ++this.#asked;
    this.busy = true;
    const next = await this.load(queryOf(this.renderRoot.querySelector('form')!), cursor ?? undefined);
    if (turn !== this.#asked) return;
    this.busy = false;
    this.page = cursor ? {...next, reviews: [...this.page!.reviews, ...next.reviews]} : next;
  }
}
customElements.define('bench-tab', BenchTab);

function summaryOf(summary: ReviewSummary) {
  const {figure, sentence, up, down, verified} = summaryLines(summary);
  return html`<div class="summary">
    <p class="figure" aria-hidden="true">${figure}</p>
    <p class="sentence">${sentence}</p>
    <svg class="bar" aria-hidden="true">${svg`<rect width=${figure} height="100%"></rect>`}</svg>
    <ul class="counts">
      <li class="up">${up}</li>
      <li class="down">${down}</li>
      <li class="verified">${verified}</li>
    </ul>
    <details class="about">
      <summary>${LABELS.aboutVerified}</summary>
      <p>${LABELS.verifiedExplained}</p>
    </details>
  </div>`;
}

export const mount: Mount = (host, page, load) => {
  const tab = new BenchTab();
  tab.load = load;
  tab.page = page;
  host.append(tab);
  return {
    update: (changed) => {
      tab.page = changed;
    },
  };
};
