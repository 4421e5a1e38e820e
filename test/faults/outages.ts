import {setTimeout} from 'node:timers/promises';
import pg from 'pg';
import type {DatabaseState, DatabaseWire} from './database-wire.js';
import type {Fault} from './drill.js';
import type {World} from './drill-world.js';
import {type Meet, reply, type Wire} from './wire.js';

/* Faults behind the service, which the library meets through it. */

const passOn: Meet = async ({response, forward}) => reply(response, await forward());

/** All requests need the database. */
const ANYTHING = /./;

/** The database goes away, and comes back. */
export function databaseFaults(wire: Wire, database: DatabaseWire, administratorUrl: string): Fault[] {
  const fault = (name: string, state: Exclude<DatabaseState, 'sound'>): Fault => ({
    name,
    isSilent: state === 'silent',
    begin() {
      database.state = state;
      wire.arm(ANYTHING, passOn);
    },
    end() {
      database.state = 'sound';
      return wire.disarm();
    },
  });
  return [
    fault('database gone', 'gone'),
    fault('database silent', 'silent'),
    fault('database cut before the commit', 'cut before commit'),
    fault('database cut after the commit', 'cut after commit'),
    {
      name: 'database restarted before the work',
      begin: (route) =>
        wire.arm(route, async (exchange) => {
          await endSessions(administratorUrl);
          await passOn(exchange);
        }),
      end: () => wire.disarm(),
    },
    {
      name: 'database restarted during the work',
      begin: (route) => wire.arm(route, async (exchange) => void (await Promise.all([passOn(exchange), endSessions(administratorUrl)]))),
      end: () => wire.disarm(),
    },
  ];
}

/** Ends all sessions but its own, as a restart of the server does. */
async function endSessions(administratorUrl: string): Promise<void> {
  const client = new pg.Client({connectionString: administratorUrl});
  await client.connect();
  try {
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
  } finally {
    await client.end();
  }
}

/** Milliseconds after which a kill during the work comes. */
const INTO_THE_WORK = 8;

/** The service is killed, and started again on the same database, named by `kind`. */
export function kills(wire: Wire, world: World, kind: string): Fault[] {
  const fault = (name: string, kill: Meet): Fault => ({
    name: `service on ${kind} killed ${name}`,
    begin: (route) =>
      wire.arm(route, async (exchange) => {
        // What the client tries again finds nothing at the address.
        if (exchange.number === 1) await kill(exchange);
        exchange.socket.destroy();
      }),
    async end() {
      const met = await wire.disarm();
      if (met) await world.start();
      wire.target = world.origin;
      return met;
    },
  });
  return [
    fault('before the work', () => world.kill()),
    fault('during the work', async ({forward}) => {
      const answered = forward().catch(() => undefined);
      await setTimeout(INTO_THE_WORK);
      await world.kill();
      await answered;
    }),
    fault('after the work', async ({forward}) => {
      await forward();
      await world.kill();
    }),
  ];
}
