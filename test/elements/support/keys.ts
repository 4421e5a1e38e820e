import {sendKeys} from '@web/test-runner-commands';

/** How many milliseconds a key may take to arrive, and how many times it is pressed if it does not. */
const [PATIENCE, PRESSES] = [2_000, 3];

/**
 * Presses keys one after the other, like a keyboard. WebKit's driver sometimes loses one; that one is pressed again.
 *
 * @throws Error that names the key that never reached the page.
 */
export async function pressKeys(...keys: string[]): Promise<void> {
  for (const key of keys) {
    for (let presses = 1; !(await arrives(key)); presses++) {
      if (presses === PRESSES) throw new Error(`The key ${key} never reached the page.`);
      window.focus();
    }
  }
}

/** Whether the page received the key. Resolves after keyup, when the page has handled it. */
async function arrives(key: string): Promise<boolean> {
  let isThere = false;
  let goOn!: () => void;
  const over = new Promise<void>((resolve) => (goOn = resolve));
  const handleDown = () => (isThere = true);
  addEventListener('keydown', handleDown, {capture: true});
  addEventListener('keyup', goOn, {capture: true});
  await sendKeys({press: key});
  // The key may have moved focus to a document where keyup is not observed.
  const timer = setTimeout(goOn, PATIENCE);
  await over;
  clearTimeout(timer);
  removeEventListener('keydown', handleDown, {capture: true});
  removeEventListener('keyup', goOn, {capture: true});
  return isThere;
}
