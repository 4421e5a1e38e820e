import '../elements/page-guard.js';
import {expect} from 'chai';
import {buildReviews, InMemoryReviewsClient} from '../../src/testing/index.js';
import {LONG_COMMENT} from '../elements/support/providers.js';
import {cards, loaded, place, readCard} from '../elements/support/tab.js';
import {expectSame, settled, until} from '../elements/support/until.js';

const many = () => new InMemoryReviewsClient({p1: buildReviews(60, (index) => (index === 20 ? {comment: LONG_COMMENT} : {}))});

/** Ways in which a page hides a panel, each with what shows it. */
const PANELS: Readonly<Record<string, (panel: HTMLElement) => () => void>> = {
  'display: none': (panel) => {
    panel.style.setProperty('display', 'none');
    return () => panel.style.removeProperty('display');
  },
  'the hidden attribute': (panel) => {
    panel.hidden = true;
    return () => {
      panel.hidden = false;
    };
  },
  'content-visibility: hidden': (panel) => {
    panel.style.setProperty('content-visibility', 'hidden');
    return () => panel.style.removeProperty('content-visibility');
  },
  'closed details': (panel) => {
    const details = document.createElement('details');
    panel.replaceWith(details);
    details.append(panel);
    return () => {
      details.open = true;
    };
  },
  'visibility: hidden': (panel) => {
    panel.style.setProperty('visibility', 'hidden');
    return () => panel.style.removeProperty('visibility');
  },
  'visibility: hidden by a class of an ancestor': (panel) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.closed section { visibility: hidden; }');
    document.adoptedStyleSheets = [sheet];
    const around = document.createElement('div');
    around.className = 'closed';
    panel.replaceWith(around);
    around.append(panel);
    return () => around.removeAttribute('class');
  },
  inert: (panel) => {
    panel.inert = true;
    return () => {
      panel.inert = false;
    };
  },
  'a height of zero': (panel) => {
    panel.style.cssText = 'height: 0; overflow: hidden';
    return () => panel.style.removeProperty('height');
  },
  'a height of zero that grows': (panel) => {
    panel.style.cssText = 'max-height: 0; overflow: hidden; transition: max-height 300ms';
    return () => panel.style.setProperty('max-height', '20000px');
  },
  'a grid row of zero': (panel) => {
    const grid = document.createElement('div');
    grid.style.cssText = 'display: grid; grid-template-rows: 0fr';
    panel.style.setProperty('overflow', 'hidden');
    panel.replaceWith(grid);
    grid.append(panel);
    return () => grid.style.setProperty('grid-template-rows', '1fr');
  },
  'a closed popover': (panel) => {
    panel.popover = 'manual';
    panel.style.cssText = 'max-height: 100%; overflow: auto';
    return () => panel.showPopover();
  },
  'a component of the host': (panel) => {
    const component = document.createElement('div');
    panel.replaceWith(component);
    const root = component.attachShadow({mode: 'open'});
    const inside = document.createElement('div');
    inside.inert = true;
    inside.append(document.createElement('slot'));
    root.append(inside);
    component.append(panel);
    return () => {
      inside.inert = false;
    };
  },
  'a closed dialog': (panel) => {
    const dialog = document.createElement('dialog');
    panel.replaceWith(dialog);
    dialog.append(panel);
    return () => dialog.showModal();
  },
};

describe('<dr-reviews-tab> with a link to a review, in a hidden panel', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.adoptedStyleSheets = [];
    scrollTo(0, 0);
  });

  for (const [name, hide] of Object.entries(PANELS)) {
    it(`${name}: opens the review, scrolls to it and focuses it when the panel is shown`, async () => {
      const above = document.createElement('main');
      above.style.setProperty('height', '1500px');
      const panel = document.createElement('section');
      document.body.append(above, panel);
      const show = hide(panel);
      const tab = place({client: many(), reviewId: 'r21'}, panel);
      await until(() => cards(tab).length, 'reviews');
      // What a page does to a tab that is not shown yet.
      tab.locale = 'es';
      await settled();
      expect(tab.shadowRoot!.activeElement, 'the focus').to.equal(null);
      expect(scrollY, 'the position of the page').to.equal(0);
      show();
      const card = cards(tab).find(({id}) => id === 'review-r21')!;
      await until(() => tab.shadowRoot!.activeElement === card, 'the focus on the review');
      expect(await readCard(card)).to.contain('The last line of it.');
      const {top, bottom} = card.getBoundingClientRect();
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(window.innerHeight);
    });
  }

  it('the tag itself hidden: does so when the tag is shown', async () => {
    const tab = place({client: many(), reviewId: 'r21', hidden: true});
    await until(() => cards(tab).length, 'reviews');
    await settled();
    tab.hidden = false;
    await until(() => tab.shadowRoot!.activeElement?.id === 'review-r21', 'the focus on the review');
  });

  it('shown a second time: leaves focus and position to the reader', async () => {
    const panel = document.createElement('section');
    document.body.append(panel);
    panel.hidden = true;
    const tab = place({client: many(), reviewId: 'r21'}, panel);
    await until(() => cards(tab).length, 'reviews');
    panel.hidden = false;
    await until(() => tab.shadowRoot!.activeElement?.id === 'review-r21', 'the focus on the review');
    panel.hidden = true;
    await settled();
    panel.hidden = false;
    await settled();
    expectSame(document.activeElement, document.body, 'focus');
  });
});

describe('<dr-reviews-tab> with other data of the host', () => {
  const page = (ids: readonly string[]) => ({
    summary: {recommended: 5, notRecommended: 1},
    counts: {total: ids.length, filtered: ids.length},
    reviews: buildReviews(ids.length, (index) => ({id: ids[index]!, comment: `${ids[index]} says: ${LONG_COMMENT}`})),
    nextCursor: null,
    previousCursor: null,
  });

  const expanded = (tab: Element) =>
    [...tab.shadowRoot!.querySelectorAll('.card:has([aria-expanded=true])')].map(({id}) => id.replace('review-', ''));

  afterEach(() => document.body.replaceChildren());

  it('collapses what was expanded for another review, each time', async () => {
    const tab = place({data: page(['a', 'b', 'c'])});
    await loaded(tab);
    for (const ids of [['d', 'e', 'f'], ['g', 'h', 'i'], ['a']]) {
      cards(tab)[0]!.querySelector('button')!.click();
      expect(expanded(tab)).to.have.length(1);
      tab.data = page(ids);
      await until(() => cards(tab)[0]!.id === `review-${ids[0]}`, 'the other page');
      expect(expanded(tab)).to.deep.equal([]);
      expect(await readCard(cards(tab)[0]!)).not.to.contain('The last line of it.');
    }
  });

  it('keeps expanded what is still shown', async () => {
    const tab = place({data: page(['a', 'b', 'c'])});
    await loaded(tab);
    for (const card of cards(tab)) card.querySelector('button')!.click();
    tab.data = page(['a', 'x', 'c']);
    await until(() => cards(tab)[1]!.id === 'review-x', 'the other page');
    expect(expanded(tab)).to.deep.equal(['a', 'c']);
  });
});
