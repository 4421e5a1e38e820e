/** What a text is: a member's comment, or the practice's answer to it. */
export type ScreenedKind = 'review' | 'response';

/** Why words were found, as a code; the sentences for it stand in i18n. */
export type FindingReason = (typeof FINDING_REASONS)[number];

export const FINDING_REASONS = [
  'confirms-visit',
  'about-reader',
  'health-of-reader',
  'own-health',
  'name',
  'phone',
  'email',
  'address',
  'personal-number',
  'birth-date',
  'date-of-visit',
  'money-of-reader',
  'insult',
  'threat',
  'blame',
  'swearing',
] as const;

export type FindingLabel = (typeof FINDING_LABELS)[number];

/** In reviews: profanity, identifier, health-information, derogatory. In responses: all but health-information. */
export const FINDING_LABELS = [
  'acknowledges-patient',
  'clinical-detail',
  'health-information',
  'identifier',
  'date',
  'money',
  'derogatory',
  'profanity',
] as const;

/** Words of a text that may not be published as they stand. */
export interface Finding {
  readonly label: FindingLabel;
  /** First UTF-16 unit, in the text exactly as it was given. */
  readonly start: number;
  /** The unit after the last. */
  readonly end: number;
  readonly reason: FindingReason;
  /** Words that can stand in their place, in the language of the text. Only in responses, and only where one is honest. */
  readonly suggestion?: string;
}
