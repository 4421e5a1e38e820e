import {around, elementsIn, inReach, isSeen, named} from './roots.js';

/** Browsers round each box separately. In CSS pixels. */
const ROUNDING = 2;

/** Reflow (1.4.10): no scrolling in two dimensions, so nothing may scroll sideways. */
export function scrollsSideways(root: Element): string[] {
  const page = document.scrollingElement!;
  const scrolls = (element: Element) =>
    element.scrollWidth > element.clientWidth + ROUNDING && /auto|scroll/.test(getComputedStyle(element).overflowX);
  const wide = [...elementsIn(root)].filter(
    (element) => isSeen(element) && !element.matches('input, textarea, select') && scrolls(element),
  );
  if (page.scrollWidth > innerWidth + ROUNDING) wide.push(widest(root) ?? page);
  return wide.map((element) => `${named(element)} makes the reader scroll sideways`);
}

function widest(root: Element): Element | undefined {
  const end = (element: Element) => Math.max(element.getBoundingClientRect().right, -element.getBoundingClientRect().left + innerWidth);
  return [...elementsIn(root)].filter((element) => end(element) > innerWidth + ROUNDING).sort((one, other) => end(other) - end(one))[0];
}

/** Text that a surrounding box cuts off with no way to scroll to it. */
export function cutText(root: Element): string[] {
  return texts(inReach(root)).flatMap(({element, rects}) => {
    for (let box = around(element); box && box !== root; box = around(box)) {
      const {overflowX, overflowY, position} = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      const cutsX =
        /hidden|clip/.test(overflowX) && rects.some(({left, right}) => left < edge.left - ROUNDING || right > edge.right + ROUNDING);
      const cutsY =
        /hidden|clip/.test(overflowY) && rects.some(({top, bottom}) => top < edge.top - ROUNDING || bottom > edge.bottom + ROUNDING);
      if (cutsX || cutsY) return [`${named(box)} cuts the text of ${named(element)}`];
      if (position === 'fixed' || /auto|scroll/.test(overflowX + overflowY)) break;
    }
    return [];
  });
}

/** Text drawn over other text. */
export function overlappingText(root: Element): string[] {
  const all = texts(inReach(root)).flatMap(({element, rects}) => rects.map((rect) => ({element, rect})));
  all.sort((one, other) => one.rect.top - other.rect.top);
  const found = new Set<string>();
  all.forEach((one, i) => {
    for (let j = i + 1; j < all.length && all[j]!.rect.top < one.rect.bottom; j++) {
      const other = all[j]!;
      if (one.element === other.element || !cover(one.rect, other.rect)) continue;
      // Content scrolled under a sticky title is covered, but the reader can scroll it back.
      if (layer(one.element) !== layer(other.element)) continue;
      found.add(`${named(other.element)} lies over ${named(one.element)}`);
    }
  });
  return [...found];
}

/** Whether more than a third of the shorter line is covered; the space around lines may overlap. */
function cover(one: DOMRect, other: DOMRect): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > ROUNDING && height > Math.min(one.height, other.height) / 3;
}

/** The nearest ancestor that moves separately: one that scrolls, is sticky or fixed, or is in the top layer. */
function layer(element: Element): Element | null {
  let each: Element | null = element;
  while (each && !isLayer(each)) each = around(each);
  return each;
}

function isLayer(element: Element): boolean {
  const {overflowY, position} = getComputedStyle(element);
  return /auto|scroll/.test(overflowY) || /sticky|fixed/.test(position) || element.matches('[popover], dialog');
}

interface Text {
  readonly element: Element;
  /** One per line of text. */
  readonly rects: readonly DOMRect[];
}

/** The visible lines of text, grouped by the element that contains them. */
function texts(root: Element): Text[] {
  return [...elementsIn(root)].filter(isShown).flatMap((element) => {
    const rects = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')
      .flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].filter(({width, height}) => width > 1 && height > 1);
      });
    return rects.length ? [{element, rects}] : [];
  });
}

/** Visible, and not inside text for screen readers only. */
function isShown(element: Element): boolean {
  if (element.matches('option, script, style, textarea') || !isSeen(element)) return false;
  // The copy of a field's text, under the field, is there for the marks.
  if (getComputedStyle(element).webkitTextFillColor === 'rgba(0, 0, 0, 0)') return false;
  for (let each: Element | null = element; each; each = around(each)) {
    const {width, height} = each.getBoundingClientRect();
    if (width <= 1 && height <= 1 && getComputedStyle(each).display !== 'contents') return false;
  }
  return true;
}
