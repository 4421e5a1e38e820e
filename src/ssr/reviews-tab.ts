import {createHash} from 'node:crypto';
import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {html, nothing} from 'lit';
import {VERSION} from '../define/define.js';
import '../define/dr-reviews-tab.js';
import {ReviewsTab} from '../elements/reviews-tab/reviews-tab.js';
import {tagWith, type RenderReviewsTabOptions} from './tag.js';

/**
 * Renders `<dr-reviews-tab>` as HTML with declarative shadow DOM. It is readable without scripts, and hydrates without a flash or
 * a request once the tag is defined. The data comes after the content, so it does not delay the first paint.
 *
 * In a browser's bundle, the same function gives the tag with its data only, for components that run on both sides.
 */
export function renderReviewsTab(options: RenderReviewsTabOptions): string {
  const {providerId, page, planProfile, messages, fallback = ''} = options;
  if (page === undefined) return tagWith(fallback, {planProfile, messages}, options);
  const content = shadowRootOf(options);
  const markers = content.match(/<!--\/?lit-/g)?.length;
  return tagWith(content, {release: VERSION, markers, providerId, page, planProfile, messages}, options);
}

function shadowRootOf({page, locale = 'en', reviewId, reviewLink, headingLevel, planProfile, messages, ...tag}: RenderReviewsTabOptions) {
  const rendered = collectResultSync(
    render(
      // prettier-ignore
      html`<dr-reviews-tab provider-id=${tag.providerId} api=${tag.api} locale=${locale} review-id=${reviewId ?? nothing} review-link=${reviewLink ?? nothing} heading-level=${headingLevel ?? nothing} .data=${page} .planProfile=${planProfile} .messages=${messages}></dr-reviews-tab>`,
    ),
  );
  return rendered.slice(rendered.indexOf('<template'), rendered.lastIndexOf('</dr-reviews-tab>'));
}

/** `sha256-…` of the single inline style in that HTML, for a host's `style-src`. Changes only with a release. */
export const reviewsTabStyleHash = `sha256-${createHash('sha256')
  .update(ReviewsTab.elementStyles.map((style) => ('cssText' in style ? style.cssText : '')).join(''))
  .digest('base64')}`;
