/**
 * The content security policy of the plan's pages.
 *
 * @param more sources in addition to the page's own origin.
 */
export function pagePolicy(more: {readonly style?: string; readonly connect?: string} = {}): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["connect-src 'self'", more.connect],
    "img-src 'self' data:",
    ["style-src 'self'", more.style],
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]
    .map((directive) => (typeof directive === 'string' ? directive : directive.filter(Boolean).join(' ')))
    .join('; ');
}
