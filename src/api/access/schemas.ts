import * as z from 'zod/mini';
import {EXPECTED_LIMIT} from '../../domain/pasted-people.js';
import {Tin} from '../practice/schemas.js';
import {PEOPLE_LIMIT, PRACTICES_LIMIT} from '../shared/routes.js';
import {Id, line, Moment} from '../shared/schemas.js';

/*
 * The access part of the HTTP contract, v1: a practice's website access managers decide who may do what, and everyone in the
 * practice can see who the managers are.
 */

/** A person who belongs to a practice. */
export const Colleague = z.object({
  id: Id,
  name: line(200),
  /** Whether the person has the entitlement "Review Patient Feedback" for this practice. */
  entitled: z.boolean(),
  manages: z.boolean(),
  /** Whether this is the person making the request. */
  isSelf: z.boolean(),
  /** When the person asked for the entitlement; absent or `null` if no request waits. */
  askedAt: z.nullish(Moment),
});

/** A person's request to join a practice. */
export const Registration = z.object({id: Id, name: line(200), email: line(254), phone: line(300), requestedAt: Moment});

/** A person whom an access manager has registered, and who joins with the next sign-in with this verified email. */
export const ExpectedPerson = z.object({id: Id, name: z.nullish(line(200)), email: line(254), registeredAt: Moment});

/** A practice the person belongs to. People and registrations are included only for its access managers. */
export const PracticeAccess = z.object({
  id: Id,
  tin: Tin,
  name: line(200),
  /** Names of the practice's website access managers. */
  managers: z.array(line(200)).check(z.maxLength(50)),
  /** Whether the person is one of them. */
  manages: z.boolean(),
  people: z.array(Colleague).check(z.maxLength(PEOPLE_LIMIT)),
  registrations: z.array(Registration).check(z.maxLength(PEOPLE_LIMIT)),
  /** Only for its access managers. Absent if the service does not let them register people. */
  expected: z.optional(z.array(ExpectedPerson).check(z.maxLength(PEOPLE_LIMIT))),
});

/** Practices sorted by name. */
export const Access = z.object({practices: z.array(PracticeAccess).check(z.maxLength(PRACTICES_LIMIT))});

/** A TIN as people write it: its digits, or `12-3456789` (EIN), `123-45-6789` (SSN, ITIN). */
const WrittenTin = z.string().check(z.regex(/^(\d{9,10}|\d{2}-\d{7}|\d{3}-\d{2}-\d{4})$/));

export const RegistrationBody = z.object({
  tin: WrittenTin,
  name: line(200),
  email: line(254),
  phone: line(300),
});

/** The same whether or not the TIN is known, so it does not reveal which practices exist. */
export const RegistrationReceipt = z.object({receivedAt: Moment});

export const RegistrationDecisionBody = z.object({decision: z.enum(['approve', 'refuse'])});

/** Each person for each practice. */
export const RegisteredPeopleBody = z.object({
  practiceIds: z.array(Id).check(z.minLength(1), z.maxLength(PRACTICES_LIMIT)),
  people: z.array(z.object({email: line(254), name: z.nullish(line(200))})).check(z.minLength(1), z.maxLength(EXPECTED_LIMIT)),
});

export const ExpectedPersonPath = z.object({practiceId: Id, expectedId: Id});
export const ColleaguePath = z.object({practiceId: Id, personId: Id});
export const RegistrationPath = z.object({practiceId: Id, registrationId: Id});

export type Colleague = z.infer<typeof Colleague>;
export type Registration = z.infer<typeof Registration>;
export type ExpectedPerson = z.infer<typeof ExpectedPerson>;
export type PracticeAccess = z.infer<typeof PracticeAccess>;
export type Access = z.infer<typeof Access>;
export type RegisteredPeopleBody = z.infer<typeof RegisteredPeopleBody>;
export type RegistrationBody = z.infer<typeof RegistrationBody>;
