import {html} from 'lit';
import type {Mark} from '../../domain/queue.js';
import {zoomOf} from '../embedding/embedded-element.js';

/** A mark in the text field: a finding, with its number if the advice has numbers, or what is over the limit. */
export interface FieldMark extends Mark {
  readonly number?: number;
  readonly isSurplus?: boolean;
}

/** Names for `::highlight()`. */
const FINDING = 'dr-finding';
const SURPLUS = 'dr-surplus';

/**
 * A text field that can be marked. Under the transparent field lies a copy of its text, which also makes the field as high as its
 * text. It is one node, because elements in it would break some lines elsewhere than the field does in Firefox and WebKit.
 *
 * @param field a `textarea`.
 */
export function markedField(field: unknown, text: string, marks: readonly FieldMark[]) {
  // A line break at the end has no height of its own.
  const copy = /[\n\r]$/.test(text) ? `${text}\u200b` : text;
  return html`<div class="editor">
    <div class="copy" dir="auto" aria-hidden="true" .textContent=${copy}></div>
    ${field}
    <div class="numbers" aria-hidden="true">${marks.map(({number}) => html`<span class="number">${number}</span>`)}</div>
  </div>`;
}

/** Paints the marks of the field, and keeps their numbers in place. Older browsers show neither. */
export class FieldMarks {
  readonly #resized = globalThis.ResizeObserver && new ResizeObserver(() => this.#placeNumbers());
  #editor: Element | null = null;
  #ranges: readonly Range[] = [];

  /** Call after each render, with the same marks. */
  paint(editor: Element | null, marks: readonly FieldMark[]): void {
    if (!globalThis.CSS?.highlights || !globalThis.Highlight) return;
    if (!marks.length && !this.#ranges.length) return;
    const text = editor?.querySelector('.copy')!.firstChild;
    const ranges = text ? marks.map((mark) => rangeOf(text, mark)) : [];
    const painted = (isSurplus: boolean) => new Highlight(...ranges.filter((_, index) => !!marks[index]!.isSurplus === isSurplus));
    CSS.highlights.set(FINDING, painted(false));
    CSS.highlights.set(SURPLUS, painted(true));
    if (editor !== this.#editor) {
      this.#resized?.disconnect();
      if (editor) this.#resized?.observe(editor);
      this.#editor = editor;
    }
    this.#ranges = ranges;
    this.#placeNumbers();
  }

  /** At the end of each mark, above its line. */
  #placeNumbers(): void {
    const around = this.#editor?.getBoundingClientRect();
    const numbers = this.#editor?.querySelectorAll<HTMLElement>('.number') ?? [];
    for (const [index, number] of numbers.entries()) {
      const {right = 0, top = 0} = [...(this.#ranges[index]?.getClientRects() ?? [])].at(-1) ?? {};
      const zoom = zoomOf(number);
      number.style.setProperty('left', `${(right - around!.left) / zoom}px`);
      number.style.setProperty('top', `${(top - around!.top) / zoom}px`);
    }
  }
}

function rangeOf(text: Node, {start, end}: Mark): Range {
  const range = new Range();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}
