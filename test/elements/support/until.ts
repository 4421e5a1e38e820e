/** Milliseconds. Only a guard against hanging: a busy machine may need several seconds for one frame. */
const LONGEST = 30_000;

/**
 * Evaluates the condition on every frame until it is truthy, and returns its value.
 *
 * @throws Error that names what was missing.
 */
export async function until<T>(condition: () => T, what = String(condition)): Promise<NonNullable<T>> {
  const end = performance.now() + LONGEST;
  for (;;) {
    const value = condition();
    if (value) return value;
    if (performance.now() > end) throw new Error(`Timed out waiting for: ${what}`);
    await nextFrame();
  }
}

/** For checks that something does not happen: resolves when all pending work in the page has run. */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await nextFrame();
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Compares node identity. Chai's `equal` would serialize both nodes with everything they reference, which takes minutes. */
export function expectSame(actual: Node | null | undefined, wanted: Node | null | undefined, what: string): void {
  if (actual !== wanted) throw new Error(`${what}: expected ${described(wanted)}, found ${described(actual)}`);
}

function described(node: Node | null | undefined): string {
  return node instanceof Element ? `<${node.localName} id="${node.id}" class="${node.className}">` : String(node?.nodeName);
}
