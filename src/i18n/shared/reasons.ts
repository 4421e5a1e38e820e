import type {DecisionReason, ReportReason} from '../../domain/reasons.js';
import type {Catalogs, Message} from './words.js';

/** The reasons of decisions by name, other than those that are also reasons of reports. */
const en = {
  privacy: 'Shares personal or health information',
  language: 'Uses offensive language',
  'not-about-provider': 'Not about this provider',
  'not-verified': 'Not a verified visit',
  'own-experience': 'Describes the patient’s own experience',
  'acceptable-language': 'The language is acceptable',
  'about-provider': 'It is about this provider',
  'identifies-no-one': 'Identifies no one',
  'mistaken-finding': 'The automatic check was mistaken',
} satisfies Record<Exclude<DecisionReason, ReportReason>, Message>;

export type ReasonMessage = keyof typeof en;
export const reasonMessages: Catalogs<ReasonMessage> = {en};
