import './page-guard.js';
import {expect} from 'chai';
import {buildPractice, InMemoryPracticeClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {visibleText} from './support/tab.js';
import {settled, until} from './support/until.js';
import {
  button,
  cards,
  choose,
  combobox,
  everyStatus,
  findCombobox,
  inputOf,
  loaded,
  optionElements,
  optionsOf,
  part,
  place,
  seen,
  show,
  twoPractices,
  twoProviders,
  typeInto,
  untilSeen,
  untilStatus,
} from './support/workspace.js';

const PLAN = {brand: 'Juniper Health'};

describe('<dr-provider-workspace> find and overview', () => {
  afterEach(() => document.body.replaceChildren());

  it('selects and names a single practice and provider automatically', async () => {
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

  it('keeps its height and an open help while it loads', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    client.hold();
    const workspace = place({client});
    const {height} = (await until(() => part(workspace, 'find'))).getBoundingClientRect();
    part(workspace, 'help')!.click();
    const dialog = await until(() => workspace.shadowRoot!.querySelector('dr-help-dialog')?.shadowRoot?.querySelector('dialog'));
    client.release();
    await loaded(workspace);
    expect(dialog.open && dialog.isConnected).to.equal(true);
    // A name that wraps to two lines makes up the difference.
    expect(part(workspace, 'find')!.getBoundingClientRect().height).to.be.closeTo(height, 10);
  });

  it('finds the practice by TIN, then the provider by specialty and city', async () => {
    const workspace = place({client: new InMemoryPracticeClient(twoPractices)});
    await untilStatus(workspace, 'Choose a practice to begin.');
    expect(findCombobox(workspace, 'Provider')).to.equal(undefined);
    await expectAccessible(workspace);
    await typeInto(combobox(workspace, 'Practice'), '12-3456789');
    expect(optionsOf(combobox(workspace, 'Practice'))).to.deep.equal(['Juniper Family Medicine']);
    optionElements(combobox(workspace, 'Practice'))[0]!.click();
    await loaded(workspace);
    await expectAccessible(workspace);
    await typeInto(combobox(workspace, 'Provider'), 'boulder ped');
    expect(optionElements(combobox(workspace, 'Provider')).map(visibleText)).to.deep.equal([
      'Omar Haddad, MD\nPediatrics, Boulder, CO\n24 to answer',
    ]);
    optionElements(combobox(workspace, 'Provider'))[0]!.click();
    await until(() => cards(workspace)[0]?.id === 'review-o0');
    expect(inputOf(combobox(workspace, 'Provider')).value).to.equal('Omar Haddad, MD');
    expect(cards(workspace)).to.have.length(30);
    await expectAccessible(workspace);
  });

  it('clears the previous practice when another is chosen', async () => {
    const workspace = place({client: new InMemoryPracticeClient(twoPractices)});
    await untilStatus(workspace, 'Choose a practice to begin.');
    await choose(workspace, 'Practice', 'Juniper');
    await until(() => findCombobox(workspace, 'Provider')?.options.length === 3);
    await choose(workspace, 'Provider', 'Maya');
    await loaded(workspace);
    await choose(workspace, 'Practice', 'Cedar');
    await until(() => cards(workspace).length === 3);
    expect(seen(workspace)).not.to.contain('Juniper Family Medicine');
    expect(cards(workspace)[0]!.id).to.equal('review-p3-0');
  });

  it('shows only the reviews of the chosen provider', async () => {
    const client = new InMemoryPracticeClient(twoProviders);
    const workspace = await show(client, {providerId: 'p1'});
    expect(part(workspace, 'overview')!.textContent).to.contain('Maya Lindqvist, MD');
    await choose(workspace, 'Provider', 'Omar');
    await until(() => cards(workspace).length === 30);
    expect(part(workspace, 'overview')!.textContent).to.contain('Omar Haddad, MD').and.not.to.contain('Maya');
  });

  it('remembers the choice for the visit and the person', async () => {
    const client = new InMemoryPracticeClient(twoPractices);
    const workspace = place({client});
    await untilStatus(workspace, 'Choose a practice to begin.');
    await choose(workspace, 'Practice', 'Juniper');
    await until(() => findCombobox(workspace, 'Provider')?.options.length === 3);
    await choose(workspace, 'Provider', 'Omar');
    await until(() => part(workspace, 'overview')?.textContent?.includes('Omar Haddad'));
    workspace.remove();
    const again = await show(client);
    expect(inputOf(combobox(again, 'Provider')).value).to.equal('Omar Haddad, MD');
    client.personId = 'person-2';
    const ofAnother = place({client});
    await untilStatus(ofAnother, 'Choose a practice to begin.');
    expect(inputOf(combobox(ofAnother, 'Practice')).value).to.equal('');
  });

  it('treats a practice without reviewed providers as a normal state', async () => {
    const workspace = place({client: new InMemoryPracticeClient([{practice: buildPractice(), providers: []}])});
    await untilStatus(workspace, 'No provider in this practice has reviews yet.');
    expect(findCombobox(workspace, 'Provider')).to.equal(undefined);
    await expectAccessible(workspace);
  });

  it('explains patient reviews on demand', async () => {
    const workspace = await show(new InMemoryPracticeClient([everyStatus]), {planProfile: PLAN});
    const about = button(workspace, 'About reviews');
    expect([about.ariaExpanded, seen(workspace).includes('asks verified patients')]).to.deep.equal(['false', false]);
    about.click();
    await untilSeen(workspace, 'After a visit, Juniper Health asks verified patients one question');
    expect(about.ariaExpanded).to.equal('true');
    await expectAccessible(workspace);
  });

  it('shows provider, place, practice, rate rounded down, both counts and verified reviews', async () => {
    const provider = {...everyStatus, withoutComment: {recommended: 21, notRecommended: 2}};
    const workspace = await show(new InMemoryPracticeClient([provider]));
    const overview = visibleText(part(workspace, 'overview')!);
    // 26 and 4; the vote of the removed comment counts.
    expect(overview).to.contain('Maya Lindqvist, MD\nJuniper Family Medicine · TIN 123456789');
    expect(overview).to.contain('86% of patients recommend this provider to family and friends');
    expect(overview).to.contain('26 recommended\n4 not recommended\n30 verified reviews');
    const heading = part(workspace, 'overview')!.querySelector('[role=heading]')!;
    expect(heading.ariaLevel).to.equal('3');
  });

  it('lets people choose from the browser’s own list when the combobox cannot be loaded', async () => {
    const {get} = customElements;
    customElements.get = (name) => (name === 'dr-combobox' ? undefined : get.call(customElements, name));
    try {
      const workspace = place({client: new InMemoryPracticeClient(twoPractices)});
      await untilStatus(workspace, 'Choose a practice to begin.');
      const plain = combobox(workspace, 'Practice').querySelector('select')!;
      expect([...plain.options].map(({text}) => text)).to.deep.equal([
        'Name or TIN',
        'Juniper Family Medicine, TIN 123456789',
        'Cedar Clinic, TIN 9876543210',
      ]);
      expect(plain.labels[0]!.textContent).to.contain('Practice');
      plain.value = 'practice-2';
      plain.dispatchEvent(new Event('change', {bubbles: true}));
      await until(() => cards(workspace).length === 3);
    } finally {
      customElements.get = get;
    }
  });

  it('puts the TIN into no URL and no event', async () => {
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

  it('reserves space while providers load, and offers no choice yet', async () => {
    const client = new InMemoryPracticeClient(twoPractices);
    const workspace = place({client});
    await untilStatus(workspace, 'Choose a practice to begin.');
    const height = part(workspace, 'find')!.getBoundingClientRect().height;
    client.hold();
    await choose(workspace, 'Practice', 'Juniper');
    await untilSeen(workspace, 'Loading reviews…');
    expect(findCombobox(workspace, 'Provider')).to.equal(undefined);
    expect(seen(workspace)).to.contain('Provider');
    await expectAccessible(workspace);
    client.release();
    await until(() => findCombobox(workspace, 'Provider')?.options.length === 3);
    expect(part(workspace, 'find')!.getBoundingClientRect().height).to.equal(height);
  });
});
