/*
 * First script of every framed page, a classic one. What the page says and breaks goes to the page that holds the frame,
 * whose guard fails the test. `load` imports a module in the frame, as the host's own script would.
 */
{
  const {console: outer} = parent as unknown as {console: Console};
  console.warn = (...args: unknown[]) => outer.warn(...args);
  console.error = (...args: unknown[]) => outer.error(...args);
  addEventListener('error', ({message}) => outer.error(`uncaught error in the frame: ${message}`));
  addEventListener('unhandledrejection', ({reason}) => outer.error(`unhandled rejection in the frame: ${reason}`));
  document.addEventListener('securitypolicyviolation', ({effectiveDirective, blockedURI, sample}) =>
    outer.error(`content security policy in the frame: ${effectiveDirective} stopped ${blockedURI} ${sample}`),
  );
  // As in the guard of the tests' own page: the one warning that only says which build of Lit is in use.
  Object.assign(window, {litIssuedWarnings: new Set(['dev-mode']), load: (url: string): Promise<unknown> => import(url)});
}
