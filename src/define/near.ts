export interface Nearness {
  /**
   * Watches one more root, such as the shadow root of a component of the host's, whose inside the document does not show.
   *
   * @returns the function that ends it.
   */
  readonly watch: (root: Document | ShadowRoot | Element) => () => void;
  /** Tries again what could not be loaded, for a host that knows more of the network. Done by itself when the browser is back online. */
  readonly retry: () => void;
}

/**
 * Brings each of the tags when the first of its kind comes near what the reader sees, a screen ahead. Begins with the document;
 * on a server it does nothing.
 *
 * @param bring gets the tag, and how often it was tried before.
 */
export function whenNear(tags: readonly string[], bring: (tag: string, tried: number) => Promise<unknown>): Nearness {
  if (!globalThis.document) return {watch: () => () => undefined, retry: () => undefined};
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
      if (!before) console.error(`<${tag}> could not be loaded. What is inside the tag stays; retry() of this module tries again.`, error);
    }
  }

  const near = new IntersectionObserver(
    (entries) => {
      for (const {isIntersecting, target} of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        // What it stands in comes with it: <dr-config> has no place on the screen of its own.
        for (let node: Node | null | undefined = target; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host) {
          const tag = node.nodeName.toLowerCase();
          if (tags.includes(tag) && !customElements.get(tag) && !tried.has(tag)) void load(tag);
        }
      }
    },
    {rootMargin: '100% 0px'},
  );

  function find(within: ParentNode): void {
    for (const tag of within.querySelectorAll(ours)) near.observe(tag);
  }

  function watch(root: Document | ShadowRoot | Element): () => void {
    const changes = new MutationObserver((records) => {
      for (const node of records.flatMap(({addedNodes}) => [...addedNodes])) {
        if (!(node instanceof Element)) continue;
        if (node.matches(ours)) near.observe(node);
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
