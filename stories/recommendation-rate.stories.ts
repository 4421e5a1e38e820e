import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';
import {InMemoryReviewsClient} from '../src/testing/index.js';
import {PROVIDER_ID, repair, serviceWith} from './reviews-service.js';

interface RateArgs {
  client: InMemoryReviewsClient;
  'provider-id': string;
  locale?: string;
}

const meta: Meta<RateArgs> = {
  title: 'Elements/Recommendation rate',
  component: 'dr-recommendation-rate',
  args: {'provider-id': PROVIDER_ID, client: counted(171, 14)},
  render: (args) =>
    html`<dr-recommendation-rate
      provider-id=${args['provider-id']}
      locale=${ifDefined(args.locale || undefined)}
      .client=${args.client}
    ></dr-recommendation-rate>`,
};
export default meta;

type Story = StoryObj<RateArgs>;

export const ManyReviews: Story = {};

/** 26 of 30 is 86%: rates are never rounded up. */
export const RoundedDown: Story = {args: {client: counted(26, 4)}};

/** Below ten reviews, counts are more informative than a percentage. */
export const FewReviews: Story = {args: {client: counted(4, 1)}};

export const OneReview: Story = {args: {client: counted(1, 0)}};

/** Without reviews, or when they cannot be loaded, nothing is shown and no space is taken. */
export const NoneYet: Story = {
  args: {client: counted(0, 0)},
  render: (args) => html`
    <h3>Joan Whitaker, MD</h3>
    <div><dr-recommendation-rate provider-id=${args['provider-id']} .client=${args.client}></dr-recommendation-rate></div>
    <p>Family medicine · Denver, CO</p>
  `,
  play: async ({canvasElement}) => {
    const line = canvasElement.querySelector('dr-recommendation-rate')!.parentElement!;
    await expect(line.getBoundingClientRect().height).toBe(0);
  },
};

/** With `say-none`, a page says that there are none. */
export const SaysNone: Story = {
  args: {client: counted(0, 0)},
  render: (args) =>
    html`<dr-recommendation-rate provider-id=${args['provider-id']} say-none .client=${args.client}></dr-recommendation-rate>`,
};

export const Spanish: Story = {globals: {locale: 'es-US'}};

export const Dark: Story = {globals: {theme: 'dark'}};

/** Fifty rates on a page of results need one request. */
export const InAResultList: Story = {
  args: {client: directoryOf(50)},
  beforeEach: repair,
  render: ({client}) => html`
    <dr-config .client=${client}>
      <ol class="results">
        ${Array.from(
          {length: 50},
          (_, index) => html`
            <li>
              <strong>${nameOf(index)}</strong>
              <div><dr-recommendation-rate provider-id=${`provider-${index}`}></dr-recommendation-rate></div>
              <div>${PLACES[index % PLACES.length]}</div>
            </li>
          `,
        )}
      </ol>
    </dr-config>
  `,
  play: async ({args}) => {
    await waitFor(() => expect(args.client.calls).toEqual(['summaries']));
  },
};

const PLACES = ['Denver, CO', 'Boise, ID', 'Tulsa, OK', 'Duluth, MN'];

function nameOf(index: number): string {
  const given = ['Joan', 'Amir', 'Lucía', 'Thuy', 'Peter', 'Grace', 'Ines'];
  const family = ['Whitaker', 'Okafor', 'Lindqvist', 'Romero', 'Tran', 'Abbott'];
  return `${given[index % given.length]} ${family[index % family.length]}, ${['MD', 'DO', 'NP'][index % 3]}`;
}

function counted(recommended: number, notRecommended: number): InMemoryReviewsClient {
  return serviceWith({reviews: [], withoutComment: {recommended, notRecommended}});
}

/** Every tenth provider has no reviews; the others have up to about two hundred. */
function directoryOf(size: number): InMemoryReviewsClient {
  const providers = Array.from({length: size}, (_, index) => {
    const verified = index % 10 === 9 ? 0 : 1 + ((index * 37) % 211);
    const notRecommended = Math.floor(verified * (((index * 13) % 29) / 100));
    return [`provider-${index}`, {reviews: [], withoutComment: {recommended: verified - notRecommended, notRecommended}}] as const;
  });
  return new InMemoryReviewsClient(Object.fromEntries(providers));
}
