import type {CSSResult, LitElement} from 'lit';
import type {EmbeddedElement} from './embedded-element.js';

/** Adds the styles of a part that is loaded on demand to an element, and to those of its kind that are created later. */
export function addStyles(element: EmbeddedElement, styles: readonly CSSResult[]): void {
  const all = (element.constructor as typeof LitElement).elementStyles;
  all.push(...styles.filter((each) => !all.includes(each)));
  element.adoptedCallback();
}
