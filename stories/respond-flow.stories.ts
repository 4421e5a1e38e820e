import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, render} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {userEvent, waitFor, within} from 'storybook/test';
import type {Decision} from '../src/domain/feedback.js';
import {buildPracticeReview, buildProvider, type InMemoryPracticeClient, InMemoryReviewsClient} from '../src/testing/index.js';
import {CONTACT, inboxWith, PLAN} from './inbox-service.js';
import {shown} from './shown.js';
import {inDialog, open, says, submit, write} from './workspace-page.js';

/**
 * The whole life of a response, without a backend: the practice writes it, the plan's representative decides (the buttons in the
 * middle play that role), and the member reads it in the directory. Everything is kept in memory, which is reset with each visit.
 */
const meta: Meta = {
  title: 'Flows/A response',
  tags: ['!autodocs'],
  parameters: {controls: {disable: true}},
  loaders: [() => ({flow: new Flow()})],
  render: (_, {loaded}) => (loaded['flow'] as Flow).root,
};
export default meta;

type Story = StoryObj;

/** For trying it by hand. */
export const ByHand: Story = {};

/** Written, sent back with a reason, corrected, published, and read by a member. */
export const Played: Story = {
  play: async ({canvasElement}) => {
    const press = (name: string) => userEvent.click(within(canvasElement).getByRole('button', {name}));
    await open(canvasElement, 'new', 'respond');
    await write(canvasElement, 'We are sorry you waited on Friday. Our manager would like to hear more.');
    await submit(canvasElement);
    await says(canvasElement, /Case|case/);
    await userEvent.click(await inDialog(canvasElement, '.close'));
    await press('Ask for changes');
    await cardSays(canvasElement, 'Revisions required');
    await open(canvasElement, 'new', 'edit-response');
    await write(canvasElement, 'We are sorry about the wait. Our manager would like to hear more.');
    await submit(canvasElement);
    await says(canvasElement, /Case|case/);
    await userEvent.click(await inDialog(canvasElement, '.close'));
    await press('Publish');
    await cardSays(canvasElement, 'Response published');
    await waitFor(async () => {
      const response = await shown(canvasElement, 'dr-reviews-tab', '.response');
      if (!response.textContent.includes('sorry about the wait')) throw new Error('The directory does not show the response.');
    });
  },
};

const PROVIDER = buildProvider();

/** One practice, one review, and the views of the three people involved. */
class Flow {
  readonly root = document.createElement('div');
  readonly #service: InMemoryPracticeClient = inboxWith([
    buildPracticeReview({id: 'new', recommended: false, comment: 'Waited forty minutes past my appointment and nobody said why.'}),
  ]);

  #decisions = 0;

  constructor() {
    this.#show();
  }

  #show(): void {
    const {status, response} = this.#service.review('new');
    const isPending = status === 'response-pending';
    render(
      html`<style>
          .flow {
            display: grid;
            gap: 1.5rem;
          }
          .flow > section {
            min-inline-size: 0;
            padding: 1rem;
            border: 1px solid color-mix(in srgb, currentColor 20%, transparent);
            border-radius: 0.75rem;
          }
          .flow h2 {
            margin: 0 0 0.5rem;
            font-size: 0.875rem;
            font-weight: 600;
          }
          .flow button {
            min-block-size: 2.5rem;
            padding-inline: 1rem;
            font: inherit;
          }
        </style>
        <div class="flow">
          <section aria-labelledby="practice">
            <h2 id="practice">The practice</h2>
            ${
              // A new element for each decision, because a practice sees decisions on its next visit.
              keyed(
                this.#decisions,
                html`<dr-provider-workspace
                  heading-level="3"
                  .client=${this.#service}
                  .planProfile=${PLAN}
                  .contact=${CONTACT}
                  @dr-response-submitted=${() => this.#show()}
                ></dr-provider-workspace>`,
              )
            }
          </section>
          <section aria-labelledby="plan">
            <h2 id="plan">The plan’s representative</h2>
            <p role="status">${isPending ? `Case ${response!.caseNumber} is waiting for a decision.` : 'No case is waiting.'}</p>
            <button type="button" ?disabled=${!isPending} @click=${() => this.#decide('publish-response')}>Publish</button>
            <button type="button" ?disabled=${!isPending} @click=${() => this.#decide('require-revisions', 'Please leave out the day of the visit.')}>
              Ask for changes
            </button>
          </section>
          <section aria-labelledby="member">
            <h2 id="member">A member</h2>
            <dr-reviews-tab provider-id=${PROVIDER.id} heading-level="3" .planProfile=${PLAN} .client=${this.#directory()}></dr-reviews-tab>
          </section>
        </div>`,
      this.root,
    );
  }

  #decide(decision: Decision, reason?: string): void {
    this.#service.decide(this.#service.review('new').response!.caseNumber, decision, reason);
    this.#decisions++;
    this.#show();
  }

  /** The practice's review as members see it. */
  #directory(): InMemoryReviewsClient {
    const {id, recommended, comment, city, state, date, status, response} = this.#service.review('new');
    const text = status === 'response-published' ? response!.text : response?.publishedText;
    const published = text ? {responder: response!.responder, date, text} : undefined;
    return new InMemoryReviewsClient({[PROVIDER.id]: [{id, recommended, comment: comment!, city, state, date, response: published}]});
  }
}

async function cardSays(canvas: HTMLElement, status: string): Promise<void> {
  await waitFor(
    async () => {
      const card = await shown(canvas, 'dr-provider-workspace', '#review-new');
      // Not `innerText`, because offscreen cards have no layout.
      if (!card.textContent.includes(status)) throw new Error(`The card should show ${status}, but shows: ${card.textContent}`);
    },
    {timeout: 5000},
  );
}
