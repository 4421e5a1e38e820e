/** What people of practices are told by email, each by their own choice. */
export const EMAIL_KINDS = ['new-reviews', 'decisions'] as const;
export type EmailKind = (typeof EMAIL_KINDS)[number];
