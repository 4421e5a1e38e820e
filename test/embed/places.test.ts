import '../elements/page-guard.js';
import {expect} from 'chai';
import {BLOCK_TAGS} from '../elements/support/every-tag.js';
import {closeFrames, defineIn, type Frame, openFrame} from '../elements/support/frame.js';
import {pairsOf, sampleOf} from '../sample.js';

/** A place in a page for a tag. */
interface Place {
  readonly name: string;
  /** Style of the element around the tag. */
  readonly around?: string;
  /** Elements around it, from the outside in; `div` by default. */
  readonly elements?: readonly string[];
  /** Opens the outermost of them. */
  open?(outermost: HTMLElement): void;
  /** Style of the tag itself. */
  readonly own?: string;
  /** A narrow sibling. */
  readonly beside?: 'aside';
  /** How many the tag may be distributed to. */
  readonly columns?: number;
  /** Engines disagree on the unit of its sizes. */
  readonly zoomed?: true;
  /** Where the page asks the tag for its smallest width, or gives it its own whatever the room. Elsewhere it fills the room. */
  readonly width?: 'smallest' | 'own';
}

const PLACES: readonly Place[] = [
  {name: 'a block'},
  {name: 'a flex row', around: 'display: flex', beside: 'aside'},
  {name: 'a flex row with align-items: center', around: 'display: flex; align-items: center; justify-content: center', beside: 'aside'},
  {name: 'a flex column with align-items: center', around: 'display: flex; flex-direction: column; align-items: center'},
  {name: 'a flex column with align-items: start', around: 'display: flex; flex-direction: column; align-items: start'},
  {name: 'an inline-block', around: 'display: inline-block'},
  {name: 'a float', around: 'float: left'},
  {name: 'an absolute box', around: 'position: absolute; top: 0; left: 0'},
  {name: 'a fixed box', around: 'position: fixed; top: 0; left: 0'},
  {name: 'a box with width: fit-content', around: 'width: fit-content'},
  {name: 'a box with width: min-content', around: 'width: min-content', width: 'smallest'},
  {name: 'a box with width: max-content', around: 'width: max-content', width: 'own'},
  {name: 'a grid column auto', around: 'display: grid; grid-template-columns: auto auto', beside: 'aside'},
  {name: 'a grid with place-items: center', around: 'display: grid; place-items: center'},
  {name: 'an inline grid', around: 'display: inline-grid'},
  {name: 'a table cell', around: '', elements: ['table', 'tbody', 'tr', 'td']},
  {name: 'a box with display: table-cell', around: 'display: table-cell'},
  {name: 'a fieldset', around: '', elements: ['fieldset']},
  {name: 'a legend', around: '', elements: ['fieldset', 'legend']},
  {name: 'a dialog', around: '', elements: ['dialog'], open: (dialog) => (dialog as HTMLDialogElement).showModal()},
  {name: 'an open <details>', around: '', elements: ['details'], open: (details) => details.toggleAttribute('open', true)},
  {name: 'a popover', around: '', open: openPopover},
  {name: 'nested boxes that fit their content', around: 'float: left; display: flex', elements: ['section', 'div', 'span', 'div']},
  {name: 'a multi-column box of one column', around: 'columns: 1'},
  {name: 'a multi-column box', around: 'columns: 2 300px', columns: 2},
  {name: 'a box with zoom: 2', around: 'zoom: 2', zoomed: true},
  {name: 'a box with vertical text', around: 'writing-mode: vertical-rl; width: 100%'},
  {name: 'itself an inline-block', own: 'display: inline-block'},
  {name: 'itself a flex container', own: 'display: flex'},
  {name: 'itself a flex container with a height', own: 'display: flex; min-height: 300vh'},
  {name: 'itself a flex column', own: 'display: flex; flex-direction: column; align-items: center'},
  {name: 'itself a grid', own: 'display: grid; place-items: center'},
  {name: 'itself an inline flex container', own: 'display: inline-flex'},
  {name: 'itself a float', own: 'float: right'},
  {name: 'itself absolute', around: 'position: relative', own: 'position: absolute; top: 0; left: 0'},
  {name: 'itself of width: fit-content', own: 'width: fit-content'},
  {name: 'itself of width: max-content', own: 'width: max-content'},
  {name: 'itself of width: min-content', own: 'width: min-content', width: 'smallest'},
  {name: 'itself with padding and a border', own: 'padding: 20px; border: 2px solid'},
];

/** The widths of a page, from a small phone to a desktop. */
const WIDTHS = [280, 320, 700, 900, 1400];

/** What a tag needs for any layout, in pixels. */
const SMALLEST = 130;

/** The widest that a place's padding, border and sibling take away, in pixels. */
const TAKEN = 80;

/** A scroll bar of a place that fits its content takes its width from the content. */
const SCROLL_BAR = 20;

function put(tag: HTMLElement, {document}: Frame, {around = '', own = '', elements = ['div'], open, beside}: Place): HTMLElement {
  const boxes = elements.map((name) => document.createElement(name));
  for (const [outer, inner] of boxes.slice(1).entries()) boxes[outer]!.append(inner);
  const inner = boxes.at(-1)!;
  for (const box of boxes) box.style.cssText = around;
  tag.style.cssText = own;
  document.body.replaceChildren(boxes[0]!);
  open?.(boxes[0]!);
  inner.append(tag);
  if (beside) inner.append(Object.assign(document.createElement(beside), {textContent: 'x'}));
  return inner;
}

function openPopover(box: HTMLElement): void {
  box.popover = 'manual';
  box.showPopover();
}

/** Waits until content that the browser lays out late has its size. */
async function laidOut({window}: Frame): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => window.requestAnimationFrame(resolve));
}

const CHOSEN = sampleOf(pairsOf(BLOCK_TAGS, PLACES), 24);

describe('in every place of a page', () => {
  afterEach(closeFrames);

  for (const blockTag of new Set(CHOSEN.map(([chosen]) => chosen))) {
    const {tag: name, ownWidth, show} = blockTag;
    it(`<${name}> fills the room like a block of text, and is never wider`, async function () {
      this.timeout(180_000);
      const frame = await openFrame({}, {width: 1000, height: 700});
      await defineIn(frame, name);
      const tag = await show(frame.document.body);
      for (const [, place] of CHOSEN.filter(([chosen]) => chosen === blockTag)) {
        const inner = put(tag, frame, place);
        for (const width of WIDTHS) {
          frame.element.width = String(width);
          await laidOut(frame);
          const where = `in ${place.name}, at ${width} px`;
          const {clientWidth, scrollWidth} = frame.document.documentElement;
          const box = tag.getBoundingClientRect();
          const own = Math.min(ownWidth * 16, width);
          if (place.width === 'own') {
            expect(box.width, where).to.be.closeTo(own, 1);
          } else {
            const least = place.width ? SMALLEST : Math.min(own - SCROLL_BAR, (width - TAKEN) / (place.columns ?? 1));
            const unit = place.zoomed ? frame.document.body.getBoundingClientRect().width / inner.getBoundingClientRect().width : 1;
            expect(box.width * unit, where).to.be.at.least(least - 1);
            expect(box.right, `right edge ${where}`).to.be.at.most(inner.getBoundingClientRect().right + 0.5);
            expect(scrollWidth, `page ${where}`).to.be.at.most(clientWidth);
          }
          // Engines disagree on the box of what is in several columns.
          if (!place.columns) expectInside(tag, where);
          // Scrollers may adjust their position while the page is measured.
          const first = tag.shadowRoot!.querySelector('[part=provider], [role=heading]')!;
          const padding = parseFloat(getComputedStyle(first.parentElement!).paddingBlockStart);
          const {top} = first.getBoundingClientRect();
          expect(top - padding - tag.getBoundingClientRect().top, `space above ${where}`).to.be.below(place.zoomed ? 60 : 30);
        }
      }
    });
  }
});

/** Nothing in the tag extends beyond its sides. */
function expectInside(tag: HTMLElement, where: string): void {
  const {left, right} = tag.getBoundingClientRect();
  for (const element of tag.shadowRoot!.querySelectorAll<HTMLElement>('*')) {
    if (element.matches('.hidden-text, dialog *, svg *')) continue;
    const box = element.getBoundingClientRect();
    if (!box.width) continue;
    const what = `${element.localName}.${element.className} ${where}`;
    expect(box.left, what).to.be.at.least(left - 1);
    expect(box.right, what).to.be.at.most(right + 1);
  }
}
