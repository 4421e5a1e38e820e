import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import pino from 'pino';
import {traceOf} from './api/problems.js';
import {createApp, startingApp} from './app.js';
import {MailFailure} from './collection/mail-failure.js';
import type {Outgoing} from './collection/mail-queue.js';
import {bySmtp, intoFolder} from './collection/mail-sender.js';
import {Outbox} from './collection/outbox.js';
import {outboxCounts, refusals} from './collection/outbox-counts.js';
import type {Database, OpenDatabase} from './database/database.js';
import {openDatabase} from './database/open-database.js';
import {mostReviewed} from './directory/providers.js';
import {sharedKey} from './identity/keys.js';
import {type ExternalIssuer, type SignIn, signInAt} from './identity/sign-in.js';
import {readVisitRules} from './import/fhir/visit-rules.js';
import {importClaims} from './import/import-claims.js';
import {importProviders} from './import/import-providers.js';
import {importReviews} from './import/import-reviews.js';
import {markSensitiveCare} from './import/sensitive-care.js';
import {httpServer} from './operations/http-server.js';
import {connectionAddress, forwardedAddress} from './operations/sender-address.js';
import {CLAIMS_SYSTEM, DEMO_ISSUER} from './seed/demo-people.js';
import {seed} from './seed/seed.js';
import {addressAt} from './shared/address.js';
import {clockAt, dayOf} from './shared/calendar.js';
import {PlainError} from './shared/plain-error.js';
import {Seal} from './shared/seal.js';
import {UnsubscribeLinks} from './shared/unsubscribe-links.js';

export interface ServiceOptions {
  readonly host: string;
  /** 0 picks any free port. */
  readonly port: number;
  /** URL of a PostgreSQL database; without it, the embedded database is used. */
  readonly databaseUrl?: string | undefined;
  /** The same database with the login that owns the tables, if the service's own login does not. */
  readonly databaseOwnerUrl?: string | undefined;
  readonly databaseDirectory: string;
  /** File of reviews to load before the service accepts requests. */
  readonly reviewsFile?: string | undefined;
  /** Files of FHIR R4 to load before the service accepts requests: the directory, and claims. */
  readonly providerFiles?: readonly string[];
  readonly claimFiles?: readonly string[];
  /** The system of the patients' identifier that is the sign-in's subject; without it, the patient's id is. */
  readonly memberIdentifier?: string | undefined;
  /** The plan's own lists of codes; see import/fhir/visit-rules.ts. */
  readonly visitRulesFile?: string | undefined;
  /** Today, `YYYY-MM-DD`, instead of the clock's day, so that files of some day can be tried later. */
  readonly today?: string | undefined;
  readonly corsOrigins: readonly string[];
  /** Where people reach the service, if not at its own address. */
  readonly publicOrigin?: string | undefined;
  readonly mail: MailOptions;
  /** Maximum requests, and writes, per minute from one address. */
  readonly limits: {readonly requests: number; readonly writes: number};
  /** Number of proxies in front of the service that append the client's address to `X-Forwarded-For`. */
  readonly proxies: number;
  /** Whether to log each request as a line of JSON on standard output. */
  readonly logsRequests: boolean;
  /** Lifetime of the embedded sign-in's access tokens. */
  readonly accessTokenSeconds: number;
  /** An external OpenID provider instead of the embedded one. */
  readonly issuer?: ExternalIssuer | undefined;
}

/** How emails reach people. */
export interface MailOptions {
  /** URL of a mail server; without it, e-mails are written to the folder. */
  readonly smtpUrl?: string | undefined;
  readonly folder: string;
  readonly from: string;
}

export interface RunningService {
  /** `http://127.0.0.1:4400` */
  readonly address: string;
  /** A provider worth looking at. */
  readonly exampleId: string | undefined;
  /** Waits for the requests in progress, then closes the database. */
  close(): Promise<void>;
}

/** Receives the messages for the person at the terminal. */
export interface Console {
  tell(line: string): void;
  warn(line: string): void;
}

/**
 * Starts the service: binds the port, opens and fills the database, then accepts requests. Returns `undefined` when `signal` is
 * aborted during the start.
 *
 * @throws PlainError when the port is taken, the database cannot be opened or the file of reviews cannot be read.
 */
export async function startService(options: ServiceOptions, console: Console, signal: AbortSignal): Promise<RunningService | undefined> {
  // Bind the port first: a second start must fail before it waits for a database.
  const log = console.warn;
  const now = clockAt(options.today);
  const rules = readVisitRules(options.visitRulesFile);
  let app = startingApp({corsOrigins: options.corsOrigins, log});
  const server = httpServer({fetch: (request, env) => app.fetch(request, env), log});
  let open: OpenDatabase | undefined;
  let exampleId: string | undefined;
  let stopMail: (() => Promise<void>) | undefined;
  const close = async () => {
    await closed(server);
    await stopMail?.();
    await open?.close();
  };
  try {
    await listening(server, options);
    open = await openDatabase(
      {url: options.databaseUrl, ownerUrl: options.databaseOwnerUrl, directory: options.databaseDirectory},
      async (owner) => {
        if (!signal.aborted && (await seed(owner, options.issuer?.issuer)))
          console.tell('Filled the empty database with an invented directory.');
        if (!signal.aborted && options.reviewsFile) await importReviews(owner, options.reviewsFile, {...console, signal, now: now()});
        if (!signal.aborted && options.providerFiles?.length)
          await importProviders(owner, options.providerFiles, {...console, rules, today: dayOf(now())});
        await markSensitiveCare(owner, rules);
      },
    );
    const {claimFiles = [], providerFiles = [], memberIdentifier} = options;
    if (!signal.aborted && claimFiles.length)
      await open.session((session) =>
        importClaims(session, {
          ...{...console, claimFiles, providerFiles, rules, memberIdentifier, now: now(), signal},
          ...{issuer: options.issuer?.issuer ?? DEMO_ISSUER, claimsSystem: CLAIMS_SYSTEM},
        }),
      );
    if (signal.aborted) {
      await close();
      return undefined;
    }
    exampleId = await mostReviewed(open.database);
    const {database, writes} = open;
    const address = addressOf(server, options);
    const signIn = await signInFor(options, database, address, console);
    const unsubscribeLinks = new UnsubscribeLinks(await sharedKey(database, 'unsubscribing'), options.publicOrigin ?? address);
    const outbox = outboxFor(options, writes, unsubscribeLinks, {console, now});
    stopMail = deliverAgainAndAgain(outbox);
    const onMail = () => void outbox.deliver();
    const {startOver} = open;
    const mailFolder = options.mail.smtpUrl ? undefined : options.mail.folder;
    app = createApp({
      ...{database, writes, corsOrigins: options.corsOrigins, publicOrigin: options.publicOrigin ?? address, signIn, onMail},
      ...{seal: new Seal(await sharedKey(database, 'cursors')), unsubscribeLinks},
      log,
      logger: options.logsRequests ? pino({base: null, timestamp: pino.stdTimeFunctions.isoTime}) : undefined,
      limits: {...options.limits, addressOf: options.proxies ? forwardedAddress(options.proxies) : connectionAddress},
      stopping: signal,
      now,
      mailCounts: () => outboxCounts(database, now()),
      // Anyone may press its buttons, so it exists only with the embedded sign-in, where anyone may sign in as anyone.
      story: options.issuer
        ? undefined
        : {
            ...{startOver, mailFolder, deliver: () => outbox.deliver()},
            mailState: async () => ({counts: await outboxCounts(database, now()), refusals: await refusals(database)}),
          },
    });
  } catch (error) {
    await close();
    throw error;
  }
  return {address: addressOf(server, options), exampleId, close};
}

/** Uses the configured issuer, or else the embedded provider, which is loaded only then. */
async function signInFor(options: ServiceOptions, database: Database, address: string, console: Console): Promise<SignIn> {
  const origin = options.publicOrigin ?? address;
  if (options.issuer) return signInAt(options.issuer, origin);
  const {embeddedSignIn} = await import('./identity/embedded-sign-in.js');
  const onFailure = (error: unknown) => console.warn(traceOf(error));
  return embeddedSignIn({database, origin, accessTokenSeconds: options.accessTokenSeconds, onFailure});
}

function outboxFor(
  {mail}: ServiceOptions,
  database: Database,
  links: UnsubscribeLinks,
  {console, now}: {readonly console: Console; readonly now: () => Date},
): Outbox {
  const send = mail.smtpUrl ? bySmtp(mail.smtpUrl, mail.from) : intoFolder(mail.folder, mail.from);
  const onFailure = (error: unknown, id?: string, what?: Outgoing['what']) => console.warn(mailFailure(error, id, what));
  return new Outbox({database, send, origin: links.origin, unsubscribeLink: (whose) => links.linkFor(whose), onFailure, now});
}

const MAILS: Record<Outgoing['what'], string> = {
  invitation: 'The invitation for claim',
  receipt: 'The receipt for claim',
  'new-reviews': 'The email about new reviews for person',
  decisions: 'The email about a decision for person',
};

/** Says what happened to an email, without the server's words: they may repeat the address. */
function mailFailure(error: unknown, id: string | undefined, what: Outgoing['what'] = 'invitation'): string {
  if (!(error instanceof MailFailure)) return `An email could not be sent and will be retried: ${traceOf(error)}`;
  const consequences: Record<MailFailure['kind'], string> = {
    refused: `${MAILS[what]} ${id} was refused for good (${error.reason}). It is not tried again.`,
    later: `${MAILS[what]} ${id} could not be sent (${error.reason}). It is tried again later.`,
    'no-service': `No email can be sent (${error.reason}). Emails wait.`,
  };
  return consequences[error.kind];
}

/** Interval for retrying unsent invitations, in milliseconds. */
const MINUTE = 60_000;

/** Sends waiting invitations now and every minute. The returned function stops it after the e-mail in progress. */
function deliverAgainAndAgain(outbox: Outbox): () => Promise<void> {
  void outbox.deliver();
  const timer = setInterval(() => void outbox.deliver(), MINUTE);
  return () => {
    clearInterval(timer);
    return outbox.stop();
  };
}

function listening(server: Server, {host, port}: ServiceOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `Port ${port} is taken. Choose another with PORT=…`,
        EACCES: `Port ${port} needs elevated privileges. Choose another with PORT=…`,
        EADDRNOTAVAIL: `This machine has no address ${host}. Choose another with HOST=…`,
        ENOTFOUND: `There is no host ${host}. Choose another with HOST=…`,
      };
      const reason = reasons[error.code ?? ''];
      reject(reason ? new PlainError(reason, {cause: error}) : error);
    });
    server.listen(port, host, resolve);
  });
}

/** Milliseconds that requests in progress get to finish when the service stops. */
const GRACE = 10_000;

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), GRACE);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function addressOf(server: Server, {host}: ServiceOptions): string {
  return addressAt(host, (server.address() as AddressInfo).port);
}
