import '../elements/page-guard.js';
import {expect} from 'chai';
import {BLOCK_TAGS} from '../elements/support/every-tag.js';
import {closeFrames, defineIn, type Frame, openFrame} from '../elements/support/frame.js';
import {until} from '../elements/support/until.js';
import {pairsOf, sampleOf} from '../sample.js';

const WIDTHS = [320, 700, 1200];
const ROOT_SIZES = [8, 10, 16, 20, 32];
const TEXT_SIZES = [10, 13, 16, 24, 32];

/** Sizes in pixels below which a finger misses: a control, and a link or text button (WCAG 2.2, 2.5.8). */
const [CONTROL, TEXT_CONTROL] = [40, 24];

/** Position and size of everything in the tag, with its inner elements. */
function layoutOf(tag: Element): string[] {
  const {top, left} = tag.getBoundingClientRect();
  // A closed dialog is there in advance once the browser is idle.
  return [...tag.shadowRoot!.querySelectorAll<HTMLElement>(':not(dr-submission-dialog[hidden])')].flatMap((element) => {
    const box = element.getBoundingClientRect();
    const place = [box.left - left, box.top - top, box.width, box.height].map(Math.round).join(' ');
    return [`${element.localName}.${element.className} ${place}`, ...(element.shadowRoot ? layoutOf(element) : [])];
  });
}

function targetsOf(tag: Element): HTMLElement[] {
  return [...tag.shadowRoot!.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    if (element.shadowRoot) return targetsOf(element);
    // The label of a radio button or checkbox is its target.
    const isTarget = element.matches(
      'button, select, textarea, input:not([type=radio], [type=checkbox]), summary, .choice, .choices label',
    );
    return isTarget && element.checkVisibility() ? [element] : [];
  });
}

/** Browsers guess the height of cards that are off screen until they lay them out, at a time of their own. */
function layOutEverything(tag: Element): void {
  const {CSSStyleSheet} = tag.ownerDocument.defaultView!;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { content-visibility: visible !important; }');
  tag.shadowRoot!.adoptedStyleSheets.push(sheet);
}

async function withText(frame: Frame, root: number, text: number): Promise<void> {
  frame.document.documentElement.style.setProperty('font-size', `${root}px`);
  frame.document.body.style.setProperty('font-size', `${text}px`);
  for (let waited = 0; waited < 2; waited++) await new Promise((resolve) => frame.window.requestAnimationFrame(resolve));
}

describe('with text of every size', () => {
  afterEach(closeFrames);

  for (const [{tag: name, show}, width] of sampleOf(pairsOf(BLOCK_TAGS, WIDTHS), 6)) {
    it(`<${name}> has the same layout whatever the size of the page’s root: ${width} px`, async () => {
      const frame = await openFrame({}, {width, height: 700});
      await defineIn(frame, name);
      const tag = await show(frame.document.body);
      layOutEverything(tag);
      await withText(frame, 16, 16);
      const layout = layoutOf(tag);
      for (const root of ROOT_SIZES) {
        await withText(frame, root, 16);
        expect(layoutOf(tag), `root of ${root} px`).to.deep.equal(layout);
      }
    });
  }

  for (const [{tag: name, show}, text] of sampleOf(pairsOf(BLOCK_TAGS, TEXT_SIZES), 8)) {
    it(`<${name}> has controls that a finger can hit: text of ${text} px`, async () => {
      const frame = await openFrame({}, {width: 700, height: 700});
      await defineIn(frame, name);
      await withText(frame, 10, text);
      const tag = await show(frame.document.body);
      const targets = targetsOf(tag);
      // The panel of new reviews has only links.
      if (name !== 'dr-new-reviews') expect(targets).not.to.have.length(0);
      for (const target of targets) {
        const least = target.matches('.text, summary, .word') ? TEXT_CONTROL : CONTROL;
        // The browser lays out a card when it comes near the screen.
        const {width, height} = await until(() => {
          target.scrollIntoView({block: 'center'});
          const box = target.getBoundingClientRect();
          return box.height ? box : undefined;
        }, 'a box');
        const what = `${target.localName}.${target.className}`;
        expect(height, `height of ${what}`).to.be.at.least(least - 0.5);
        expect(width, `width of ${what}`).to.be.at.least(TEXT_CONTROL - 0.5);
      }
    });
  }

  for (const {tag: name, show} of BLOCK_TAGS) {
    it(`<${name}> grows with the text around it, and cuts off nothing`, async () => {
      const frame = await openFrame({}, {width: 320, height: 700});
      await defineIn(frame, name);
      const tag = await show(frame.document.body);
      for (const text of TEXT_SIZES) {
        await withText(frame, 16, text);
        // Only screen readers get the heading of the reviews tab. Its largest text is the rate, smaller where there is no room.
        const figure = tag.shadowRoot!.querySelector('.figure');
        const largest = figure ?? tag.shadowRoot!.querySelector('[role=heading]')!;
        expect(parseFloat(frame.window.getComputedStyle(largest).fontSize), `${text} px`).to.be.at.least(figure ? text : 1.2 * text);
        const {clientWidth, scrollWidth} = frame.document.documentElement;
        expect(scrollWidth, `page with text of ${text} px`).to.be.at.most(clientWidth);
      }
    });
  }
});
