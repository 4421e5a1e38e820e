import * as z from 'zod/mini';

/*
 * FHIR R4 resources (https://hl7.org/fhir/R4/), with only the fields that are read. Diagnoses are never read. Everything else in a
 * resource is ignored.
 */

/** What PostgreSQL can store, which is neither NUL nor half a character. */
const words = z.string().check(z.refine((value) => value.isWellFormed() && !value.includes('\0')));
const text = z.optional(words);
/** Details of people: one that is wrong counts as missing, so that the rest of a person is not lost. */
const detail = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined);
const list = <Item extends z.ZodMiniType>(item: Item) => z.optional(z.array(item));

const Coding = z.object({system: text, code: text, display: text});
const Concept = z.object({coding: list(Coding), text});
const Period = z.object({start: text, end: text});
const Identifier = z.object({type: z.optional(Concept), system: text, value: text});
const Extension = z.object({
  url: text,
  valueCode: text,
  valueCodeableConcept: z.optional(Concept),
  extension: z.optional(z.array(z.unknown())),
});
const Reference = z.object({reference: text, type: text, identifier: z.optional(Identifier), display: text});
const Meta = z.object({lastUpdated: text, tag: list(Coding), security: list(Coding)});
const ContactPoint = z.object({
  system: detail(words),
  value: detail(words),
  use: detail(words),
  rank: detail(z.number()),
  period: detail(Period),
  extension: detail(z.array(Extension)),
});
const Address = z.object({
  use: detail(words),
  line: detail(z.array(z.nullable(words))),
  city: detail(words),
  state: detail(words),
  country: detail(words),
  postalCode: detail(words),
  period: detail(Period),
  extension: detail(z.array(Extension)),
});
const HumanName = z.object({
  use: detail(words),
  text: detail(words),
  family: detail(words),
  given: detail(z.array(z.nullable(words))),
  suffix: detail(z.array(z.nullable(words))),
});

const Line = z.object({
  careTeamSequence: list(z.number()),
  productOrService: z.optional(Concept),
  servicedDate: text,
  servicedPeriod: z.optional(Period),
  locationCodeableConcept: z.optional(Concept),
  net: z.optional(z.object({value: z.optional(z.number())})),
  adjudication: list(z.object({category: z.optional(Concept), amount: z.optional(z.object({value: z.optional(z.number())}))})),
});

/** What is said of people within a claim; of its other contained resources only the kind counts. */
const Contained = z.object({
  resourceType: text,
  id: text,
  identifier: list(Identifier),
  practitioner: detail(Reference),
  specialty: detail(z.array(Concept)),
  qualification: detail(z.array(z.object({code: z.optional(Concept)}))),
});

export const ExplanationOfBenefit = z.object({
  id: text,
  meta: z.optional(Meta),
  contained: list(Contained),
  identifier: list(Identifier),
  status: text,
  use: text,
  type: z.optional(Concept),
  patient: z.optional(Reference),
  outcome: text,
  provider: z.optional(Reference),
  related: list(z.object({claim: z.optional(Reference), relationship: z.optional(Concept), reference: z.optional(Identifier)})),
  careTeam: list(
    z.object({
      sequence: z.optional(z.number()),
      provider: z.optional(Reference),
      role: z.optional(Concept),
      qualification: z.optional(Concept),
    }),
  ),
  insurance: list(z.object({coverage: z.optional(Reference)})),
  item: list(Line),
  payment: z.optional(z.object({type: z.optional(Concept)})),
});

export const Patient = z.object({
  id: text,
  meta: z.optional(Meta),
  identifier: list(Identifier),
  // Anything but a clear no leaves a member out.
  active: z.optional(z.unknown()),
  telecom: detail(z.array(ContactPoint)),
  birthDate: detail(words),
  deceasedBoolean: z.optional(z.unknown()),
  deceasedDateTime: z.optional(z.unknown()),
  address: detail(z.array(Address)),
  contact: detail(z.array(z.object({telecom: detail(z.array(ContactPoint)), period: detail(Period)}))),
});

export const RelatedPerson = z.object({
  active: detail(z.boolean()),
  patient: z.optional(Reference),
  telecom: detail(z.array(ContactPoint)),
  period: detail(Period),
});

export const Coverage = z.object({id: text, period: detail(Period)});

export const Practitioner = z.object({
  id: text,
  meta: detail(Meta),
  identifier: list(Identifier),
  active: detail(z.boolean()),
  name: detail(z.array(HumanName)),
  address: detail(z.array(Address)),
  qualification: list(z.object({code: z.optional(Concept)})),
  communication: detail(z.array(Concept)),
});

export const Location = z.object({
  id: text,
  meta: detail(Meta),
  identifier: list(Identifier),
  status: text,
  telecom: detail(z.array(ContactPoint)),
  address: detail(Address),
});

export const PractitionerRole = z.object({
  id: text,
  meta: detail(Meta),
  contained: detail(z.array(Location)),
  identifier: list(Identifier),
  active: detail(z.boolean()),
  period: detail(Period),
  practitioner: z.optional(Reference),
  code: detail(z.array(Concept)),
  specialty: detail(z.array(Concept)),
  location: list(Reference),
  telecom: detail(z.array(ContactPoint)),
  extension: list(z.unknown()),
});

export const Bundle = z.object({entry: list(z.object({fullUrl: detail(words), resource: z.optional(z.looseObject({}))}))});

export type Meta = z.infer<typeof Meta>;
export type Concept = z.infer<typeof Concept>;
export type Identifier = z.infer<typeof Identifier>;
export type Reference = z.infer<typeof Reference>;
export type ContactPoint = z.infer<typeof ContactPoint>;
export type Address = z.infer<typeof Address>;
export type HumanName = z.infer<typeof HumanName>;
export type Line = z.infer<typeof Line>;
export type ExplanationOfBenefit = z.infer<typeof ExplanationOfBenefit>;
export type Patient = z.infer<typeof Patient>;
export type RelatedPerson = z.infer<typeof RelatedPerson>;
export type Coverage = z.infer<typeof Coverage>;
export type Practitioner = z.infer<typeof Practitioner>;
export type PractitionerRole = z.infer<typeof PractitionerRole>;
export type Location = z.infer<typeof Location>;

/** The codes of a concept, whatever their systems: files use several addresses for one system. */
export function codesIn(concept: Concept | undefined): string[] {
  return (concept?.coding ?? []).flatMap(({code}) => code ?? []);
}

/** The codes of a concept and what they are called. */
export function namesIn(concept: Concept | undefined): string[] {
  return [
    ...codesIn(concept),
    ...[concept?.text, ...(concept?.coding ?? []).map(({display}) => display)].filter((name) => name !== undefined),
  ];
}

/** Whether a period is over. Its end may be a year or a month, which then is part of it. */
export function isOver(period: {readonly end?: string | undefined} | undefined, day: string): boolean {
  const end = period?.end?.slice(0, 10) ?? '';
  return end !== '' && end < day.slice(0, end.length);
}

const rankOf = ({rank}: ContactPoint) => rank ?? Number.MAX_SAFE_INTEGER;

/** Contact data that is not over, best first. */
export function currentContacts(telecom: readonly ContactPoint[] | undefined, day: string): ContactPoint[] {
  return (telecom ?? [])
    .filter(({use, period}) => use !== 'old' && !isOver(period, day))
    .toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** When a version of a resource was made, if it says so. */
export function updatedAt({meta}: {readonly meta?: Meta | undefined}): string | null {
  const moment = Date.parse(meta?.lastUpdated ?? '');
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}
