import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, render} from 'lit';
import {fireEvent, waitFor, within} from 'storybook/test';
import {buildReviews} from '../src/testing/index.js';
import {type Answer, ANSWERS, faultsOf} from './contract-faults.js';
import {PROVIDER_ID} from './reviews-service.js';

/**
 * For developers of a service: paste a response to see in plain words where it violates the contract. A page of reviews is also
 * shown as members would see it. The JSON does not leave this page.
 */
const meta: Meta = {
  title: 'Tools/Paste your JSON',
  tags: ['!autodocs'],
  parameters: {controls: {disable: true}},
  loaders: [() => ({json: JSON.stringify(examplePage(), null, 2)})],
  render: (_, {loaded}) => {
    const root = document.createElement('div');
    show(root, PAGE, loaded['json'] as string);
    return root;
  },
};
export default meta;

type Story = StoryObj;

const PAGE: Answer = 'GET v1/providers/{id}/reviews';

/** A valid response; the tab shows the page. */
export const AGoodAnswer: Story = {
  play: async ({canvasElement}) => says(canvasElement, 'The response follows the contract.'),
};

/** Each fault is listed with its place, the expected value and the actual one. */
export const FaultyAnswer: Story = {
  play: async ({canvasElement, loaded}) => {
    const page = JSON.parse(loaded['json'] as string) as {reviews: Record<string, unknown>[]; counts?: object};
    Object.assign(page.reviews[1]!, {recommended: 'yes', date: '12/05/2025'});
    delete page.reviews[2]!['city'];
    delete page.counts;
    await paste(canvasElement, JSON.stringify(page, null, 2));
    await says(canvasElement, '"reviews" › entry 2 › "recommended": must be true or false, but is "yes".');
    await says(canvasElement, '"reviews" › entry 2 › "date": must be a day of the calendar, written YYYY-MM-DD, but is "12/05/2025".');
    await says(canvasElement, '"reviews" › entry 3 › "city": is missing; it must be a string.');
    await says(canvasElement, '"counts": is missing; it must be an object.');
  },
};

export const NotJson: Story = {
  play: async ({canvasElement}) => {
    await paste(canvasElement, '{"reviews": [');
    await says(canvasElement, /This is not JSON/);
  },
};

function show(root: HTMLElement, answer: Answer, json: string): void {
  const read = () => {
    const form = root.querySelector('form')!;
    show(
      root,
      (form.elements.namedItem('answer') as HTMLSelectElement).value as Answer,
      (form.elements.namedItem('json') as HTMLTextAreaElement).value,
    );
  };
  const faults = faultsOf(answer, json);
  render(
    html`<style>
        .paste {
          display: grid;
          grid-template-columns: minmax(0, 1fr);
          gap: 1rem;
          overflow-wrap: anywhere;
        }
        .paste textarea {
          box-sizing: border-box;
          inline-size: 100%;
          block-size: 16rem;
          font: 0.875rem/1.5 ui-monospace, monospace;
        }
        .paste select {
          max-inline-size: 100%;
          min-block-size: 2.25rem;
        }
        .paste label {
          display: grid;
          grid-template-columns: minmax(0, 1fr);
          gap: 0.25rem;
          font-weight: 600;
        }
        .paste li {
          margin-block: 0.25rem;
          overflow-wrap: anywhere;
        }
      </style>
      <form class="paste" @input=${read} @submit=${(event: Event) => event.preventDefault()}>
        <h1>Paste your JSON</h1>
        <label
          >Request
          <select name="answer">
            ${Object.keys(ANSWERS).map((each) => html`<option ?selected=${each === answer}>${each}</option>`)}
          </select>
        </label>
        <label>Response <textarea name="json" dir="ltr" spellcheck="false" .value=${json}></textarea></label>
        <section aria-labelledby="faults" aria-live="polite">
          <h2 id="faults">Contract violations</h2>
          ${faults.length ? html`<ol>${faults.map((fault) => html`<li>${fault}</li>`)}</ol>` : html`<p>The response follows the contract.</p>`}
        </section>
      </form>
      ${answer === PAGE && !faults.length ? tab(json) : ''}`,
    root,
  );
}

function tab(json: string) {
  const data = JSON.parse(json) as {summary: {providerId: string}};
  return html`<dr-reviews-tab provider-id=${data.summary.providerId} heading-level="2" .data=${data}></dr-reviews-tab>`;
}

async function paste(canvas: HTMLElement, json: string): Promise<void> {
  await fireEvent.input(within(canvas).getByLabelText('Response'), {target: {value: json}});
}

async function says(canvas: HTMLElement, sentence: string | RegExp): Promise<void> {
  await waitFor(() => within(canvas).getByText(sentence));
}

/** A valid response. */
function examplePage(): object {
  const summary = {providerId: PROVIDER_ID, recommended: 31, notRecommended: 8};
  return {summary, counts: {filtered: 4, total: 4}, reviews: buildReviews(4), nextCursor: null, previousCursor: null};
}
