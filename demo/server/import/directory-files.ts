import {type DirectoryEntry, directoryEntry, type DirectorySource} from './fhir/directory-entry.js';
import {isNpi, npiIn, npiInReference} from './fhir/npi.js';
import {keysIn, keysOf} from './fhir/practitioners.js';
import {checked, type ResourceFile} from './fhir/read-resources.js';
import {codesIn, isOver, Location, type Meta, Practitioner, PractitionerRole, updatedAt} from './fhir/resources.js';
import type {LineReport} from './line-report.js';

/** A resource, with its place for the report. */
interface Found<Resource> {
  readonly file: number;
  readonly line: number;
  readonly resource: Resource;
}

/** The latest version of each resource, by its id. If that is unknown, the last one. */
class Versions<Each extends Found<{readonly id?: string | undefined; readonly meta?: Meta | undefined}>> {
  readonly #found = new Map<string, Each>();

  /** @param of What differs if two exports use an id for two resources. */
  add(found: Each, of = ''): void {
    const {id} = found.resource;
    const key = JSON.stringify(id === undefined ? [found.file, found.line] : [id, of]);
    const [before, now] = [this.#found.get(key), found].map((each) => each && updatedAt(each.resource));
    if (!before || !now || now >= before) this.#found.set(key, found);
  }

  latest(): Each[] {
    return [...this.#found.values()];
  }
}

/** A role, with its location if that is in the files or the role itself. */
interface FoundRole extends Found<PractitionerRole> {
  readonly source: DirectorySource['roles'][number];
}

/**
 * The resources of a directory's files, by NPI. They may come in any order, so entries are made after all files are read. Of several
 * versions of a resource, the latest counts.
 */
export class DirectoryFiles {
  readonly #practitioners = new Versions<Found<Practitioner>>();
  readonly #roles = new Versions<Found<PractitionerRole>>();
  readonly #locations = new Versions<Found<Location>>();

  /** @param today `YYYY-MM-DD`: what is over by then does not count. */
  constructor(
    readonly report: LineReport,
    readonly today: string,
  ) {}

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
      return taken(checked(PractitionerRole, content), (resource) =>
        this.#roles.add({...place, resource}, keysIn(resource.practitioner ?? {})[0]),
      );
    if (type === 'Location') return taken(checked(Location, content), (resource) => this.#locations.add({...place, resource}));
    return undefined;
  }

  #addPractitioner(found: Found<Practitioner>): string | undefined {
    const {active, identifier} = found.resource;
    const npi = npiIn(identifier);
    const problem = npi === undefined ? 'has no NPI' : isNpi(npi) ? undefined : 'has an NPI with a wrong check digit';
    if (!problem || active === false) this.#practitioners.add(found, npi);
    return active === false ? undefined : problem;
  }

  /** One for each NPI. Clinicians that cannot be listed are in the report. */
  entries(): DirectoryEntry[] {
    const byNpi = groupedBy(this.#activePractitioners(), ({resource}) => npiIn(resource.identifier)!);
    const roles = this.#rolesByNpi();
    return [...new Set([...byNpi.keys(), ...roles.keys()])].flatMap((npi) => {
      const practitioners = byNpi.get(npi) ?? [];
      const own = roles.get(npi) ?? [];
      if (this.#isShared(practitioners)) return [];
      const source = {npi, practitioner: practitioners.at(-1)?.resource, roles: own.map((each) => each.source)};
      const entry = directoryEntry(source, this.today);
      if (typeof entry !== 'string') return [entry];
      const {file, line} = practitioners.at(-1) ?? own[0]!;
      this.report.skip(file, line, entry);
      return [];
    });
  }

  #activePractitioners(): Found<Practitioner>[] {
    return this.#practitioners.latest().filter(({resource}) => resource.active !== false);
  }

  #rolesByNpi(): ReadonlyMap<string, readonly FoundRole[]> {
    const npis = new Map(
      this.#activePractitioners().flatMap(({resource}) =>
        keysOf('Practitioner', resource).map((key) => [key, npiIn(resource.identifier)!] as const),
      ),
    );
    const locations = new Map(
      this.#locations
        .latest()
        .filter(({resource}) => resource.status !== 'inactive')
        .flatMap(({resource}) => keysOf('Location', resource).map((key) => [key, resource] as const)),
    );
    const roles = this.#roles.latest().flatMap((found) => {
      const {resource: role} = found;
      const npi = isForPatients(role, this.today) ? npiOf(role, npis) : undefined;
      return npi !== undefined && isNpi(npi) ? [{...found, npi, source: {role, location: locationOf(role, locations)}}] : [];
    });
    return groupedBy(roles, ({npi}) => npi);
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

function npiOf({practitioner}: PractitionerRole, npis: ReadonlyMap<string, string>): string | undefined {
  const {identifier, reference = ''} = practitioner!;
  return npiIn(identifier && [identifier]) ?? npiInReference(reference) ?? first(keysIn(practitioner!), npis);
}

function locationOf({location = [], contained = []}: PractitionerRole, locations: ReadonlyMap<string, Location>): Location | undefined {
  const inside = contained.find(({id}) => location.some(({reference}) => reference === `#${id}`));
  return first(location.flatMap(keysIn), locations) ?? inside;
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The value of the first key that has one. */
function first<Value>(keys: readonly string[], values: ReadonlyMap<string, Value>): Value | undefined {
  return keys.map((key) => values.get(key)).find((value) => value !== undefined);
}

/** Not admitting privileges, which say where someone may work, and not what is over. */
function isForPatients({active, period, practitioner, code}: PractitionerRole, today: string): boolean {
  return active !== false && !isOver(period, today) && practitioner !== undefined && !(code ?? []).flatMap(codesIn).includes('ap');
}
