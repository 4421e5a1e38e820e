import {focusedIn} from '../../ui/focus/focused-in.js';

/** Runs a change that resizes an element, and keeps a focused element below it at the same place on the screen. */
export function keepingInPlace(element: Element, change: () => void): void {
  const focused = focusedIn(element.getRootNode() as ShadowRoot);
  const isBelow = !!focused && element.compareDocumentPosition(focused) === Node.DOCUMENT_POSITION_FOLLOWING;
  const top = isBelow ? focused.getBoundingClientRect().top : 0;
  change();
  if (isBelow) element.closest('.panel')?.scrollBy?.(0, focused.getBoundingClientRect().top - top);
}
