/**
 * What a tag shows, a line for each tag, text and value, through every shadow root in it. Comments are left out: Lit keeps its
 * places by them.
 */
export function shadowTree(root: Element | ShadowRoot): string[] {
  const lines: string[] = [];
  let text = '';
  const endText = () => {
    if (text) lines.push(text);
    text = '';
  };
  const visit = (node: Node) => {
    // Neighbors are one text: how a template cuts it is not seen.
    if (node instanceof Text) text += node.data;
    if (!(node instanceof Element || node instanceof ShadowRoot)) return;
    endText();
    if (node instanceof Element) {
      lines.push(`<${node.localName}>`);
      for (const {name, value} of node.attributes) lines.push(`@${name}=${name === 'href' ? address(value) : value}`);
      if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) lines.push(`.value=${node.value}`);
      if (node.shadowRoot) visit(node.shadowRoot);
    }
    // What is announced comes a second after the last key.
    const isAnnounced = node instanceof Element && node.matches('.hidden-text[role=status]');
    if (!isAnnounced) node.childNodes.forEach(visit);
    endText();
    if (node instanceof Element) lines.push(`</${node.localName}>`);
  };
  visit(root);
  return lines;
}

/** Readable, and the same for every phone. */
function address(href: string): string {
  if (/^tel:\+\d*$/.test(href)) return 'tel:';
  return href.startsWith('mailto:') ? decodeURIComponent(href) : href;
}
