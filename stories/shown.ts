import {waitFor} from 'storybook/test';

/**
 * The part of a tag that the selector names, once it is there.
 *
 * @throws Error after one second without it.
 */
export async function shown(canvas: HTMLElement, tag: string, selector: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = canvas.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`<${tag}> does not show ${selector}`);
    return found;
  });
}
