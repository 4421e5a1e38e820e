const LONGEST = 8_000;

/**
 * Looks at every frame of the page until there is something, and gives it back.
 *
 * @throws Error that names what never came.
 */
export async function until<T>(condition: () => T, what = String(condition)): Promise<NonNullable<T>> {
  const end = performance.now() + LONGEST;
  for (;;) {
    const value = condition();
    if (value) return value;
    if (performance.now() > end) throw new Error(`It never came: ${what}`);
    await nextFrame();
  }
}

/** For what must not happen: everything that is under way in the page has had its turn. */
export async function settled(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await nextFrame();
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Identity of nodes. Chai's own `equal` would describe both with all that hangs on them, which takes minutes. */
export function expectSame(actual: Node | null | undefined, wanted: Node | null | undefined, what: string): void {
  if (actual !== wanted) throw new Error(`${what}: expected ${described(wanted)}, found ${described(actual)}`);
}

function described(node: Node | null | undefined): string {
  return node instanceof Element ? `<${node.localName} id="${node.id}" class="${node.className}">` : String(node?.nodeName);
}
