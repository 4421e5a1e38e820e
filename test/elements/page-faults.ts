/* The first script of every test page: records everything that goes wrong, including while modules load. */
interface LitGlobals {
  litIssuedWarnings?: Set<string>;
}

// Ignores the warning about Lit's development build, which the tests use on purpose.
((globalThis as LitGlobals).litIssuedWarnings ??= new Set()).add('dev-mode');

let faults: string[] = [];
let expected: RegExp[] = [];

/** For tests of a warning: exactly one matching console warning or error must occur before the test ends. */
export function expectConsole(pattern: RegExp): void {
  expected.push(pattern);
}

document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample, sourceFile, lineNumber}) => {
  // WebKit requests the site icon on its own at some point, through no fault of the page.
  if (blockedURI.endsWith('/favicon.ico')) return;
  faults.push(`content security policy: ${effectiveDirective} blocked ${blockedURI} ${sample} (${sourceFile}:${lineNumber})`);
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

/** The faults on the page since the last call, including expected messages that did not occur. */
export async function takeFaults(): Promise<string[]> {
  await taskOver();
  await taskOver();
  const taken = [...faults, ...expected.map((pattern) => `expected on the console, but missing: ${pattern}`)];
  faults = [];
  expected = [];
  return taken;
}
