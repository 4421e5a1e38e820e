import type {PlanProfile} from '../domain/plan-profile.js';
import type {RenderedReviews} from '../elements/reviews-tab/reviews-tab.js';
import type {Messages} from '../i18n/shared/words.js';
import {scriptSafe} from './json-ld.js';

export interface RenderReviewsTabOptions {
  readonly providerId: string;
  /**
   * A page of reviews from the service, the one that holds `reviewId` if that is given. It is validated like one from the network.
   * Without it, the tag loads the reviews in the browser.
   */
  readonly page: unknown;
  /** Base address of the service for the browser's requests. */
  readonly api: string;
  /** Language and region of sentences, numbers and dates, `en` by default. */
  readonly locale?: string | undefined;
  /** The review to scroll to and focus. */
  readonly reviewId?: string | undefined;
  /** Address pattern of a link to one review, with `{reviewId}`. */
  readonly reviewLink?: string | undefined;
  readonly headingLevel?: number | undefined;
  readonly planProfile?: PlanProfile | undefined;
  readonly messages?: Partial<Messages> | undefined;
  /** Your own HTML inside a tag without `page`, shown until the tag is defined. It is not escaped. */
  readonly fallback?: string | undefined;
}

const CHARACTERS: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** `<dr-reviews-tab>` with this content, and with data that it reads instead of asking the service. */
export function tagWith(
  content: string,
  data: RenderedReviews & {readonly release?: string; readonly markers?: number | undefined},
  {providerId, api, locale = 'en', reviewId, reviewLink, headingLevel}: RenderReviewsTabOptions,
): string {
  const attributes = Object.entries({
    'provider-id': providerId,
    api,
    locale,
    'review-id': reviewId,
    'review-link': reviewLink,
    'heading-level': headingLevel,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${String(value).replace(/[&<>"]/g, (character) => CHARACTERS[character]!)}"`);
  const block = `<script type="application/json">${scriptSafe(JSON.stringify(data))}</script>`;
  return `<dr-reviews-tab server-data${attributes.join('')}>${content}${block}</dr-reviews-tab>`;
}
