import {sendKeys} from '@web/test-runner-commands';

/** Presses keys one after the other, as a keyboard does. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({press: key});
}
