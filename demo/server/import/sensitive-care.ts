import {sql} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import type {VisitRules} from './fhir/visit-rules.js';

/** Decides for every provider of the directory, by the plan's list, whether patients are left out. Runs as the owner of the tables. */
export async function markSensitiveCare(owner: Database, {sensitiveSpecialties}: VisitRules): Promise<void> {
  const list = JSON.stringify([...sensitiveSpecialties]);
  await owner.execute(sql`
    update providers set is_sensitive = not is_sensitive
    where is_sensitive <> exists (
      select from json_array_elements_text(${list}::json) as listed(name) where name = lower(trim(specialty)) or name = any(specialties)
    )`);
}
