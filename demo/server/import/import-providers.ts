import {sql} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import {DirectoryFiles} from './directory-files.js';
import type {DirectoryEntry} from './fhir/directory-entry.js';
import {openResources} from './fhir/read-resources.js';
import type {VisitRules} from './fhir/visit-rules.js';
import type {ImportConsole} from './import-report.js';
import {counted, LineReport} from './line-report.js';
import {markSensitiveCare} from './sensitive-care.js';

/** Rows per statement. */
const BATCH = 500;

/**
 * Loads a directory from FHIR R4, as Plan-Net has it: Practitioner, PractitionerRole and Location, in any order and any number of files.
 * Clinicians are known by their NPI. Loading the files again changes what is different in them. Nothing is deleted.
 *
 * @throws PlainError when a file cannot be read.
 */
export async function importProviders(
  owner: Database,
  paths: readonly string[],
  {rules, today, ...console}: ImportConsole & {readonly rules: VisitRules; readonly today: string},
): Promise<void> {
  const files = await Promise.all(paths.map(openResources));
  const report = new LineReport(
    files.map(({name}) => name),
    console,
  );
  const directory = new DirectoryFiles(report, today);
  for (const [file, each] of files.entries()) await directory.read(each, file);
  const rows = directory.entries();
  const added = await owner.transaction(async (transaction) => {
    const count = await storeProviders(transaction, rows);
    await markSensitiveCare(transaction, rules);
    return count;
  });
  report.end((_, skipped) => skipped && `${counted(skipped, 'line', 'lines')} skipped`);
  console.tell(
    `${counted(added, 'provider', 'providers')} added to the directory, ${counted(rows.length - added, 'provider', 'providers')} known before`,
  );
}

/** Adds providers, or changes those with the same NPI; returns how many are new. */
async function storeProviders(owner: Database, rows: readonly DirectoryEntry[]): Promise<number> {
  let added = 0;
  for (let start = 0; start < rows.length; start += BATCH) {
    const json = JSON.stringify(
      rows.slice(start, start + BATCH).map(({acceptingNewPatients, ...row}) => ({...row, accepting_new_patients: acceptingNewPatients})),
    );
    const result = await owner.execute(sql`
      with stored as (
        insert into providers (id, name, credentials, specialty, about, languages, street, city, state, zip, phone, accepting_new_patients, npi, specialties)
        select id, name, credentials, specialty, about, languages, street, city, state, zip, phone, accepting_new_patients, npi, specialties
        from json_populate_recordset(null::providers, ${json}::json) order by npi
        on conflict (npi) do update set name = excluded.name, credentials = excluded.credentials, specialty = excluded.specialty,
          languages = excluded.languages, street = excluded.street, city = excluded.city, state = excluded.state, zip = excluded.zip,
          phone = excluded.phone, accepting_new_patients = excluded.accepting_new_patients, specialties = excluded.specialties
        returning xmax = 0 as is_new
      ) select count(*) filter (where is_new)::int as count from stored`);
    added += (result as {rows: [{count: number}]}).rows[0].count;
  }
  return added;
}
