/**
 * The content of a tag, one line per tag, text and value, through all shadow roots inside. Comments are left out: Lit uses
 * them as markers.
 */
export function shadowTree(root: Element | ShadowRoot): string[] {
  const lines: string[] = [];
  let text = '';
  const endText = () => {
    if (text) lines.push(text);
    text = '';
  };
  const visit = (node: Node) => {
    // Adjacent text nodes form one text: how a template splits it is not visible.
    if (node instanceof Text) text += node.data;
    if (!(node instanceof Element || node instanceof ShadowRoot)) return;
    endText();
    if (node instanceof Element) {
      lines.push(`<${node.localName}>`);
      for (const {name, value} of node.attributes) lines.push(`@${name}=${name === 'href' ? address(value) : value}`);
      if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) lines.push(`.value=${node.value}`);
      if (node.shadowRoot) visit(node.shadowRoot);
    }
    // Announcements come a second after the last key.
    const isAnnounced = node instanceof Element && node.matches('.hidden-text[role=status]');
    if (!isAnnounced) node.childNodes.forEach(visit);
    endText();
    if (node instanceof Element) lines.push(`</${node.localName}>`);
  };
  visit(root);
  return lines;
}

/** Decoded, and the same for every phone number. */
function address(href: string): string {
  if (/^tel:\+\d*$/.test(href)) return 'tel:';
  return href.startsWith('mailto:') ? decodeURIComponent(href) : href;
}
