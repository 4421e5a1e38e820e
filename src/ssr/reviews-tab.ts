import {createHash} from 'node:crypto';
import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {html, nothing} from 'lit';
import {VERSION} from '../define/define.js';
import '../define/dr-reviews-tab.js';
import type {PlanProfile} from '../domain/plan-profile.js';
import {ReviewsTab, type RenderedReviews} from '../elements/reviews-tab/reviews-tab.js';
import type {Messages} from '../i18n/shared/words.js';
import {scriptSafe} from './json-ld.js';

export interface ReviewsTabOptions {
  readonly providerId: string;
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
}

export interface RenderReviewsTabOptions extends ReviewsTabOptions {
  /** A page of reviews from the service, the one that holds `reviewId` if that is given. It is validated like one from the network. */
  readonly page: unknown;
}

const END = '</dr-reviews-tab>';

/**
 * Renders `<dr-reviews-tab>` as HTML with declarative shadow DOM. It is readable without scripts, and hydrates without a flash or
 * a request once the tag is defined. The data comes after the content, so it does not delay the first paint.
 */
export function renderReviewsTab({page, ...options}: RenderReviewsTabOptions): string {
  const {providerId, planProfile, messages} = options;
  const tag = tagWith(options, page);
  const markers = tag.match(/<!--\/?lit-/g)?.length;
  const rendered: RenderedReviews = {providerId, page, planProfile, messages};
  return tag.replace(END, () => dataBlock({release: VERSION, markers, ...rendered}) + END);
}

/**
 * The tag without reviews, which it loads itself.
 *
 * @param fallback HTML to show until the tag is defined.
 */
export function emptyReviewsTab(options: ReviewsTabOptions, fallback = ''): string {
  const {planProfile, messages} = options;
  const start = /^[^>]*>/.exec(tagWith(options))![0];
  return start + fallback + dataBlock({planProfile, messages} satisfies RenderedReviews) + END;
}

function tagWith(options: ReviewsTabOptions, page?: unknown): string {
  const {providerId, api, locale = 'en', reviewId, reviewLink, headingLevel, planProfile, messages} = options;
  const rendered = collectResultSync(
    render(
      // prettier-ignore
      html`<dr-reviews-tab server-data provider-id=${providerId} api=${api} locale=${locale} review-id=${reviewId ?? nothing} review-link=${reviewLink ?? nothing} heading-level=${headingLevel ?? nothing} .data=${page} .planProfile=${planProfile} .messages=${messages}></dr-reviews-tab>`,
    ),
  );
  // Removes Lit's markers around the tag, because only the tag itself hydrates.
  return rendered.slice(rendered.indexOf('<dr-reviews-tab'), rendered.lastIndexOf(END) + END.length);
}

function dataBlock(data: object): string {
  return `<script type="application/json">${scriptSafe(JSON.stringify(data))}</script>`;
}

/** `sha256-…` of the single inline style in that HTML, for a host's `style-src`. Changes only with a release. */
export const reviewsTabStyleHash = `sha256-${createHash('sha256')
  .update(ReviewsTab.elementStyles.map((style) => ('cssText' in style ? style.cssText : '')).join(''))
  .digest('base64')}`;
