import type {FindingReason} from '../../domain/finding.js';
import type {Catalogs, Message} from './words.js';

/** Explains findings to a practice's staff. */
const en = {
  'confirms-visit': 'This tells readers that someone was your patient. So does a thank-you for a visit.',
  'about-reader': 'This says something about the person who wrote. Talk only about the review and your practice.',
  'health-of-reader': 'This is about someone’s health. Discuss it only in private.',
  'own-health': 'This is about the health of the person who wrote it.',
  name: 'A name, even a first name alone, can tell readers who the patient is.',
  phone: 'This looks like someone’s own phone number.',
  email: 'This looks like someone’s own email address.',
  address: 'This looks like someone’s home address.',
  'personal-number': 'A number like this belongs to one person. Keep it out of public text.',
  'birth-date': 'A date of birth points to one person.',
  'date-of-visit': 'A day or time can show when someone had a visit.',
  'money-of-reader': 'This is about someone’s bill, payment or coverage. Settle it in private.',
  insult: 'This can be read as an insult.',
  threat: 'This can be read as a threat.',
  blame: 'This can be read as blaming or belittling the reader.',
  swearing: 'Swear words are not published.',
} satisfies Record<FindingReason, Message>;

export type ScreeningMessage = keyof typeof en;
export const screeningMessages: Catalogs<ScreeningMessage> = {en};
