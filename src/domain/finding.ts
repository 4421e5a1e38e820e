/** The kind of text: a member's comment, or the practice's response to it. */
export type ScreenedKind = 'review' | 'response';

/** Code for why words were flagged; i18n has the sentences for it. */
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
  'recognizable',
  'date-of-visit',
  'money-of-reader',
  'insult',
  'threat',
  'blame',
  'swearing',
  'plan-words',
] as const;

export type FindingLabel = (typeof FINDING_LABELS)[number];

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

/** The labels of each kind of text. */
export const LABELS_IN: Readonly<Record<ScreenedKind, readonly FindingLabel[]>> = {
  review: ['profanity', 'identifier', 'health-information', 'derogatory'],
  response: FINDING_LABELS.filter((label) => label !== 'health-information'),
};

/** Words of a text that must not be published unchanged. */
export interface Finding {
  readonly label: FindingLabel;
  /** Index of the first UTF-16 unit, in the text exactly as given. */
  readonly start: number;
  /** Index after the last unit. */
  readonly end: number;
  readonly reason: FindingReason;
  /** Replacement words, in the language of the text. Only in responses, and only if an honest replacement exists. */
  readonly suggestion?: string;
  /** Absent if the check in a browser finds it too. */
  readonly foundBy?: 'full-lists';
}
