import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import type {DatabasePlace} from '../../demo/server/database/open-database.js';
import {withoutWaits} from '../api/shared/loopback-service.js';
import {launchChromium} from '../browsers/chromium.js';
import {pairsOf, sampleOf, SEED, THOROUGH} from '../sample.js';
import {onPostgres} from '../server/databases.js';
import {copyTemplate, createDatabase, type CreatedDatabase} from '../server/postgres-databases.js';
import {type PostgresServer, startPostgres} from '../server/postgres-server.js';
import {startSmtpServer} from '../server/smtp-server.js';
import {DatabaseWire} from './database-wire.js';
import {Drill, type Fault, inPlace, onWire} from './drill.js';
import {type Issuer, startIssuer, startWorld, type World} from './drill-world.js';
import {mailFaults, sendInvitation} from './mail-drill.js';
import type {Operation} from './operation.js';
import {databaseFaults, kills} from './outages.js';
import {pageOperations} from './page-operations.js';
import {pageReadings} from './page-readings.js';
import {READ_OPERATIONS} from './read-operations.js';
import {TagPage} from './tag-page.js';
import {Wire} from './wire.js';
import {WIRE_FAULTS} from './wire-faults.js';
import {SUBMISSION_OPERATIONS, WRITE_OPERATIONS} from './write-operations.js';

const template = process.env.DATABASE_TEMPLATE_TEST;

/** As many pairs of each part as `npm test` tries. */
const SAMPLE = {reads: 2, writes: 2, pages: 3, pageReads: 2, database: 2, kills: 1, mail: 1};

type Pair = readonly [Operation, Fault];

describe('The library over the service, with a fault in each operation', () => {
  const drill = new Drill();
  const opened: (() => Promise<unknown>)[] = [];
  let folder: string;
  let issuer: Issuer;
  let postgres: PostgresServer;
  let browser: Browser;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reviews-drill-'));
    issuer = await startIssuer();
    postgres = await startPostgres();
    browser = await launchChromium();
  });
  after(async () => {
    for (const close of opened.toReversed()) await close();
    await browser?.close();
    await postgres?.stop();
    await issuer?.stop();
    await rm(folder, {recursive: true, force: true});
  });

  async function database(): Promise<CreatedDatabase> {
    const created = await (template ? copyTemplate(postgres.url, template) : createDatabase(postgres.url));
    opened.push(created.drop);
    return created;
  }

  async function worldOn(place: DatabasePlace, throughUrl?: string): Promise<World> {
    const sizes = THOROUGH ? {providers: 8, decided: 250} : {providers: 4, decided: 20};
    const world = await startWorld({place, issuer, sizes, throughUrl, mailFolder: join(folder, 'mail')});
    opened.push(world.stop);
    return world;
  }

  async function wireTo(world: World): Promise<Wire> {
    const wire = await Wire.to(world.origin);
    opened.push(() => wire.stop());
    return wire;
  }

  async function writesOnPage(wire: Wire): Promise<readonly Operation[]> {
    return pageOperations(await TagPage.open(browser, wire.origin));
  }

  async function readsOnPage(wire: Wire): Promise<readonly Operation[]> {
    return pageReadings(await TagPage.open(browser, wire.origin));
  }

  /** Tries one pair after the other. */
  async function tryAll(pairs: readonly Pair[], world: World, wire: Wire): Promise<void> {
    for (const [operation, fault] of pairs) await drill.pair(inPlace(operation, {world, wire}), fault);
  }

  it('whatever happens on the wire', async (t) => {
    withoutWaits(t);
    const {url, ownerUrl} = await database();
    const world = await worldOn({url, ownerUrl, directory: ''});
    const lane = async (operations: (wire: Wire) => readonly Operation[] | Promise<readonly Operation[]>, count: number) => {
      const wire = await wireTo(world);
      const faults = WIRE_FAULTS.map((fault) => onWire(fault, wire));
      await tryAll(sampleOf(pairsOf(await operations(wire), faults), count), world, wire);
    };
    /** Shares the operations among lanes side by side: most of them wait most of the time. */
    const lanes = (number: number, operations: (wire: Wire) => readonly Operation[] | Promise<readonly Operation[]>, count: number) =>
      Array.from({length: THOROUGH ? number : 1}, (_, own) =>
        lane(async (wire) => (await operations(wire)).filter((__, index) => !THOROUGH || index % number === own), count),
      );
    await Promise.all([
      ...lanes(2, writesOnPage, SAMPLE.pages),
      ...lanes(2, readsOnPage, SAMPLE.pageReads),
      ...lanes(4, () => READ_OPERATIONS, SAMPLE.reads),
      lane(() => WRITE_OPERATIONS, SAMPLE.writes),
    ]);
  });

  it('whatever happens to the database or the process', async (t) => {
    withoutWaits(t);
    const writes = [...SUBMISSION_OPERATIONS, ...WRITE_OPERATIONS];
    const withoutDatabase = async () => {
      const {url, ownerUrl, administratorUrl} = await database();
      const between = await DatabaseWire.to(url);
      opened.push(() => between.stop());
      const world = await worldOn({url, ownerUrl, directory: ''}, between.around(url));
      const wire = await wireTo(world);
      const faults = databaseFaults(wire, between, administratorUrl);
      await tryAll(sampleOf(pairsOf([...READ_OPERATIONS, ...writes], faults), SAMPLE.database), world, wire);
    };
    const killedOnPostgres = async () => {
      const {url, ownerUrl} = await database();
      const world = await worldOn({url, ownerUrl, directory: ''});
      const wire = await wireTo(world);
      const operations = [...writes, ...(await writesOnPage(wire))];
      await tryAll(sampleOf(pairsOf(operations, kills(wire, world, 'PostgreSQL')), SAMPLE.kills), world, wire);
    };
    const killedOnPGlite = async () => {
      const world = await worldOn({directory: join(folder, 'database')});
      const wire = await wireTo(world);
      await tryAll(pairsOf(writes, kills(wire, world, 'PGlite')), world, wire);
    };
    await Promise.all([withoutDatabase(), killedOnPostgres(), THOROUGH && killedOnPGlite()]);
  });

  it('loses, doubles and hangs nothing', (t) => {
    if (THOROUGH) for (const line of drill.table) t.diagnostic(line);
    t.diagnostic(drill.figures);
    assert.deepEqual(drill.problems, [], `Repeat with --seed ${SEED}.`);
    if (THOROUGH) assert.ok(drill.pairs >= 200);
  });
});

/** A part of its own, because the clock of the outbox is the test's. */
onPostgres('The invitations, with a fault of the mail server', (on) => {
  it('arrive once', async (t) => {
    const drill = new Drill();
    const server = await startSmtpServer();
    const operation = await sendInvitation(on, server);
    for (const fault of sampleOf(mailFaults(server), SAMPLE.mail)) await drill.pair(operation, fault);
    await server.stop();
    t.diagnostic(drill.figures);
    assert.deepEqual(drill.problems, [], `Repeat with --seed ${SEED}.`);
  });
});
