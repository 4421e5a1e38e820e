import {sql} from 'drizzle-orm';
import type {Database} from '../database/database.js';
import type {Provider} from '../database/schema.js';
import {directoryEntry, type DirectorySource} from './fhir/directory-entry.js';
import {isNpi, npiIn, npiInReference} from './fhir/npi.js';
import {keysIn, keysOf} from './fhir/practitioners.js';
import {checked, openResources} from './fhir/read-resources.js';
import {codesIn, Location, Practitioner, PractitionerRole} from './fhir/resources.js';
import type {VisitRules} from './fhir/visit-rules.js';
import type {ImportConsole} from './import-report.js';
import {counted, LineReport} from './line-report.js';

/** Rows per statement. */
const BATCH = 500;

interface Found<Resource> {
  readonly file: number;
  readonly line: number;
  readonly resource: Resource;
}

/**
 * Loads a directory from FHIR R4, as Plan-Net has it: Practitioner, PractitionerRole and Location, in any order and any number of files.
 * Clinicians are known by their NPI. Loading the files again changes what is different in them. Nothing is deleted.
 *
 * @throws PlainError when a file cannot be read.
 */
export async function importProviders(owner: Database, paths: readonly string[], rules: VisitRules, console: ImportConsole): Promise<void> {
  const files = await Promise.all(paths.map(openResources));
  const report = new LineReport(
    files.map(({name}) => name),
    console,
  );
  const practitioners = new Map<string, Found<Practitioner>[]>();
  const roles: Found<PractitionerRole>[] = [];
  const locations = new Map<string, Location>();
  const npis = new Map<string, string>();
  for (const [file, {resources}] of files.entries()) {
    for await (const found of resources()) {
      const {line} = found;
      if ('problem' in found) {
        report.skip(file, line, found.problem);
        continue;
      }
      const add = <Schema extends typeof Practitioner | typeof PractitionerRole | typeof Location>(
        schema: Schema,
        keep: (resource: Found<ReturnType<Schema['parse']>>) => void,
      ) => {
        const result = checked(schema, found.content);
        if ('problem' in result) report.skip(file, line, result.problem);
        else keep({file, line, resource: result.value as ReturnType<Schema['parse']>});
      };
      if (found.type === 'Practitioner')
        add(Practitioner, (practitioner) => {
          const npi = npiIn(practitioner.resource.identifier);
          if (practitioner.resource.active === false) return;
          if (npi === undefined) report.skip(file, line, 'has no NPI');
          else if (isNpi(npi)) {
            practitioners.set(npi, [...(practitioners.get(npi) ?? []), practitioner]);
            for (const key of keysOf('Practitioner', practitioner.resource)) npis.set(key, npi);
          } else report.skip(file, line, 'has an NPI with a wrong check digit');
        });
      else if (found.type === 'PractitionerRole') add(PractitionerRole, (role) => roles.push(role));
      else if (found.type === 'Location')
        add(Location, ({resource}) => {
          if (resource.status !== 'inactive') for (const key of keysOf('Location', resource)) locations.set(key, resource);
        });
    }
  }
  const rolesOf = new Map<string, DirectorySource['roles'][number][]>();
  const linesOfRoles = new Map<string, Found<PractitionerRole>>();
  for (const found of roles) {
    const {resource: role} = found;
    const npi = isForPatients(role) ? practitionerOf(role, npis) : undefined;
    if (npi === undefined || !isNpi(npi)) continue;
    const location = (role.location ?? [])
      .flatMap(keysIn)
      .map((key) => locations.get(key))
      .find(Boolean);
    rolesOf.set(npi, [...(rolesOf.get(npi) ?? []), {role, location}]);
    if (!linesOfRoles.has(npi)) linesOfRoles.set(npi, found);
  }
  const rows: Provider[] = [];
  for (const npi of new Set([...practitioners.keys(), ...rolesOf.keys()])) {
    const found = practitioners.get(npi) ?? [];
    const {file, line} = found.at(-1) ?? linesOfRoles.get(npi)!;
    const another = found.find(({resource}) => resource.id !== found[0]!.resource.id);
    if (another) {
      const [first] = found;
      report.skip(
        first!.file,
        first!.line,
        `NPI stands for another practitioner too (${report.place(another, first!.file)}); both left out`,
      );
      continue;
    }
    const entry = directoryEntry({npi, practitioner: found.at(-1)?.resource, roles: rolesOf.get(npi) ?? []}, rules);
    if (typeof entry === 'string') report.skip(file, line, entry);
    else rows.push(entry);
  }
  const added = await storeProviders(owner, rows);
  report.end((_, skipped) => skipped && `${counted(skipped, 'line', 'lines')} skipped`);
  console.tell(
    `${counted(added, 'provider', 'providers')} added to the directory, ${counted(rows.length - added, 'provider', 'providers')} known before`,
  );
}

/** Not admitting privileges, which say where someone may work, and not what is over. */
function isForPatients({active, practitioner, code}: PractitionerRole): boolean {
  return active !== false && practitioner !== undefined && !(code ?? []).flatMap(codesIn).includes('ap');
}

function practitionerOf({practitioner}: PractitionerRole, npis: ReadonlyMap<string, string>): string | undefined {
  const {identifier, reference = ''} = practitioner!;
  const said = npiIn(identifier && [identifier]) ?? npiInReference(reference);
  return (
    said ??
    keysIn(practitioner!)
      .map((key) => npis.get(key))
      .find(Boolean)
  );
}

/** Adds providers, or changes those with the same NPI; returns how many are new. */
async function storeProviders(owner: Database, rows: readonly Provider[]): Promise<number> {
  let added = 0;
  for (let start = 0; start < rows.length; start += BATCH) {
    const json = JSON.stringify(
      rows.slice(start, start + BATCH).map(({acceptingNewPatients, isSensitive, ...row}) => ({
        ...row,
        accepting_new_patients: acceptingNewPatients,
        is_sensitive: isSensitive,
      })),
    );
    const result = await owner.execute(sql`
      with stored as (
        insert into providers (id, name, credentials, specialty, about, languages, street, city, state, zip, phone, accepting_new_patients, npi, is_sensitive)
        select id, name, credentials, specialty, about, languages, street, city, state, zip, phone, accepting_new_patients, npi, is_sensitive
        from json_populate_recordset(null::providers, ${json}::json)
        on conflict (npi) do update set name = excluded.name, credentials = excluded.credentials, specialty = excluded.specialty,
          languages = excluded.languages, street = excluded.street, city = excluded.city, state = excluded.state, zip = excluded.zip,
          phone = excluded.phone, accepting_new_patients = excluded.accepting_new_patients, is_sensitive = excluded.is_sensitive
        returning xmax = 0 as is_new
      ) select count(*) filter (where is_new)::int as count from stored`);
    added += (result as {rows: [{count: number}]}).rows[0].count;
  }
  return added;
}
