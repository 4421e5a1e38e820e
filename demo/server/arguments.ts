import {join} from 'node:path';
import {parseArgs} from 'node:util';
import type {ServiceOptions} from './service.js';
import {isOnlyForListening} from './shared/address.js';
import {PlainError} from './shared/plain-error.js';

const USAGE =
  'Usage: npm run demo -- [--reviews FILE] [--database DIRECTORY]. stories/reference-service.mdx lists the settings in the environment.';

/**
 * Reads the service's settings. Arguments: `--reviews FILE` (JSON Lines or CSV) and `--database DIRECTORY`.
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
  const {reviews, database: directory = '.data/demo'} = parsed(given);
  const host = environment.HOST || '127.0.0.1';
  return {
    host,
    port: portIn(environment.PORT || '4400'),
    databaseUrl: environment.DATABASE_URL || undefined,
    databaseOwnerUrl: environment.DATABASE_OWNER_URL || undefined,
    databaseDirectory: directory,
    reviewsFile: reviews,
    corsOrigins: (environment.CORS_ORIGINS ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      // The origin that browsers send for pages loaded from a file, as in an app's web view.
      .map((text) => (text === 'null' ? text : originIn('CORS_ORIGINS', text))),
    publicOrigin: environment.PUBLIC_ORIGIN ? originIn('PUBLIC_ORIGIN', environment.PUBLIC_ORIGIN) : noOriginAt(host),
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

function parsed(given: readonly string[]): {reviews?: string | undefined; database?: string | undefined} {
  try {
    return parseArgs({args: [...given], options: {reviews: {type: 'string'}, database: {type: 'string'}}}).values;
  } catch (error) {
    throw new PlainError(`${(error as Error).message.split('. ')[0]}. ${USAGE}`, {cause: error});
  }
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
