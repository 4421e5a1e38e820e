import './page-guard.js';
import {expect} from 'chai';
import type {ProviderWorkspace} from '../../src/elements/provider-workspace/provider-workspace.js';
import {InMemoryPracticeClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {pressKeys} from './support/keys.js';
import {readCard} from './support/tab.js';
import {settled, until} from './support/until.js';
import {button, cards, everyStatus, field, focused, many, show} from './support/workspace.js';

/** Dispatches a key with Control, because not every driver can hold it. */
function pressWithControl(workspace: ProviderWorkspace, key: string): void {
  workspace.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', {key, ctrlKey: true, bubbles: true, cancelable: true}));
}

describe('<dr-provider-workspace>: feed (ARIA APG)', () => {
  afterEach(() => document.body.replaceChildren());

  it('is a feed of articles with position, size and name', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    const workspace = await show(client);
    const feed = workspace.shadowRoot!.querySelector('[role=feed]')!;
    expect([feed.ariaLabel, feed.ariaBusy]).to.deep.equal(['Reviews', 'false']);
    expect(
      cards(workspace)
        .map(({ariaPosInSet, ariaSetSize}) => `${ariaPosInSet}/${ariaSetSize}`)
        .slice(0, 2),
    ).to.deep.equal(['1/7', '2/7']);
    const named = cards(workspace)[1]!
      .getAttribute('aria-labelledby')!
      .split(' ')
      .map((id) => workspace.shadowRoot!.getElementById(id)!.textContent);
    const {caseNumber} = client.review('pending').response!;
    expect(named).to.deep.equal(['Not recommended', 'Denver, CO · 12/06/2025', `Case ${caseNumber}`]);
    await expectAccessible(workspace);
  });

  it('is busy while more reviews load', async () => {
    const client = new InMemoryPracticeClient([many(40)]);
    const workspace = await show(client);
    client.hold();
    button(workspace, 'Show more reviews').click();
    const feed = workspace.shadowRoot!.querySelector('[role=feed]')!;
    await until(() => feed.ariaBusy === 'true');
    client.release();
    await until(() => feed.ariaBusy === 'false');
  });

  it('moves between reviews with Page Down and Page Up, from anywhere inside one', async () => {
    const workspace = await show(new InMemoryPracticeClient([everyStatus]));
    await readCard(cards(workspace)[0]!);
    button(cards(workspace)[0]!, 'Report').focus();
    await pressKeys('PageDown');
    expect(focused(workspace)).to.equal('review-pending');
    await pressKeys('PageDown');
    expect(focused(workspace)).to.equal('review-revisions');
    await pressKeys('PageUp', 'PageUp');
    expect(focused(workspace)).to.equal('review-none');
    await pressKeys('PageUp');
    expect(focused(workspace)).to.equal('review-none');
    await expectAccessible(workspace);
  });

  it('loads more on Page Down from the last review, and moves on', async () => {
    const workspace = await show(new InMemoryPracticeClient([many(40)]));
    cards(workspace)[29]!.focus();
    await pressKeys('PageDown');
    await until(() => focused(workspace) === 'review-p1-30', 'the focus on the first new review');
    cards(workspace)[39]!.focus();
    await pressKeys('PageDown');
    await settled();
    expect(focused(workspace)).to.equal('review-p1-39');
  });

  it('is left with Control+Home and Control+End', async () => {
    const workspace = await show(new InMemoryPracticeClient([many(40)]));
    cards(workspace)[3]!.focus();
    pressWithControl(workspace, 'Home');
    expect(focused(workspace)).to.equal('Sort');
    cards(workspace)[3]!.focus();
    pressWithControl(workspace, 'End');
    expect(focused(workspace)).to.equal('Show more reviews');
    const few = await show(new InMemoryPracticeClient([everyStatus]));
    cards(few)[3]!.focus();
    pressWithControl(few, 'End');
    expect(focused(few)).to.equal('End of the list');
  });

  it('leaves Page Down to the page outside the feed', async () => {
    const workspace = await show(new InMemoryPracticeClient([everyStatus]));
    field(workspace, 'Sort').focus();
    await pressKeys('PageDown');
    expect(focused(workspace)).to.equal('Sort');
  });
});
