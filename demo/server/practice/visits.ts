import {daysAfter} from 'directory-reviews/rules';
import {eq, sql} from 'drizzle-orm';
import {visits} from '../database/access-schema.js';
import type {Person} from '../database/as-person.js';
import {instant} from '../database/columns.js';
import type {Database} from '../database/database.js';
import {dayOf, startOf} from '../shared/calendar.js';

/** Minutes of inactivity after which a visit ends. */
const PAUSE = 30;

/** Minutes between updates of a visit in progress, to avoid a write with every page of a list. */
const NOTED_EVERY = 1;

/** Days during which a review is new to a person on their first visit. */
const NEW_FOR = 30;

const MINUTE = 60_000;

/** Whether a visit in progress was updated so shortly before that this look changes nothing. */
export async function isNoted(database: Database, {id: personId}: Person, now: Date): Promise<boolean> {
  const [visit] = await database.select({latestAt: visits.latestAt}).from(visits).where(eq(visits.personId, personId));
  return visit !== undefined && now.getTime() - Date.parse(visit.latestAt) <= NOTED_EVERY * MINUTE;
}

/** Records that the person looked at practice reviews. */
export async function noteVisit(database: Database, {id: personId}: Person, now: Date): Promise<void> {
  const at = now.toISOString();
  const isOver = sql`${visits.latestAt} < ${new Date(now.getTime() - PAUSE * MINUTE).toISOString()}::timestamptz`;
  await database
    .insert(visits)
    .values({personId, startedAt: at, latestAt: at})
    .onConflictDoUpdate({
      target: visits.personId,
      set: {
        startedAt: sql`case when ${isOver} then excluded.started_at else ${visits.startedAt} end`,
        previousAt: sql`case when ${isOver} then ${visits.latestAt} else ${visits.previousAt} end`,
        latestAt: sql`excluded.latest_at`,
      },
      setWhere: sql`${visits.latestAt} < ${new Date(now.getTime() - NOTED_EVERY * MINUTE).toISOString()}::timestamptz`,
    });
}

/** Reviews published since this time are new to the person: the end of their previous visit. ISO 8601, UTC. */
export async function newSince(database: Database, {id}: Person, now: Date): Promise<string> {
  const [visit] = await database.select().from(visits).where(eq(visits.personId, id));
  const isOn = visit && now.getTime() - Date.parse(visit.latestAt) <= PAUSE * MINUTE;
  const end = visit && (isOn ? visit.previousAt : visit.latestAt);
  if (end) return instant(end);
  return startOf(daysAfter(dayOf(now), -NEW_FOR));
}
