/** Every public tag: each has the file of its name in this folder. */
export const TAGS = [
  'dr-access-manager',
  'dr-config',
  'dr-new-reviews',
  'dr-provider-workspace',
  'dr-recommendation-rate',
  'dr-representative-desk',
  'dr-review-survey',
  'dr-reviews-tab',
] as const;

export type Tag = (typeof TAGS)[number];
