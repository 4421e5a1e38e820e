import {sql} from 'drizzle-orm';
import {Hono} from 'hono';
import type {Database} from '../database/database.js';

export interface HealthOptions {
  readonly database: Database;
  /** Aborted when the process begins to stop: it finishes its requests and should get no new ones. */
  readonly stopping?: AbortSignal | undefined;
  /** How many invitations are in which state. Without it, there is no `/health/mail`. */
  readonly mailCounts?: (() => Promise<object>) | undefined;
}

/** Timeout for the database check, in milliseconds. */
const PATIENCE = 2000;

/**
 * Health checks for orchestrators. `/health/live` answers while the process runs; `/health/ready` answers 503 while it should get
 * no requests. `/health/mail` counts invitations, for alerts when they wait or are refused; mail that fails is no reason to restart.
 */
export function healthRoutes({database, stopping, mailCounts}: HealthOptions): Hono {
  const health = new Hono();
  health.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  health.get('/live', (c) => c.json({status: 'live'}));
  health.get('/ready', async (c) => {
    if (stopping?.aborted) return c.json({status: 'stopping'}, 503);
    return (await answers(database)) ? c.json({status: 'ready'}) : c.json({status: 'no database'}, 503);
  });
  if (mailCounts) health.get('/mail', async (c) => c.json(await mailCounts()));
  return health;
}

async function answers(database: Database): Promise<boolean> {
  const patience = new Promise<false>((resolve) => void setTimeout(resolve, PATIENCE, false).unref());
  const asked = database.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, patience]);
}
