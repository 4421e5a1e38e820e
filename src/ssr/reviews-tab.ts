import {createHash} from 'node:crypto';
import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {html, nothing} from 'lit';
import '../define/dr-reviews-tab.js';
import type {PlanProfile} from '../domain/plan-profile.js';
import {ReviewsTab} from '../elements/reviews-tab/reviews-tab.js';
import type {Messages} from '../i18n/shared/words.js';
import {scriptSafe} from './json-ld.js';

export interface RenderReviewsTabOptions {
  readonly providerId: string;
  /** A page of reviews from the service. It is validated like one from the network. */
  readonly page: unknown;
  /** Base address of the service, for further requests. */
  readonly api: string;
  /** Language and region of sentences, numbers and dates, `en` by default. */
  readonly locale?: string | undefined;
  /** The review to scroll to and focus. `page` must be the page that holds it. */
  readonly reviewId?: string | undefined;
  /** Address pattern of a link to one review, with `{reviewId}`. */
  readonly reviewLink?: string | undefined;
  readonly headingLevel?: number | undefined;
  readonly planProfile?: PlanProfile | undefined;
  readonly messages?: Partial<Messages> | undefined;
}

/**
 * Renders `<dr-reviews-tab>` as HTML with declarative shadow DOM. It is readable without scripts, and hydrates without a flash or
 * a request once the tag is defined. The data comes after the content, so it does not delay the first paint.
 */
export function renderReviewsTab(options: RenderReviewsTabOptions): string {
  const {providerId, page, api, locale = 'en', reviewId, reviewLink, headingLevel, planProfile, messages} = options;
  const rendered = collectResultSync(
    render(
      // prettier-ignore
      html`<dr-reviews-tab provider-id=${providerId} api=${api} locale=${locale} review-id=${reviewId ?? nothing} review-link=${reviewLink ?? nothing} heading-level=${headingLevel ?? nothing} .data=${page} .planProfile=${planProfile} .messages=${messages}></dr-reviews-tab>`,
    ),
  );
  const data = `<script type="application/json">${scriptSafe(JSON.stringify({page, planProfile, messages}))}</script>`;
  // Removes Lit's markers around the tag, because only the tag itself hydrates.
  const end = rendered.lastIndexOf('</dr-reviews-tab>');
  return `${rendered.slice(rendered.indexOf('<dr-reviews-tab'), end)}${data}</dr-reviews-tab>`;
}

/** `sha256-…` of the single inline style in that HTML, for a host's `style-src`. Changes only with a release. */
export const reviewsTabStyleHash = `sha256-${createHash('sha256')
  .update(ReviewsTab.elementStyles.map((style) => ('cssText' in style ? style.cssText : '')).join(''))
  .digest('base64')}`;
