import {SCOPES} from 'directory-reviews/contract';
import {inArray} from 'drizzle-orm';
import {reasonAgainst} from '../collection/claim-rules.js';
import {processClaims} from '../collection/claims.js';
import {liveClaims, withdrawClaim} from '../collection/withdraw-claim.js';
import {asPerson} from '../database/as-person.js';
import type {Database} from '../database/database.js';
import {providers} from '../database/schema.js';
import {dayOf} from '../shared/calendar.js';
import {ClaimsReport, type Reason} from './claims-report.js';
import {claimIdOf, everyIdOf, otherClaimId} from './fhir/claim-id.js';
import {keyOf, localReference} from './fhir/clinician.js';
import {contactIn, isRestricted, memberIn} from './fhir/member.js';
import {NpisByReference} from './fhir/practitioners.js';
import {checked, openResources, type ResourceFile} from './fhir/read-resources.js';
import {Coverage, ExplanationOfBenefit, Patient, Practitioner, PractitionerRole, RelatedPerson} from './fhir/resources.js';
import {type VisitReason, visitsIn} from './fhir/visit.js';
import type {VisitRules} from './fhir/visit-rules.js';
import type {ImportConsole} from './import-report.js';
import {outcomeOf, readyClaim} from './ready-claim.js';
import {type AsClaimsSystem, StagedFiles} from './staged-files.js';

/** Claims per transaction. */
const BATCH = 500;

export interface ClaimsImport extends ImportConsole {
  /** Files of FHIR R4 with claims. */
  readonly claimFiles: readonly string[];
  /** Files of the directory, where claims may find clinicians, too. */
  readonly providerFiles: readonly string[];
  readonly rules: VisitRules;
  /** The issuer of the members' sign-in, and its name for the claims system. */
  readonly issuer: string;
  readonly claimsSystem: string;
  /** The system of the patients' identifier that is the sign-in's subject; without it, the patient's id is. */
  readonly memberIdentifier: string | undefined;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/**
 * Loads claims from FHIR R4 ExplanationOfBenefit, with Patient, RelatedPerson, Coverage and Practitioner beside them, in any order and any
 * number of files, and tells them to `processClaims` as the claims system does. Loading them again changes nothing, so that a run that
 * broke off is begun again. That a claim is missing in a later file means nothing.
 *
 * @param session A session of its own, which holds what was read until the end.
 * @throws PlainError when a file cannot be read.
 */
export async function importClaims(session: Database, options: ClaimsImport): Promise<void> {
  const {claimFiles, providerFiles, signal} = options;
  const files = await Promise.all([...claimFiles, ...providerFiles].map(openResources));
  const report = new ClaimsReport(
    files.slice(0, claimFiles.length).map(({name}) => name),
    options,
  );
  const staged = await StagedFiles.begin(session);
  try {
    const reader = new FileReader(staged, report, options);
    for (const [file, each] of files.entries()) await reader.read(each, file < claimFiles.length ? file : undefined);
    await staged.finish();
    if (!signal.aborted) await tellClaims(session, staged, reader.npis, report, options);
    if (!signal.aborted) await tellWithdrawals(session, staged, report, options);
  } finally {
    await staged.end();
  }
  report.end();
}

/** Sorts out the resources of files: claims by the rule, and people for later. */
class FileReader {
  readonly npis = new NpisByReference();
  readonly #today: string;

  constructor(
    readonly staged: StagedFiles,
    readonly report: ClaimsReport,
    readonly options: ClaimsImport,
  ) {
    this.#today = dayOf(options.now);
  }

  /** @param file The number of a file of claims; of another file, only clinicians are read. */
  async read({resources}: ResourceFile, file: number | undefined): Promise<void> {
    for await (const found of resources()) {
      if (this.options.signal.aborted) return;
      const {line} = found;
      const problem = 'problem' in found ? found.problem : await this.#take(found.type, found.content, file);
      if (problem !== undefined && file !== undefined) this.report.skip(file, line, problem);
    }
  }

  /** Returns what is wrong with a resource. Those of other types are left out. */
  async #take(type: string, content: unknown, file: number | undefined): Promise<string | undefined> {
    if (type === 'Practitioner') return taken(checked(Practitioner, content), (each) => this.npis.addPractitioner(each));
    if (type === 'PractitionerRole') return taken(checked(PractitionerRole, content), (each) => this.npis.addRole(each));
    if (file === undefined) return undefined;
    if (type === 'ExplanationOfBenefit') return taken(checked(ExplanationOfBenefit, content), (claim) => this.#claim(claim, file));
    if (type === 'Patient') return taken(checked(Patient, content), (patient) => this.#patient(patient));
    if (type === 'RelatedPerson') return taken(checked(RelatedPerson, content), (person) => this.#contact(person));
    if (type === 'Coverage') return taken(checked(Coverage, content), (cover) => this.#cover(cover));
    return undefined;
  }

  async #patient(patient: Patient): Promise<string | undefined> {
    const member = memberIn(patient, this.#today, this.options.memberIdentifier);
    if (patient.id === undefined || !member) return 'is a patient without an id';
    await this.staged.addPerson(`Patient/${patient.id}`, member);
    return undefined;
  }

  async #contact(person: RelatedPerson): Promise<void> {
    const email = contactIn(person, this.#today);
    if (email && person.patient?.reference) await this.staged.addContact(localReference(person.patient.reference), email);
  }

  async #cover({id, period}: Coverage): Promise<void> {
    if (id !== undefined && period?.end) await this.staged.addCover(`Coverage/${id}`, period.end.slice(0, 10));
  }

  async #claim(claim: ExplanationOfBenefit, file: number): Promise<string | undefined> {
    const claimId = claimIdOf(claim);
    const visits = visitsIn(claim, this.options.rules);
    if (typeof visits === 'string') {
      this.report.add(file, visits);
      const isForGood = FOR_GOOD.includes(visits);
      if (claimId !== undefined) for (const id of everyIdOf(claim, claimId)) await this.staged.addReversal(id, isForGood);
      return undefined;
    }
    if (claimId === undefined) return 'is a claim without an id';
    if (visits.some(({visitedOn}) => visitedOn > this.#today)) return 'is a claim of a visit after today';
    this.report.claim(file);
    const {reference = ''} = claim.patient ?? {};
    for (const [index, {clinician, visitedOn, visit}] of visits.entries()) {
      const reason = isRestricted(claim.meta) ? 'restricted' : this.#reasonOfDay(visitedOn, visit);
      if (reason) {
        this.report.outcome(file, {notAsked: reason});
        continue;
      }
      await this.staged.addClaim({
        file,
        claim_id: index ? otherClaimId(claimId, clinician) : claimId,
        patient: localReference(reference),
        subject: subjectIn(claim, this.options.memberIdentifier),
        covers: (claim.insurance ?? []).flatMap(({coverage}) => (coverage?.reference ? [localReference(coverage.reference)] : [])),
        clinician: keyOf(clinician),
        visited_on: visitedOn,
        visit,
      });
    }
    return undefined;
  }

  /** Years of history need not be staged to be left out. */
  #reasonOfDay(visitedOn: string, visit: 'routine' | 'preventive'): Reason | undefined {
    const facts = {visit, visitedOn, isInUs: true, birthDate: undefined, isSensitive: false};
    return reasonAgainst(facts, this.#today) && 'too long ago';
  }
}

/** Whom a claim is about, as the sign-in calls them, if the claim says so: by the patient's id, or by the identifier that is chosen. */
function subjectIn({patient}: ExplanationOfBenefit, identifierSystem: string | undefined): string | null {
  const {reference = '', identifier} = patient ?? {};
  if (identifierSystem !== undefined) return identifier?.system === identifierSystem ? (identifier.value ?? null) : null;
  const [, id] = /^Patient\/(.+)$/.exec(localReference(reference)) ?? [];
  return id ?? null;
}

/** Versions of a claim after which no other counts. */
const FOR_GOOD: readonly VisitReason[] = ['taken back', 'denied', 'taken back line by line'];

async function taken<Value>(
  result: {value: Value} | {problem: string},
  take: (value: Value) => Promise<string | void> | string | void,
): Promise<string | undefined> {
  if ('problem' in result) return result.problem;
  return (await take(result.value)) || undefined;
}

function asClaimsSystem(session: Database, issuer: string, subject: string): AsClaimsSystem {
  return (work) => asPerson(session, {issuer, subject, scopes: [SCOPES.process]}, (transaction) => work(transaction));
}

/** Tells the staged claims, a batch in each transaction. */
async function tellClaims(
  session: Database,
  staged: StagedFiles,
  npis: NpisByReference,
  report: ClaimsReport,
  {issuer, claimsSystem, now, signal}: ClaimsImport,
): Promise<void> {
  const asSystem = asClaimsSystem(session, issuer, claimsSystem);
  for await (const batch of staged.claims(issuer, BATCH, asSystem)) {
    if (signal.aborted) return;
    const directory = await providersWith(
      session,
      batch.flatMap(({clinician}) => npis.npiOf(clinician) ?? []),
    );
    const told = batch.flatMap((claim) => {
      const providerId = directory.get(npis.npiOf(claim.clinician) ?? '');
      const ready = readyClaim(claim, providerId);
      if (typeof ready !== 'string') return [{file: claim.file, ready}];
      report.outcome(claim.file, {notAsked: ready});
      return [];
    });
    const results = await asSystem((transaction) =>
      processClaims(
        transaction,
        issuer,
        told.map(({ready}) => ready),
        {now, revives: false},
      ),
    );
    for (const [index, result] of results.entries()) report.outcome(told[index]!.file, outcomeOf(result));
  }
}

async function providersWith(session: Database, npis: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (!npis.length) return new Map();
  const found = await session
    .select({id: providers.id, npi: providers.npi})
    .from(providers)
    .where(inArray(providers.npi, [...new Set(npis)]));
  return new Map(found.map(({id, npi}) => [npi!, id]));
}

/** Withdraws what was taken back, after every claim was told: another claim may stand for the visit now. */
async function tellWithdrawals(
  session: Database,
  staged: StagedFiles,
  report: ClaimsReport,
  {issuer, claimsSystem, now, signal}: ClaimsImport,
): Promise<void> {
  const asSystem = asClaimsSystem(session, issuer, claimsSystem);
  for await (const ids of staged.reversals(BATCH)) {
    if (signal.aborted) return;
    for (const id of await asSystem((transaction) => liveClaims(transaction, issuer, ids)))
      report.settled(await asSystem((transaction) => withdrawClaim(transaction, issuer, id, now)));
  }
}
