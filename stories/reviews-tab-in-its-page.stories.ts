import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {buildReviews} from '../src/testing/index.js';
import {PROVIDER_ID, serviceWith} from './reviews-service.js';
import {type ReviewsTabArgs, reviewsTabElement} from './reviews-tab-element.js';

/** The same reviews on different pages: the tag adapts to the host's page. */
const meta: Meta<ReviewsTabArgs> = {
  title: 'Elements/Reviews tab in its page',
  component: 'dr-reviews-tab',
  render: reviewsTabElement,
  args: {'provider-id': PROVIDER_ID, client: serviceWith(buildReviews(12)), 'review-link': '?review={reviewId}'},
};
export default meta;

type Story = StoryObj<ReviewsTabArgs>;

export const Spanish: Story = {globals: {locale: 'es-US'}};

/** Arabic is not translated yet: English sentences, laid out from right to left, with the page language's numbers and dates. */
export const RightToLeft: Story = {globals: {locale: 'ar', direction: 'rtl'}};

/** Follows the page's `color-scheme`, not the system's: a light page stays light in dark mode. */
export const Dark: Story = {globals: {theme: 'dark'}};

/** The narrowest page of WCAG 1.4.10, without horizontal scrolling. */
export const NarrowPage: Story = {globals: {width: 'phone'}};

export const NarrowSpanish: Story = {globals: {width: 'phone', locale: 'es-US'}};

/** Text at 200%, as WCAG 1.4.4 requires, through the font size of the page. */
export const LargeText: Story = {globals: {text: '200'}};

/** The largest text size on phones, 310%. */
export const LargestText: Story = {globals: {text: '310', width: 'phone'}};

/** In a narrow column next to other content. */
export const Sidebar: Story = {globals: {width: 'sidebar'}};

/**
 * Icons and the bar use the reader's colors, and no state is conveyed by color only. To see it, emulate `forced-colors: active` in
 * the browser's developer tools (Rendering) or enable a contrast theme in the system.
 */
export const ForcedColors: Story = {tags: ['forced-colors']};

/** An invented plan's page; the tag is styled only with design tokens. */
export const PlanThemeHarborlight: Story = {globals: {theme: 'harborlight'}};

/** Another invented plan, dark and without rounded corners. */
export const PlanThemeTamarack: Story = {globals: {theme: 'tamarack'}};

/** A theme with hardly any color. */
export const ThemeNeutral: Story = {globals: {theme: 'neutral'}};

/** A theme that fits more on a screen. */
export const ThemeDense: Story = {globals: {theme: 'dense'}};

/** Where tokens are not enough, use `::part()`. Parts are public API; their content is not. */
export const StyledParts: Story = {
  render: (args) => html`
    <style>
      .styled-parts dr-reviews-tab::part(summary) {
        padding: 1rem 1.5rem;
        border-radius: 0.75rem;
        background: light-dark(#eef4ef, #20302a);
      }
      .styled-parts dr-reviews-tab::part(review) {
        margin-block-end: 0.75rem;
        padding-inline: 1.25rem;
        border: 1px solid light-dark(#d5dcd7, #3c4a44);
        border-radius: 0.75rem;
      }
      .styled-parts dr-reviews-tab::part(response) {
        background: transparent;
        font-style: italic;
      }
    </style>
    <div class="styled-parts">${reviewsTabElement(args)}</div>
  `,
};

/** Under a heading of the host, with a matching level for the tag's heading. */
export const UnderAHeading: Story = {
  args: {'heading-level': 3},
  render: (args) => html`
    <h2>Joan Whitaker, MD</h2>
    <p>Family medicine · Denver, CO</p>
    ${reviewsTabElement(args)}
  `,
};

/** The `<dr-config>` around the page provides client, plan and language. */
export const InsideConfig: Story = {
  render: ({client, planProfile, ...args}) => html`
    <dr-config locale="es-US" .client=${client} .planProfile=${planProfile}>${reviewsTabElement(args)}</dr-config>
  `,
  args: {planProfile: {brand: 'Harborlight'}},
};

/** The host's sentences replace ours by key; the rest stay. */
export const OwnSentences: Story = {
  args: {
    messages: {
      heading: 'What patients say',
      recommended: 'Would recommend',
      notRecommended: 'Would not recommend',
      shown: {one: '{shown} of {count} comment', other: '{shown} of {count} comments'},
    },
  },
};
