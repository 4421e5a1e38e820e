import {createAdaptorServer} from '@hono/node-server';
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import pino from 'pino';
import {createApp} from './app.js';
import {traceOf} from './api/problems.js';
import {bySmtp, intoFolder} from './collection/mail-sender.js';
import {Outbox} from './collection/outbox.js';
import type {Database, OpenDatabase} from './database/database.js';
import {openDatabase} from './database/open-database.js';
import {mostReviewed} from './directory/providers.js';
import {signInAt, type ExternalIssuer, type SignIn} from './identity/sign-in.js';
import {importReviews} from './import/import-reviews.js';
import {connectionAddress, forwardedAddress} from './operations/sender-address.js';
import {PlainError} from './shared/plain-error.js';
import {seed} from './seed/seed.js';

export interface ServiceOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Address of a PostgreSQL server; without it the embedded database is used. */
  readonly databaseUrl?: string | undefined;
  /** The same with the login that owns the tables, when the service's own login does not. */
  readonly databaseOwnerUrl?: string | undefined;
  readonly databaseDirectory: string;
  /** File with reviews to load before the service answers. */
  readonly reviewsFile?: string | undefined;
  readonly corsOrigins: readonly string[];
  /** Where people reach the service, when that is not its own address. */
  readonly publicOrigin?: string | undefined;
  readonly mail: MailOptions;
  /** Most requests, and most of them that write, a minute from one address. */
  readonly limits: {readonly requests: number; readonly writes: number};
  /** Whether a proxy in front of the service says where requests come from. */
  readonly isBehindProxy: boolean;
  /** Whether each request is a line of JSON on standard output. */
  readonly logsRequests: boolean;
  /** Life of an access token of the embedded sign-in. */
  readonly accessTokenSeconds: number;
  /** Who signs people in, in place of the embedded provider. */
  readonly issuer?: ExternalIssuer | undefined;
}

/** How invitations reach members. */
export interface MailOptions {
  /** Address of a mail server; without it e-mails are written into the folder. */
  readonly smtpUrl?: string | undefined;
  readonly folder: string;
  readonly from: string;
}

export interface RunningService {
  /** `http://127.0.0.1:4400` */
  readonly address: string;
  /** A provider worth looking at. */
  readonly exampleId: string | undefined;
  /** Lets requests under way finish, then closes the database. */
  close(): Promise<void>;
}

/** What a person at the terminal should see while it starts. */
export interface Console {
  tell(line: string): void;
  warn(line: string): void;
}

/**
 * Starts the service: takes the port, opens and fills the database, answers. Returns nothing when `signal` ends the start.
 *
 * @throws PlainError when the port is taken, the database cannot be opened or the file of reviews cannot be read.
 */
export async function startService(options: ServiceOptions, console: Console, signal: AbortSignal): Promise<RunningService | undefined> {
  // The port comes first: a second start must fail before it waits for a database.
  const server = createAdaptorServer({
    // With the adapter's own Response in place of Node's, it answers a second time what the sign-in has answered already.
    overrideGlobalObjects: false,
    fetch: (request, env) => (app ? app.fetch(request, env) : new Response(null, {status: 503, headers: {'Retry-After': '2'}})),
  }) as Server;
  let app: ReturnType<typeof createApp> | undefined;
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
          console.tell('An empty database was filled with an invented directory.');
        if (!signal.aborted && options.reviewsFile) await importReviews(owner, options.reviewsFile, {...console, signal});
      },
    );
    if (signal.aborted) {
      await close();
      return undefined;
    }
    exampleId = await mostReviewed(open.database);
    const {database} = open;
    const address = addressOf(server, options);
    const signIn = await signInFor(options, database, address, console);
    const outbox = outboxFor(options, database, address, console);
    stopMail = deliverAgainAndAgain(outbox);
    const onInvited = () => void outbox.deliver();
    const {startOver} = open;
    const mailFolder = options.mail.smtpUrl ? undefined : options.mail.folder;
    app = createApp({
      ...{database, corsOrigins: options.corsOrigins, signIn, onInvited},
      log: console.warn,
      logger: options.logsRequests ? pino({base: null, timestamp: pino.stdTimeFunctions.isoTime}) : undefined,
      limits: {...options.limits, addressOf: options.isBehindProxy ? forwardedAddress : connectionAddress},
      stopping: signal,
      // Anybody may press its buttons: only where anybody may sign in as anybody.
      story: options.issuer ? undefined : {startOver, mailFolder, deliver: () => outbox.deliver()},
    });
  } catch (error) {
    await close();
    throw error;
  }
  return {address: addressOf(server, options), exampleId, close};
}

/** At the issuer that is named, else in this process: the provider is loaded only where it is used. */
async function signInFor(options: ServiceOptions, database: Database, address: string, console: Console): Promise<SignIn> {
  const origin = options.publicOrigin ?? address;
  if (options.issuer) return signInAt(options.issuer, origin);
  const {embeddedSignIn} = await import('./identity/embedded-sign-in.js');
  const onFailure = (error: unknown) => console.warn(traceOf(error));
  return embeddedSignIn({database, origin, accessTokenSeconds: options.accessTokenSeconds, onFailure});
}

function outboxFor({mail, publicOrigin}: ServiceOptions, database: Database, address: string, console: Console): Outbox {
  const send = mail.smtpUrl ? bySmtp(mail.smtpUrl, mail.from) : intoFolder(mail.folder, mail.from);
  const onFailure = (error: unknown) => console.warn(`An invitation waits: ${traceOf(error)}`);
  return new Outbox({database, send, origin: publicOrigin ?? address, onFailure});
}

/** How often invitations are looked for that could not be sent before, in milliseconds. */
const MINUTE = 60_000;

/** Sends what waits, now and every minute. What is given back ends it, after the e-mail under way. */
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
        EACCES: `Port ${port} needs more rights than this user has. Choose another with PORT=…`,
        EADDRNOTAVAIL: `This machine has no address ${host}. Choose another with HOST=…`,
        ENOTFOUND: `There is no host ${host}. Choose another with HOST=…`,
      };
      const reason = reasons[error.code ?? ''];
      reject(reason ? new PlainError(reason, {cause: error}) : error);
    });
    server.listen(port, host, resolve);
  });
}

/** Milliseconds for the requests under way once the service is to stop. */
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
  return `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
}
