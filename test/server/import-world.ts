import {randomUUID} from 'node:crypto';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {eq} from 'drizzle-orm';
import {invitations} from '../../demo/server/database/collection-schema.js';
import {claims} from '../../demo/server/database/schema.js';
import {readVisitRules} from '../../demo/server/import/fhir/visit-rules.js';
import {type ClaimsImport, importClaims} from '../../demo/server/import/import-claims.js';
import {importProviders} from '../../demo/server/import/import-providers.js';
import type {TestDatabase} from './databases.js';
import {aClaimResource, ANN, aPatient, aPractitioner, aRole, BEN, LOCATION} from './fhir-resources.js';
import {identityOf, storeClaimsSystem} from './practice-world.js';

export const RULES = readVisitRules();

/** The day of the visits in the resources is 26 days before. */
export const TODAY = new Date('2026-11-28T18:00:00Z');

/** What an import said. */
export interface Told {
  readonly told: string[];
  readonly warned: string[];
}

/** Files of FHIR, and an import of them. Ids of people and claims end with a suffix, because all tests share a database. */
export class ImportWorld {
  private constructor(
    readonly opened: TestDatabase,
    readonly folder: string,
    readonly claimsSystem: string,
    readonly suffix = randomUUID().slice(0, 8),
  ) {}

  static async begin(opened: TestDatabase): Promise<ImportWorld> {
    const folder = await mkdtemp(join(tmpdir(), 'reviews-claims-'));
    return new ImportWorld(opened, folder, (await storeClaimsSystem(opened.owner)).subject);
  }

  end(): Promise<void> {
    return rm(this.folder, {recursive: true, force: true});
  }

  id = (name: string) => `${name}-${this.suffix}`;
  patient = (name: string, changes: object = {}) => aPatient(this.id(name), changes);
  claim = (name: string, member: string, changes: object = {}) => aClaimResource(this.id(name), this.id(member), changes);

  async fileOf(name: string, resources: readonly unknown[]): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, resources.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n'));
    return path;
  }

  async loadProviders(files: readonly (readonly unknown[])[], rules = RULES): Promise<Told> {
    const said: Told = {told: [], warned: []};
    const paths = await Promise.all(files.map((resources, index) => this.fileOf(`providers-${index + 1}.ndjson`, resources)));
    const console = {tell: (line: string) => said.told.push(line), warn: (line: string) => said.warned.push(line)};
    await importProviders(this.opened.owner, paths, {...console, rules, today: TODAY.toISOString().slice(0, 10)});
    return said;
  }

  /** Ann and Ben, as family doctors. */
  directory(): Promise<Told> {
    return this.loadProviders([[LOCATION, ...[ANN, BEN].map((npi) => aRole(npi)), aPractitioner('ann', ANN), aPractitioner('ben', BEN)]]);
  }

  async load(files: Readonly<Record<string, readonly unknown[]>>, changes: Partial<ClaimsImport> = {}): Promise<Told> {
    const said: Told = {told: [], warned: []};
    const claimFiles = await Promise.all(Object.entries(files).map(([name, resources]) => this.fileOf(name, resources)));
    await this.opened.session((session) =>
      importClaims(session, {
        ...{claimFiles, providerFiles: [], rules: RULES, memberIdentifier: undefined, now: TODAY, signal: new AbortController().signal},
        ...{issuer: identityOf('').issuer, claimsSystem: this.claimsSystem},
        ...{tell: (line) => said.told.push(line), warn: (line) => said.warned.push(line)},
        ...changes,
      }),
    );
    return said;
  }

  /** Loads one file, and returns what was told about it in total. */
  async loadLines(...resources: readonly unknown[]): Promise<Told> {
    return this.load({'claims.ndjson': resources});
  }

  #named = (id: string) => id.replace(`-${this.suffix}`, '');

  /** The stored claims of a member, and the questions, without what differs from run to run. */
  async stored(member: string) {
    const {owner} = this.opened;
    const rows = await owner
      .select()
      .from(claims)
      .where(eq(claims.memberSubject, this.id(member)));
    const questions = await owner
      .select()
      .from(invitations)
      .where(eq(invitations.memberSubject, this.id(member)));
    return {
      claims: rows.map((row) => [this.#named(row.id), row.reason, row.withdrawnAt !== null] as const).sort(),
      questions: questions.map((each) => [this.#named(each.claimId), each.canceledAt !== null, each.byEmail]),
    };
  }

  /** Whether the questions to a member are open, in the order of their visits. */
  async open(member: string): Promise<boolean[]> {
    const found = await this.opened.owner
      .select()
      .from(invitations)
      .where(eq(invitations.memberSubject, this.id(member)))
      .orderBy(invitations.visitedOn, invitations.providerId);
    return found.map(({canceledAt}) => canceledAt === null);
  }
}
