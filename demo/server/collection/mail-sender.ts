import {randomUUID} from 'node:crypto';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import SMTPTransport from 'nodemailer/lib/smtp-transport';
import {connectionReason, handoverFailure, MailFailure} from './mail-failure.js';
import type {Mail} from './mail-page.js';

/** Sends one e-mail. Rejects when it was not accepted, with a `MailFailure` if it is known what that means. */
export type SendMail = (mail: Mail) => Promise<void>;

/** Timeout for each step with the mail server, in milliseconds. */
const PATIENCE = 10_000;

/** Timeout for one e-mail, in milliseconds. Shorter than any wait before the next try, so that no e-mail is sent twice at once. */
export const LONGEST_SENDING = 30_000;

/**
 * Sends through a mail server: `smtps://user:password@mail.example` or any other URL that nodemailer accepts.
 *
 * It uses nodemailer's connection, not its transport, to tell a server that is away from one that refuses an e-mail, and because the
 * transport sends addresses with other letters than ASCII before the `@` to servers that do not know them. After the `@` they
 * become punycode.
 */
export function bySmtp(url: string, from: string): SendMail {
  const {options} = new SMTPTransport({url, connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE});
  return async (mail) => {
    const message = new MailComposer({...mail, ...common(from, mail)}).compile();
    const envelope = message.getEnvelope();
    // More than one address, as in "a@x.example, b@x.example", is none: the link is for one person.
    if (envelope.to.length !== 1 || !/^[^@\s]+@[^@\s]+$/.test(envelope.to[0]!)) throw new MailFailure('refused', 'invalid-address');
    const bytes = await message.build();
    const connection = new SMTPConnection(options);
    const tooLate = setTimeout(() => connection.close(), LONGEST_SENDING);
    try {
      const letters = await ready(connection, options.auth).catch((error: unknown) => {
        throw new MailFailure('no-service', connectionReason(error), {cause: error});
      });
      if (!letters && /[^\0-\x7f]/.test(envelope.to.join())) throw new MailFailure('refused', 'address-needs-smtputf8');
      await settled(connection, (done) => connection.send(envelope as SMTPConnection.Envelope, bytes, done)).catch((error: unknown) => {
        throw handoverFailure(error);
      });
      connection.quit();
    } catch (error) {
      connection.close();
      throw error;
    } finally {
      clearTimeout(tooLate);
    }
  };
}

/** Connects and signs in. Resolves to whether the server takes addresses in all letters (SMTPUTF8, RFC 6531). */
async function ready(connection: SMTPConnection, auth: SMTPTransport['options']['auth']): Promise<boolean> {
  await settled(connection, (done) => connection.connect(done));
  const takesAllLetters = /^250[ -]SMTPUTF8\b/im.test(connection.lastServerResponse || '');
  if (auth) await settled(connection, (done) => connection.login(auth, done));
  return takesAllLetters;
}

/** Runs a step. It fails, too, when the connection ends before its callback is called. */
function settled(connection: SMTPConnection, step: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(Object.assign(new Error('The connection ended.'), {code: 'ECONNECTION', command: 'CONN'}));
    const done = (error?: Error | null) => {
      connection.removeListener('end', ended);
      if (error) reject(error);
      else resolve();
    };
    // A connection emits its errors, even those that a step is told.
    connection.on('error', done);
    connection.once('end', ended);
    step(done);
  });
}

/** Writes each e-mail to a folder as an `.eml` file named by its time; any mail program opens them. */
export function intoFolder(folder: string, from: string): SendMail {
  return async (mail) => {
    const message = await new MailComposer({...mail, ...common(from, mail)}).compile().build();
    await mkdir(folder, {recursive: true});
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`;
    // Anyone with the link may answer, so only the owner may read the file.
    await writeFile(join(folder, name), message, {mode: 0o600});
  };
}

/**
 * Suppresses automatic replies such as vacation notices (RFC 3834), and lets mail programs show their own button for unsubscribing (RFC
 * 2369), which needs no page (RFC 8058).
 */
const common = (from: string, {unsubscribeLink}: Mail) => ({
  from,
  headers: {
    'Auto-Submitted': 'auto-generated',
    ...(unsubscribeLink && {'List-Unsubscribe': `<${unsubscribeLink}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'}),
  },
});
