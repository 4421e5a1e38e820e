import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {exportJWK, generateKeyPair, SignJWT} from 'jose';
import type {Database} from '../../demo/server/database/database.js';
import {type DatabasePlace, openDatabase} from '../../demo/server/database/open-database.js';
import {practiceProviders} from '../../demo/server/database/practice-schema.js';
import {
  identityOf,
  storeClaimsSystem,
  type StoredPerson,
  type StoredPractice,
  storePerson,
  storePractice,
} from '../server/practice-world.js';
import {type ServiceProcess, startProcess, stopProcess} from '../server/service-process.js';
import {aReview, type StoredReview, storeProvider} from '../server/stored-reviews.js';

const {issuer: ISSUER} = identityOf('');
const AUDIENCE = 'https://reviews.test/v1';

/** The plan's own sign-in, which the service trusts. */
export interface Issuer {
  /** Settings of the service. */
  readonly environment: Readonly<Record<string, string>>;
  /** A token of the person, or of anyone with this subject, for all they may do. */
  tokenFor(subject: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startIssuer(): Promise<Issuer> {
  const {publicKey, privateKey} = await generateKeyPair('ES256');
  const keys = JSON.stringify({keys: [{...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256'}]});
  const server = createServer((_, response) => response.setHeader('Content-Type', 'application/json').end(keys));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const jwks = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  return {
    environment: {OIDC_ISSUER: ISSUER, OIDC_AUDIENCE: AUDIENCE, OIDC_JWKS_URL: jwks},
    tokenFor: (subject) =>
      new SignJWT({scope: identityOf(subject).scopes.join(' ')})
        .setProtectedHeader({alg: 'ES256', kid: 'one'})
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(subject)
        .setExpirationTime('2h')
        .sign(privateKey),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What is in the database at the start. */
export interface Stored {
  /** Its reviews are only read. */
  readonly read: StoredPractice;
  /** Three pages of its provider's reviews, some of them with a response. */
  readonly listed: readonly StoredReview[];
  /** Its reviews get responses and reports. */
  readonly written: StoredPractice;
  /** Its providers, each with a page of reviews without a response. */
  readonly providers: readonly {readonly id: string; readonly reviews: readonly StoredReview[]}[];
  /** A provider of `written` whose reviews are decided on. */
  readonly decided: readonly StoredReview[];
  /** A provider without reviews, whose patients are asked. */
  readonly askedAbout: string;
  readonly claimsSystem: StoredPerson;
  readonly representative: StoredPerson;
}

export interface Sizes {
  /** Providers whose reviews are written about on pages. */
  readonly providers: number;
  /** Reviews to decide on. */
  readonly decided: number;
}

const reviews = (count: number, changes: (index: number) => Partial<StoredReview> = () => ({})) =>
  Array.from({length: count}, (_, index) => aReview({recommended: index % 4 > 0, ...changes(index)}));

async function store(owner: Database, sizes: Sizes): Promise<Stored> {
  const listed = reviews(70, (index) => (index % 9 ? {} : {published: 'Thank you for telling us.'}));
  const read = await storePractice(owner, listed, 'Reading');
  const written = await storePractice(owner, [], 'Writing');
  const add = async (count: number) => {
    const stored = reviews(count);
    const id = await storeProvider(owner, stored);
    await owner.insert(practiceProviders).values({practiceId: written.id, providerId: id});
    return {id, reviews: stored};
  };
  const providers = [];
  for (let number = 0; number < sizes.providers; number++) providers.push(await add(30));
  const decided = (await add(sizes.decided)).reviews;
  return {
    ...{read, listed, written, providers, decided},
    askedAbout: await storeProvider(owner),
    claimsSystem: await storeClaimsSystem(owner),
    representative: await storePerson(owner, 'Jordan Blake', true),
  };
}

/** The reference service in a process of its own, which can be killed and started again on the same database. */
export interface World {
  readonly stored: Stored;
  readonly issuer: Issuer;
  /** Where its emails are. */
  readonly mailFolder: string;
  /** Where the service is now. */
  readonly origin: string;
  /** Ends the process at once, as a power failure does. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface WorldOptions {
  readonly place: DatabasePlace;
  readonly issuer: Issuer;
  readonly sizes: Sizes;
  readonly mailFolder: string;
  /** The address of the database for the service's own connections. */
  readonly throughUrl?: string | undefined;
}

/** Fills the database and starts the service on it. */
export async function startWorld({place, issuer, sizes, mailFolder, throughUrl = place.url}: WorldOptions): Promise<World> {
  let stored: Stored | undefined;
  const {close} = await openDatabase(place, async (owner) => void (stored = await store(owner, sizes)));
  await close();
  const environment: Record<string, string> = {
    ...{...issuer.environment, MAIL_FOLDER: mailFolder, REQUESTS_PER_MINUTE: '99999', WRITES_PER_MINUTE: '99999'},
    ...(place.url && {DATABASE_URL: throughUrl!, DATABASE_OWNER_URL: place.ownerUrl ?? place.url}),
  };
  let process: ServiceProcess;
  let origin: string;
  const start = async () => {
    process = startProcess(place.url ? [] : ['--database', place.directory], environment);
    origin = await process.started;
  };
  await start();
  return {
    stored: stored!,
    issuer,
    mailFolder,
    get origin() {
      return origin;
    },
    kill: async () => void (await stopProcess(process, 'SIGKILL')),
    start,
    stop: async () => void (await stopProcess(process)),
  };
}
