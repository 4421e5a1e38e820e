import {readReviewsPage} from '../api/reviews/read.js';
import {recommendationRate} from '../domain/recommendation-rate.js';

export interface JsonLdOptions {
  /** The provider's name, as on the page. */
  readonly name: string;
  /** Address of the profile page. */
  readonly url?: string | undefined;
  /** A schema.org type for the provider, `Physician` by default. */
  readonly type?: string | undefined;
  /** A page of reviews from the service. */
  readonly page: unknown;
  /** The provider's id. If given, a page with the summary of another provider gives no structured data. */
  readonly providerId?: string | undefined;
}

/**
 * schema.org structured data for the reviews on a page (https://schema.org/AggregateRating), with the same numbers as the tab:
 * the rating is the recommendation rate in percent, rounded down. `undefined` if there are no reviews, or if the service answered
 * something else, such as problem details.
 */
export function reviewsJsonLd({name, url, type = 'Physician', page, providerId}: JsonLdOptions): object | undefined {
  if (!isReviewsPage(page)) return undefined;
  const {summary, reviews, counts} = readReviewsPage(page);
  const isOther = providerId !== undefined && summary?.providerId !== providerId;
  const rate = summary && !isOther ? recommendationRate(summary) : undefined;
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
    review: reviews.flatMap((review, index) => {
      if (!('comment' in review) || reviews.findIndex(({id}) => id === review.id) < index) return [];
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

function isReviewsPage(page: unknown): boolean {
  return Array.isArray((page as {reviews?: unknown} | null | undefined)?.reviews);
}

/** The structured data as a script element for the page's head, safe for any review text; `''` if there is none. */
export function jsonLdScript(jsonLd: object | undefined): string {
  return jsonLd ? `<script type="application/ld+json">${scriptSafe(JSON.stringify(jsonLd))}</script>` : '';
}

/** Escapes JSON for a script element, in which `<` could start its end tag or a comment (HTML, 4.12.1.3). */
export function scriptSafe(json: string): string {
  return json.replaceAll('<', '\\u003c');
}
