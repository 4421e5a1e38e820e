import {type DialogMessage, dialogMessages} from '../shared/dialog.js';
import type {Catalogs, Message} from '../shared/words.js';

/** A person's own choice of emails. */
const en = {
  emailsTitle: 'Your emails',
  emailsAbout: 'Email me about',
  emailsNewReviews: 'New reviews',
  emailsNewReviewsHint: 'Once a day at most, when patients have commented on your providers.',
  emailsDecisions: 'Decisions on responses and reports',
  emailsDecisionsHint: 'When we publish your response, ask for changes to it, or decide on your report.',
  emailsGoTo: 'Emails go to {address}. Only you see this address here.',
  emailsContent: 'They name no patient and no provider and repeat no text. Each has a link that turns it off.',
  emailsNoAddress: 'We have no verified email address for you',
  emailsGetAddress: 'Sign out, then sign in again with an account whose email address is verified.',
  emailsGetAddressCall: 'Need help? Call {phone}.',
  emailsLoading: 'Loading your choice…',
  emailsSaving: 'Saving…',
  emailsSaved: 'Saved',
  emailsNotLoaded: 'We couldn’t load your choice. Check your connection and try again.',
  emailsNotSaved: 'We couldn’t save your choice. Check your connection and try again.',
} satisfies Record<string, Message>;

export type EmailsMessage = keyof typeof en | DialogMessage;
export const emailsMessages: Catalogs<EmailsMessage> = {en: {...dialogMessages.en, ...en}};
