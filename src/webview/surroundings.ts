import type {MessageToPage} from './protocol/schemas.js';

type Appearance = Extract<MessageToPage, {type: 'appearance'}>;

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** Applies the app's appearance and covered areas as custom properties of the page, which its tags inherit. */
export class Surroundings {
  readonly #style = document.documentElement.style;
  #keyboard = 0;

  constructor() {
    visualViewport?.addEventListener('resize', this.#fit);
  }

  apply({theme, safeArea, keyboard, textScale}: Appearance): void {
    const {scheme, background, text, font, tokens = {}} = theme ?? {};
    if (scheme) this.#set('color-scheme', scheme);
    if (background) this.#set('--page-background', background);
    if (text) this.#set('--page-text', text);
    if (font) this.#set('--page-font', font);
    for (const [name, value] of Object.entries(tokens)) this.#set(name, value);
    for (const side of SIDES) if (safeArea) this.#set(`--dr-safe-area-${side}`, `${safeArea[side]}px`);
    if (textScale !== undefined) this.#set('font-size', `${textScale}%`);
    this.#keyboard = keyboard ?? this.#keyboard;
    this.#fit();
  }

  #set(name: string, value: string): void {
    this.#style.setProperty(name, value);
  }

  /** Subtracts the part of the keyboard that the browser already accounts for. */
  readonly #fit = (): void => {
    const known = visualViewport && visualViewport.scale < 1.01 ? innerHeight - visualViewport.height : 0;
    this.#set('--dr-keyboard-inset', `${Math.max(0, this.#keyboard - Math.round(known))}px`);
    if (this.#keyboard) focused()?.scrollIntoView({block: 'nearest'});
  };
}

/** The focused element, in any shadow root. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body ? null : element;
}
