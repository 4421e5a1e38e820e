import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import type {PlanProfile} from '../src/domain/plan-profile.js';
import type {Messages} from '../src/index.js';
import {buildReviews, type InMemoryReviewsClient} from '../src/testing/index.js';
import {PROVIDER_ID, serviceWith} from './reviews-service.js';
import {reviewsTabElement} from './reviews-tab-element.js';

interface ConfigArgs {
  client: InMemoryReviewsClient;
  locale?: string;
  planProfile?: PlanProfile;
  messages?: Partial<Messages>;
}

const meta: Meta<ConfigArgs> = {
  title: 'Elements/Configuration',
  component: 'dr-config',
  args: {client: serviceWith(buildReviews(12)), planProfile: {brand: 'Harborlight'}},
  render: (args) => html`
    <dr-config
      locale=${ifDefined(args.locale || undefined)}
      .client=${args.client}
      .planProfile=${args.planProfile}
      .messages=${args.messages}
    >
      <h2>Joan Whitaker, MD</h2>
      <p><dr-recommendation-rate provider-id=${PROVIDER_ID}></dr-recommendation-rate></p>
      ${reviewsTabElement({'provider-id': PROVIDER_ID, 'heading-level': 3})}
    </dr-config>
  `,
};
export default meta;

type Story = StoryObj<ConfigArgs>;

/** The tags inside only set a provider. The element itself renders nothing and does not affect the layout. */
export const OnePlaceForAPage: Story = {};

export const Language: Story = {args: {locale: 'es-US'}};

/** One set of custom sentences for all tags inside. */
export const OwnSentences: Story = {
  args: {
    messages: {
      heading: 'What patients say',
      verifiedReviews: {one: '{count} answer from a verified patient', other: '{count} answers from verified patients'},
    },
  },
};

/** A tag's own settings take precedence: here the rate stays English on a Spanish page. */
export const TheTagComesFirst: Story = {
  args: {locale: 'es-US'},
  render: (args) => html`
    <dr-config locale=${ifDefined(args.locale || undefined)} .client=${args.client}>
      <p><dr-recommendation-rate provider-id=${PROVIDER_ID} locale="en-US"></dr-recommendation-rate></p>
      ${reviewsTabElement({'provider-id': PROVIDER_ID})}
    </dr-config>
  `,
};
