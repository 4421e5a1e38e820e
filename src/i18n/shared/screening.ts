import type {FindingReason} from '../../domain/finding.js';
import type {Catalogs, Message} from './words.js';

/** Explains findings to a practice's staff. */
const en = {
  'confirms-visit': 'Tells readers this person is your patient.',
  'about-reader': 'Says something about the reviewer. Talk about your practice instead.',
  'health-of-reader': 'Never mention anyone’s health or care.',
  'own-health': 'Mentions someone’s health.',
  name: 'Even a first name can identify a patient.',
  phone: 'Looks like a personal phone number.',
  email: 'Looks like a personal email address.',
  address: 'Looks like a home address.',
  'personal-number': 'A number like this can identify a person.',
  'birth-date': 'A date of birth can identify a person.',
  recognizable: 'A detail like this can tell who someone is.',
  'date-of-visit': 'A day or time can show when someone was seen.',
  'money-of-reader': 'Discuss bills, payments, and coverage in private.',
  insult: 'May read as an insult.',
  threat: 'May read as a threat.',
  blame: 'May read as blaming or belittling the reviewer.',
  swearing: 'We don’t publish profanity.',
  'plan-words': 'The plan doesn’t publish these words.',
} satisfies Record<FindingReason, Message>;

export type ScreeningMessage = keyof typeof en;
export const screeningMessages: Catalogs<ScreeningMessage> = {en};
