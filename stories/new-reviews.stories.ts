import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, userEvent, waitFor} from 'storybook/test';
import {type Messages, type PlanProfile, ReviewsError} from '../src/index.js';
import {buildPractice, buildPracticeReviews, buildProvider, type InMemoryPracticeClient} from '../src/testing/index.js';
import {PLAN, serviceOf} from './inbox-service.js';
import {shown} from './shown.js';

interface PanelArgs {
  client: InMemoryPracticeClient;
  locale?: string;
  'heading-level'?: number;
  'workspace-link'?: string;
  planProfile?: PlanProfile;
  messages?: Partial<Messages>;
}

const TAG = 'dr-new-reviews';

const meta: Meta<PanelArgs> = {
  title: 'Elements/New reviews',
  component: TAG,
  args: {
    client: practices([
      ['Juniper Family Medicine', 12],
      ['Sagebrush Heart Group', 0],
    ]),
    'workspace-link': '?practice={practiceId}',
    planProfile: PLAN,
  },
  render: (args) =>
    html`<dr-new-reviews
      locale=${ifDefined(args.locale || undefined)}
      heading-level=${ifDefined(args['heading-level'])}
      workspace-link=${ifDefined(args['workspace-link'] || undefined)}
      .client=${args.client}
      .planProfile=${args.planProfile}
      .messages=${args.messages}
    ></dr-new-reviews>`,
};
export default meta;

type Story = StoryObj<PanelArgs>;

/** Each practice links to the page with the workspace, if the host sets its address. */
export const SomethingNew: Story = {};

export const NothingNew: Story = {args: {client: practices([['Juniper Family Medicine', 0]])}};

export const WithoutLinks: Story = {args: {'workspace-link': ''}};

/** Five practices are visible, those with something to do first. */
export const ManyPractices: Story = {
  args: {client: practices(Array.from({length: 12}, (_, index) => [`Practice number ${index + 1}`, index % 3 ? 0 : index + 1]))},
};

export const Loading: Story = {args: {client: Object.assign(practices([]), {delay: Infinity})}};

/** Most people in a practice do not have the right. */
export const NoAccess: Story = {args: {client: practices([])}};

export const SignedOut: Story = {args: {client: Object.assign(practices([]), {signedIn: false})}};

/** The previous content stays. */
export const SessionEnded: Story = {
  args: {client: practices([['Juniper Family Medicine', 12]])},
  beforeEach: ({args}) => void (args.client.signedIn = true),
  play: async ({canvasElement, args}) => {
    await shown(canvasElement, TAG, '[part=practice]');
    args.client.signedIn = false;
    canvasElement.querySelector(TAG)!.resume();
    await shown(canvasElement, TAG, '[part=sign-in]');
    await shown(canvasElement, TAG, '[part=practice]');
  },
};

export const Failed: Story = {
  args: {client: failing(new ReviewsError('service-unavailable', 503))},
  play: async ({canvasElement}) => {
    const retry = await shown(canvasElement, TAG, '[part=retry]');
    await userEvent.click(retry);
    await waitFor(() => expect(retry).toHaveTextContent('Try again'));
  },
};

/** Loads automatically when the reader is back online. */
export const Offline: Story = {args: {client: failing(new ReviewsError('offline'))}};

export const Spanish: Story = {globals: {locale: 'es-US'}};

export const RightToLeft: Story = {globals: {direction: 'rtl'}};

export const Dark: Story = {globals: {theme: 'dark'}};

export const NarrowPage: Story = {globals: {width: 'phone'}};

export const ForcedColors: Story = {tags: ['forced-colors']};

export const PlanThemeHarborlight: Story = {globals: {theme: 'harborlight'}};

function practices(given: readonly (readonly [name: string, reviews: number])[]): InMemoryPracticeClient {
  return serviceOf(
    given.map(([name, count], index) => ({
      practice: buildPractice({id: `practice-${index}`, name}),
      providers: [
        {
          provider: buildProvider({id: `p${index}`}),
          reviews: buildPracticeReviews(count).map((one) => ({...one, id: `${index}-${one.id}`})),
        },
      ],
    })),
  );
}

function failing(error: ReviewsError): InMemoryPracticeClient {
  const client = practices([]);
  client.failWith = error;
  return client;
}
