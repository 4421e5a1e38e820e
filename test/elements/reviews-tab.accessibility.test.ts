import './page-guard.js';
import {expect} from 'chai';
import {buildResponse, buildReview, buildReviews, InMemoryReviewsClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {canEmulateMedia, emulateMedia, emulateNothing, engine} from './engine.js';
import {pressKeys} from './support/keys.js';
import {LONG_COMMENT} from './support/providers.js';
import {cards, cardWith, findButton, focusedName, part, place, readCard, seen, show, untilLoading} from './support/tab.js';
import {until} from './support/until.js';
import {matching, MORE} from './support/words.js';

const reviews = buildReviews(40, (index) => (index === 1 ? {comment: LONG_COMMENT, response: buildResponse()} : {}));
const showAll = () => show(new InMemoryReviewsClient({p1: reviews}), {reviewLink: '#{reviewId}'});
const LAST = 'The last line of it.';

describe('<dr-reviews-tab> for every reader', () => {
  afterEach(() => document.body.replaceChildren());

  it('has the heading level that its page needs', async () => {
    const tab = await showAll();
    const heading = tab.shadowRoot!.querySelector('[role=heading]')!;
    expect([heading.textContent, heading.ariaLevel]).to.deep.equal(['Patient reviews', '2']);
    tab.setAttribute('heading-level', '4');
    await until(() => heading.ariaLevel === '4');
    await expectAccessible(tab);
  });

  it('has named groups of controls and large enough targets', async () => {
    const tab = await showAll();
    expect(tab.shadowRoot!.querySelector('[role=search]')!.ariaLabel).to.equal('Reviews');
    expect(tab.shadowRoot!.querySelector('fieldset > legend')!.textContent).to.equal('Show');
    const targets = tab.shadowRoot!.querySelectorAll('button, select, input[type=search], label:has([type=radio], [type=checkbox])');
    expect(targets.length).to.be.at.least(8);
    for (const target of targets) {
      if (!target.checkVisibility({contentVisibilityAuto: true})) continue;
      const {width, height} = target.getBoundingClientRect();
      expect(Math.min(width, height), target.textContent).to.be.at.least(24);
    }
    await expectAccessible(tab);
  });

  it('is tabbed through in reading order: what "verified" means, filters, search, sort, the list and its links', async () => {
    const tab = await showAll();
    const names: string[] = [];
    for (let presses = 0; presses < 12 && names.at(-1) !== 'View more'; presses++) {
      await pressKeys('Tab');
      const name = focusedName(tab);
      if (name) names.push(name);
    }
    expect(names.slice(0, 5)).to.deep.equal([
      '40 verified reviews. What does “verified” mean?',
      'All 40',
      'With a response 15',
      'Search comments',
      'Sort',
    ]);
    expect(names[5]).to.match(/^Link to this review, /);
    expect(names[6]).to.match(/^Link to this review, /);
    expect(names[7]).to.equal('View more');
    await pressKeys('Enter');
    await until(() => cardWith(tab, LAST).innerText.includes(LAST));
    expect(focusedName(tab)).to.equal('View less');
    await expectAccessible(tab);
  });

  it('switches answers with arrow keys, and opens what "verified" means with Space', async () => {
    const tab = await showAll();
    await pressKeys('Tab');
    await pressKeys(' ');
    await until(() => seen(tab).includes('We ask only'));
    await pressKeys('Tab');
    expect(focusedName(tab)).to.equal('All 40');
    await pressKeys('ArrowDown');
    await until(() => tab.shadowRoot!.querySelector('[role=status]')!.textContent === matching(30));
    expect(focusedName(tab)).to.equal('Recommended 30');
  });

  it('loads more reviews by keyboard, and continues from the first new one', async () => {
    const tab = await showAll();
    findButton(tab, MORE)!.focus();
    await pressKeys('Enter');
    await until(() => tab.shadowRoot!.activeElement === cards(tab)[30], 'the focus on the first new review');
    await pressKeys('Tab');
    expect(cards(tab)[30]!.contains(tab.shadowRoot!.activeElement), 'focus continues in that review').to.equal(true);
  });

  it('says in words whether a review recommends, and hides the icon from screen readers', async () => {
    const tab = await showAll();
    expect(await readCard(cards(tab)[1]!)).to.match(/^Not recommended\n/);
    expect(tab.shadowRoot!.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('keeps list semantics even where styles remove bullets', async () => {
    const tab = await showAll();
    const list = part(tab, 'list')!;
    expect([list.role, list.ariaLabel, list.ariaBusy]).to.deep.equal(['list', 'Reviews', 'false']);
    expect(cards(tab).map(({role, localName}) => role ?? localName)).to.deep.equal(Array.from({length: 30}, () => 'listitem'));
    await expectAccessible(tab);
  });

  it('has style rules for print, for pages without scripts and for forced colors', async () => {
    const tab = await showAll();
    const media = tab.shadowRoot!.adoptedStyleSheets.flatMap(({cssRules}) => [...cssRules]).filter((rule) => rule instanceof CSSMediaRule);
    const queries = media.map(({media: {mediaText}}) => mediaText);
    for (const query of ['print', 'scripting: none', 'forced-colors: active']) {
      expect(queries.join(' / ')).to.contain(query);
    }
  });
});

const otherwise = canEmulateMedia ? '' : ` (only checks that nothing is active by default: the driver of ${engine} cannot emulate media)`;

describe(`<dr-reviews-tab> in other media${otherwise}`, () => {
  afterEach(async () => {
    document.body.replaceChildren();
    if (canEmulateMedia) await emulateNothing();
  });

  it('prints all text and no controls', async () => {
    const tab = await showAll();
    if (canEmulateMedia) await emulateMedia({media: 'print'});
    const shown = [...cards(tab)].map((card) => card.innerText).join('\n');
    expect(shown.includes(LAST), 'the collapsed part').to.equal(canEmulateMedia);
    if (canEmulateMedia)
      expect(
        cards(tab).every((card) => card.innerText),
        'every card is laid out',
      ).to.equal(true);
    expect(part(tab, 'filters')!.checkVisibility()).to.equal(!canEmulateMedia);
    expect(!!findButton(tab, MORE)).to.equal(!canEmulateMedia);
    expect(!!findButton(tab, 'View more')).to.equal(!canEmulateMedia);
    expect(seen(tab)).to.contain('of patients recommend this provider');
  });

  it('keeps the thumbs and the ring visible in forced colors', async () => {
    const tab = await showAll();
    if (canEmulateMedia) await emulateMedia({forcedColors: 'active'});
    const [, down] = cards(tab);
    const thumb = getComputedStyle(down!.querySelector('svg')!);
    const share = getComputedStyle(part(tab, 'summary')!.querySelector('.ring path')!);
    const probe = document.createElement('p');
    probe.style.setProperty('color', 'CanvasText');
    document.body.append(probe);
    const {color} = getComputedStyle(probe);
    expect([thumb.color === color, share.stroke === color]).to.deep.equal([canEmulateMedia, canEmulateMedia]);
    await expectAccessible(tab);
  });

  it('has no animation while loading for readers who prefer less motion', async () => {
    if (canEmulateMedia) await emulateMedia({reducedMotion: 'reduce'});
    const client = new InMemoryReviewsClient({});
    client.delay = Infinity;
    const tab = place({client});
    await untilLoading(tab);
    expect(tab.shadowRoot!.getAnimations()).to.have.length(canEmulateMedia ? 0 : 1);
    await expectAccessible(tab);
  });

  it('keeps the contrast of text and controls on a dark page', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { color-scheme: light dark; background: light-dark(#fff, #14171a); color: light-dark(#1a1c1e, #e8eaed); }');
    document.adoptedStyleSheets.push(sheet);
    try {
      const tab = await show(
        new InMemoryReviewsClient({p1: [buildReview({id: 'a', response: buildResponse()}), buildReview({id: 'b', recommended: false})]}),
      );
      const light = getComputedStyle(part(tab, 'summary')!.querySelector('.up')!).color;
      if (canEmulateMedia) await emulateMedia({colorScheme: 'dark'});
      const dark = getComputedStyle(part(tab, 'summary')!.querySelector('.up')!).color;
      expect(dark !== light).to.equal(canEmulateMedia);
      await expectAccessible(tab);
    } finally {
      document.adoptedStyleSheets = [];
    }
  });
});
