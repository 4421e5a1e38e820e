import type {Catalogs, Message} from '../shared/words.js';

/** Sentences of the form that registers people by email, which few people open. */
const en = {
  registerEmails: 'Email addresses',
  registerEmailsHint:
    'One or several, as you copy them: Dana Reyes <dana@juniper.example>. They join when they next sign in with that address.',
  registerFound: {one: '{count} person', other: '{count} people'},
  registerPractices: 'Practices',
  registerSubmit: 'Register',
  registerSaving: 'Saving…',
  registerClose: 'Close',
  registerNobody: 'Enter at least one email address.',
  registerNowhere: 'Choose at least one practice.',
  registerTooMany: 'Register at most {limit} people at once.',
  registerFailed: 'We couldn’t confirm this. Your list is still here. Please try again.',
  registerUnread: {
    one: '{count} entry has no email address that we can read. It is still in the field:',
    other: '{count} entries have no email address that we can read. They are still in the field:',
  },
  registerDone: {one: '{count} person is registered.', other: '{count} people are registered.'},
} satisfies Record<string, Message>;

export type RegisterMessage = keyof typeof en;
export const registerMessages: Catalogs<RegisterMessage> = {en};
