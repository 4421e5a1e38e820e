import './page-guard.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import {ProviderWorkspace} from '../../src/elements/provider-workspace/provider-workspace.js';
import {buildProvider, InMemoryPracticeClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {visibleText} from './support/tab.js';
import {settled, until} from './support/until.js';
import {many, part, show, status} from './support/workspace.js';

describe('<dr-provider-workspace> trend of the rate', () => {
  afterEach(() => document.body.replaceChildren());

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

  it('has no column for a quarter without reviews and a pale one for few, and explains both', async () => {
    const workspace = await show(new InMemoryPracticeClient([{...many(3), trend: counted}]));
    const trend = await shownTrend(workspace);
    const columns = [...trend.querySelectorAll('rect')];
    expect(columns.map((column) => column.getAttribute('class'))).to.deep.equal(['', 'few', '']);
    expect(columns.map((column) => column.getAttribute('height'))).to.deep.equal(['75%', '80%', '86%']);
    expect(trend.textContent).to.contain('Q1 2025').and.to.contain('Pale columns stand for fewer than 10 reviews.');
    expect(trend.querySelector('svg')!.ariaHidden).to.equal('true');
  });

  it('leaves the inbox complete when its code fails to load, without endless retries', async () => {
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
