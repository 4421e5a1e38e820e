import {waitFor} from 'storybook/test';

/**
 * The part of a tag that the last selector names, once it is there. Each selector but the first is looked up in the shadow
 * root of what the one before it found.
 *
 * @throws Error after three seconds without it.
 */
export async function shown(canvas: HTMLElement, ...path: readonly string[]): Promise<HTMLElement> {
  return waitFor(
    () => {
      const found = path.reduce<ParentNode | null | undefined>(
        (root, selector, i) => (i ? (root as HTMLElement | null)?.shadowRoot : root)?.querySelector(selector),
        canvas,
      );
      if (!found) throw new Error(`The page does not show ${path.join(' > ')}`);
      return found as HTMLElement;
    },
    {timeout: 3000},
  );
}
