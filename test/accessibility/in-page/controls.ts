import {around, elementsIn, inReach, isInside, isSeen, named} from './roots.js';

const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=option], [role^=menuitem], [tabindex="0"]';

/** The minimum size of 2.5.8, in CSS pixels. */
const LEAST = 24;

/** The controls the reader can press, type into or choose now. */
export function controls(root: Element): Element[] {
  return [...elementsIn(inReach(root))].filter((element) => element.matches(CONTROLS) && isSeen(element));
}

/**
 * Target Size (2.5.8): at least 24 by 24, or spaced so that circles of that diameter on the centers do not overlap. A label
 * counts as part of its control's target; a link in a sentence may be as high as its line.
 */
export function smallTargets(root: Element): string[] {
  const targets = controls(root).map((element) => ({element, rect: targetOf(element)}));
  return targets.flatMap(({element, rect}) => {
    if ((rect.width >= LEAST - 0.5 && rect.height >= LEAST - 0.5) || isInSentence(element)) return [];
    const x = (rect.left + rect.right) / 2;
    const y = (rect.top + rect.bottom) / 2;
    const near = targets.find(({element: other, rect: its}) => {
      if (other === element || isInside(other, element) || isInside(element, other)) return false;
      const small = its.width < LEAST - 0.5 || its.height < LEAST - 0.5;
      const dx = small ? (its.left + its.right) / 2 - x : Math.max(its.left - x, x - its.right, 0);
      const dy = small ? (its.top + its.bottom) / 2 - y : Math.max(its.top - y, y - its.bottom, 0);
      return Math.hypot(dx, dy) < (small ? LEAST : LEAST / 2);
    });
    const size = `${rect.width.toFixed(0)} by ${rect.height.toFixed(0)}`;
    return near ? [`${named(element)} is a ${size} target, too close to ${named(near.element)}`] : [];
  });
}

function targetOf(element: Element): DOMRect {
  const own = element.getBoundingClientRect();
  const label = (element as Partial<HTMLInputElement>).labels?.[0]?.getBoundingClientRect();
  if (!label || !element.matches('[type=radio], [type=checkbox]')) return own;
  const [left, top] = [Math.min(own.left, label.left), Math.min(own.top, label.top)];
  return new DOMRect(left, top, Math.max(own.right, label.right) - left, Math.max(own.bottom, label.bottom) - top);
}

function isInSentence(element: Element): boolean {
  const beside = [...(element.parentNode?.childNodes ?? [])].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim());
  return element.matches('a') && beside && getComputedStyle(element).display === 'inline';
}

/** Focus Not Obscured (2.4.11): at least part of the focused element is on the screen and not covered. */
export function obscuredFocus(): string[] {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!focused || focused === document.body) return [];
  const {left, right, top, bottom} = targetOf(focused);
  const [x0, x1] = [Math.max(left, 0), Math.min(right, innerWidth)];
  const [y0, y1] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
  for (const part of [0.5, 0.1, 0.9]) {
    if (x0 >= x1 || y0 >= y1) break;
    const at = topmost(x0 + (x1 - x0) * part, y0 + (y1 - y0) * part);
    if (at && (isInside(at, focused) || isInside(focused, at) || isLabelOf(at, focused))) return [];
  }
  return [`${named(focused)} has focus but is covered or off the screen`];
}

function topmost(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (let inner = found; inner; inner = found?.shadowRoot?.elementFromPoint(x, y) ?? null) {
    if (inner === found && !inner.shadowRoot) break;
    const next: Element | null = inner.shadowRoot?.elementFromPoint(x, y) ?? null;
    if (!next || next === found) break;
    found = next;
  }
  return found;
}

function isLabelOf(element: Element, control: Element): boolean {
  for (let each: Element | null = element; each; each = around(each)) if (each.matches('label') && each.control === control) return true;
  return false;
}

/** Controls that a narrow card or inbox hides, and what replaces them: the menu that holds them, or the button back to them. */
const REPLACED: readonly {readonly by: string; readonly controls: string}[] = [
  {by: '.options', controls: '.action'},
  {by: '[part~=back]', controls: '[part~=queue] *, .refresh, .entry, .queue *, [part~=filter] *'},
];

/** The controls that the reader has lost. */
export function lostControls(before: readonly Element[], root: Element): string[] {
  const now = controls(root);
  const isReplaced = (element: Element) =>
    REPLACED.some(({by, controls}) => element.matches(controls) && now.some((each) => each.matches(by)));
  return before
    .filter((element) => element.isConnected && !now.includes(element) && !isReplaced(element))
    .map((element) => `${named(element)} is gone`);
}
