/* First script of every test page: hears what goes wrong on it, also while modules are loaded. */
interface LitGlobals {
  litIssuedWarnings?: Set<string>;
}

// The one warning that only says Lit's development build is in use, as the tests want it.
((globalThis as LitGlobals).litIssuedWarnings ??= new Set()).add('dev-mode');

let faults: string[] = [];
let expected: RegExp[] = [];

/** In a test about a warning: exactly one console warning or error that matches must come before the test ends. */
export function expectConsole(pattern: RegExp): void {
  expected.push(pattern);
}

document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample, sourceFile, lineNumber}) => {
  // WebKit asks for a site's icon by itself, sooner or later; no page has done anything.
  if (blockedURI.endsWith('/favicon.ico')) return;
  faults.push(`content security policy: ${effectiveDirective} stopped ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`);
});

window.addEventListener('unhandledrejection', ({reason}) => faults.push(`unhandled rejection: ${described(reason)}`));
window.addEventListener('error', ({error, message}) => faults.push(`uncaught error: ${described(error ?? message)}`));

for (const level of ['warn', 'error'] as const) {
  const original = console[level];
  console[level] = (...args: unknown[]) => {
    const text = args.map(described).join(' ');
    const index = expected.findIndex((pattern) => pattern.test(text));
    if (index >= 0) {
      expected.splice(index, 1);
      return;
    }
    faults.push(`console.${level}: ${text}`);
    original.apply(console, args);
  };
}

function described(value: unknown): string {
  return value instanceof Error ? `${value.message}\n${value.stack}` : String(value);
}

/** Violations and rejections are reported in a task after the one that caused them. */
function taskOver(): Promise<void> {
  const {port1, port2} = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** What went wrong on the page since the last call, and the expected that never came. */
export async function takeFaults(): Promise<string[]> {
  await taskOver();
  await taskOver();
  const taken = [...faults, ...expected.map((pattern) => `expected on the console, but it never came: ${pattern}`)];
  faults = [];
  expected = [];
  return taken;
}
