import './page-guard.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import type {ProviderWorkspace} from '../../src/elements/provider-workspace/provider-workspace.js';
import {buildProvider, InMemoryPracticeClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {closeFrames, defineIn, openFrame} from './support/frame.js';
import {visibleText} from './support/tab.js';
import {settled, until} from './support/until.js';
import {button, findButton, many, part, show, status, untilSeen, untilStatus} from './support/workspace.js';

describe('<dr-provider-workspace> trend of the rate', () => {
  afterEach(() => {
    closeFrames();
    document.body.replaceChildren();
  });

  /** The trend's code loads after the list. */
  const shownTrend = (workspace: ProviderWorkspace) =>
    until(() => part(workspace, 'trend')?.shadowRoot?.querySelector('table') && part(workspace, 'trend')!.shadowRoot, 'the trend');

  const counted = [
    {quarter: '2025-Q1', recommended: 12, notRecommended: 4},
    {quarter: '2025-Q2', recommended: 0, notRecommended: 0},
    {quarter: '2025-Q3', recommended: 4, notRecommended: 1},
    {quarter: '2025-Q4', recommended: 26, notRecommended: 4},
  ];

  it('has a table with the content of the columns: counts for few reviews, no rate without any', async () => {
    const workspace = await show(new InMemoryPracticeClient([{...many(3), trend: counted}]));
    const trend = await shownTrend(workspace);
    trend.querySelector('button')!.click();
    await until(() => trend.querySelector('button')!.textContent === 'Show as chart');
    expect(trend.querySelector('rect')).to.equal(null);
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

  it('has no column for a quarter without reviews and a pale one for few, and explains both', async () => {
    const workspace = await show(new InMemoryPracticeClient([{...many(3), trend: counted}]));
    const trend = await shownTrend(workspace);
    const columns = [...trend.querySelectorAll('.plot rect')];
    expect(columns.map((column) => column.getAttribute('class'))).to.deep.equal(['', 'few', '']);
    expect(columns.map((column) => column.getAttribute('height'))).to.deep.equal(['75%', '80%', '86%']);
    expect(trend.textContent).to.contain('Q1 2025').and.to.contain('Fewer than 10 reviews');
    expect(trend.querySelector('svg')!.closest('[aria-hidden=true]')).to.not.equal(null);
    expect(trend.querySelector('text')!.textContent).to.equal('86%');
  });

  /** A page of its own, which has not loaded the trend's code yet, and the parts that its workspace asks for. */
  async function newPage(width: number) {
    const frame = await openFrame({}, {width, height: 700});
    await defineIn(frame, 'dr-provider-workspace');
    const Workspace = frame.window.customElements.get('dr-provider-workspace') as typeof ProviderWorkspace;
    const {loadPart} = Workspace;
    const page = {
      asked: 0,
      isOffline: false,
      show: () => show(new InMemoryPracticeClient([{...many(3), trend: counted}]), {}, frame.document.body),
    };
    Workspace.loadPart = (part) => {
      if (part !== 'trend') return loadPart(part);
      page.asked++;
      return page.isOffline ? Promise.reject(new TypeError('no network')) : loadPart(part);
    };
    return page;
  }

  it('leaves the inbox complete when its code fails to load, and loads it again for who asks', async () => {
    const page = await newPage(900);
    page.isOffline = true;
    const workspace = await page.show();
    await until(() => findButton(workspace, 'Show rate by quarter'), 'the button in its place');
    workspace.locale = 'es';
    await untilStatus(workspace, 'Mostrando 3 de 3 comentarios.');
    expect(page.asked).to.equal(1);
    button(workspace, 'Ver por trimestre').click();
    await untilSeen(workspace, 'No pudimos cargar esta parte.');
    expect(page.asked).to.equal(2);
    page.isOffline = false;
    button(workspace, 'Intentar de nuevo').click();
    await shownTrend(workspace);
    expect([part(workspace, 'bar'), findButton(workspace, 'Ver por trimestre')]).to.deep.equal([null, undefined]);
  });

  it('waits in a narrow tag until somebody asks for it', async () => {
    const page = await newPage(400);
    const workspace = await page.show();
    await untilStatus(workspace, 'Showing 3 of 3 comments.');
    const reveal = button(workspace, 'Show rate by quarter');
    expect([page.asked, reveal.ariaExpanded, part(workspace, 'trend')!.checkVisibility()]).to.deep.equal([0, 'false', false]);
    reveal.click();
    await shownTrend(workspace);
    await until(() => part(workspace, 'trend')!.checkVisibility());
    expect(reveal.ariaExpanded).to.equal('true');
    reveal.click();
    await until(() => !part(workspace, 'trend')!.checkVisibility());
  });

  it('is hidden when there is nothing to compare', async () => {
    const workspace = await show(new InMemoryPracticeClient([{...many(3), trend: counted.slice(0, 2)}]));
    await settled();
    expect(part(workspace, 'trend')).to.equal(null);
  });

  it('leaves the inbox complete when its data is not available', async () => {
    const client = new InMemoryPracticeClient([{...many(3), provider: buildProvider(), trend: counted}]);
    client.failWith = new ReviewsError('internal', 500);
    client.failOn = ['rateTrend'];
    const workspace = await show(client);
    await settled();
    expect(part(workspace, 'trend')).to.equal(null);
    expect(status(workspace)).to.equal('Showing 3 of 3 comments.');
  });
});
