import type {MessageToApp, MessageToPage} from '../../../src/webview/protocol/schemas.js';
import {TOKEN} from './providers.js';
import {until} from './until.js';

type Said<Type extends MessageToApp['type']> = Extract<MessageToApp, {type: Type}>;
type Fields<Type extends MessageToPage['type']> = Omit<Extract<MessageToPage, {type: Type}>, 'directoryReviews' | 'type'>;

interface Options {
  readonly configure: Omit<Fields<'configure'>, 'api'>;
  readonly token?: (rejected: boolean) => string | null;
  /** CSS pixels. */
  readonly width?: number;
}

/** The base URL of the service behind the page. */
export const SERVICE = `${location.origin}/host/service/`;

/** The released page in a frame, with this page as its app: it answers `ready` and provides tokens. */
export class FramedApp {
  readonly element = document.createElement('iframe');
  readonly said: MessageToApp[] = [];
  readonly #options: Options;

  private constructor(options: Options) {
    this.#options = options;
    addEventListener('message', this.#hear);
    Object.assign(this.element, {title: 'A web view', width: options.width ?? 390, height: 700, src: '/host/web-view-page'});
    document.body.append(this.element);
  }

  static async open(options: Options): Promise<FramedApp> {
    const app = new FramedApp(options);
    await app.hears('ready');
    return app;
  }

  get window(): Window & typeof globalThis {
    return this.element.contentWindow as Window & typeof globalThis;
  }

  get document(): Document {
    return this.element.contentDocument!;
  }

  say<Type extends MessageToPage['type']>(type: Type, fields: Fields<Type>): void {
    this.sayText(JSON.stringify({directoryReviews: 1, type, ...fields}));
  }

  sayText(text: unknown): void {
    this.window.postMessage(text, location.origin);
  }

  /** The first matching message of the type, now or later; messages before `from` do not count. */
  hears<Type extends MessageToApp['type']>(type: Type, fits: (message: Said<Type>) => boolean = () => true, from = 0): Promise<Said<Type>> {
    const isIt = (message: MessageToApp): message is Said<Type> => message.type === type && fits(message as Said<Type>);
    return until(() => this.said.slice(from).find(isIt), `${type}, after ${JSON.stringify(this.said.slice(-6))}`);
  }

  /** Elements in the page or in any of its shadow roots. */
  all<Found extends HTMLElement = HTMLElement>(selector: string): Found[] {
    return rootsIn(this.document).flatMap((root) => [...root.querySelectorAll<Found>(selector)]);
  }

  /** Waits for the visible button with this name. */
  button(name: string): Promise<HTMLElement> {
    const named = (button: HTMLElement) => (button.getAttribute('aria-label') ?? button.textContent).trim().startsWith(name);
    return until(() => this.all('button, [role=menuitem]').find((each) => named(each) && isShown(each)), `a button "${name}"`);
  }

  /** The texts of the reviews. */
  reviews(): string[] {
    return this.all('[part~=review]').map(({textContent}) => textContent);
  }

  close(): void {
    removeEventListener('message', this.#hear);
    this.element.remove();
  }

  readonly #hear = ({source, data}: MessageEvent<string>): void => {
    if (source !== this.window) return;
    const message = JSON.parse(data) as MessageToApp;
    this.said.push(message);
    const {configure, token = () => TOKEN} = this.#options;
    if (message.type === 'ready') this.say('configure', {api: SERVICE, locale: 'en-US', ...configure});
    if (message.type === 'token-wanted') this.say('token', {request: message.request, token: token(message.rejected)});
  };
}

export function isShown(element: HTMLElement): boolean {
  return element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length > 0;
}

function rootsIn(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  return [root, ...[...root.querySelectorAll('*')].flatMap(({shadowRoot}) => (shadowRoot ? rootsIn(shadowRoot) : []))];
}
