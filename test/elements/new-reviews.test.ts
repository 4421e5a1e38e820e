import '../../src/define/dr-config.js';
import '../../src/define/dr-new-reviews.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import type {NewReviewsPanel} from '../../src/elements/new-reviews/new-reviews.js';
import {buildPractice, buildPracticeReview, buildProvider} from '../../src/testing/practice/builders.js';
import {InMemoryPracticeClient} from '../../src/testing/practice/in-memory-client.js';
import type {InboxPractice} from '../../src/testing/practice/in-memory-practices.js';
import {expectAccessible} from './axe.js';
import {expectConsole} from './page-guard.js';
import {visibleText} from './support/tab.js';
import {expectSame, settled, until} from './support/until.js';

const TODAY = new Date('2025-12-20T12:00:00Z');

/** A practice with this many unanswered reviews from this month and this many answered ones from last year. */
function practice(number: number, name: string, unanswered: number, answered = 0): InboxPractice {
  const review = (index: number, given: object) => buildPracticeReview({id: `r${number}-${index}`, ...given});
  const reviews = [
    ...Array.from({length: unanswered}, (_, index) => review(index, {date: '2025-12-06'})),
    ...Array.from({length: answered}, (_, index) => review(unanswered + index, {date: '2024-12-06', status: 'response-published'})),
  ];
  return {
    practice: buildPractice({id: `practice-${number}`, name}),
    providers: [{provider: buildProvider({id: `p${number}`}), reviews}],
  };
}

const HARBOR = practice(1, 'Harbor Family Medicine', 3);
const ELM = practice(2, 'Elm Street Pediatrics', 0, 4);

function newClient(practices: readonly InboxPractice[] = [HARBOR, ELM]): InMemoryPracticeClient {
  return Object.assign(new InMemoryPracticeClient(practices), {now: () => TODAY});
}

function place(given: Partial<NewReviewsPanel>, into: Element = document.body): NewReviewsPanel {
  const panel = document.createElement('dr-new-reviews');
  Object.assign(panel, {locale: 'en-US', ...given});
  into.append(panel);
  return panel;
}

async function show(client: InMemoryPracticeClient, given: Partial<NewReviewsPanel> = {}): Promise<NewReviewsPanel> {
  const panel = place({client, ...given});
  await until(() => rows(panel).length || part(panel, 'notice'), 'practices or a notice');
  return panel;
}

const part = (panel: NewReviewsPanel, name: string) => panel.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`);
const rows = (panel: NewReviewsPanel) => [...panel.shadowRoot!.querySelectorAll<HTMLElement>('[part=practice]')];
const seenRows = (panel: NewReviewsPanel) => rows(panel).map((row) => visibleText(row).replace(/\n/g, ' | '));
const heading = (panel: NewReviewsPanel) => panel.shadowRoot!.querySelector<HTMLElement>('[role=heading]')!;
const seen = (panel: NewReviewsPanel) => visibleText(heading(panel).parentElement!);
const status = (panel: NewReviewsPanel) => panel.shadowRoot!.querySelector('[role=status]')?.textContent;

/** Collects the details of all future events of this name. */
function heard(name: keyof HTMLElementEventMap): object[] {
  const details: object[] = [];
  document.body.addEventListener(name, (event) => details.push((event as Event & {detail: object}).detail));
  return details;
}

describe('<dr-new-reviews>', () => {
  beforeEach(() => {
    const body = document.createElement('body');
    body.lang = 'en';
    document.body.replaceWith(body);
  });

  it('shows for each practice what is new and what needs a response, and reports the totals to the host', async () => {
    const loaded = heard('dr-new-reviews-loaded');
    const panel = await show(newClient());
    expect(seen(panel).split('\n')[0]).to.equal('New patient reviews');
    expect(seenRows(panel)).to.deep.equal(['Harbor Family Medicine | 3 new | 3 need a response', 'Elm Street Pediatrics | No new reviews']);
    expect(seen(panel)).to.contain('New since 11/20/2025');
    expect(loaded).to.deep.equal([{newReviews: 3, needsResponse: 3}]);
    await expectAccessible(panel);
  });

  it('uses the singular for one', async () => {
    const panel = await show(newClient([practice(1, 'Harbor Family Medicine', 1)]));
    expect(seenRows(panel)).to.deep.equal(['Harbor Family Medicine | 1 new | 1 needs a response']);
  });

  it('links each practice to the workspace by its id, never by its TIN', async () => {
    const panel = await show(newClient(), {workspaceLink: '/portal?practice={practiceId}'});
    const links = [...panel.shadowRoot!.querySelectorAll('a')];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).to.deep.equal([
      ['Harbor Family Medicine', '/portal?practice=practice-1'],
      ['Elm Street Pediatrics', '/portal?practice=practice-2'],
    ]);
    expect(panel.shadowRoot!.innerHTML).not.to.contain('123456789');
    await expectAccessible(panel);
  });

  it('shows five practices, those that need a response first, and the others behind a button', async () => {
    const practices = Array.from({length: 8}, (_, index) => practice(index, `Practice ${index}`, index === 6 ? 2 : 0));
    const panel = await show(newClient(practices));
    expect(
      rows(panel)
        .filter((row) => row.checkVisibility())
        .map((row) => visibleText(row).split('\n')[0]),
    ).to.deep.equal(['Practice 6', 'Practice 0', 'Practice 1', 'Practice 2', 'Practice 3']);
    const more = panel.shadowRoot!.querySelector('summary')!;
    expect(more.textContent).to.equal('Show 3 more practices');
    more.click();
    await until(() => rows(panel).every((row) => row.checkVisibility()));
    await expectAccessible(panel);
  });

  it('shows and announces that it is loading', async () => {
    const panel = place({client: Object.assign(newClient(), {delay: Infinity})});
    await panel.updateComplete;
    await until(() => seen(panel).includes('Loading reviews…'));
    expect(panel.offsetHeight).to.be.greaterThan(80);
    await expectAccessible(panel);
  });

  it('explains missing access: the right, who grants it, and whom to call if the plan says so', async () => {
    const client = newClient([HARBOR]);
    client.entitle('practice-1', false);
    const panel = await show(client);
    expect(visibleText(part(panel, 'notice')!)).to.equal(
      'You don’t have access yet\nYou need “Review Patient Feedback” access. Ask your practice’s website access manager.',
    );
    panel.planProfile = {phones: {access: '800.555.0199'}};
    await until(() => seen(panel).endsWith('If your practice has none, call 800.555.0199.'));
    expect(panel.shadowRoot!.querySelector('[part=notice] a')!.getAttribute('href')).to.equal('tel:+18005550199');
    await expectAccessible(panel);
  });

  it('treats a token without the right as no access', async () => {
    const failed = heard('dr-new-reviews-failed');
    const panel = await show(Object.assign(newClient(), {failWith: new ReviewsError('insufficient-scope', 403)}));
    expect(seen(panel)).to.contain('You don’t have access yet');
    expect(failed).to.deep.equal([{code: 'insufficient-scope', status: 403}]);
  });

  it('asks for a sign-in once by itself and on each press, and continues after it', async () => {
    const asked = heard('dr-sign-in-required');
    const client = Object.assign(newClient(), {signedIn: false});
    const panel = place({client});
    const button = await until(() => part(panel, 'sign-in'));
    expect(status(panel)).to.equal('Sign in to see new patient reviews.');
    expect(asked).to.deep.equal([{reason: 'signed-out'}]);
    await expectAccessible(panel);
    button.focus();
    button.click();
    // Synchronous with the press, so that the host may open a window.
    expect(asked).to.have.length(2);
    client.signedIn = true;
    panel.resume();
    await until(() => rows(panel).length);
    expectSame(panel.shadowRoot!.activeElement, heading(panel), 'focus after the button is gone');
    expect(status(panel)).to.equal('');
  });

  it('keeps its content when the session ends', async () => {
    const asked = heard('dr-sign-in-required');
    const client = newClient();
    const panel = await show(client);
    client.signedIn = false;
    panel.resume();
    await until(() => part(panel, 'sign-in'));
    expect(status(panel)).to.equal('You’ve been signed out. Sign in to see the latest.');
    expect(asked).to.deep.equal([{reason: 'expired'}]);
    expect(rows(panel)).to.have.length(2);
    await expectAccessible(panel);
  });

  it('offers a retry after a failure, and keeps its place and focus', async () => {
    const failed = heard('dr-new-reviews-failed');
    const client = newClient();
    client.failWith = new ReviewsError('service-unavailable', 503);
    const panel = place({client});
    const retry = await until(() => part(panel, 'retry'));
    expect(status(panel)).to.equal('We couldn’t load the reviews');
    await expectAccessible(panel);
    client.hold();
    retry.focus();
    retry.click();
    retry.click();
    await until(() => retry.ariaDisabled === 'true' && retry.textContent === 'Loading reviews…');
    expect(client.calls).to.have.length(2);
    client.release();
    await until(() => retry.textContent === 'Try again');
    expectSame(panel.shadowRoot!.activeElement, retry, 'focus while it fails again');
    expect(failed).to.deep.equal([
      {code: 'service-unavailable', status: 503},
      {code: 'service-unavailable', status: 503},
    ]);
    client.failWith = undefined;
    retry.click();
    await until(() => rows(panel).length);
    expectSame(panel.shadowRoot!.activeElement, heading(panel), 'focus once it has worked');
  });

  it('reloads when the reader is back online', async () => {
    const client = newClient();
    client.failWith = new ReviewsError('offline');
    const panel = place({client});
    await until(() => status(panel) === 'You’re offline. Reviews will load when you’re back online.');
    client.failWith = undefined;
    dispatchEvent(new Event('online'));
    await until(() => rows(panel).length);
  });

  it('keeps its counts without a request when moved', async () => {
    const client = newClient();
    const panel = await show(client);
    const aside = document.createElement('aside');
    document.body.append(aside);
    aside.append(panel);
    await settled();
    expect(rows(panel)).to.have.length(2);
    expect(client.calls).to.deep.equal(['newReviews']);
  });

  it('aborts its request when removed, and requests again when put back', async () => {
    const client = Object.assign(newClient(), {delay: Infinity});
    const panel = place({client});
    await until(() => client.calls.length === 1);
    panel.remove();
    await settled();
    client.delay = 0;
    document.body.append(panel);
    await until(() => rows(panel).length);
    expect(client.calls).to.have.length(2);
  });

  it('is shown in Spanish', async () => {
    const panel = await show(newClient(), {locale: 'es-US'});
    expect(seenRows(panel)).to.deep.equal([
      'Harbor Family Medicine | 3 nuevas | 3 por responder',
      'Elm Street Pediatrics | No hay reseñas nuevas',
    ]);
    expect(heading(panel).textContent).to.equal('Nuevas reseñas de pacientes');
    await expectAccessible(panel);
  });

  it('fits into 200 pixels from right to left', async () => {
    document.body.dir = 'rtl';
    const column = document.createElement('div');
    column.style.setProperty('inline-size', '200px');
    document.body.append(column);
    const panel = await show(newClient([practice(1, 'Northeastern Neurodevelopmental-and-Rehabilitation-Associates', 3)]));
    column.append(panel);
    await until(() => panel.offsetWidth === 200);
    expect(panel.scrollWidth).to.be.at.most(200);
    await expectAccessible(panel);
  });

  it('uses client, plan, language and messages from the <dr-config> around it', async () => {
    const config = document.createElement('dr-config');
    Object.assign(config, {practiceClient: newClient(), locale: 'es', messages: {newReviewsHeading: 'Lo nuevo'}});
    document.body.append(config);
    const panel = place({locale: undefined}, config);
    await until(() => rows(panel).length);
    expect(seen(panel))
      .to.match(/^Lo nuevo/)
      .and.to.contain('3 nuevas');
  });

  it('logs one warning when the page does not configure it', async () => {
    expectConsole(/<dr-new-reviews> needs api or client/);
    const panel = place({});
    const start = performance.now();
    await until(() => performance.now() - start > 2_200);
    expect(seen(panel)).to.contain('Loading reviews…');
  });
});
