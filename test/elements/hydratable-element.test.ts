import {expect} from 'chai';
import {engine} from './engine.js';
import {expectConsole} from './page-guard.js';
import {
  closeFrames,
  defineIn,
  expectFrameAccessible,
  type Frame,
  openArrivingFrame,
  openFrame,
  requestsIn,
  sendNextPiece,
  tabIn,
} from './support/frame.js';
import type {Page} from './support/host-pages.js';
import {pressKeys} from './support/keys.js';
import {LONG_COMMENT} from './support/providers.js';
import {button, cards, field, findButton, focusedName, loaded, part, readCard, seen, status, untilStatus} from './support/tab.js';
import {expectSame, settled, until} from './support/until.js';
import {matching, MISSING, MORE, showing} from './support/words.js';

const size = {width: 800, height: 1200};
const openTab = (page: Page) => openFrame({provider: 'many', locale: 'en-US', ...page}, size);

/** All elements of the tag that must stay the same. */
function nodesOf(frame: Frame): Element[] {
  return [...tabIn(frame).shadowRoot!.querySelectorAll('*')].filter(({localName}) => localName !== 'style');
}

function wholeText(frame: Frame): string {
  return nodesOf(frame)[0]!.textContent.replace(/\s+/g, ' ').trim();
}

describe('<dr-reviews-tab> rendered on a server', () => {
  afterEach(closeFrames);

  it('is readable before its script runs: styled, with rate, comments and controls', async () => {
    const frame = await openTab({});
    const tab = tabIn(frame);
    expect(frame.window.customElements.get('dr-reviews-tab')).to.equal(undefined);
    expect(seen(tab)).to.contain('76% of patients recommend').and.to.contain('90 verified reviews');
    expect(cards(tab)).to.have.length(30);
    expect(status(tab)).to.equal(showing(30, 65));
    expect(frame.window.getComputedStyle(cards(tab)[0]!).display).to.equal('grid');
    await expectFrameAccessible(frame, tab);
  });

  it('has one form of dates with the reviews loaded later, also in a language that the browser has no data for', async () => {
    for (const locale of ['km', 'so']) {
      const frame = await openTab({locale});
      await defineIn(frame);
      const tab = tabIn(frame);
      await tab.updateComplete;
      button(tab, MORE).click();
      await until(() => cards(tab).length > 30);
      for (const card of cards(tab))
        expect(card.querySelector('.facts')!.textContent.split('\u00a0·')[1]!.trim(), locale).to.match(/^\u2068\d{4}-\d\d-\d\d\u2069$/);
      closeFrames();
    }
  });

  it('is hydrated with the same nodes and text, no request, and nothing on the console', async () => {
    const frame = await openTab({});
    await settled();
    const [nodes, text, shown, height] = [nodesOf(frame), wholeText(frame), seen(tabIn(frame)), tabIn(frame).offsetHeight];
    await defineIn(frame);
    await tabIn(frame).updateComplete;
    await settled();
    expect(wholeText(frame)).to.equal(text);
    expect(seen(tabIn(frame))).to.equal(shown);
    expect(tabIn(frame).offsetHeight).to.equal(height);
    nodesOf(frame).forEach((node, i) => expectSame(node, nodes[i], `node ${i}`));
    expect(nodesOf(frame)).to.have.length(nodes.length);
    expect(requestsIn(frame)).to.deep.equal([]);
    await expectFrameAccessible(frame, tabIn(frame));
  });

  it('keeps the reader’s focus and typed text', async () => {
    const frame = await openTab({});
    const search = field(tabIn(frame), 'Search comments');
    frame.window.focus();
    search.focus();
    search.value = 'parking';
    search.setSelectionRange(2, 4);
    await defineIn(frame);
    await tabIn(frame).updateComplete;
    await settled();
    expect(focusedName(tabIn(frame))).to.equal('Search comments');
    expect([search.value, search.selectionStart, search.selectionEnd]).to.deep.equal(['parking', 2, 4]);
  });

  it('keeps a text selection', async () => {
    const frame = await openTab({});
    const text = cards(tabIn(frame))[0]!.querySelector('[dir=auto]')!;
    const selection = frame.window.getSelection()!;
    selection.setBaseAndExtent(text.firstChild!, 0, text.lastChild!, text.lastChild!.textContent!.length);
    const range = () => selection.getComposedRanges({shadowRoots: [tabIn(frame).shadowRoot!]})[0]!;
    const {startContainer, endContainer, startOffset, endOffset} = range();
    await defineIn(frame);
    await tabIn(frame).updateComplete;
    await settled();
    const after = range();
    expectSame(after.startContainer, startContainer, 'start of the selection');
    expectSame(after.endContainer, endContainer, 'end of the selection');
    expect([after.startOffset, after.endOffset]).to.deep.equal([startOffset, endOffset]);
    expect(text.isConnected).to.equal(true);
  });

  it('works after hydration: view more, filters, another page', async () => {
    const frame = await openTab({});
    await defineIn(frame);
    const tab = tabIn(frame);
    await tab.updateComplete;
    button(tab, 'View more').click();
    await until(() => cards(tab)[1]!.innerText.includes(LONG_COMMENT));
    button(tab, MORE).click();
    await untilStatus(tab, showing(60, 65));
    field(tab, 'Not recommended').click();
    await untilStatus(tab, matching(16));
    expect(cards(tab)).to.have.length(16);
    expect(requestsIn(frame).map((url) => url.split('?')[1])).to.deep.equal(['cursor=30', 'recommended=false']);
    await expectFrameAccessible(frame, tab);
  });

  it('is hydrated in Spanish without changing a word', async () => {
    const frame = await openTab({locale: 'es'});
    const text = wholeText(frame);
    const [first] = cards(tabIn(frame));
    await defineIn(frame);
    await tabIn(frame).updateComplete;
    await settled();
    expect(wholeText(frame)).to.equal(text).and.to.contain('Reseñas de pacientes');
    expectSame(cards(tabIn(frame))[0], first, 'first card');
  });

  it('includes the page with the linked review, and focuses that review', async () => {
    const frame = await openTab({reviewId: 'r40'});
    expect(cards(tabIn(frame))[0]!.id).to.equal('review-r31');
    frame.window.focus();
    await defineIn(frame);
    await until(() => tabIn(frame).shadowRoot!.activeElement?.id === 'review-r40', 'the focus on the linked review');
    expect(status(tabIn(frame))).not.to.equal(MISSING);
    expect(requestsIn(frame)).to.deep.equal([]);
  });

  for (const provider of ['few', 'none']) {
    it(`is hydrated for a provider with ${provider} reviews`, async () => {
      const frame = await openTab({provider});
      const nodes = nodesOf(frame);
      await defineIn(frame);
      await tabIn(frame).updateComplete;
      await settled();
      nodesOf(frame).forEach((node, i) => expectSame(node, nodes[i], `node ${i}`));
      expect(requestsIn(frame)).to.deep.equal([]);
      if (provider === 'none') expect(part(tabIn(frame), 'notice')!.innerText).to.contain('No reviews yet');
      await expectFrameAccessible(frame, tabIn(frame));
    });
  }

  /** What everybody expects, whatever has happened to the HTML: all reviews, once, styled, and controls that work. */
  async function expectWorking(frame: Frame): Promise<void> {
    const tab = tabIn(frame);
    await tab.updateComplete;
    await until(() => cards(tab).length >= 30, 'all reviews');
    expect(cards(tab)).to.have.length(30);
    expect(status(tab)).to.equal(showing(30, 65));
    expect(tab.shadowRoot!.querySelectorAll('[role=heading]')).to.have.length(1);
    expect(frame.window.getComputedStyle(cards(tab)[0]!).display).to.equal('grid');
    field(tab, 'Not recommended').click();
    await untilStatus(tab, matching(16));
    expect(cards(tab)).to.have.length(16);
    await expectFrameAccessible(frame, tab);
  }

  for (const fault of [
    'other-markup',
    'other-release',
    'no-comments',
    'no-end-comments',
    'no-attribute-comments',
    'one-comment-less',
  ] as const) {
    it(`is rendered again, once and without a request, from changed HTML: ${fault}`, async () => {
      const frame = await openTab({fault});
      await defineIn(frame);
      await tabIn(frame).updateComplete;
      await settled();
      expect(wholeText(frame)).not.to.match(/Of another release|An earlier/);
      expect(requestsIn(frame)).to.deep.equal([]);
      await expectWorking(frame);
    });
  }

  for (const fault of ['no-spaces', 'other-quotes'] as const) {
    it(`is hydrated with the same nodes from HTML that a minifier has changed: ${fault}`, async () => {
      const frame = await openTab({fault});
      const nodes = nodesOf(frame);
      await defineIn(frame);
      await tabIn(frame).updateComplete;
      await settled();
      nodesOf(frame).forEach((node, i) => expectSame(node, nodes[i], `node ${i}`));
      expect(requestsIn(frame)).to.deep.equal([]);
      await expectWorking(frame);
    });
  }

  // WebKit does not look into shadow roots.
  if (engine !== 'webkit')
    it('is scrolled to the words of a link to them', async () => {
      const page = new URLSearchParams({provider: 'many', locale: 'en-US'});
      // Browsers follow such a link only for a person.
      await pressKeys('a');
      // The day of the second last card of the page, which no other card has.
      const opened = window.open(`/host/page?${page}#:~:text=${encodeURIComponent('11/08/2025')}`)!;
      try {
        const isInView = (card: Element) => {
          const {top, bottom} = card.getBoundingClientRect();
          return top >= 0 && bottom <= opened.innerHeight;
        };
        // At first, the window is empty.
        const tab = () => opened.document.querySelector('dr-reviews-tab');
        await until(() => !!tab() && isInView(cards(tab()!)[28]!), 'the words');
      } finally {
        opened.close();
      }
    });

  it('has the text of its data where a program has changed texts before its script ran', async () => {
    const frame = await openTab({});
    const [nodes, text] = [nodesOf(frame), wholeText(frame)];
    for (const card of cards(tabIn(frame)))
      [...card.querySelector('.comment')!.childNodes].find((node) => node instanceof frame.window.Text)!.textContent = 'Traducido';
    expect(wholeText(frame)).not.to.equal(text);
    await defineIn(frame);
    await tabIn(frame).updateComplete;
    await settled();
    expect(wholeText(frame)).to.equal(text);
    nodesOf(frame).forEach((node, i) => expectSame(node, nodes[i], `node ${i}`));
    await expectWorking(frame);
  });

  it('is rendered again where a translator has replaced every text', async () => {
    const frame = await openTab({});
    const texts = frame.document.createTreeWalker(tabIn(frame).shadowRoot!.querySelector('.tab')!, NodeFilter.SHOW_TEXT);
    const found: Node[] = [];
    while (texts.nextNode()) if (texts.currentNode.textContent!.trim()) found.push(texts.currentNode);
    for (const node of found as ChildNode[]) {
      const font = frame.document.createElement('font');
      font.append(`«${node.textContent}»`);
      node.replaceWith(font);
    }
    await defineIn(frame);
    await tabIn(frame).updateComplete;
    await settled();
    expect(wholeText(frame)).not.to.contain('«');
    expect(requestsIn(frame)).to.deep.equal([]);
    await expectWorking(frame);
  });

  it('works where an extension has added attributes, styles and elements', async () => {
    const frame = await openTab({});
    const root = tabIn(frame).shadowRoot!;
    const style = frame.document.createElement('style');
    // The page's policy allows no other, though it does not apply to extensions.
    style.textContent = root.querySelector('style')!.textContent;
    root.prepend(style);
    const nodes = nodesOf(frame);
    for (const input of root.querySelectorAll('input')) input.setAttribute('data-extension', 'on');
    await defineIn(frame);
    await tabIn(frame).updateComplete;
    nodesOf(frame).forEach((node, i) => expectSame(node, nodes[i], `node ${i}`));
    await expectWorking(frame);

    const other = await openTab({});
    field(tabIn(other), 'Search comments').before(other.document.createElement('span'));
    cards(tabIn(other))[3]!.remove();
    await defineIn(other);
    await expectWorking(other);
  });

  it('is in the language that the host has set meanwhile', async () => {
    const frame = await openTab({});
    tabIn(frame).setAttribute('locale', 'es');
    await defineIn(frame);
    await tabIn(frame).updateComplete;
    await settled();
    expect(wholeText(frame)).to.contain('Reseñas de pacientes').and.not.to.contain('Not recommended');
    expect(tabIn(frame).shadowRoot!.querySelectorAll('[role=heading]')).to.have.length(1);
    expect(requestsIn(frame)).to.deep.equal([]);
  });

  it('shows every word in a language that is set later', async () => {
    const frame = await openTab({});
    await defineIn(frame);
    await tabIn(frame).updateComplete;
    tabIn(frame).locale = 'es';
    const own = wholeText(await openTab({locale: 'es'}));
    // Spanish is loaded on demand.
    await until(() => wholeText(frame) === own, 'Spanish');
  });

  it('shows another provider that the host has set before its script ran, or sets later, and the first one again', async () => {
    const frame = await openTab({});
    tabIn(frame).setAttribute('provider-id', 'few');
    await defineIn(frame);
    await untilStatus(tabIn(frame), showing(3, 3));
    expect(tabIn(frame).shadowRoot!.querySelectorAll('[role=heading]')).to.have.length(1);
    expect(requestsIn(frame)).to.have.length(1);
    tabIn(frame).setAttribute('provider-id', 'many');
    await untilStatus(tabIn(frame), showing(30, 65));
    expect(requestsIn(frame)).to.have.length(1);
  });

  it('loads from the service what was cut off on the way', async () => {
    const frame = await openTab({fault: 'truncated'});
    await defineIn(frame);
    await expectWorking(frame);
  });

  it('takes reviews that a router has inserted as a string, without a request', async () => {
    const frame = await openTab({provider: 'few'});
    await defineIn(frame);
    const html = await (await fetch(`/host/page?${new URLSearchParams({provider: 'many', locale: 'en-US'})}`)).text();
    // TypeScript's DOM types do not have Trusted Types yet.
    const {trustedTypes} = frame.window as Frame['window'] & {
      trustedTypes?: {createPolicy: (name: string, rules: object) => {createHTML: (text: string) => string}};
    };
    const ofRouter = trustedTypes?.createPolicy('host', {createHTML: (text: string) => text});
    const tab = /<dr-reviews-tab[^]*<\/dr-reviews-tab>/.exec(html)![0];
    frame.document.body.innerHTML = ofRouter?.createHTML(tab) ?? tab;
    await until(() => cards(tabIn(frame)).length === 30, 'the reviews of the other provider');
    expect(requestsIn(frame)).to.deep.equal([]);
    await expectWorking(frame);
  });

  it('waits for its data where the page arrives in pieces and the tag is already defined', async () => {
    const pieces = `pieces-${Math.random()}`;
    const frame = await openArrivingFrame({provider: 'many', locale: 'en-US', pieces}, size);
    await defineIn(frame);
    await sendNextPiece(pieces);
    await until(
      () => frame.document.querySelector('dr-reviews-tab')?.shadowRoot?.querySelectorAll('.card').length === 11,
      'the first cards',
    );
    const [first] = cards(tabIn(frame));
    await sendNextPiece(pieces);
    await until(() => frame.document.querySelector('dr-reviews-tab > script'), 'the start of the data');
    await sendNextPiece(pieces);
    await tabIn(frame).updateComplete;
    expectSame(cards(tabIn(frame))[0], first, 'first card');
    expect(requestsIn(frame)).to.deep.equal([]);
    await expectWorking(frame);
  });

  it('loads from the service when its data block is broken', async () => {
    const frame = await openTab({fault: 'broken-data'});
    await defineIn(frame);
    const tab = tabIn(frame);
    await until(() => requestsIn(frame).length === 1, 'the request');
    await loaded(tab);
    await untilStatus(tab, showing(30, 65));
    expect(tab.shadowRoot!.querySelectorAll('[role=heading]')).to.have.length(1);
    expect(cards(tab)).to.have.length(30);
    await expectFrameAccessible(frame, tab);
  });

  it('is styled by the script where the page rejects the server’s style', async () => {
    expectConsole(/style-src/);
    const frame = await openTab({style: 'refused'});
    const display = () => frame.window.getComputedStyle(cards(tabIn(frame))[0]!).display;
    expect(display()).to.equal('block');
    await defineIn(frame);
    await tabIn(frame).updateComplete;
    expect(display()).to.equal('grid');
    await expectFrameAccessible(frame, tabIn(frame));
  });

  it('shows all text and no controls without scripts', async () => {
    const frame = await openFrame({provider: 'many'}, size, 'allow-same-origin');
    const tab = tabIn(frame);
    expect(frame.window.matchMedia('(scripting: none)').matches).to.equal(true);
    expect(await readCard(cards(tab)[1]!)).to.contain('The last line of it.');
    expect(part(tab, 'filters')!.checkVisibility()).to.equal(false);
    expect([findButton(tab, MORE), findButton(tab, 'View more')]).to.deep.equal([undefined, undefined]);
  });
});

describe('<dr-reviews-tab> before it is defined', () => {
  afterEach(closeFrames);

  it('shows its content as a fallback, then the reviews in its place', async () => {
    const frame = await openFrame({
      body: '<dr-reviews-tab provider-id="few" api="/host/service"><p>Call us to hear about reviews.</p></dr-reviews-tab>',
    });
    const fallback = frame.document.querySelector('p')!;
    expect(fallback.getBoundingClientRect().height).to.be.greaterThan(0);
    await defineIn(frame);
    await loaded(tabIn(frame));
    expect(fallback.getBoundingClientRect().height).to.equal(0);
    expect(status(tabIn(frame))).to.equal(showing(3, 3));
  });
});
