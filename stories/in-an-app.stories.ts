import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent, waitFor, within} from 'storybook/test';
import sheet from '../demo/pages/assets/phone.css?raw';
import {startPhone, stopPhone} from '../demo/pages/assets/phone.js';
import {phoneBench} from '../demo/pages/phone-bench.js';
import {buildProvider, buildReviews, InMemoryReviewsClient, InMemorySurveyClient} from '../src/testing/index.js';
import {contractService} from './contract-service.js';
import {PLAN, severalPractices} from './inbox-service.js';

/**
 * Our page in an app's web view, without a backend. Go back, rotate the phone, cut its network, enlarge its text, crash the page,
 * and read each message. The frame loads the released page, which knows nothing about Storybook. Its requests are answered from
 * memory, which is reset with each visit.
 */
const meta: Meta = {
  title: 'Flows/In an app',
  tags: ['!autodocs'],
  parameters: {controls: {disable: true}},
  loaders: [async () => ({bench: String(await phoneBench())})],
  render: (_, {loaded}) => inAnApp(loaded['bench'] as string),
  beforeEach: () => stopPhone,
};
export default meta;

type Story = StoryObj;

/** For trying it by hand. */
export const ByHand: Story = {};

/** A member reads a provider's reviews, and the app goes back. */
export const Played: Story = {
  play: async ({canvasElement}) => {
    const phone = within(canvasElement);
    await userEvent.click(phone.getByRole('button', {name: /Reviews of a provider/}));
    await heard(canvasElement, 'dr-reviews-loaded');
    await userEvent.click(phone.getByRole('button', {name: 'Send nonsense'}));
    await heard(canvasElement, '"field":".textScale"');
    await userEvent.click(phone.getByRole('button', {name: 'Back'}));
    await waitFor(() => expect(phone.getByRole('button', {name: /Patient feedback/})).toBeVisible());
  },
};

/** The view of a practice that the app has signed in. */
export const SignedIn: Story = {
  play: async ({canvasElement}) => {
    await userEvent.click(within(canvasElement).getByRole('button', {name: /Patient feedback/}));
    await heard(canvasElement, 'token-wanted');
    await heard(canvasElement, '"height":');
  },
};

const PROVIDER = buildProvider();
const TOKEN = 'of-whoever-is-signed-in';

function inAnApp(bench: string): HTMLElement {
  const root = document.createElement('div');
  root.className = 'in-an-app';
  root.innerHTML = `<style>${COLORS} .in-an-app {${sheet}}</style><p id="told" class="role" role="status"></p><div class="bench">${bench}</div>`;
  const base = new URL('service/', document.baseURI);
  const service = contractService(
    {
      reviews: new InMemoryReviewsClient({
        [PROVIDER.id]: {reviews: buildReviews(65), withoutComment: {recommended: 20, notRecommended: 5}},
      }),
      practice: severalPractices(),
      survey: new InMemorySurveyClient(),
      takes: (token) => token === TOKEN,
    },
    base.pathname,
  );
  // startPhone looks up its elements in the document, so wait until they are there.
  queueMicrotask(() =>
    startPhone({
      page: 'webview/directory-reviews.html',
      api: base.href,
      planProfile: PLAN,
      providerId: PROVIDER.id,
      getToken: () => TOKEN,
      openClaim: () => 'claim-1',
      tell: (words = '') => (root.querySelector('#told')!.textContent = words),
      service: (...request) => service(new Request(...request)),
    }),
  );
  return root;
}

const COLORS = `
  .in-an-app {
    --surface: light-dark(#ffffff, #1b2220);
    --text: light-dark(#1c2421, #e8eeea);
    --muted: light-dark(#53605b, #a9b6b0);
    --line: light-dark(#dde2dd, #323c38);
    --edge: light-dark(#6c7973, #8d9b95);
    --accent: light-dark(#1f5f4d, #86d3b4);
    --accent-text: light-dark(#ffffff, #0d2019);
  }
  .in-an-app, .in-an-app * { box-sizing: border-box; }`;

async function heard(canvas: HTMLElement, text: string): Promise<void> {
  await waitFor(() => expect(canvas.querySelector('#log')).toHaveTextContent(text), {timeout: 10_000});
}
