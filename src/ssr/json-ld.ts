import {readReviewsPage} from '../api/reviews/read.js';
import {recommendationRate} from '../domain/recommendation-rate.js';

export interface JsonLdOptions {
  /** The provider's name, as on the page. */
  readonly name: string;
  /** Address of the profile page. */
  readonly url?: string | undefined;
  /** A schema.org type for the provider; `Physician` when absent. */
  readonly type?: string | undefined;
  /** A page of reviews in the contract's form. */
  readonly page: unknown;
}

/**
 * schema.org structured data of the reviews on a page (https://schema.org/AggregateRating), with the numbers the tab
 * shows: the rating is the recommendation rate, in percent and rounded down. `undefined` where there are no reviews.
 *
 * @throws ReviewsError when the page holds no list of reviews.
 */
export function reviewsJsonLd({name, url, type = 'Physician', page}: JsonLdOptions): object | undefined {
  const {summary, reviews, counts} = readReviewsPage(page);
  const rate = summary && recommendationRate(summary);
  if (rate?.percent === undefined) return undefined;
  return {
    '@context': 'https://schema.org',
    '@type': type,
    name,
    ...(url && {url}),
    aggregateRating: {
      '@type': 'AggregateRating',
      ratingValue: rate.percent,
      bestRating: 100,
      worstRating: 0,
      ratingCount: rate.verified,
      ...(counts && {reviewCount: counts.total}),
    },
    review: reviews.flatMap((review) => {
      if (!('comment' in review)) return [];
      const {recommended, comment, date, city, state, language} = review;
      return {
        '@type': 'Review',
        author: {'@type': 'Person', name: 'Verified patient'},
        datePublished: date,
        reviewBody: comment,
        ...(language && {inLanguage: language}),
        reviewRating: {'@type': 'Rating', ratingValue: recommended ? 100 : 0, bestRating: 100, worstRating: 0},
        contentLocation: {'@type': 'Place', name: `${city}, ${state}`},
      };
    }),
  };
}

/** The structured data as a data block for the page's head. Text of a review cannot end the block early. */
export function jsonLdScript(jsonLd: object): string {
  return `<script type="application/ld+json">${scriptSafe(JSON.stringify(jsonLd))}</script>`;
}

/** JSON that may stand inside a script element: `<` could otherwise begin its end tag or a comment (HTML, 4.12.1.3). */
export function scriptSafe(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
