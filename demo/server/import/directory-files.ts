import {type DirectoryEntry, directoryEntry, type DirectorySource} from './fhir/directory-entry.js';
import {isNpi, npiIn, npiInReference} from './fhir/npi.js';
import {keysIn, keysOf} from './fhir/practitioners.js';
import {checked, type ResourceFile} from './fhir/read-resources.js';
import {codesIn, Location, Practitioner, PractitionerRole} from './fhir/resources.js';
import type {LineReport} from './line-report.js';

/** A resource, with its place for the report. */
interface Found<Resource> {
  readonly file: number;
  readonly line: number;
  readonly resource: Resource;
}

/** A role, with its location if that is in the files. */
interface FoundRole extends Found<PractitionerRole> {
  readonly source: DirectorySource['roles'][number];
}

/** The resources of a directory's files, by NPI. They may come in any order, so entries are made after all files are read. */
export class DirectoryFiles {
  readonly #practitioners = new Map<string, Found<Practitioner>[]>();
  readonly #roles: Found<PractitionerRole>[] = [];
  readonly #locations = new Map<string, Location>();
  readonly #npis = new Map<string, string>();

  constructor(readonly report: LineReport) {}

  /** @param file The number of the file in the report. */
  async read({resources}: ResourceFile, file: number): Promise<void> {
    for await (const found of resources()) {
      const {line} = found;
      const problem = 'problem' in found ? found.problem : this.#take(found.type, found.content, {file, line});
      if (problem !== undefined) this.report.skip(file, line, problem);
    }
  }

  /** Returns what is wrong with a resource. Those of other types are left out. */
  #take(type: string, content: unknown, place: {readonly file: number; readonly line: number}): string | undefined {
    if (type === 'Practitioner') return taken(checked(Practitioner, content), (resource) => this.#addPractitioner({...place, resource}));
    if (type === 'PractitionerRole')
      return taken(checked(PractitionerRole, content), (resource) => void this.#roles.push({...place, resource}));
    if (type === 'Location') return taken(checked(Location, content), (location) => this.#addLocation(location));
    return undefined;
  }

  #addPractitioner(found: Found<Practitioner>): string | undefined {
    const {resource} = found;
    if (resource.active === false) return undefined;
    const npi = npiIn(resource.identifier);
    if (npi === undefined) return 'has no NPI';
    if (!isNpi(npi)) return 'has an NPI with a wrong check digit';
    this.#practitioners.set(npi, [...(this.#practitioners.get(npi) ?? []), found]);
    for (const key of keysOf('Practitioner', resource)) this.#npis.set(key, npi);
    return undefined;
  }

  #addLocation(location: Location): void {
    if (location.status !== 'inactive') for (const key of keysOf('Location', location)) this.#locations.set(key, location);
  }

  /** One for each NPI. Clinicians that cannot be listed are in the report. */
  entries(): DirectoryEntry[] {
    const roles = this.#rolesByNpi();
    return [...new Set([...this.#practitioners.keys(), ...roles.keys()])].flatMap((npi) => {
      const practitioners = this.#practitioners.get(npi) ?? [];
      const own = roles.get(npi) ?? [];
      if (this.#isShared(practitioners)) return [];
      const entry = directoryEntry({npi, practitioner: practitioners.at(-1)?.resource, roles: own.map(({source}) => source)});
      if (typeof entry !== 'string') return [entry];
      const {file, line} = practitioners.at(-1) ?? own[0]!;
      this.report.skip(file, line, entry);
      return [];
    });
  }

  #rolesByNpi(): ReadonlyMap<string, readonly FoundRole[]> {
    const byNpi = new Map<string, readonly FoundRole[]>();
    for (const found of this.#roles) {
      const {resource: role} = found;
      const npi = isForPatients(role) ? this.#npiOf(role) : undefined;
      if (npi === undefined || !isNpi(npi)) continue;
      const location = first((role.location ?? []).flatMap(keysIn), this.#locations);
      byNpi.set(npi, [...(byNpi.get(npi) ?? []), {...found, source: {role, location}}]);
    }
    return byNpi;
  }

  #npiOf({practitioner}: PractitionerRole): string | undefined {
    const {identifier, reference = ''} = practitioner!;
    return npiIn(identifier && [identifier]) ?? npiInReference(reference) ?? first(keysIn(practitioner!), this.#npis);
  }

  /** Whether an NPI stands for two people, and so for neither. */
  #isShared([practitioner, ...others]: readonly Found<Practitioner>[]): boolean {
    const another = others.find(({resource}) => resource.id !== practitioner!.resource.id);
    if (!another) return false;
    const {file, line} = practitioner!;
    this.report.skip(file, line, `NPI stands for another practitioner too (${this.report.place(another, file)}); both left out`);
    return true;
  }
}

function taken<Value>(result: {value: Value} | {problem: string}, take: (value: Value) => string | undefined | void): string | undefined {
  return 'problem' in result ? result.problem : (take(result.value) ?? undefined);
}

/** The value of the first key that has one. */
function first<Value>(keys: readonly string[], values: ReadonlyMap<string, Value>): Value | undefined {
  return keys.map((key) => values.get(key)).find((value) => value !== undefined);
}

/** Not admitting privileges, which say where someone may work, and not what is over. */
function isForPatients({active, practitioner, code}: PractitionerRole): boolean {
  return active !== false && practitioner !== undefined && !(code ?? []).flatMap(codesIn).includes('ap');
}
