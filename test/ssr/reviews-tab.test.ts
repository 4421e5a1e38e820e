import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {ReviewsPage} from '../../src/api/reviews/schemas.js';
import {VERSION} from '../../src/define/define.js';
import {recommendationRate} from '../../src/domain/recommendation-rate.js';
import {tabInSpanish as es} from '../../src/i18n/reviews/tab.es.js';
import {reviewsTabMessages} from '../../src/i18n/reviews/tab.js';
import {wordsFor} from '../../src/i18n/shared/words.js';
import {renderReviewsTab, type RenderReviewsTabOptions, reviewsTabStyleHash} from '../../src/ssr/index.js';
import {buildResponse, buildReview, buildReviews} from '../../src/testing/reviews/builders.js';
import {attributesOf, byClass, byTag, elements, markersIn, parsed, textOf} from './parsed-html.js';

function pageOf(reviews: ReviewsPage['reviews'], recommended = 26, notRecommended = 4): ReviewsPage {
  return {
    summary: {providerId: 'p1', recommended, notRecommended},
    counts: {filtered: reviews.length, total: reviews.length},
    reviews,
    nextCursor: null,
    previousCursor: null,
  };
}

function rendered(page: unknown, options: Partial<RenderReviewsTabOptions> = {}) {
  const html = renderReviewsTab({providerId: 'p1', api: '/reviews', page, ...options});
  const [tab, ...rest] = parsed(html).childNodes;
  assert.deepEqual([tab!.nodeName, rest], ['dr-reviews-tab', []]);
  return {html, tab: tab as ReturnType<typeof byTag>[0]};
}

/** The host's part of the data, after a check of what the tag needs to take over the nodes. */
function dataOf(tab: ReturnType<typeof rendered>['tab']): unknown {
  const scripts = byTag(tab, 'script');
  assert.equal(scripts.length, 1);
  assert.equal(scripts[0]!.parentNode, tab);
  assert.deepEqual(attributesOf(scripts[0]!), {type: 'application/json'});
  const {release, markers, providerId, ...data} = JSON.parse(textOf(scripts[0]!)) as Record<string, unknown>;
  assert.deepEqual([release, markers, providerId], [VERSION, markersIn(tab), attributesOf(tab)['provider-id']]);
  return data;
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '</template></dr-reviews-tab><img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '<!-- <script> --> ]]> <![CDATA[',
  '"quoted" & \'apostrophe\' &amp; &lt;b&gt;',
  '<style>* {display: none}</style>',
  '${alert(1)} {{x}} <?lit$1$?>',
];

function heading(tab: Parameters<typeof byClass>[0]) {
  return elements(tab, (each) => attributesOf(each)['role'] === 'heading')[0]!;
}

describe('the tab as HTML', () => {
  it('is one tag with its content in a declarative shadow root, followed by the data', () => {
    const page = pageOf(buildReviews(3));
    const {tab} = rendered(page);
    const templates = byTag(tab, 'template');
    assert.equal(templates.length, 1);
    assert.equal(attributesOf(templates[0]!).shadowrootmode, 'open');
    assert.equal(tab.childNodes[0], templates[0]);
    assert.deepEqual(
      byClass(tab, 'card').map((card) => attributesOf(card).id),
      ['review-r1', 'review-r2', 'review-r3'],
    );
    assert.deepEqual(dataOf(tab), {page});
  });

  it('shows every text exactly as written, and executes none of it', () => {
    for (const text of HOSTILE) {
      const page = pageOf([
        buildReview({comment: text, city: text, state: text, response: buildResponse({responder: text, text})}),
        buildReview({id: 'r2'}),
      ]);
      const {tab} = rendered(page, {planProfile: {brand: text}});
      assert.equal(textOf(byClass(tab, 'comment')[0]!), text);
      assert.ok(textOf(byClass(tab, 'place')[0]!).startsWith(`${text}, ${text}`));
      assert.ok(textOf(byClass(tab, 'responder')[0]!).includes(text));
      assert.equal(textOf(byClass(tab, 'text').at(-1)!), text);
      assert.deepEqual(dataOf(tab), {page, planProfile: {brand: text}});
      assert.deepEqual([byTag(tab, 'img').length, byTag(tab, 'style').length, byClass(tab, 'card').length], [0, 1, 2]);
    }
  });

  it('does so for any text', () => {
    // An HTML parser changes carriage returns and NUL, whatever their source.
    const anyText = fc.string({unit: 'binary', minLength: 1, maxLength: 600}).map((text) => `a${text.replace(/[\0\r]/g, ' ')}`);
    const markup = fc
      .array(fc.constantFrom('<', '>', '/', '!', '--', '"', "'", '&', ';', '=', 'script', 'template', 'lt', ' '), {minLength: 1})
      .map((parts) => `a${parts.join('')}`);
    fc.assert(
      fc.property(fc.oneof(anyText, markup), (comment) => {
        const page = pageOf([buildReview({comment})]);
        const {tab} = rendered(page);
        assert.ok(textOf(byClass(tab, 'comment')[0]!).startsWith(comment));
        assert.deepEqual(dataOf(tab), {page});
      }),
      {numRuns: 50},
    );
  });

  it('contains the full text of a long comment, for readers without scripts', () => {
    const comment = 'We waited a while, but it was worth it. '.repeat(30);
    const {tab} = rendered(pageOf([buildReview({comment})]));
    assert.ok(textOf(byClass(tab, 'comment')[0]!).startsWith(comment));
  });

  it('shows the numbers of the recommendation rate', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (recommended, notRecommended) => {
        fc.pre(recommended + notRecommended > 0);
        const {tab} = rendered(pageOf([], recommended, notRecommended));
        const rate = recommendationRate({recommended, notRecommended});
        const words = wordsFor(reviewsTabMessages, 'en');
        const percent = words.percent(rate.percent!);
        const figure = rate.few ? words.say('fewFigure', {recommended, count: rate.verified}) : percent;
        assert.equal(textOf(byClass(tab, 'figure')[0]!), figure);
        const summary = textOf(byClass(tab, 'summary')[0]!);
        assert.ok(summary.includes(`${figure} `) && summary.includes(percent));
        assert.ok(summary.includes(words.say('verifiedReviews', {count: rate.verified})));
        assert.equal(
          textOf(byClass(tab, 'split')[0]!),
          `Recommended${words.number(recommended)}Not recommended${words.number(notRecommended)}`,
        );
      }),
      {numRuns: 30},
    );
    assert.equal(textOf(byClass(rendered(pageOf([])).tab, 'figure')[0]!), '86%');
  });

  it('shows no rate without reviews', () => {
    const {tab} = rendered(pageOf([], 0, 0));
    assert.deepEqual(byClass(tab, 'figure'), []);
    assert.equal(textOf(byClass(tab, 'claim')[0]!), reviewsTabMessages.en.noReviews);
  });

  it('uses the given language and its date format', () => {
    const texts = (locale: string) => {
      const {tab} = rendered(pageOf([buildReview({recommended: true})]), {locale});
      return [textOf(heading(tab)), textOf(byClass(tab, 'answer')[0]!), textOf(byClass(tab, 'facts')[0]!).split('\u00a0·')[1]!.trim()];
    };
    const {en} = reviewsTabMessages;
    assert.deepEqual(texts('en-GB'), [en.heading, en.recommended, '6 Dec 2025']);
    assert.deepEqual(texts('es_MX'), [es.heading, es.recommended, '6 dic 2025']);
  });

  it('uses the host’s messages and includes them in the data', () => {
    const messages = {heading: 'What patients say'};
    const {tab} = rendered(pageOf([]), {messages});
    assert.equal(textOf(heading(tab)), 'What patients say');
    assert.deepEqual(dataOf(tab), {page: pageOf([]), messages});
  });

  it('shows the readable parts of a page that breaks the contract', () => {
    const reviews = buildReviews(3);
    const {tab} = rendered({...pageOf(reviews), counts: null, reviews: [reviews[0], {id: 'r2', comment: 7}, reviews[2]]});
    assert.deepEqual(
      byClass(tab, 'card').map((card) => attributesOf(card).class),
      ['card', 'card unreadable', 'card'],
    );
  });

  it('shows no reviews and does not fail for data that is not a page', () => {
    for (const page of [undefined, null, 'text', {}, {reviews: 1}]) assert.deepEqual(byClass(rendered(page).tab, 'facts'), []);
  });
});

describe('the attributes of the tag', () => {
  it('include only the given options', () => {
    assert.deepEqual(attributesOf(rendered(pageOf([])).tab), {'server-data': '', 'provider-id': 'p1', api: '/reviews', locale: 'en'});
  });

  it('match the options, whatever they contain', () => {
    const reviewLink = '/directory/p1?a="b"&review={reviewId}#<x>';
    const options = {providerId: 'p"1', api: "https://example.com/?a=1&b='2'", locale: 'es', reviewId: 'r2', reviewLink, headingLevel: 3};
    const {tab} = rendered(pageOf(buildReviews(2)), options);
    assert.deepEqual(attributesOf(tab), {
      'server-data': '',
      'provider-id': options.providerId,
      api: options.api,
      locale: 'es',
      'review-id': 'r2',
      'review-link': reviewLink,
      'heading-level': '3',
    });
    assert.equal(attributesOf(heading(tab))['aria-level'], '3');
    assert.deepEqual(
      byTag(tab, 'a').map((link) => attributesOf(link).href),
      ['r1', 'r2'].map((id) => reviewLink.replace('{reviewId}', id)),
    );
  });
});

describe('the style of the tag', () => {
  it('has the hash that a content security policy needs', () => {
    const [style, ...others] = byTag(rendered(pageOf(buildReviews(1))).tab, 'style');
    assert.deepEqual(others, []);
    assert.equal(reviewsTabStyleHash, `sha256-${createHash('sha256').update(textOf(style!)).digest('base64')}`);
  });

  it('is the only styling: there are no style attributes and no event handlers', () => {
    const {tab} = rendered(pageOf(buildReviews(3)), {reviewLink: '/{reviewId}'});
    const attributes = elements(tab).flatMap((element) => Object.keys(attributesOf(element)));
    assert.deepEqual(
      attributes.filter((name) => name === 'style' || name.startsWith('on')),
      [],
    );
  });
});
