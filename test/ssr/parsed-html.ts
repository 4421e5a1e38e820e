import {type DefaultTreeAdapterTypes, parseFragment} from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** The tree a browser builds from the HTML; a malformed tag would produce a different tree. */
export function parsed(html: string): DefaultTreeAdapterTypes.DocumentFragment {
  return parseFragment(html);
}

/** Every matching element in document order, including those inside templates. */
export function elements(root: Node, passes: (element: Element) => boolean = () => true): Element[] {
  const children = 'content' in root ? [root.content] : 'childNodes' in root ? root.childNodes : [];
  const self = 'tagName' in root && passes(root) ? [root] : [];
  return [...self, ...children.flatMap((child) => elements(child, passes))];
}

export function byTag(root: Node, name: string): Element[] {
  return elements(root, ({tagName}) => tagName === name);
}

export function byClass(root: Node, name: string): Element[] {
  return elements(root, (element) => (attributesOf(element).class ?? '').split(' ').includes(name));
}

export function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(element.attrs.map(({name, value}) => [name, value]));
}

/** The text without the ellipsis in place of hidden text. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if ('attrs' in node && attributesOf(node).class === 'dots') return '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The number of Lit's markers in a tree. */
export function markersIn(root: Node): number {
  if (root.nodeName === '#comment') return /^\/?lit-/.test((root as DefaultTreeAdapterTypes.CommentNode).data) ? 1 : 0;
  const children = 'content' in root ? [root.content] : 'childNodes' in root ? root.childNodes : [];
  return children.reduce((count, child) => count + markersIn(child), 0);
}
