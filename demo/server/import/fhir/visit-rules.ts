import {readFileSync} from 'node:fs';
import * as z from 'zod/mini';
import {PlainError} from '../../shared/plain-error.js';

/*
 * The lists of the rule, which a plan can replace. Codes are without descriptions: those of CPT belong to the American Medical
 * Association.
 *
 * - `routine`: evaluation and management in an office or by video or phone: the Office Visit value set
 *   (2.16.840.1.113883.3.464.1003.101.12.1001), and 98000 to 98015, new in 2025. Not 99211 and 98016, which are no visits to a clinician.
 * - `preventive`: preventive medicine visits, and Medicare's wellness visits.
 * - `places`: CMS place of service codes: telehealth (02, 10), office (11), outpatient departments (19, 22), independent and public
 *   clinics (49, 50, 71, 72). Not emergency, urgent care or inpatient, where patients do not choose the clinician.
 * - `sensitive`: care that the plan does not ask about, and whose providers show no rate: NUCC taxonomy codes and names of specialties,
 *   places of service, codes of procedures that may stand beside a visit, and security labels (HL7 v3 ActCode). By default the treatment of
 *   substance use, whose records federal law protects (42 CFR part 2).
 */
const VisitRules = z.object({
  routine: z.array(z.string()).check(z.minLength(1)),
  preventive: z.array(z.string()),
  places: z.array(z.string().check(z.regex(/^\d\d$/))).check(z.minLength(1)),
  sensitive: z.object({
    specialties: z.array(z.string()),
    places: z.array(z.string().check(z.regex(/^\d\d$/))),
    codes: z.optional(z.array(z.string())),
    labels: z.optional(z.array(z.string())),
  }),
});

export interface VisitRules {
  readonly routine: ReadonlySet<string>;
  readonly preventive: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** In lowercase. */
  readonly sensitiveSpecialties: ReadonlySet<string>;
  readonly sensitivePlaces: ReadonlySet<string>;
  readonly sensitiveCodes: ReadonlySet<string>;
  readonly sensitiveLabels: ReadonlySet<string>;
}

const OWN = new URL('visit-rules.json', import.meta.url);

/** @throws PlainError if the plan's file is not a list of this form. */
export function readVisitRules(file: string | URL = OWN): VisitRules {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new PlainError(`${String(file)} cannot be read as JSON.`, {cause: error});
  }
  const rules = VisitRules.safeParse(json);
  if (!rules.success) {
    const fields = [...new Set(rules.error.issues.map(({path}) => path.join('.') || 'the file'))].join(', ');
    throw new PlainError(`${String(file)}: not lists of codes as in demo/server/import/fhir/visit-rules.json: ${fields}.`);
  }
  const {routine, preventive, places, sensitive} = rules.data;
  return {
    routine: new Set(routine),
    preventive: new Set(preventive),
    places: new Set(places),
    sensitiveSpecialties: new Set(sensitive.specialties.map(specialtyKey)),
    sensitivePlaces: new Set(sensitive.places),
    sensitiveCodes: new Set(sensitive.codes),
    sensitiveLabels: new Set(sensitive.labels),
  };
}

/** A code or name of a specialty, as it is compared. */
export const specialtyKey = (written: string) => written.trim().toLowerCase();

export function isSensitiveSpecialty({sensitiveSpecialties}: VisitRules, codesAndNames: readonly string[]): boolean {
  return codesAndNames.some((each) => sensitiveSpecialties.has(specialtyKey(each)));
}
