import './page-guard.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/reviews-client.js';
import {ProviderWorkspace} from '../../src/elements/provider-workspace/provider-workspace.js';
import {buildPractice, buildProvider, InMemoryPracticeClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {visibleText} from './support/tab.js';
import {settled, until} from './support/until.js';
import {
  cards,
  choose,
  combobox,
  everyStatus,
  findCombobox,
  inputOf,
  loaded,
  many,
  optionElements,
  optionsOf,
  part,
  place,
  seen,
  show,
  status,
  twoPractices,
  twoProviders,
  typeInto,
  untilSeen,
  untilStatus,
} from './support/workspace.js';

const PLAN = {brand: 'Juniper Health'};

describe('<dr-provider-workspace> find and overview', () => {
  afterEach(() => document.body.replaceChildren());

  it('one practice and one provider: chosen by themselves, and said', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    const workspace = await show(client);
    expect(findCombobox(workspace, 'Practice')).to.equal(undefined);
    expect(findCombobox(workspace, 'Provider')).to.equal(undefined);
    expect(visibleText(part(workspace, 'find')!)).to.match(
      /^Practice\nJuniper Family Medicine TIN 123456789\nProvider\nMaya Lindqvist, MD /,
    );
    expect(client.calls.toSorted()).to.deep.equal(['me', 'practiceReviews', 'providers', 'rateTrend']);
    await expectAccessible(workspace);
  });

  it('several: first the practice by its TIN, then the provider by specialty or city', async () => {
    const workspace = place({client: new InMemoryPracticeClient(twoPractices)});
    await untilStatus(workspace, 'Choose a practice to begin.');
    expect(findCombobox(workspace, 'Provider')).to.equal(undefined);
    await expectAccessible(workspace);
    await typeInto(combobox(workspace, 'Practice'), '12-3456789');
    expect(optionsOf(combobox(workspace, 'Practice'))).to.deep.equal(['Juniper Family Medicine']);
    optionElements(combobox(workspace, 'Practice'))[0]!.click();
    await untilStatus(workspace, 'Choose a provider to see the reviews.');
    await expectAccessible(workspace);
    await typeInto(combobox(workspace, 'Provider'), 'boulder ped');
    expect(optionElements(combobox(workspace, 'Provider')).map(visibleText)).to.deep.equal(['Omar Haddad, MD\nPediatrics, Boulder, CO']);
    optionElements(combobox(workspace, 'Provider'))[0]!.click();
    await loaded(workspace);
    expect(inputOf(combobox(workspace, 'Provider')).value).to.equal('Omar Haddad, MD');
    expect(cards(workspace)).to.have.length(30);
    await expectAccessible(workspace);
  });

  it('another practice: nothing of the one before is left', async () => {
    const workspace = place({client: new InMemoryPracticeClient(twoPractices)});
    await untilStatus(workspace, 'Choose a practice to begin.');
    await choose(workspace, 'Practice', 'Juniper');
    await until(() => findCombobox(workspace, 'Provider')?.options.length === 2);
    await choose(workspace, 'Provider', 'Maya');
    await loaded(workspace);
    await choose(workspace, 'Practice', 'Cedar');
    await until(() => cards(workspace).length === 3);
    expect(seen(workspace)).not.to.contain('Juniper Family Medicine');
    expect(cards(workspace)[0]!.id).to.equal('review-p3-0');
  });

  it('another provider: its own reviews alone', async () => {
    const client = new InMemoryPracticeClient(twoProviders);
    const workspace = await show(client, {providerId: 'p1'});
    expect(part(workspace, 'overview')!.textContent).to.contain('Maya Lindqvist, MD');
    await choose(workspace, 'Provider', 'Omar');
    await until(() => cards(workspace).length === 30);
    expect(part(workspace, 'overview')!.textContent).to.contain('Omar Haddad, MD').and.not.to.contain('Maya');
  });

  it('the choice is kept for the visit: a tag that comes back is where it was', async () => {
    const client = new InMemoryPracticeClient(twoPractices);
    const workspace = place({client});
    await untilStatus(workspace, 'Choose a practice to begin.');
    await choose(workspace, 'Practice', 'Juniper');
    await until(() => findCombobox(workspace, 'Provider')?.options.length === 2);
    await choose(workspace, 'Provider', 'Omar');
    await loaded(workspace);
    workspace.remove();
    const again = await show(client);
    expect(inputOf(combobox(again, 'Provider')).value).to.equal('Omar Haddad, MD');
    client.personId = 'person-2';
    const ofAnother = place({client});
    await untilStatus(ofAnother, 'Choose a practice to begin.');
    expect(inputOf(combobox(ofAnother, 'Practice')).value).to.equal('');
  });

  it('no provider has reviews: a normal state', async () => {
    const workspace = place({client: new InMemoryPracticeClient([{practice: buildPractice(), providers: []}])});
    await untilStatus(workspace, 'None of this practice’s providers has reviews yet.');
    expect(findCombobox(workspace, 'Provider')).to.equal(undefined);
    await expectAccessible(workspace);
  });

  it('what patient reviews are is explained on demand', async () => {
    const workspace = await show(new InMemoryPracticeClient([everyStatus]), {planProfile: PLAN});
    expect(seen(workspace)).not.to.contain('asks verified patients');
    part(workspace, 'find')!.querySelector('summary')!.click();
    await untilSeen(workspace, 'Juniper Health asks verified patients one question');
    await expectAccessible(workspace);
  });

  it('overview: provider, place, practice, rate rounded down, both counts, verified reviews', async () => {
    const provider = {...everyStatus, withoutComment: {recommended: 22, notRecommended: 2}};
    const workspace = await show(new InMemoryPracticeClient([provider]));
    const overview = visibleText(part(workspace, 'overview')!);
    // 26 and 4; the removed review counts no more.
    expect(overview).to.contain('Maya Lindqvist, MD\nFamily medicine · Denver, CO 80203 · Juniper Family Medicine');
    expect(overview).to.contain('86% of patients recommend this provider to family and friends');
    expect(overview).to.contain('26 recommended\n4 not recommended\n30 verified reviews');
    const heading = part(workspace, 'overview')!.querySelector('[role=heading]')!;
    expect(heading.ariaLevel).to.equal('3');
  });

  it('the TIN is in no address and no event', async () => {
    const told: string[] = [];
    const names = ['dr-provider-selected', 'dr-workspace-failed', 'dr-contract-drift'] as const;
    const listen = (event: Event) => told.push(JSON.stringify((event as CustomEvent).detail));
    for (const name of names) document.body.addEventListener(name, listen);
    const workspace = await show(new InMemoryPracticeClient([everyStatus]));
    await settled();
    for (const name of names) document.body.removeEventListener(name, listen);
    expect(told).to.deep.equal(['{"practiceId":"practice-1","providerId":"p1"}']);
    expect(location.href + workspace.outerHTML).not.to.contain('123456789');
  });

  it('providers load: the field says so and has nothing to choose', async () => {
    const client = new InMemoryPracticeClient(twoPractices);
    const workspace = place({client});
    await untilStatus(workspace, 'Choose a practice to begin.');
    client.hold();
    await choose(workspace, 'Practice', 'Juniper');
    await until(() => findCombobox(workspace, 'Provider'));
    expect(inputOf(combobox(workspace, 'Provider')).placeholder).to.equal('Loading reviews…');
    await expectAccessible(workspace);
    client.release();
    await until(() => combobox(workspace, 'Provider').options.length === 2);
    expect(status(workspace)).to.equal('Choose a provider to see the reviews.');
  });
});

describe('<dr-provider-workspace> trend of the rate', () => {
  afterEach(() => document.body.replaceChildren());

  /** Its code comes after the list. */
  const shownTrend = (workspace: ProviderWorkspace) =>
    until(() => part(workspace, 'trend')?.shadowRoot?.querySelector('table') && part(workspace, 'trend')!.shadowRoot, 'the trend');

  const counted = [
    {quarter: '2025-Q1', recommended: 12, notRecommended: 4},
    {quarter: '2025-Q2', recommended: 0, notRecommended: 0},
    {quarter: '2025-Q3', recommended: 4, notRecommended: 1},
    {quarter: '2025-Q4', recommended: 26, notRecommended: 4},
  ];

  it('a table says what the columns show: counts with few reviews, no rate without any', async () => {
    const workspace = await show(new InMemoryPracticeClient([{...many(3), trend: counted}]));
    const trend = await shownTrend(workspace);
    trend.querySelector('summary')!.click();
    const rows = [...trend.querySelectorAll('tr')].map((row) => [...row.cells].map(visibleText).join(' | '));
    expect(rows).to.deep.equal([
      'Quarter | Rate',
      'Q1 2025 | 75% (12 of 16)',
      'Q2 2025 | No reviews',
      'Q3 2025 | 4 of 5 (80%)',
      'Q4 2025 | 86% (26 of 30)',
    ]);
    expect([...trend.querySelectorAll('th')].map(({scope}) => scope)).to.deep.equal(['col', 'col', 'row', 'row', 'row', 'row']);
    await expectAccessible(workspace);
  });

  it('a quarter without reviews has no column, one with few is pale, and that is explained', async () => {
    const workspace = await show(new InMemoryPracticeClient([{...many(3), trend: counted}]));
    const trend = await shownTrend(workspace);
    const columns = [...trend.querySelectorAll('rect')];
    expect(columns.map((column) => column.getAttribute('class'))).to.deep.equal(['', 'few', '']);
    expect(columns.map((column) => column.getAttribute('height'))).to.deep.equal(['75%', '80%', '86%']);
    expect(trend.textContent).to.contain('Q1 2025').and.to.contain('Pale columns stand for fewer than 10 reviews.');
    expect(trend.querySelector('svg')!.ariaHidden).to.equal('true');
  });

  it('its code cannot be loaded: the desk is whole without it, and it is not asked for again and again', async () => {
    const {loadPart} = ProviderWorkspace;
    let asked = 0;
    ProviderWorkspace.loadPart = (part) => (part === 'trend' ? (asked++, Promise.reject(new TypeError('no network'))) : loadPart(part));
    try {
      const workspace = await show(new InMemoryPracticeClient([{...many(3), trend: counted}]));
      await until(() => asked);
      workspace.locale = 'es';
      await settled();
      expect(asked).to.equal(1);
      expect(status(workspace)).to.contain('3');
    } finally {
      ProviderWorkspace.loadPart = loadPart;
    }
  });

  it('nothing to compare: no trend', async () => {
    const workspace = await show(new InMemoryPracticeClient([{...many(3), trend: counted.slice(0, 2)}]));
    await settled();
    expect(part(workspace, 'trend')).to.equal(null);
  });

  it('cannot be had: the desk is whole without it', async () => {
    const client = new InMemoryPracticeClient([{...many(3), provider: buildProvider(), trend: counted}]);
    client.failWith = new ReviewsError('internal', 500);
    client.failOn = ['rateTrend'];
    const workspace = await show(client);
    await settled();
    expect(part(workspace, 'trend')).to.equal(null);
    expect(status(workspace)).to.equal('Showing 3 of 3 comments');
  });
});
