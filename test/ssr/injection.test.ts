import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ReviewsPage} from '../../src/api/reviews/schemas.js';
import {reviewsTabMessages} from '../../src/i18n/reviews/tab.js';
import {jsonLdScript, renderReviewsTab, reviewsJsonLd} from '../../src/ssr/index.js';
import {buildReviews} from '../../src/testing/reviews/builders.js';
import {PlanProfile} from '../../src/webview/protocol/schemas.js';
import {type TextFor, withText} from '../elements/support/free-text.js';
import {INJECTION_STRINGS} from '../elements/support/injection-strings.js';
import {attributesOf, byClass, byTag, type Element, elements, parsed, textOf} from './parsed-html.js';

/*
 * Puts each string in every text of a page that is rendered on the server. The elements must be the same as for plain words
 * of the same length, and the texts must be unchanged.
 */

const PAGE: ReviewsPage = {
  summary: {providerId: 'p1', recommended: 26, notRecommended: 4},
  counts: {filtered: 4, total: 30},
  reviews: buildReviews(4),
  nextCursor: 'next',
  previousCursor: null,
};

/** An HTML parser drops NUL and normalizes line ends, whatever their source. */
const STRINGS = INJECTION_STRINGS.map((text) => text.replaceAll('\0', '').replaceAll('\r', ''));

/** Plain words, as many and as long as in the text. */
const plainWordsFor = (text: string) => text.replace(/\S/g, 'x');

/** In a message, a name in braces is a placeholder. */
const withoutNames = (text: string) => text.replace(/\{\w+\}/g, '');

function pageWith(text: string) {
  const textFor: TextFor = (_, limit) => text.slice(0, limit);
  const page = withText('page', ReviewsPage, PAGE, textFor);
  const planProfile = withText('plan', PlanProfile, {brand: 'Juniper Health', phones: {access: '800.555.0113'}}, textFor);
  const messages = Object.fromEntries(Object.keys(reviewsTabMessages.en).map((key) => [key, `${withoutNames(text)} {plan}`]));
  return {page, planProfile, messages};
}

/** A text that begins with a scheme would not become a link. */
const linkWith = (text: string) => `/reviews/${text}`;

/** The tag's own attributes may hold any text from the host, too. */
function rendered(text: string): Element {
  const reviewLink = linkWith(text);
  const html = renderReviewsTab({...pageWith(text), providerId: text, api: text, locale: text, reviewId: text, reviewLink});
  const {childNodes} = parsed(html);
  assert.equal(childNodes.length, 1);
  return childNodes[0] as Element;
}

/** Names of all elements in order, with the names of their attributes. */
function shapeOf(root: Element): string[] {
  return elements(root).map((element) => `${element.tagName} ${Object.keys(attributesOf(element)).join(' ')}`);
}

describe(`${STRINGS.length} strings in every text that a server renders`, () => {
  for (const text of STRINGS) {
    it(JSON.stringify(text).slice(0, 80), () => {
      const tab = rendered(text);
      assert.deepEqual(shapeOf(tab), shapeOf(rendered(plainWordsFor(text))));
      // The page data reaches the tag unchanged.
      const [data] = byTag(tab, 'script');
      const {page, planProfile, messages} = JSON.parse(textOf(data!)) as Record<string, unknown>;
      assert.deepEqual({page, planProfile, messages}, JSON.parse(JSON.stringify(pageWith(text))));
      const {'provider-id': providerId, api, locale, 'review-id': reviewId, 'review-link': link} = attributesOf(tab);
      assert.deepEqual([providerId, api, locale, reviewId, link], [text, text, text, text, linkWith(text)]);
      assert.ok(textOf(byClass(tab, 'comment')[0]!).startsWith(text.slice(0, 260)));
    });
  }
});

describe(`${STRINGS.length} strings in structured data`, () => {
  for (const text of STRINGS) {
    it(JSON.stringify(text).slice(0, 80), () => {
      const jsonLd = reviewsJsonLd({name: text, url: text, type: text, page: pageWith(text).page})!;
      const {childNodes} = parsed(jsonLdScript(jsonLd));
      assert.equal(childNodes.length, 1);
      assert.deepEqual(shapeOf(childNodes[0] as Element), ['script type']);
      assert.deepEqual(JSON.parse(textOf(childNodes[0]!)), jsonLd);
      assert.ok(JSON.stringify(jsonLd).includes(JSON.stringify(text).slice(1, 60)));
    });
  }
});
