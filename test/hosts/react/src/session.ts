import type {Contact} from 'directory-reviews';

/* Your own session. The tags ask it for a token and never for a password. */

export async function accessToken(): Promise<string | undefined> {
  const response = await fetch('/session/token');
  return response.ok ? response.text() : undefined;
}

/** What you know about the person who is signed in. */
export const contact: Partial<Contact> = {name: 'Dana Reyes', phone: '(303) 555-0142', email: 'front.desk@larkmead.example'};
