import {hydrate} from '@lit-labs/ssr-client';
import {render, type RenderOptions} from 'lit';

/**
 * Makes the server's nodes live: texts and attributes become those of the template, and Lit takes the nodes over.
 *
 * Other programs change HTML between the server and the tag. A minifier removes comments and spaces, a translator or an extension
 * changes nodes, a proxy cuts the page. Lit notices only some of that, so the result of the template decides.
 *
 * @param markers the number of Lit's markers that the server wrote.
 * @returns false if the nodes are not the template's. They must be replaced then.
 */
export function takeOver(template: unknown, root: ShadowRoot, options: RenderOptions, markers: number): boolean {
  try {
    const ours = document.createDocumentFragment();
    render(template, ours, {...options, renderBefore: null});
    if (markersIn(root) !== markers || !align(root, ours)) return false;
    hydrate(template, root, options);
    return true;
  } catch {
    return false;
  }
}

function markersIn(root: ShadowRoot): number {
  const comments = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  let count = 0;
  for (let node; (node = comments.nextNode() as Comment | null);) {
    if (!/^\/?lit-/.test(node.data)) continue;
    count++;
    // Lit writes a later text into the node after the marker, and an empty text has no node in HTML.
    if (node.data === 'lit-part' && node.nextSibling instanceof Comment) node.after('');
  }
  return count;
}

/** Gives each node the text and the attributes of ours. Returns false if there are other nodes. */
function align(theirs: Node, ours: Node): boolean {
  if (theirs instanceof Text) {
    const {data} = ours as Text;
    if (theirs.data !== data) theirs.data = data;
    return true;
  }
  if (theirs instanceof Element) alignAttributes(theirs, ours as Element);
  const [nodes, ourNodes] = [contents(theirs), contents(ours)];
  return nodes.length === ourNodes.length && nodes.every((node, i) => node.nodeName === ourNodes[i]!.nodeName && align(node, ourNodes[i]!));
}

function alignAttributes(theirs: Element, ours: Element): void {
  for (const name of theirs.getAttributeNames()) {
    // The reader may have opened a <details>.
    if (!ours.hasAttribute(name) && name !== 'open') theirs.removeAttribute(name);
  }
  for (const {name, value} of ours.attributes) if (theirs.getAttribute(name) !== value) theirs.setAttribute(name, value);
}

/** Elements and visible texts. Style elements are the server's own or an extension's. */
function contents(node: Node): Node[] {
  return [...node.childNodes].filter((child) =>
    child instanceof Text ? child.data.trim() : child instanceof Element && child.nodeName !== 'STYLE',
  );
}
