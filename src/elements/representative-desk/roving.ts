/**
 * One tab stop for a group of items, with keys to move between them: the roving tabindex of the ARIA Authoring Practices Guide.
 * A vertical group is a listbox; a horizontal group is a toolbar.
 */
export class Roving {
  readonly #selector: string;
  readonly #isVertical: boolean;
  #current: Element | undefined;
  #typed = {letters: '', at: 0};

  /** @param selector Selector of the items. */
  constructor(selector: string, orientation: 'vertical' | 'horizontal') {
    this.#selector = selector;
    this.#isVertical = orientation === 'vertical';
  }

  /** Call after a render. The tab stop is the item focused last, else the selected item, else the first. */
  apply(root: ParentNode): void {
    const items = [...root.querySelectorAll<HTMLElement>(this.#selector)];
    const current = items.find((item) => item === this.#current) ?? items.find((item) => item.matches('[aria-selected=true]')) ?? items[0];
    for (const item of items) item.tabIndex = item === current ? 0 : -1;
  }

  readonly handleFocus = ({target, currentTarget}: Event): void => {
    const item = (target as Element).closest(this.#selector);
    if (!item) return;
    this.#current = item;
    this.apply(currentTarget as Element);
  };

  readonly handleKey = (event: KeyboardEvent): void => {
    const group = event.currentTarget as HTMLElement;
    const items = [...group.querySelectorAll<HTMLElement>(this.#selector)];
    const at = items.indexOf((event.target as Element).closest<HTMLElement>(this.#selector)!);
    if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const {key} = event;
    if (this.#isVertical && (key === 'Enter' || key === ' ')) {
      event.preventDefault();
      return items[at]!.click();
    }
    const next = this.#next(key, at, items);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  #next(key: string, at: number, items: readonly HTMLElement[]): HTMLElement | undefined {
    const isRightToLeft = !this.#isVertical && getComputedStyle(items[at]!).direction === 'rtl';
    const [back, forth] = this.#isVertical ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    switch (key) {
      case 'Home':
        return items[0];
      case 'End':
        return items.at(-1);
      case isRightToLeft ? forth : back:
        return items[at - 1];
      case isRightToLeft ? back : forth:
        return items[at + 1];
      default:
        return this.#isVertical && key.length === 1 ? this.#named(key, at, items) : undefined;
    }
  }

  /** The next item whose label starts with the text typed without a pause. Typing the same letter again moves to the next match. */
  #named(letter: string, at: number, items: readonly HTMLElement[]): HTMLElement | undefined {
    const now = performance.now();
    const letters = now - this.#typed.at < 700 ? this.#typed.letters + letter : letter;
    this.#typed = {letters, at: now};
    const isRepeated = [...letters].every((each) => each === letter);
    const wanted = (isRepeated ? letter : letters).toLowerCase();
    const from = isRepeated ? at + 1 : at;
    return [...items.slice(from), ...items.slice(0, from)].find((item) => item.dataset.label?.toLowerCase().startsWith(wanted));
  }
}
