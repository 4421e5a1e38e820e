import {SCOPES} from 'directory-reviews/contract';
import {inArray} from 'drizzle-orm';
import {lockClaims} from '../collection/claim-locks.js';
import {firstDayBefore} from '../collection/claim-rules.js';
import {processClaims} from '../collection/claims.js';
import type {SourcedClaim} from '../collection/told-claim.js';
import type {Settled} from '../collection/visit-question.js';
import {withdrawClaim} from '../collection/withdraw-claim.js';
import {asPerson} from '../database/as-person.js';
import type {Database} from '../database/database.js';
import {providers} from '../database/schema.js';
import {dayOf} from '../shared/calendar.js';
import {ClaimFiles} from './claim-files.js';
import {ClaimsReport} from './claims-report.js';
import type {Practitioners} from './fhir/practitioners.js';
import {openResources} from './fhir/read-resources.js';
import type {VisitRules} from './fhir/visit-rules.js';
import type {ImportConsole} from './import-report.js';
import {type AsClaimsSystem, joinedClaims, keepForLater} from './joined-claims.js';
import {type FoundClinician, outcomeOf, readyClaim} from './ready-claim.js';
import {type StagedClaim, StagedFiles} from './staged-files.js';
import {stageWithdrawals, withdrawals} from './withdrawals.js';

/** Claims per transaction. Withdrawing takes several statements for each. */
const BATCH = 500;
const WITHDRAWN = 50;

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
    const reader = new ClaimFiles(staged, report, {...options, today: dayOf(options.now)});
    for (const [file, each] of files.entries()) await reader.read(each, file < claimFiles.length ? file : undefined);
    await staged.finish();
    if (!signal.aborted) await tellClaims(session, staged, reader.practitioners, report, options);
    if (!signal.aborted) await tellWithdrawals(session, staged, report, options);
  } finally {
    await staged.end();
  }
  report.end();
}

function asClaimsSystem(session: Database, issuer: string, subject: string): AsClaimsSystem {
  return (work) => asPerson(session, {issuer, subject, scopes: [SCOPES.process]}, (transaction) => work(transaction));
}

/** Tells the staged claims, a batch in each transaction. */
async function tellClaims(
  session: Database,
  staged: StagedFiles,
  practitioners: Practitioners,
  report: ClaimsReport,
  {issuer, claimsSystem, now, signal}: ClaimsImport,
): Promise<void> {
  const asSystem = asClaimsSystem(session, issuer, claimsSystem);
  await asSystem((transaction) => keepForLater(transaction, issuer, firstDayBefore(dayOf(now))));
  for await (const batch of joinedClaims(issuer, BATCH, asSystem)) {
    if (signal.aborted) return;
    const directory = await providersWith(
      session,
      batch.flatMap(({clinician}) => practitioners.npiOf(clinician) ?? []),
    );
    const told: {readonly file: number; readonly claim: SourcedClaim}[] = [];
    for (const claim of batch) {
      const ready = readyClaim(claim, clinicianOf(claim, practitioners, directory), dayOf(now));
      if ('claim' in ready) told.push({file: claim.file, claim: ready.claim});
      else {
        report.outcome(claim.file, {notAsked: ready.reason});
        if (ready.isRefused) await staged.addRefusal(claim);
      }
    }
    const results = await asSystem((transaction) =>
      processClaims(
        transaction,
        issuer,
        told.map(({claim}) => claim),
        {now},
      ),
    );
    for (const [index, result] of results.entries()) report.outcome(told[index]!.file, outcomeOf(result));
  }
}

function clinicianOf({clinician}: StagedClaim, practitioners: Practitioners, directory: ReadonlyMap<string, string>): FoundClinician {
  const npi = practitioners.npiOf(clinician);
  return {
    providerId: npi === undefined ? undefined : directory.get(npi),
    isKnown: npi !== undefined,
    isSensitive: practitioners.isSensitive(clinician),
  };
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
  await staged.flush();
  await asSystem((transaction) => stageWithdrawals(transaction, issuer, firstDayBefore(dayOf(now))));
  for await (const batch of withdrawals(session, WITHDRAWN)) {
    if (signal.aborted) return;
    const settled = await asSystem(async (transaction) => {
      // All at once, in the one order of locks.
      await lockClaims(
        transaction,
        batch.map(({id: claimId, subject}) => ({claimId, issuer, subject})),
      );
      const results: (Settled | undefined)[] = [];
      for (const {id, updated} of batch) results.push(await withdrawClaim(transaction, issuer, id, now, updated));
      return results;
    });
    for (const each of settled) report.settled(each);
  }
}
