import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {recommendationRate} from '../../src/domain/recommendation-rate.js';
import {jsonLdScript, reviewsJsonLd} from '../../src/ssr/json-ld.js';
import {buildReview, buildReviews} from '../../src/testing/reviews/builders.js';
import {anyPage} from '../api/shared/contract-arbitraries.js';
import {attributesOf, byTag, parsed, textOf} from './parsed-html.js';

const page = {
  summary: {providerId: 'p1', recommended: 26, notRecommended: 4},
  counts: {filtered: 2, total: 12},
  reviews: buildReviews(2),
  nextCursor: null,
  previousCursor: null,
};

interface JsonLd {
  aggregateRating: Record<string, unknown>;
  review: {reviewBody: string; reviewRating: {ratingValue: number}}[];
}

describe('structured data', () => {
  it('has the shape that schema.org defines for a provider with reviews', () => {
    assert.deepEqual(reviewsJsonLd({name: 'Dana Reyes, MD', url: 'https://example.com/directory/p1', page}), {
      '@context': 'https://schema.org',
      '@type': 'Physician',
      name: 'Dana Reyes, MD',
      url: 'https://example.com/directory/p1',
      aggregateRating: {'@type': 'AggregateRating', ratingValue: 86, bestRating: 100, worstRating: 0, ratingCount: 30, reviewCount: 12},
      review: [true, false].map((recommended, i) => ({
        '@type': 'Review',
        author: {'@type': 'Person', name: 'Verified patient'},
        datePublished: page.reviews[i]!.date,
        reviewBody: page.reviews[i]!.comment,
        reviewRating: {'@type': 'Rating', ratingValue: recommended ? 100 : 0, bestRating: 100, worstRating: 0},
        contentLocation: {'@type': 'Place', name: `${page.reviews[i]!.city}, ${page.reviews[i]!.state}`},
      })),
    });
  });

  it('includes the language of a review where it is known', () => {
    const reviews = [buildReview({id: 'a', language: 'es'}), buildReview({id: 'b'})];
    const {review} = reviewsJsonLd({name: 'x', page: {...page, reviews}}) as {review: {inLanguage?: string}[]};
    assert.deepEqual(
      review.map(({inLanguage}) => inLanguage),
      ['es', undefined],
    );
  });

  it('accepts another type, and has no URL unless given', () => {
    const jsonLd = reviewsJsonLd({name: 'Dr. Reyes', type: 'Dentist', page}) as Record<string, unknown>;
    assert.equal(jsonLd['@type'], 'Dentist');
    assert.ok(!('url' in jsonLd));
  });

  it('matches the recommendation rate for every page', () => {
    fc.assert(
      fc.property(anyPage, (each) => {
        const rate = recommendationRate(each.summary);
        const jsonLd = reviewsJsonLd({name: 'x', page: each}) as JsonLd | undefined;
        assert.equal(jsonLd === undefined, rate.percent === undefined);
        if (!jsonLd) return;
        assert.equal(jsonLd.aggregateRating.ratingValue, rate.percent);
        assert.equal(jsonLd.aggregateRating.ratingCount, rate.verified);
        assert.deepEqual(
          jsonLd.review.map(({reviewBody, reviewRating}) => [reviewBody, reviewRating.ratingValue === 100]),
          each.reviews.map(({comment, recommended}) => [comment, recommended]),
        );
      }),
    );
  });

  it('is undefined without reviews or numbers', () => {
    assert.equal(reviewsJsonLd({name: 'x', page: {...page, summary: {...page.summary, recommended: 0, notRecommended: 0}}}), undefined);
    assert.equal(reviewsJsonLd({name: 'x', page: {...page, summary: null}}), undefined);
  });

  it('leaves out what is unreadable', () => {
    const jsonLd = reviewsJsonLd({name: 'x', page: {...page, counts: {}, reviews: [{id: 'r1'}, page.reviews[1]]}}) as JsonLd;
    assert.equal(jsonLd.review.length, 1);
    assert.equal(jsonLd.aggregateRating.ratingCount, 30);
    assert.ok(!('reviewCount' in jsonLd.aggregateRating));
  });

  it('is undefined, and an empty string as a script, for an answer that is not a page', () => {
    for (const answer of [undefined, null, 'text', 7, [], {}, {reviews: 1}, {type: 'about:blank', title: 'Not Found', status: 404}]) {
      const jsonLd = reviewsJsonLd({name: 'x', page: answer});
      assert.equal(jsonLd, undefined);
      assert.equal(jsonLdScript(jsonLd), '');
    }
  });
});

describe('structured data as a script', () => {
  it('is one data block, whatever the reviews contain', () => {
    const markup = fc
      .array(fc.constantFrom('<', '/', '!--', '-->', 'script', '>', '&', '"', ' ', '\u2028'), {minLength: 1})
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(markup, fc.constantFrom('</script><script>alert(1)</script>', '<!--<script>')), (comment) => {
        const jsonLd = reviewsJsonLd({name: comment, page: {...page, reviews: [buildReview({comment})]}})!;
        const {childNodes} = parsed(jsonLdScript(jsonLd));
        assert.equal(childNodes.length, 1);
        const [script] = byTag(childNodes[0]!, 'script');
        assert.deepEqual(attributesOf(script!), {type: 'application/ld+json'});
        assert.deepEqual(JSON.parse(textOf(script!)), jsonLd);
      }),
    );
  });
});
