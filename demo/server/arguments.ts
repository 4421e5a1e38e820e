import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {Day} from 'directory-reviews/contract';
import type {ServiceOptions} from './service.js';
import {isOnlyForListening} from './shared/address.js';
import {PlainError} from './shared/plain-error.js';

const USAGE =
  'Usage: npm run demo -- [--providers FILE]… [--claims FILE]… [--reviews FILE] [--database DIRECTORY]. stories/reference-service.mdx lists the settings in the environment.';

/**
 * Reads the service's settings. Arguments: `--reviews FILE` (JSON Lines or CSV), `--providers FILE` and `--claims FILE` (FHIR R4 as NDJSON;
 * both any number of times), `--member-identifier SYSTEM` (the patients' identifier that members sign in with, instead of their id),
 * `--visit-rules FILE` (the plan's own lists of codes), `--date YYYY-MM-DD` (today, instead of the clock's day) and `--database DIRECTORY`.
 * Environment: `PORT`, `HOST`, `DATABASE_URL` (a PostgreSQL server instead of the directory), `DATABASE_OWNER_URL` (the same
 * database with the login that owns its tables, so that the service's own login needs few rights), `CORS_ORIGINS`
 * (comma-separated), `PUBLIC_ORIGIN` (where people reach the service, if not at `HOST` and `PORT`), `SMTP_URL` (the mail server for
 * invitations) or `MAIL_FOLDER` (where e-mails are written instead), `MAIL_FROM`, `REQUESTS_PER_MINUTE` and
 * `WRITES_PER_MINUTE` per client address, `BEHIND_PROXY` (how many proxies append to `X-Forwarded-For`), `LOG=json`
 * (one line per request on standard output), `ACCESS_TOKEN_SECONDS` for the embedded sign-in, or instead of it `OIDC_ISSUER`,
 * `OIDC_AUDIENCE` and `OIDC_JWKS_URL` for an external OpenID provider.
 *
 * @throws PlainError when a setting is invalid.
 */
export function readArguments(given: readonly string[], environment: NodeJS.ProcessEnv): ServiceOptions {
  const {reviews, providers = [], claims = [], date, database: directory = '.data/demo', ...told} = parsed(given);
  const host = environment.HOST || '127.0.0.1';
  return {
    host,
    port: portIn(environment.PORT || '4400'),
    databaseUrl: environment.DATABASE_URL || undefined,
    databaseOwnerUrl: environment.DATABASE_OWNER_URL || undefined,
    databaseDirectory: directory,
    reviewsFile: reviews,
    providerFiles: providers,
    claimFiles: claims,
    memberIdentifier: told['member-identifier'],
    visitRulesFile: told['visit-rules'],
    today: date === undefined ? undefined : dayIn(date),
    corsOrigins: (environment.CORS_ORIGINS ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      // The origin that browsers send for pages loaded from a file, as in an app's web view.
      .map((text) => (text === 'null' ? text : originIn('CORS_ORIGINS', text))),
    publicOrigin: environment.PUBLIC_ORIGIN ? publicOriginIn(environment.PUBLIC_ORIGIN) : noOriginAt(host),
    mail: {
      smtpUrl: environment.SMTP_URL ? mailServerIn(environment.SMTP_URL) : undefined,
      folder: environment.MAIL_FOLDER || join(directory, 'mail'),
      from: environment.MAIL_FROM || 'reviews@plan.example',
    },
    limits: {
      requests: numberIn('REQUESTS_PER_MINUTE', environment.REQUESTS_PER_MINUTE || '1200'),
      writes: numberIn('WRITES_PER_MINUTE', environment.WRITES_PER_MINUTE || '240'),
    },
    proxies: environment.BEHIND_PROXY ? numberIn('BEHIND_PROXY', environment.BEHIND_PROXY) : 0,
    logsRequests: environment.LOG === 'json',
    accessTokenSeconds: numberIn('ACCESS_TOKEN_SECONDS', environment.ACCESS_TOKEN_SECONDS || '600'),
    issuer: environment.OIDC_ISSUER ? issuerIn(environment.OIDC_ISSUER, environment) : undefined,
  };
}

const OPTIONS = {
  reviews: {type: 'string'},
  providers: {type: 'string', multiple: true},
  claims: {type: 'string', multiple: true},
  'member-identifier': {type: 'string'},
  'visit-rules': {type: 'string'},
  date: {type: 'string'},
  database: {type: 'string'},
} as const;

/** A shell turns `--claims *.ndjson` into one option and further files, which belong to it. */
function parsed(given: readonly string[]) {
  try {
    return parseArgs({args: withFilesOfOptions(given), options: OPTIONS}).values;
  } catch (error) {
    throw new PlainError(`${(error as Error).message.split('. ')[0]}. ${USAGE}`, {cause: error});
  }
}

function withFilesOfOptions(given: readonly string[]): string[] {
  let option: string | undefined;
  return given.flatMap((each, index) => {
    if (each.startsWith('--')) {
      option = ['--providers', '--claims'].includes(each) ? each : undefined;
      return [each];
    }
    const isFurther = option !== undefined && given[index - 1] !== option;
    return isFurther ? [option!, each] : [each];
  });
}

function dayIn(text: string): string {
  if (!Day.safeParse(text).success) throw new PlainError(`--date must be a day such as 2026-11-28, not "${text}".`);
  return text;
}

function portIn(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw new PlainError(`PORT must be a number from 0 to 65535, not "${text}".`);
  return Number(text);
}

function originIn(name: string, text: string): string {
  if (!URL.canParse(text) || new URL(text).origin !== text)
    throw new PlainError(`${name}: "${text}" is not an origin such as https://directory.example.`);
  return text;
}

function publicOriginIn(text: string): string {
  const origin = originIn('PUBLIC_ORIGIN', text);
  const {protocol, hostname} = new URL(origin);
  if (!/^https?:$/.test(protocol) || isOnlyForListening(hostname.replace(/^\[|\]$/g, '')))
    throw new PlainError(`PUBLIC_ORIGIN: people cannot open ${origin}. Set it to the one they use, such as https://directory.example.`);
  return origin;
}

/** Without a public origin, links in invitations, the sign-in and the structured data name the host, so people must be able to open it. */
function noOriginAt(host: string): undefined {
  if (!isOnlyForListening(host)) return undefined;
  throw new PlainError(
    `HOST=${host} is not an address that people can open. Set PUBLIC_ORIGIN to the one they use, such as http://192.168.1.20:4400 or https://directory.example.`,
  );
}

function mailServerIn(text: string): string {
  // The URL contains a password, so the message does not repeat it.
  if (!URL.canParse(text) || !/^smtps?:$/.test(new URL(text).protocol))
    throw new PlainError('SMTP_URL is not an address such as smtps://user:password@mail.example.');
  return text;
}

function numberIn(name: string, text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new PlainError(`${name} must be a number from 1 to 99999, not "${text}".`);
  return Number(text);
}

function issuerIn(issuer: string, {OIDC_AUDIENCE, OIDC_JWKS_URL}: NodeJS.ProcessEnv): ServiceOptions['issuer'] {
  if (!OIDC_AUDIENCE) throw new PlainError("OIDC_ISSUER needs OIDC_AUDIENCE: the audience of that issuer's tokens for this service.");
  return {
    issuer: addressIn('OIDC_ISSUER', issuer),
    audience: OIDC_AUDIENCE,
    jwksUrl: OIDC_JWKS_URL && addressIn('OIDC_JWKS_URL', OIDC_JWKS_URL),
  };
}

function addressIn(name: string, text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new PlainError(`${name}: "${text}" is not an address such as https://sign-in.example.`);
  return text;
}
