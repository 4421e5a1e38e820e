import type {Database} from '../database/database.js';
import {stopEmails} from '../practice/emails.js';
import type {MailListName} from '../shared/unsubscribe-links.js';
import {unsubscribeMember} from './survey-emails.js';

/** Stops the emails of a list to the person with this id. Resolves to false if nobody is known by it. */
export type Unsubscribe = (id: string) => Promise<boolean>;

/** What the links in emails do, by list. */
export function unsubscribing(database: Database, now: () => Date): Record<MailListName, Unsubscribe> {
  return {
    survey: (claimId) => unsubscribeMember(database, claimId, now()),
    'new-reviews': (personId) => stopEmails(database, personId, 'new-reviews', now()),
    decisions: (personId) => stopEmails(database, personId, 'decisions', now()),
  };
}
