import {createHash} from 'node:crypto';
import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import type {PropertyValues} from 'lit';
import {VERSION} from '../define/define.js';
import {ReviewsTab} from '../elements/reviews-tab/reviews-tab.js';
import {tabInSpanish} from '../i18n/reviews/tab.es.js';
import {base, type Language, localeIn, type Messages, type Overrides} from '../i18n/shared/words.js';
import {renderReviewsTab as tagWithData} from './browser.js';
import {type RenderReviewsTabOptions, tagWith} from './tag.js';

/**
 * Renders `<dr-reviews-tab>` as HTML with declarative shadow DOM. It is readable without scripts, and hydrates without a flash or
 * a request once the tag is defined. The data comes after the content, so it does not delay the first paint.
 *
 * In a browser's bundle, the same function gives the tag with its data only, for components that run on both sides.
 */
export function renderReviewsTab(options: RenderReviewsTabOptions): string {
  const {providerId, page, planProfile, messages} = options;
  if (page === undefined) return tagWithData(options);
  const content = shadowRootOf(options);
  const markers = content.match(/<!--\/?lit-/g)?.length;
  return tagWith(content, {release: VERSION, markers, providerId, page, planProfile, messages}, options);
}

/**
 * The tag on a server. It needs no registry: where a framework has two bundles with a copy of the library each, a registry would give
 * one bundle the element of the other, with another Lit.
 */
class ReviewsTabOnServer extends ReviewsTab {
  templateWith(properties: Partial<ReviewsTab>): unknown {
    Object.assign(this, properties);
    this.willUpdate(new Map(Object.entries(properties)) as PropertyValues<this>);
    return this.render();
  }
}

const STYLE = stylesOf(ReviewsTabOnServer);

function stylesOf(element: typeof ReviewsTab): string {
  // Lit collects properties and styles when an element is registered, which reads this.
  void element.observedAttributes;
  return element.elementStyles.map((style) => ('cssText' in style ? style.cssText : '')).join('');
}

function shadowRootOf(options: RenderReviewsTabOptions): string {
  const {providerId, page: data, locale = 'en', reviewId, reviewLink, headingLevel, planProfile} = options;
  const properties = {providerId, data, locale, reviewId, reviewLink, headingLevel, planProfile, messages: messagesFor(options)};
  const given = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
  const content = collectResultSync(render(new ReviewsTabOnServer().templateWith(given)));
  return `<template shadowrootmode="open"><style>${STYLE}</style>${content}</template>`;
}

/** For each language but English. */
const TRANSLATIONS: Partial<Record<Language, Messages>> = {es: tabInSpanish} satisfies Record<Exclude<Language, 'en'>, Messages>;

/** The host's messages, over those that a browser would load. */
function messagesFor({locale = 'en', messages}: RenderReviewsTabOptions): Overrides | undefined {
  const {$language: language = localeIn(locale)}: Overrides = messages ?? {};
  const translation = TRANSLATIONS[base(language)];
  return translation ? {...translation, $language: language, ...messages} : messages;
}

/** `sha256-…` of the single inline style in that HTML, for a host's `style-src`. Changes only with a release. */
export const reviewsTabStyleHash = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;
