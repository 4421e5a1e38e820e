/** Whoever looks again when told, as a Lit element does. */
interface Follower {
  requestUpdate(): void;
}

const followers = new Set<Follower>();
let observer: MutationObserver | undefined;

/**
 * Tells the follower of every `lang` that changes around an element, also around the shadow roots it is in, or on anything
 * beside it there. One observer serves all tags of the page, until the last has left.
 */
export function followLanguage(element: Element, follower: Follower): void {
  followers.add(follower);
  observer ??= new MutationObserver(() => followers.forEach((each) => each.requestUpdate()));
  const root = element.getRootNode() as ShadowRoot;
  observer.observe(root, {subtree: true, attributeFilter: ['lang']});
  if (root.host) followLanguage(root.host, follower);
}

export function leaveLanguage(follower: Follower): void {
  followers.delete(follower);
  if (!followers.size) observer?.disconnect();
}
