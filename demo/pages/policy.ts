import type {SignInPlace} from './account.js';

interface PolicySources {
  readonly style?: string;
  readonly connect?: string;
  /** What the page may show in frames; none by default. */
  readonly frame?: string;
  /** Who may show the page in a frame; nobody by default. */
  readonly ancestors?: string;
}

/**
 * The content security policy of the plan's pages.
 *
 * @param more sources in addition to the page's own origin.
 */
export function pagePolicy(more: PolicySources = {}): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["connect-src 'self'", more.connect],
    "img-src 'self' data:",
    ["style-src 'self'", more.style],
    "form-action 'self'",
    "base-uri 'none'",
    more.frame && ['frame-src', more.frame],
    `frame-ancestors ${more.ancestors ?? "'none'"}`,
    "require-trusted-types-for 'script'",
  ]
    .filter((directive) => directive !== undefined)
    .map((directive) => (typeof directive === 'string' ? directive : directive.filter(Boolean).join(' ')))
    .join('; ');
}

/** The policy of a page that people sign in to: it also calls the provider, and asks it in a hidden frame who is signed in. */
export function signInPolicy({origin, issuer}: SignInPlace): string {
  const provider = new URL(issuer).origin;
  const other = provider === origin ? '' : provider;
  return pagePolicy({connect: other, frame: `'self' ${other}`.trim()});
}
