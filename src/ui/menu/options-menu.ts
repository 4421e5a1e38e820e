import {html, nothing} from 'lit';
import {property, state} from 'lit/decorators.js';
import {controls} from '../../styles/controls.js';
import {icons} from '../../styles/icons/icons.styles.js';
import {tokens} from '../../styles/tokens.generated.js';
import {EmbeddedElement, zoomOf} from '../embedding/embedded-element.js';
import {styles} from './options-menu.styles.js';

export interface MenuItem {
  readonly value: string;
  readonly label: string;
  readonly icon: unknown;
  /** Why the item is disabled, or `undefined` if it is enabled. */
  readonly reason: string | undefined;
}

/** An enabled item was chosen. */
export class MenuChosenEvent extends Event {
  constructor(
    readonly detail: {readonly value: string},
    readonly opener: HTMLElement,
  ) {
    super('dr-menu-chosen');
  }
}

/**
 * One menu for all Options buttons of a list. Follows the menu button pattern of the ARIA Authoring Practices Guide. It is in the
 * top layer, because cards clip their content so the browser can skip distant ones.
 */
export class OptionsMenu extends EmbeddedElement {
  static override styles = [tokens, controls, icons, styles];

  @property({attribute: false}) label = '';
  @state() private items: readonly MenuItem[] = [];
  #opener: HTMLElement | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  /** Opens under the button and focuses the first item, or the last. */
  async open(opener: HTMLElement, items: readonly MenuItem[], isAtLast: boolean): Promise<void> {
    this.items = items;
    this.#opener = opener;
    await this.updateComplete;
    if (this.#opener !== opener || !opener.isConnected) return;
    const menu = this.#menu;
    menu.showPopover?.();
    placeUnder(menu, opener);
    // The button may move in the next frame, when the cards above get their real height.
    requestAnimationFrame(() => placeUnder(menu, opener));
    opener.setAttribute('aria-expanded', 'true');
    this.#itemElements.at(isAtLast ? -1 : 0)?.focus({preventScroll: true});
    addEventListener('scroll', this.#handleScroll, {capture: true});
    addEventListener('resize', this.#handleResize);
  }

  /** @returns the button of the open menu. */
  close(): HTMLElement | undefined {
    const opener = this.#opener;
    this.#opener = undefined;
    removeEventListener('scroll', this.#handleScroll, {capture: true});
    removeEventListener('resize', this.#handleResize);
    if (!opener) return undefined;
    opener.setAttribute('aria-expanded', 'false');
    if (this.#menu.matches(':popover-open')) this.#menu.hidePopover();
    this.items = [];
    return opener;
  }

  protected override render() {
    return html`<div role="menu" popover="manual" aria-label=${this.label} @keydown=${this.#handleKey} @focusout=${this.#handleFocusOut}>
      ${this.items.map((item) => this.#item(item))}
    </div>`;
  }

  #item({value, label, icon, reason}: MenuItem) {
    return html`<button
      role="menuitem"
      type="button"
      tabindex="-1"
      value=${value}
      aria-disabled=${reason ? 'true' : 'false'}
      @click=${this.#handleClick}
    >${icon}<span>${label}${reason ? html`<span class="reason">${reason}</span>` : nothing}</span></button>`;
  }

  get #menu(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('[role=menu]')!;
  }

  get #itemElements(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }

  readonly #handleClick = ({currentTarget}: Event): void => {
    const item = currentTarget as HTMLButtonElement;
    if (item.matches('[aria-disabled=true]')) return;
    const opener = this.close()!;
    opener.focus();
    this.dispatchEvent(new MenuChosenEvent({value: item.value}, opener));
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    const items = this.#itemElements;
    const at = items.indexOf(event.target as HTMLElement);
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        items[(at + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length]!.focus();
        break;
      case 'Home':
      case 'End':
        items.at(event.key === 'Home' ? 0 : -1)!.focus();
        break;
      case 'Escape':
        this.close()?.focus();
        break;
      case 'Tab':
        // Tab continues from the button, not from the menu's position in the page.
        this.close()?.focus();
        return;
      default: {
        const letter = event.key.toLowerCase();
        const next = [...items.slice(at + 1), ...items].find(({textContent}) => textContent.trim().toLowerCase().startsWith(letter));
        if (letter.length > 1 || letter === ' ' || !next) return;
        next.focus();
      }
    }
    event.preventDefault();
  };

  /** Closes the menu when the focus leaves it. */
  readonly #handleFocusOut = ({relatedTarget}: FocusEvent): void => {
    if (!relatedTarget || !this.renderRoot.contains(relatedTarget as Node)) this.close();
  };

  /** The menu scrolls with the page, but not with a scrolling ancestor, so it closes then. */
  readonly #handleScroll = ({target}: Event): void => {
    if (target instanceof Element && target.contains(this)) this.close()?.focus({preventScroll: true});
  };

  /** At another width of the page, the button has moved or is hidden. */
  readonly #handleResize = (): void => {
    if (this.#opener?.getClientRects().length) placeUnder(this.#menu, this.#opener);
    else this.close();
  };
}

/** Places the menu below the button, or above it near the end of the screen, and within the screen's sides. */
function placeUnder(menu: HTMLElement, opener: HTMLElement): void {
  const button = opener.getBoundingClientRect();
  const {width, height} = menu.getBoundingClientRect();
  const {clientWidth, clientHeight} = document.documentElement;
  const isBelow = button.bottom + height <= clientHeight || button.top < height;
  const left = getComputedStyle(opener).direction === 'rtl' ? button.right - width : button.left;
  const zoom = zoomOf(menu);
  menu.style.setProperty('top', `${(scrollY + (isBelow ? button.bottom : button.top - height)) / zoom}px`);
  menu.style.setProperty('left', `${(scrollX + Math.max(8, Math.min(left, clientWidth - width - 8))) / zoom}px`);
}

declare global {
  interface HTMLElementTagNameMap {
    'dr-options-menu': OptionsMenu;
  }
}
