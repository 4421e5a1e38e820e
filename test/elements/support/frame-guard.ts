/*
 * The first script of every framed page, a classic one. Forwards console messages and faults to the outer page, whose guard
 * fails the test. `load` imports a module in the frame, as the host's script would.
 */
{
  const {console: outer} = parent as unknown as {console: Console};
  console.warn = (...args: unknown[]) => outer.warn(...args);
  console.error = (...args: unknown[]) => outer.error(...args);
  addEventListener('error', ({message}) => outer.error(`uncaught error in the frame: ${message}`));
  addEventListener('unhandledrejection', ({reason}) => outer.error(`unhandled rejection in the frame: ${reason}`));
  document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample}) =>
    outer.error(`content security policy in the frame: ${effectiveDirective} blocked ${blockedURI} ${sample}`),
  );
  // Ignores the warning about Lit's development build, like page-faults.ts.
  Object.assign(window, {litIssuedWarnings: new Set(['dev-mode']), load: (url: string): Promise<unknown> => import(url)});
}
