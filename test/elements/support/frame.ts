import type {ReviewsTab} from '../../../src/elements/reviews-tab/reviews-tab.js';
import type {Page} from './host-pages.js';
import {until} from './until.js';

export interface Frame {
  readonly element: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Imports a module in the frame, as the host's script would. */
  load<Module>(url: string): Promise<Module>;
}

/** Opens a separate document of this size in CSS pixels. The next `closeFrames` removes it. */
export async function openFrame(page: Page = {}, size = {width: 800, height: 600}, sandbox?: string): Promise<Frame> {
  const element = addFrame(page, size, sandbox);
  await new Promise((resolve) => element.addEventListener('load', resolve, {once: true}));
  return frameIn(element);
}

/** Opens a page that arrives in pieces; resolves after the first. */
export async function openArrivingFrame(page: Page & {pieces: string}, size: {width: number; height: number}): Promise<Frame> {
  const element = addFrame(page, size);
  await until(() => element.contentWindow && 'load' in element.contentWindow && element.contentDocument?.body, 'the first piece');
  return frameIn(element);
}

/** Asks for the next piece of a page. */
export async function sendNextPiece(page: string): Promise<void> {
  await fetch(`/host/continue?page=${page}`);
}

function addFrame(page: Page, size: {width: number; height: number}, sandbox?: string): HTMLIFrameElement {
  const element = document.createElement('iframe');
  element.title = 'A page of a host';
  element.width = String(size.width);
  element.height = String(size.height);
  if (sandbox !== undefined) element.setAttribute('sandbox', sandbox);
  element.src = `/host/page?${new URLSearchParams(page as Record<string, string>)}`;
  document.body.append(element);
  return element;
}

function frameIn(element: HTMLIFrameElement): Frame {
  const window = element.contentWindow as Window & typeof globalThis & {load: Frame['load']};
  return {element, window, document: window.document, load: (url) => window.load(url)};
}

export function closeFrames(): void {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
}

export function tabIn({document}: Frame): ReviewsTab {
  return document.querySelector('dr-reviews-tab')!;
}

/** Defines a tag from the sources inside the frame. */
export async function defineIn(frame: Frame, tag = 'dr-reviews-tab'): Promise<void> {
  await frame.load(`/src/define/${tag}.ts`);
  await frame.window.customElements.whenDefined(tag);
}

/** The URLs that the frame's scripts have fetched from the service. */
export function requestsIn({window}: Frame): string[] {
  return window.performance
    .getEntriesByType('resource')
    .map(({name}) => new URL(name))
    .filter(({pathname}) => pathname.startsWith('/host/service/'))
    .map(({pathname, search}) => pathname + search);
}

/** Runs axe inside the frame's realm. */
export async function expectFrameAccessible(frame: Frame, element: Element): Promise<void> {
  const {expectAccessible} = await frame.load<typeof import('../axe.js')>('/test/elements/axe.ts');
  await until(() => frame.document.readyState === 'complete');
  await expectAccessible(element);
}
