import {isolatedLine} from 'directory-reviews/rules';
import {html} from 'hono/html';
import type {Provider} from '../server/database/schema.js';
import {demoPeople} from '../server/seed/demo-people.js';
import {plan} from '../server/shared/plan-profile.js';
import {type Html, mark, pageFrame} from './frame.js';

/** The result of the last button press, as a query parameter. */
export const DONE = ['nothing', 'not-asked', 'started-over'] as const;
export type Done = (typeof DONE)[number];

export interface StartPageOptions {
  /** Providers for the simulated visit. */
  readonly providers: readonly Provider[];
  /** The result of the last button press. */
  readonly done: Done | undefined;
}

/** The demo's start page: the review cycle with a page for each step, and the people. */
export function startPage({providers, done}: StartPageOptions): Html {
  return pageFrame({
    title: 'From the claim to the published answer',
    style: 'story.css',
    top: storyTop('/'),
    main: html`<h1>From the claim to the published answer</h1>
      <p class="lead">
        Everything here is real: the service, its database, the sign-in and the emails. Only the people are invented. Go around once.
      </p>
      ${done ? html`<p class="note" role="status">${DONE_TEXTS[done]}</p>` : ''}
      <ol class="cycle">
        ${cycle(providers).map(({title, text, action}) => html`<li><h2>${title}</h2><p>${text}</p>${action}</li>`)}
      </ol>
      <section aria-labelledby="people">
        <h2 id="people">Who you can be</h2>
        <p>Press Sign in on any page and choose a name; nobody has a password. To be two people at once, open a private window for the second.</p>
        <ul class="people">
          ${demoPeople.map(({name, role, page}) => html`<li><a href="${page}">${name}</a> <span class="muted">${role}</span></li>`)}
        </ul>
      </section>
      <section aria-labelledby="app">
        <h2 id="app">In an app</h2>
        <p>
          The same tags in the web view of an app, on a phone in a page: go back, turn it, take its network away.
          <a href="/phone${providers[0] ? `?provider=${providers[0].id}` : ''}">A phone</a>
        </p>
      </section>
      <section aria-labelledby="over">
        <h2 id="over">Start over</h2>
        <p>Puts everything back to how the demo begins: what you have written, decided and sent is gone.</p>
        <form method="post" action="/story/start-over"><button class="quiet">Start over</button></form>
      </section>`,
  });
}

const DONE_TEXTS: Readonly<Record<Done, string>> = {
  nothing: 'No claim was processed: choose a provider and a kind of visit from the lists.',
  'not-asked': 'The claim is processed. Nobody is asked about it: the question follows routine and preventive visits.',
  'started-over': 'Everything is as it was at the beginning.',
};

interface Step {
  readonly title: string;
  readonly text: string;
  readonly action: Html;
}

function cycle(providers: readonly Provider[]): readonly Step[] {
  const go = (href: string, text: string) => html`<a class="go" href="${href}">${text}</a>`;
  return [
    {
      title: 'A claim is processed',
      text: 'Sam Whitaker has seen a provider. When the plan has processed the claim, it knows that the visit took place.',
      action: claimForm(providers),
    },
    {
      title: 'The member gets an email',
      text: 'After a routine or preventive visit, with a link for one answer.',
      action: go('/outbox', 'Outbox'),
    },
    {
      title: 'The member answers',
      text: 'One question and an optional comment: from the link, or signed in as Sam Whitaker beside the claim.',
      action: go('/member', 'My claims'),
    },
    {
      title: 'The comment is checked',
      text: 'A swear word, a diagnosis or a phone number holds it back until Jordan Blake releases it.',
      action: go('/team', 'Reviews team'),
    },
    {
      title: 'Members read it',
      text: 'In the rate, and as a comment on the profile.',
      action: go(providers[0] ? `/directory/${providers[0].id}?tab=reviews` : '/directory', 'A profile'),
    },
    {
      title: 'The practice responds',
      text: 'Dana Reyes answers for two practices, or reports the review. The check advises while she writes.',
      action: go('/portal', 'Provider portal'),
    },
    {
      title: 'A representative decides',
      text: 'Jordan Blake publishes the response, asks for changes, or decides on the report.',
      action: go('/team', 'Reviews team'),
    },
    {
      title: 'Members read the answer',
      text: 'Under the comment it belongs to, with who responded.',
      action: go('/directory', 'Directory'),
    },
  ];
}

function claimForm(providers: readonly Provider[]): Html {
  if (!providers.length) return html``;
  return html`<form id="claim" method="post" action="/story/claim">
    <label for="provider">Provider</label>
    <select id="provider" name="provider">
      ${providers.map(({id, name, specialty}) => html`<option value="${id}">${isolatedLine(name)}, ${isolatedLine(specialty)}</option>`)}
    </select>
    <label for="visit">Visit</label>
    <select id="visit" name="visit">
      <option value="routine">Routine</option>
      <option value="preventive">Preventive</option>
      <option value="other">Other</option>
    </select>
    <button>Process a claim</button>
  </form>`;
}

/** The header of the demo's own pages. */
export function storyTop(page: string): Html {
  const link = (href: string, text: string) => html`<a href="${href}" ${href === page ? 'aria-current=page' : ''}>${text}</a>`;
  return html`<a class="brand" href="/">${mark()} <span class="area">The demo</span></a>
    <nav class="site" aria-label="Site">
      ${link('/', 'The cycle')} ${link('/outbox', 'Outbox')} ${link('/directory', plan.tagline)} ${link('/portal', 'Provider portal')}
      ${link('/team', 'Reviews team')} ${link('/member', 'My claims')}
    </nav>`;
}
