import './page-guard.js';
import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {InMemoryPracticeClient} from '../../src/testing/index.js';
import type {ProviderWorkspace} from '../../src/elements/provider-workspace/provider-workspace.js';
import {expectAccessible} from './axe.js';
import {readCard} from './support/tab.js';
import {settled, until} from './support/until.js';
import {actionsIn, button, card, cards, dialog, everyStatus, field, focused, many, show} from './support/workspace.js';

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
}

/** A key with Control, which not every driver can hold. */
function pressWithControl(workspace: ProviderWorkspace, key: string): void {
  workspace.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', {key, ctrlKey: true, bubbles: true, cancelable: true}));
}

describe('<dr-provider-workspace>: feed (ARIA APG)', () => {
  afterEach(() => document.body.replaceChildren());

  it('is a feed of articles with place, size and name', async () => {
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
    expect(named).to.deep.equal(['Not recommended', `Denver, CO · 12/06/2025 · Case ${caseNumber}`]);
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

  it('Page Down and Page Up move from review to review, from anywhere in one', async () => {
    const workspace = await show(new InMemoryPracticeClient([everyStatus]));
    await readCard(cards(workspace)[0]!);
    button(cards(workspace)[0]!, 'Report').focus();
    await press('PageDown');
    expect(focused(workspace)).to.equal('review-pending');
    await press('PageDown');
    expect(focused(workspace)).to.equal('review-revisions');
    await press('PageUp', 'PageUp');
    expect(focused(workspace)).to.equal('review-none');
    await press('PageUp');
    expect(focused(workspace)).to.equal('review-none');
    await expectAccessible(workspace);
  });

  it('Page Down on the last review that is loaded brings more and goes on', async () => {
    const workspace = await show(new InMemoryPracticeClient([many(40)]));
    cards(workspace)[29]!.focus();
    await press('PageDown');
    await until(() => focused(workspace) === 'review-p1-30', 'the focus on the first new review');
    cards(workspace)[39]!.focus();
    await press('PageDown');
    await settled();
    expect(focused(workspace)).to.equal('review-p1-39');
  });

  it('Control+Home and Control+End leave the feed', async () => {
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

  it('Page Down elsewhere is the page’s own', async () => {
    const workspace = await show(new InMemoryPracticeClient([everyStatus]));
    field(workspace, 'Needs a response').focus();
    await press('PageDown');
    expect(focused(workspace)).to.contain('Needs a response');
  });
});

describe('<dr-provider-workspace>: menu button for the actions of a narrow list (ARIA APG)', () => {
  afterEach(() => document.body.replaceChildren());

  /** A list too narrow for buttons, with the Options button of one review. */
  async function narrow(
    reviewId = 'pending',
  ): Promise<{workspace: ProviderWorkspace; options: HTMLButtonElement; items: () => HTMLElement[]}> {
    const workspace = await show(new InMemoryPracticeClient([everyStatus]));
    workspace.style.setProperty('width', '400px');
    await readCard(card(workspace, reviewId));
    const menu = workspace.shadowRoot!.querySelector('dr-options-menu')!;
    const items = () =>
      [...(menu.shadowRoot?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])].filter((item) => item.checkVisibility());
    return {workspace, options: button(card(workspace, reviewId), 'Options'), items};
  }

  const label = (item: Element | null | undefined) => item?.firstChild && item.textContent.trim();
  const active = (workspace: ProviderWorkspace) => label(workspace.shadowRoot!.querySelector('dr-options-menu')!.shadowRoot?.activeElement);

  it('one Options button stands for all actions; a card with one action shows it', async () => {
    const {workspace, options} = await narrow();
    expect(actionsIn(card(workspace, 'pending'))).to.deep.equal(['Options']);
    expect([options.getAttribute('aria-haspopup'), options.ariaExpanded]).to.deep.equal(['menu', 'false']);
    await readCard(card(workspace, 'removed'));
    expect(actionsIn(card(workspace, 'removed'))).to.deep.equal(['View details']);
    await expectAccessible(workspace);
  });

  for (const key of ['Enter', ' ', 'ArrowDown']) {
    it(`${key === ' ' ? 'Space' : key} opens the menu and focuses the first item`, async () => {
      const {workspace, options, items} = await narrow();
      options.focus();
      await press(key);
      await until(() => active(workspace) === 'Edit response', 'the first item');
      expect(items().map(label)).to.deep.equal(['Edit response', 'Report', 'View details']);
      expect(options.ariaExpanded).to.equal('true');
      await expectAccessible(workspace);
    });
  }

  it('Up Arrow opens the menu and focuses the last item', async () => {
    const {workspace, options} = await narrow();
    options.focus();
    await press('ArrowUp');
    await until(() => active(workspace) === 'View details', 'the last item');
  });

  it('Down and Up go round, Home and End go to the ends, letters to what begins with them', async () => {
    const {workspace, options} = await narrow();
    options.focus();
    await press('ArrowUp');
    await until(() => active(workspace) === 'View details', 'the last item');
    for (const [key, item] of [
      ['ArrowDown', 'Edit response'],
      ['ArrowUp', 'View details'],
      ['Home', 'Edit response'],
      ['End', 'View details'],
      ['r', 'Report'],
      ['e', 'Edit response'],
    ] as const) {
      await press(key);
      expect(active(workspace), key).to.equal(item);
    }
  });

  it('Escape closes it and returns to the button', async () => {
    const {workspace, options, items} = await narrow();
    options.focus();
    await press('Enter');
    await until(() => items().length);
    await press('Escape');
    expect([items().length, options.ariaExpanded, focused(workspace)]).to.deep.equal([0, 'false', 'Options']);
  });

  it('Tab closes it', async () => {
    const {options, items} = await narrow();
    options.focus();
    await press('Enter');
    await until(() => items().length);
    await press('Tab');
    expect([items().length, options.ariaExpanded]).to.deep.equal([0, 'false']);
  });

  it('Enter does what the item says, and the focus comes back to the button', async () => {
    const {workspace, options, items} = await narrow();
    options.focus();
    await press('Enter');
    await until(() => items().length);
    await press('End', 'Enter');
    const open = await until(() => dialog(workspace), 'the details');
    expect(open.localName).to.equal('dr-case-history-dialog');
    await press('Escape');
    await until(() => !dialog(workspace) && focused(workspace) === 'Options', 'the focus on the button');
  });

  it('an item that is not allowed says why and does nothing', async () => {
    const {workspace, options, items} = await narrow('reported');
    options.click();
    await until(() => items().length);
    const [respond] = items();
    expect(respond!.ariaDisabled).to.equal('true');
    expect(respond!.innerText).to.contain('once your report is decided');
    respond!.click();
    await settled();
    expect(dialog(workspace)).to.equal(undefined);
    await expectAccessible(workspace);
  });

  it('a click elsewhere closes it, and a second click on the button too', async () => {
    const {workspace, options, items} = await narrow();
    options.click();
    await until(() => items().length);
    options.click();
    await until(() => !items().length);
    options.click();
    await until(() => items().length);
    field(workspace, 'Sort').focus();
    await until(() => !items().length);
  });

  it('stands under its button and within the screen, above what follows', async () => {
    const {options, items} = await narrow();
    options.click();
    await until(() => items().length);
    const place = () => items()[0]!.parentElement!.getBoundingClientRect();
    await until(
      () =>
        Math.min(
          Math.abs(place().top - options.getBoundingClientRect().bottom),
          Math.abs(place().bottom - options.getBoundingClientRect().top),
        ) < 1,
      'the menu beside its button',
    );
    const menu = place();
    expect(menu.left).to.be.at.least(0);
    expect(menu.right).to.be.at.most(document.documentElement.clientWidth);
  });
});
