import '../elements/page-guard.js';
import {expect} from 'chai';
import {buildResponse, buildReviews, InMemoryReviewsClient} from '../../src/testing/index.js';
import {expectAccessible} from '../elements/axe.js';
import {LONG_COMMENT} from '../elements/support/providers.js';
import {cards, part, readCard, show, visibleText} from '../elements/support/tab.js';
import {settled} from '../elements/support/until.js';

const reviews = buildReviews(35, (i) => (i === 0 ? {comment: LONG_COMMENT, response: buildResponse()} : {}));
const showAll = () => show(new InMemoryReviewsClient({p1: reviews}), {locale: 'en-US', reviewLink: '#{reviewId}'});

/** What a host rule could change inside; inherited properties are the page's to choose. */
const OWN = [
  'display',
  'position',
  'visibility',
  'padding',
  'marginTop',
  'marginBottom',
  'borderTopWidth',
  'boxSizing',
  'minHeight',
  'overflow',
  'float',
  'transform',
  'opacity',
] as const;

let added: CSSStyleSheet | undefined;

function addHostCss(css: string): void {
  added = new CSSStyleSheet();
  added.replaceSync(css);
  document.adoptedStyleSheets = [added];
}

type Tab = Awaited<ReturnType<typeof show>>;

function ownStyles(tab: Tab): string[] {
  return [...tab.shadowRoot!.querySelectorAll('*')].map((element) => {
    const style = getComputedStyle(element);
    return `${element.localName}.${element.className}: ${OWN.map((name) => style[name]).join('; ')}`;
  });
}

/** What is visible at any size: everything above the list, and the first review. */
async function seenAtStart(tab: Tab): Promise<string> {
  const above = ['summary', 'filters'].map((name) => visibleText(part(tab, name)!));
  return [...above, await readCard(cards(tab)[0]!)].join('\n');
}

describe('<dr-reviews-tab> under a host’s careless style sheets', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.adoptedStyleSheets = [];
    document.documentElement.style.removeProperty('overflow-y');
  });

  for (const [name, css] of Object.entries({
    'everything unset': '* { all: unset !important; }',
    'everything a content box': '*, *::before, *::after { box-sizing: content-box !important; }',
    'paragraphs and lists gone': 'p, ul, li, form, fieldset, details, svg, span, a { display: none !important; }',
    'buttons and fields stripped':
      'button, input, select, label { all: unset !important; position: absolute !important; opacity: 0 !important; }',
    'class names like ours':
      '.tab, .card, .list, .filters, .status, .hidden-text, .rest, .toggle { display: none !important; margin: 99px !important; }',
    'selectors from inside': ':host { display: none !important; } :host *, ::slotted(*) { display: none !important; }',
    'attributes and roles':
      '[role], [part], [aria-label], [tabindex], [dir=auto] { visibility: hidden !important; padding: 50px !important; }',
    states: ':focus-visible, :hover, :checked, [aria-expanded] { outline: none !important; border: 20px solid !important; }',
  })) {
    it(`${name}: changes nothing inside`, async () => {
      const tab = await showAll();
      await readCard(cards(tab)[0]!);
      const [styles, text] = [ownStyles(tab), await seenAtStart(tab)];
      addHostCss(css);
      await settled();
      expect(ownStyles(tab)).to.deep.equal(styles);
      expect(await seenAtStart(tab)).to.equal(text);
      expect(tab.getBoundingClientRect().height).to.be.greaterThan(300);
    });
  }

  it('shows all its text within its column on a page with tiny, huge, spaced-out or unreadable type', async () => {
    const tab = await showAll();
    const text = await seenAtStart(tab);
    addHostCss('body { line-height: 8; letter-spacing: 4px; text-align: right; white-space: nowrap; text-indent: 3em; direction: ltr; }');
    await settled();
    expect(await seenAtStart(tab)).to.equal(text);
    expect(getComputedStyle(part(tab, 'summary')!).lineHeight).to.equal('24px');
    expect(getComputedStyle(part(tab, 'summary')!).textAlign).to.equal('start');
    expect(tab.scrollWidth).to.be.at.most(tab.clientWidth);
    await expectAccessible(tab);
  });

  it('is hidden by the hidden attribute, whatever the page does', async () => {
    const tab = await showAll();
    tab.hidden = true;
    expect(tab.getBoundingClientRect().height).to.equal(0);
  });

  it('leaves elements outside with the same names and classes unchanged', async () => {
    // Always shows a scroll bar, because one that came with the tab would make the page narrower.
    document.documentElement.style.setProperty('overflow-y', 'scroll');
    const outside = document.createElement('main');
    for (const [tag, name] of [
      ['div', 'tab'],
      ['p', 'status'],
      ['li', 'card'],
      ['button', 'page'],
      ['form', 'filters'],
      ['span', 'rest'],
      ['select', ''],
      ['a', 'link'],
    ]) {
      const element = document.createElement(tag!);
      element.className = name!;
      element.textContent = 'of the host';
      outside.append(element);
    }
    document.body.append(outside);
    const look = () =>
      [...outside.children].map((each) =>
        [...getComputedStyle(each)].map((name) => getComputedStyle(each).getPropertyValue(name)).join('|'),
      );
    const before = look();
    const tab = await showAll();
    await settled();
    expect(look()).to.deep.equal(before);
    expect(document.adoptedStyleSheets).to.have.length(0);
    expect(document.head.querySelectorAll('style, link[rel=stylesheet]')).to.have.length(0);
    await expectAccessible(tab);
  });

  it('applies the host’s own tokens', async () => {
    const tab = await showAll();
    addHostCss(
      'dr-reviews-tab { --dr-color-positive: rgb(1, 2, 3); --dr-radius: 3px; } dr-reviews-tab::part(review) { padding-top: 41px; }',
    );
    await settled();
    expect(getComputedStyle(part(tab, 'summary')!.querySelector('.up')!).color).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(tab.shadowRoot!.querySelector('select')!).borderTopLeftRadius).to.equal('3px');
    expect(getComputedStyle(cards(tab)[0]!).paddingTop).to.equal('41px');
  });
});
