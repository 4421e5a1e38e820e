import './page-guard.js';
import {expect} from 'chai';
import type {ProviderWorkspace} from '../../src/elements/provider-workspace/provider-workspace.js';
import {buildPractice, buildPracticeReview, InMemoryPracticeClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {canEmulateMedia, emulateMedia, emulateNothing, engine} from './engine.js';
import {closeFrames, defineIn, expectFrameAccessible, type Frame, openFrame} from './support/frame.js';
import {LONG_COMMENT} from './support/providers.js';
import {readCard, visibleText} from './support/tab.js';
import {until} from './support/until.js';
import {
  actionsIn,
  button,
  card,
  cards,
  choose,
  combobox,
  everyStatus,
  field,
  findButton,
  inputOf,
  part,
  place,
  seen,
  show,
  twoPractices,
  untilSeen,
  untilStatus,
} from './support/workspace.js';

const WORD = 'Donaudampfschifffahrtsgesellschaft';
const TREND = [
  {quarter: '2025-Q3', recommended: 4, notRecommended: 1},
  {quarter: '2025-Q4', recommended: 26, notRecommended: 4},
];

/** Every status, with unusually long words. */
function buildClient(): InMemoryPracticeClient {
  const long = buildPracticeReview({
    id: 'long',
    comment: `${WORD.repeat(3)} ${LONG_COMMENT}`,
    city: 'Rancho Santa Margarita',
    date: '2025-12-20',
  });
  const inbox = {...everyStatus, reviews: [long, ...everyStatus.reviews], trend: TREND};
  const practice = buildPractice({name: `Juniper ${WORD} and Associates`});
  return new InMemoryPracticeClient([
    {practice, providers: [inbox]},
    {practice: buildPractice({id: 'other', entitled: false}), providers: []},
  ]);
}

async function showIn(frame: Frame): Promise<ProviderWorkspace> {
  await defineIn(frame, 'dr-provider-workspace');
  const workspace = await show(buildClient(), {practiceId: 'practice-1'}, frame.document.body);
  // Its code loads after the list.
  await frame.window.customElements.whenDefined('dr-combobox');
  return workspace;
}

/** The trend's code loads once it is seen, or asked for in a narrow tag. */
function shownTrend(workspace: ProviderWorkspace): Promise<ShadowRoot> {
  findButton(workspace, 'Show rate by quarter')?.click();
  const root = () => part(workspace, 'trend')?.shadowRoot;
  return until(() => (root()?.querySelector('table') ? root() : undefined), 'the trend');
}

/** Nothing extends beyond the sides of the page, in the tag or its inner elements. */
function expectNoOverflow({document, window}: Frame, workspace: ProviderWorkspace): void {
  const {scrollWidth, clientWidth} = document.documentElement;
  const inside = [...workspace.shadowRoot!.querySelectorAll('dr-combobox, dr-rate-trend')].flatMap((box) => [
    ...box.shadowRoot!.querySelectorAll('*'),
  ]);
  for (const element of [...workspace.shadowRoot!.querySelectorAll('*'), ...inside]) {
    if (window.getComputedStyle(element).position === 'absolute' || element.closest('svg')) continue;
    const {left, right, width} = element.getBoundingClientRect();
    if (!width) continue;
    expect(left, `${element.localName}.${element.className} left`).to.be.at.least(-0.5);
    expect(right, `${element.localName}.${element.className} right`).to.be.at.most(clientWidth + 0.5);
  }
  expect(scrollWidth, 'width of the page').to.be.at.most(clientWidth);
}

describe('<dr-provider-workspace> in pages of every width', () => {
  afterEach(closeFrames);

  for (const [width, percent, dir] of [
    [320, 100, 'ltr'],
    [320, 200, 'ltr'],
    [320, 200, 'rtl'],
    [1000, 100, 'rtl'],
    [640, 200, 'ltr'],
  ] as const) {
    it(`cuts off nothing and does not scroll sideways: ${width} px, text at ${percent}%, ${dir}`, async () => {
      const frame = await openFrame({dir}, {width, height: 700});
      frame.document.documentElement.style.setProperty('font-size', `${percent}%`);
      const workspace = await showIn(frame);
      const trend = await shownTrend(workspace);
      button(workspace, 'About reviews').click();
      trend.querySelector('button')!.click();
      for (const each of cards(workspace)) await readCard(each);
      expectNoOverflow(frame, workspace);
      expect(trend.querySelector('table')!.getBoundingClientRect().width).to.be.at.most(width);
      await expectFrameAccessible(frame, workspace);
    });
  }

  it('shows one Options menu with touch-sized items when narrow, and buttons when wide', async () => {
    const frame = await openFrame({}, {width: 320, height: 700});
    const workspace = await showIn(frame);
    await readCard(card(workspace, 'none'));
    expect(actionsIn(card(workspace, 'none'))).to.deep.equal(['Respond', 'Options']);
    button(card(workspace, 'none'), 'Options').click();
    const menu = workspace.shadowRoot!.querySelector('dr-options-menu')!;
    const item = await until(() => menu.shadowRoot?.querySelector<HTMLElement>('[role=menuitem]'));
    expect(item.getBoundingClientRect().height).to.be.at.least(44);
    frame.element.width = '800';
    await until(() => !actionsIn(card(workspace, 'none')).includes('Options'));
    expect(actionsIn(card(workspace, 'none'))).to.deep.equal(['Respond', 'Report']);
  });

  it('has folders with counts beside a wide list', async () => {
    const frame = await openFrame({}, {width: 900, height: 700});
    await defineIn(frame, 'dr-provider-workspace');
    const workspace = await show(new InMemoryPracticeClient([everyStatus]), {}, frame.document.body);
    expect(part(workspace, 'folders')!.checkVisibility()).to.equal(false);
    frame.element.width = '1100';
    await until(() => part(workspace, 'folders')!.checkVisibility());
    expect(field(workspace, 'Status').checkVisibility()).to.equal(false);
    expect(visibleText(part(workspace, 'folders')!).split('\n')).to.deep.equal([
      ...['To do', 'Needs a response', '3', 'Revisions required', '1', 'All reviews', 'All', '7', 'No action yet', '1'],
      ...['Response pending', '1', 'Response published', '1', 'Report pending', '1', 'Review maintained', '1'],
      ...['Patient feedback removed', '1'],
    ]);
    const current = () => part(workspace, 'folders')!.querySelector('[aria-current]')!.textContent;
    expect(current()).to.equal('All7');
    button(workspace, 'Revisions required1').click();
    await untilStatus(workspace, '1 comment matches.');
    expect([cards(workspace).map(({id}) => id), current()]).to.deep.equal([['review-revisions'], 'Revisions required1']);
    await expectFrameAccessible(frame, workspace);
  });

  it('is also narrow in a narrow column of a wide page', async () => {
    const frame = await openFrame({}, {width: 1000, height: 700});
    const workspace = await showIn(frame);
    workspace.style.setProperty('width', '300px');
    await readCard(card(workspace, 'pending'));
    expect(actionsIn(card(workspace, 'pending'))).to.deep.equal(['Edit response', 'Options']);
    await readCard(card(workspace, 'reported'));
    expect(actionsIn(card(workspace, 'reported'))).to.deep.equal(['View details', 'Options']);
    await readCard(card(workspace, 'removed'));
    expect(actionsIn(card(workspace, 'removed'))).to.deep.equal(['View details']);
    expect(workspace.shadowRoot!.firstElementChild!.scrollWidth).to.be.at.most(300);
  });

  it('draws columns from the right in right-to-left pages, and aligns the combobox list with its field', async () => {
    const frame = await openFrame({dir: 'rtl'}, {width: 1000, height: 700});
    const workspace = await showIn(frame);
    const trend = await shownTrend(workspace);
    const [first, last] = [...trend.querySelectorAll('.plot rect')].map((column) => column.getBoundingClientRect().left);
    expect(first).to.be.greaterThan(last!);
    const box = combobox(workspace, 'Practice');
    inputOf(box).click();
    const list = await until(() => box.shadowRoot!.querySelector('[role=option]')?.getBoundingClientRect());
    const {left, right} = inputOf(box).getBoundingClientRect();
    expect(list.left).to.be.at.least(left);
    expect(list.right).to.be.at.most(right);
    await expectFrameAccessible(frame, workspace);
  });
});

const otherwise = canEmulateMedia ? '' : ` (only checks that nothing is active by default: the driver of ${engine} cannot emulate media)`;

describe(`<dr-provider-workspace> in other languages and media${otherwise}`, () => {
  afterEach(async () => {
    document.body.replaceChildren();
    document.documentElement.lang = 'en';
    if (canEmulateMedia) await emulateNothing();
  });

  it('shows every message, number and date in Spanish', async () => {
    const workspace = await show(buildClient(), {locale: 'es-US', practiceId: 'practice-1'});
    const trend = await shownTrend(workspace);
    let text = seen(workspace);
    for (const each of cards(workspace)) text += await readCard(each);
    expect(text).to.match(/Respuesta publicada\nDana R\. respondió el 9 dic 2025/);
    expect(text).to.contain('Editar respuesta').and.to.contain('Comentario eliminado');
    expect(trend.textContent).to.contain('T4 2025').and.to.contain('Porcentaje por trimestre');
    expect(text).not.to.match(/\b(reviews|Respond|Report|Showing|Status|pending|published|Quarter|members)\b/);
    await expectAccessible(workspace);
  });

  it('explains missing access in Spanish', async () => {
    const client = new InMemoryPracticeClient([{practice: buildPractice({entitled: false}), providers: []}]);
    const workspace = place({client, locale: 'es'});
    await untilSeen(workspace, 'Todavía no tiene acceso');
    expect(seen(workspace))
      .to.contain('Robin Ellis')
      .and.not.to.match(/\b(access|grants|practice|They)\b/);
  });

  it('uses the host’s messages instead of ours', async () => {
    const workspace = await show(new InMemoryPracticeClient([everyStatus]), {
      messages: {workspaceHeading: 'Your patients’ voices', respond: '<b>Answer</b>'},
    });
    expect(seen(workspace)).to.contain('Your patients’ voices');
    await readCard(card(workspace, 'none'));
    expect(actionsIn(card(workspace, 'none'))).to.deep.equal(['<b>Answer</b>', 'Report']);
  });

  it('keeps what is shown and chosen when the language changes', async () => {
    const workspace = await show(new InMemoryPracticeClient(twoPractices), {practiceId: 'practice-1', providerId: 'p1'});
    workspace.locale = 'es';
    await untilSeen(workspace, 'Mostrando 7 de 7 comentarios');
    expect(inputOf(combobox(workspace, 'Proveedor')).value).to.equal('Maya Lindqvist, MD');
    await choose(workspace, 'Proveedor', 'Omar');
    await until(() => cards(workspace).length === 30);
  });

  it('has the heading levels that its page needs', async () => {
    const workspace = await show(new InMemoryPracticeClient([everyStatus]));
    workspace.setAttribute('heading-level', '3');
    const levels = () => [...workspace.shadowRoot!.querySelectorAll('[role=heading]')].map(({ariaLevel}) => ariaLevel).join();
    await until(() => levels() === '3,4');
    await expectAccessible(workspace);
  });

  it('has large enough targets', async () => {
    const workspace = await show(buildClient(), {practiceId: 'practice-1'});
    for (const each of cards(workspace)) await readCard(each);
    const targets = workspace.shadowRoot!.querySelectorAll('button, select, label.choice, summary');
    expect(targets.length).to.be.at.least(20);
    for (const target of targets) {
      if (!target.checkVisibility({contentVisibilityAuto: true})) continue;
      const {width, height} = target.getBoundingClientRect();
      expect(Math.min(width, height), target.textContent).to.be.at.least(24);
    }
    expect(field(workspace, 'Sort').getBoundingClientRect().height).to.be.at.least(24);
  });

  it('keeps columns visible in forced colors, hollow for few reviews', async () => {
    if (canEmulateMedia) await emulateMedia({forcedColors: 'active'});
    const workspace = await show(buildClient(), {practiceId: 'practice-1'});
    const trend = await shownTrend(workspace);
    const [few, enough] = [...trend.querySelectorAll('.plot rect')].map((column) => getComputedStyle(column));
    const probe = document.createElement('p');
    probe.style.setProperty('color', 'CanvasText');
    document.body.append(probe);
    expect(enough!.fill === getComputedStyle(probe).color).to.equal(canEmulateMedia);
    expect(few!.fill).not.to.equal(enough!.fill);
    expect(few!.stroke).to.equal(enough!.fill);
    await expectAccessible(workspace);
  });

  it('keeps the contrast of text and controls on a dark page', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { color-scheme: light dark; background: light-dark(#fff, #14171a); color: light-dark(#1a1c1e, #e8eaed); }');
    document.adoptedStyleSheets.push(sheet);
    try {
      if (canEmulateMedia) await emulateMedia({colorScheme: 'dark'});
      const workspace = await show(buildClient(), {practiceId: 'practice-1'});
      inputOf(combobox(workspace, 'Practice')).click();
      await combobox(workspace, 'Practice').updateComplete;
      await expectAccessible(workspace);
    } finally {
      document.adoptedStyleSheets = [];
    }
  });
});
