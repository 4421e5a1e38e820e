import './page-guard.js';
import {expect} from 'chai';
import {buildResponse, buildReviews, InMemoryReviewsClient} from '../../src/testing/index.js';
import {closeFrames, defineIn, expectFrameAccessible, type Frame, openFrame} from './support/frame.js';
import {LONG_COMMENT} from './support/providers.js';
import {cards, findButton, part, readCard, seen, show} from './support/tab.js';
import {until} from './support/until.js';

const reviews = buildReviews(35, (index) =>
  index === 0
    ? {
        comment: `${LONG_COMMENT} ${'Donaudampfschifffahrtsgesellschaft'.repeat(4)}`,
        city: 'Rancho Santa Margarita',
        response: buildResponse(),
      }
    : {},
);

async function showIn(frame: Frame): Promise<Awaited<ReturnType<typeof show>>> {
  await defineIn(frame);
  return show(new InMemoryReviewsClient({p1: reviews}), {locale: 'en', reviewLink: '#{reviewId}'}, frame.document.body);
}

/** Nothing in the tab extends beyond the sides of the page, and the page does not scroll sideways. */
function expectNoOverflow({document}: Frame, tab: HTMLElement): void {
  const {scrollWidth, clientWidth} = document.documentElement;
  for (const element of tab.shadowRoot!.querySelectorAll('*')) {
    if (element.matches('.hidden-text')) continue;
    const {left, right} = element.getBoundingClientRect();
    expect(left, `${element.localName}.${element.className} left`).to.be.at.least(-0.5);
    expect(right, `${element.localName}.${element.className} right`).to.be.at.most(clientWidth + 0.5);
  }
  expect(scrollWidth, 'width of the page').to.be.at.most(clientWidth);
}

describe('<dr-reviews-tab> in pages of every width', () => {
  afterEach(closeFrames);

  for (const [width, percent, dir] of [
    [320, 100, 'ltr'],
    [320, 200, 'ltr'],
    [320, 200, 'rtl'],
    [800, 100, 'rtl'],
    [640, 200, 'ltr'],
  ] as const) {
    it(`cuts off nothing and does not scroll sideways: ${width} px, text at ${percent}%, ${dir}`, async () => {
      const frame = await openFrame({dir}, {width, height: 700});
      frame.document.documentElement.style.setProperty('font-size', `${percent}%`);
      const tab = await showIn(frame);
      for (const card of cards(tab).slice(0, 3)) await readCard(card);
      expectNoOverflow(frame, tab);
      findButton(tab, 'View more')!.click();
      part(tab, 'summary')!.querySelector('button')!.click();
      await until(() => seen(tab).includes('We ask only'));
      expectNoOverflow(frame, tab);
      await expectFrameAccessible(frame, tab);
    });
  }

  it('fills the bar and aligns lines from the right in right-to-left pages', async () => {
    const frame = await openFrame({dir: 'rtl'});
    const tab = await showIn(frame);
    const bar = tab.shadowRoot!.querySelector('svg.bar')!.getBoundingClientRect();
    const filled = tab.shadowRoot!.querySelector('svg > rect')!.getBoundingClientRect();
    expect(filled.width).to.be.lessThan(bar.width);
    expect(filled.right).to.be.closeTo(bar.right, 1);
    const heading = tab.shadowRoot!.querySelector('[role=heading]')!;
    expect(frame.window.getComputedStyle(heading).direction).to.equal('rtl');
  });

  it('does not overflow in a narrow column of a wide page', async () => {
    const frame = await openFrame({}, {width: 800, height: 600});
    const tab = await showIn(frame);
    tab.style.setProperty('width', '240px');
    await readCard(cards(tab)[0]!);
    expect(tab.shadowRoot!.firstElementChild!.scrollWidth).to.be.at.most(240);
  });
});
