import './page-guard.js';
import {expect} from 'chai';
import {feedbackOf, needsResponse} from '../../src/domain/feedback.js';
import type {SubmissionStore} from '../../src/state/practice/submission-store.js';
import {buildContact, InMemoryPracticeClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {visibleText} from './support/tab.js';
import {until} from './support/until.js';
import {
  button,
  card,
  cards,
  choose,
  combobox,
  dialog,
  field,
  inputOf,
  optionElements,
  part,
  select,
  show,
  status,
  twoPractices,
  twoProviders,
  typeInto,
  untilSeen,
  untilStatus,
} from './support/workspace.js';

const ofAll = (client = new InMemoryPracticeClient(twoProviders)) => show(client);

function search(workspace: Awaited<ReturnType<typeof show>>, text: string): HTMLInputElement {
  const input = field<HTMLInputElement>(workspace, 'Search comments and responses');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', {bubbles: true}));
  return input;
}

const folder = (workspace: Awaited<ReturnType<typeof show>>, name: string) =>
  [...field<HTMLSelectElement>(workspace, 'Status').options].find(({text}) => text.startsWith(name))?.text;

describe('<dr-provider-workspace> all providers', () => {
  afterEach(() => document.body.replaceChildren());

  it('is what a page that names only the practice opens with, and the first choice', async () => {
    const client = new InMemoryPracticeClient(twoPractices);
    const workspace = await show(client, {practiceId: 'practice-1'});
    expect(inputOf(combobox(workspace, 'Provider')).value).to.equal('All providers');
    const recommended = [...twoProviders[0]!.reviews, ...twoProviders[1]!.reviews].filter((review) => review.recommended).length;
    expect(visibleText(part(workspace, 'overview')!))
      .to.contain(`All providers\nJuniper Family Medicine · TIN 123456789`)
      .and.to.contain(`${recommended} recommended`)
      .and.to.match(/\d+ of \d+ patients recommend their provider to family and friends/);
    expect(client.calls).not.to.include('rateTrend');
    expect(part(workspace, 'trend')).to.equal(null);
    await typeInto(combobox(workspace, 'Provider'), '');
    expect(optionElements(combobox(workspace, 'Provider')).map(visibleText)[0]).to.match(/^All providers\n2 with reviews\n\d+ to answer$/);
    await expectAccessible(workspace);
  });

  it('names the provider on each card, for the eye and for screen readers', async () => {
    const workspace = await ofAll();
    const providers = twoProviders.flatMap(({provider, reviews}) => reviews.map(({id}) => [id, provider.name] as const));
    for (const [id, name] of providers.filter(([each]) => !!card(workspace, each)).slice(0, 6)) {
      expect(card(workspace, id).textContent).to.contain(`${name}, MD`);
      const named = card(workspace, id).getAttribute('aria-labelledby')!.split(' ');
      expect(named.map((each) => workspace.shadowRoot!.getElementById(each)?.textContent).join(' ')).to.contain(`${name}, MD`);
    }
    await choose(workspace, 'Provider', 'Omar');
    await until(() => part(workspace, 'overview')!.textContent.includes('Omar'));
    await until(() => cards(workspace)[0]?.id === 'review-o0');
    expect(cards(workspace)[0]!.textContent).not.to.contain('Omar Haddad');
  });

  it('finds words in comments and responses; folders, recommendation and search compose, and the folders count what is found', async () => {
    const workspace = await ofAll();
    const all = folder(workspace, 'All');
    search(workspace, 'GLAD to hear');
    await until(() => folder(workspace, 'All') !== all);
    const pending = twoProviders.flatMap(({reviews}) => reviews).filter(({response}) => response);
    expect(folder(workspace, 'All')).to.equal(`All (${pending.length})`);
    await untilStatus(workspace, `${pending.length} comments match.`);
    await until(() => cards(workspace)[0]!.querySelector('.response mark')?.textContent === 'glad to hear', 'a mark');
    select(workspace, 'Recommended or not', 'false');
    const left = pending.filter(({recommended}) => !recommended);
    await until(() => folder(workspace, 'All') === `All (${left.length})`);
    select(workspace, 'Status', 'response-pending');
    await until(() => cards(workspace).length === left.filter((review) => review.status === 'response-pending').length);
    expect(folder(workspace, 'All')).to.equal(`All (${left.length})`);
    await expectAccessible(workspace);
  });

  it('asks once typing pauses, and never touches what is typed', async () => {
    const client = new InMemoryPracticeClient(twoProviders);
    const workspace = await ofAll(client);
    const asked = () => client.calls.filter((call) => call === 'practiceReviews').length;
    const before = asked();
    for (const text of ['g', 'gl', 'gla', 'glad ']) search(workspace, text);
    await until(() => status(workspace).endsWith('comments match.'));
    expect(asked()).to.equal(before + 1);
    expect(search(workspace, 'glad ').value).to.equal('glad ');
  });

  it('says so when nothing is found, and shows all again', async () => {
    const workspace = await ofAll();
    select(workspace, 'Status', 'needs-response');
    search(workspace, 'nobody wrote this');
    await untilStatus(workspace, 'No comments match these filters');
    await expectAccessible(workspace);
    button(workspace, 'Clear filters').click();
    await until(() => cards(workspace).length === 30);
    expect(field<HTMLInputElement>(workspace, 'Search comments and responses').value).to.equal('');
  });

  it('puts those first that need a response', async () => {
    const client = new InMemoryPracticeClient(twoProviders);
    const workspace = await ofAll(client);
    const waitsIn = () => cards(workspace).map(({id}) => needsResponse(feedbackOf(client.review(id.replace('review-', '')))));
    expect(waitsIn().slice(0, 20)).to.include(false);
    select(workspace, 'Sort', 'needs-response');
    await until(() => waitsIn().slice(0, 20).every(Boolean));
  });

  it('opens a response with the provider of the review, and counts down what that provider has to answer', async () => {
    const workspace = await show(new InMemoryPracticeClient(twoProviders), {contact: buildContact()});
    const options = () => [...combobox(workspace, 'Provider').options].map(({note}) => Number.parseInt(note ?? ''));
    const [all, maya, omar] = options();
    button(card(workspace, 'o0'), 'Respond').click();
    const opened = await until(() => dialog(workspace));
    await until(() => opened.shadowRoot!.textContent.includes('Omar Haddad, MD'));
    expect(opened.shadowRoot!.textContent).to.contain('Boulder');
    const {store} = opened as unknown as {readonly store: SubmissionStore};
    store.writeText('Thank you.');
    await store.submit();
    await untilSeen(workspace, 'Response pending');
    await until(() => options()[0] === all! - 1);
    expect(options()).to.deep.equal([all! - 1, maya, omar! - 1]);
  });
});
