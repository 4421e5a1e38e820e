import './page-guard.js';
import {expect} from 'chai';
import type {ProviderWorkspace} from '../../src/elements/provider-workspace/provider-workspace.js';
import {InMemoryPracticeClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {pressKeys} from './support/keys.js';
import {readCard} from './support/tab.js';
import {settled, until} from './support/until.js';
import {actionsIn, button, card, dialog, everyStatus, field, focused, show} from './support/workspace.js';

describe('<dr-provider-workspace>: menu button for the actions of a narrow list (ARIA APG)', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.body.style.removeProperty('zoom');
  });

  /** A list too narrow for buttons, and the Options button of one review. */
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

  it('keeps the first allowed action beside an Options button; a single action stands alone', async () => {
    const {workspace, options} = await narrow();
    expect(actionsIn(card(workspace, 'pending'))).to.deep.equal(['Edit response', 'Options']);
    expect([options.getAttribute('aria-haspopup'), options.ariaExpanded]).to.deep.equal(['menu', 'false']);
    await readCard(card(workspace, 'removed'));
    expect(actionsIn(card(workspace, 'removed'))).to.deep.equal(['View details']);
    await expectAccessible(workspace);
  });

  for (const key of ['Enter', ' ', 'ArrowDown']) {
    it(`opens on ${key === ' ' ? 'Space' : key} and focuses the first item`, async () => {
      const {workspace, options, items} = await narrow();
      options.focus();
      await pressKeys(key);
      await until(() => active(workspace) === 'Edit response', 'the first item');
      expect(items().map(label)).to.deep.equal(['Edit response', 'Report', 'View details']);
      expect(options.ariaExpanded).to.equal('true');
      await expectAccessible(workspace);
    });
  }

  it('opens on Up Arrow and focuses the last item', async () => {
    const {workspace, options} = await narrow();
    options.focus();
    await pressKeys('ArrowUp');
    await until(() => active(workspace) === 'View details', 'the last item');
  });

  it('wraps with Down and Up, jumps with Home and End, and finds items by first letter', async () => {
    const {workspace, options} = await narrow();
    options.focus();
    await pressKeys('ArrowUp');
    await until(() => active(workspace) === 'View details', 'the last item');
    for (const [key, item] of [
      ['ArrowDown', 'Edit response'],
      ['ArrowUp', 'View details'],
      ['Home', 'Edit response'],
      ['End', 'View details'],
      ['r', 'Report'],
      ['e', 'Edit response'],
    ] as const) {
      await pressKeys(key);
      expect(active(workspace), key).to.equal(item);
    }
  });

  it('closes on Escape and returns focus to the button', async () => {
    const {workspace, options, items} = await narrow();
    options.focus();
    await pressKeys('Enter');
    await until(() => items().length);
    await pressKeys('Escape');
    expect([items().length, options.ariaExpanded, focused(workspace)]).to.deep.equal([0, 'false', 'Options']);
  });

  it('closes on Tab', async () => {
    const {options, items} = await narrow();
    options.focus();
    await pressKeys('Enter');
    await until(() => items().length);
    await pressKeys('Tab');
    expect([items().length, options.ariaExpanded]).to.deep.equal([0, 'false']);
  });

  it('runs the item on Enter, and later returns focus to the button', async () => {
    const {workspace, options, items} = await narrow();
    options.focus();
    await pressKeys('Enter');
    await until(() => items().length);
    await pressKeys('End', 'Enter');
    const open = await until(() => dialog(workspace), 'the details');
    expect(open.localName).to.equal('dr-case-history-dialog');
    await pressKeys('Escape');
    await until(() => !dialog(workspace) && focused(workspace) === 'Options', 'the focus on the button');
  });

  it('explains why an item is not allowed, and does nothing', async () => {
    const {workspace, options, items} = await narrow('reported');
    options.click();
    await until(() => items().length);
    const [respond] = items();
    expect(respond!.ariaDisabled).to.equal('true');
    expect(respond!.innerText).to.contain('after we decide on your report');
    respond!.click();
    await settled();
    expect(dialog(workspace)).to.equal(undefined);
    await expectAccessible(workspace);
  });

  it('closes when focus moves elsewhere and on a second click on the button', async () => {
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

  it('opens below its button, within the screen and on top of the page', async () => {
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
      'the menu next to its button',
    );
    const menu = place();
    expect(menu.left).to.be.at.least(0);
    expect(menu.right).to.be.at.most(document.documentElement.clientWidth);
  });

  for (const zoom of ['0.8', '2']) {
    it(`opens next to its button on a page with zoom: ${zoom}`, async () => {
      document.body.style.setProperty('zoom', zoom);
      const {workspace, options, items} = await narrow();
      workspace.style.setProperty('margin-block-start', '50px');
      options.click();
      await until(() => items().length);
      const [menu, button] = [() => items()[0]!.parentElement!.getBoundingClientRect(), () => options.getBoundingClientRect()];
      await until(
        () => Math.min(Math.abs(menu().top - button().bottom), Math.abs(menu().bottom - button().top)) < 2,
        'the menu next to its button',
      );
      expect(menu().left).to.be.closeTo(Math.max(8, Math.min(button().left, document.documentElement.clientWidth - 8 - menu().width)), 2);
    });
  }

  it('follows its button when the page changes its width', async () => {
    const {workspace, options, items} = await narrow();
    options.click();
    await until(() => items().length);
    workspace.style.setProperty('margin-inline-start', '120px');
    dispatchEvent(new Event('resize'));
    await until(
      () => Math.abs(items()[0]!.parentElement!.getBoundingClientRect().left - options.getBoundingClientRect().left) < 2,
      'the menu next to the button',
    );
    workspace.style.setProperty('width', '700px');
    dispatchEvent(new Event('resize'));
    await until(() => !items().length, 'the menu to close without an Options button');
  });
});
