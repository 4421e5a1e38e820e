/** Whether the browser says when it is idle. Safari does not, nor does the DOM of a unit test. */
export const tellsIdle = () => 'requestIdleCallback' in globalThis;

/** Resolves when the browser is idle, or in the next task if it does not say so. */
export function idle(): Promise<void> {
  return new Promise((resolve) => void (globalThis.requestIdleCallback ?? setTimeout)(() => resolve()));
}
