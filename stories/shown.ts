import {waitFor} from 'storybook/test';

/**
 * Waits for the element that the last selector matches. Each selector after the first is looked up in the shadow root of the
 * previous match.
 *
 * @throws Error after three seconds.
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
