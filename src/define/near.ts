import {isServer} from '../context/is-server.js';

export interface Nearness {
  /**
   * Watches another root, such as the shadow root of a host's component, which is not visible from the document.
   *
   * @returns a function that stops watching.
   */
  readonly watch: (root: Document | ShadowRoot | Element) => () => void;
  /** Retries failed tags, for a host that knows more about the network. Happens automatically when the browser is back online. */
  readonly retry: () => void;
}

/**
 * Loads each tag when its first element comes within one screen of the viewport. Watches the document from the start, and does
 * nothing on a server.
 *
 * @param bring loads a tag, given the number of earlier attempts.
 */
export function whenNear(tags: readonly string[], bring: (tag: string, tried: number) => Promise<unknown>): Nearness {
  if (isServer) return {watch: () => () => undefined, retry: () => undefined};
  const ours = tags.join();
  const tried = new Map<string, number>();
  const failed = new Set<string>();

  async function load(tag: string): Promise<void> {
    const before = tried.get(tag) ?? 0;
    tried.set(tag, before + 1);
    failed.delete(tag);
    try {
      await bring(tag, before);
    } catch (error) {
      failed.add(tag);
      if (!before)
        console.error(`<${tag}> could not be loaded. Its content is unchanged. Call retry() of this module to try again.`, error);
    }
  }

  /** Its ancestors too, because <dr-config> has no box and never intersects. */
  function loadAround(element: Element): void {
    for (let node: Node | null | undefined = element; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host) {
      const tag = node.nodeName.toLowerCase();
      if (tags.includes(tag) && !customElements.get(tag) && !tried.has(tag)) void load(tag);
    }
  }

  // Unit tests have no layout: jsdom lacks the observer, and that of happy-dom reports nothing.
  const near =
    'IntersectionObserver' in globalThis && !('happyDOM' in globalThis)
      ? new IntersectionObserver(
          (entries) => {
            for (const {isIntersecting, target} of entries) {
              if (!isIntersecting) continue;
              near!.unobserve(target);
              loadAround(target);
            }
          },
          {rootMargin: '100% 0px'},
        )
      : undefined;

  function observe(tag: Element): void {
    if (near) near.observe(tag);
    else loadAround(tag);
  }

  function find(within: ParentNode): void {
    within.querySelectorAll(ours).forEach(observe);
  }

  function watch(root: Document | ShadowRoot | Element): () => void {
    const changes = new MutationObserver((records) => {
      for (const node of records.flatMap(({addedNodes}) => [...addedNodes])) {
        if (!(node instanceof Element)) continue;
        if (node.matches(ours)) observe(node);
        find(node);
      }
    });
    changes.observe(root, {childList: true, subtree: true});
    find(root);
    return () => changes.disconnect();
  }

  function retry(): void {
    for (const tag of failed) void load(tag);
  }

  watch(document);
  addEventListener('online', retry);
  return {watch, retry};
}
