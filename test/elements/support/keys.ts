import {sendKeys} from '@web/test-runner-commands';

/** How long a key may be on its way, in milliseconds, and how often it is pressed while none arrives. */
const [PATIENCE, PRESSES] = [2_000, 3];

/**
 * Presses keys one after the other, as a keyboard does. WebKit's driver loses one now and then: that one is pressed again.
 *
 * @throws Error that names the key that never reached the page.
 */
export async function pressKeys(...keys: string[]): Promise<void> {
  for (const key of keys) {
    for (let presses = 1; !(await arrives(key)); presses++) {
      if (presses === PRESSES) throw new Error(`The page never got the key ${key}.`);
      window.focus();
    }
  }
}

/** Whether the page got it. Waits until it is up again, by when the page has done what it does with it. */
async function arrives(key: string): Promise<boolean> {
  let isThere = false;
  let goOn!: () => void;
  const over = new Promise<void>((resolve) => (goOn = resolve));
  const handleDown = () => (isThere = true);
  addEventListener('keydown', handleDown, {capture: true});
  addEventListener('keyup', goOn, {capture: true});
  await sendKeys({press: key});
  // The key may have moved the focus to where its way up is not seen.
  const timer = setTimeout(goOn, PATIENCE);
  await over;
  clearTimeout(timer);
  removeEventListener('keydown', handleDown, {capture: true});
  removeEventListener('keyup', goOn, {capture: true});
  return isThere;
}
