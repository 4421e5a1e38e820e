/** Anything that can be asked to update, such as a Lit element. */
interface Follower {
  requestUpdate(): void;
}

const followers = new Set<Follower>();
let observer: MutationObserver | undefined;

/**
 * Requests an update of the follower whenever a `lang` attribute changes in the element's document or in a shadow root that
 * contains it. All tags on the page share one observer, until the last one is removed.
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
