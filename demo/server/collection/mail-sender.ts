import {randomUUID} from 'node:crypto';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {createTransport} from 'nodemailer';
import type {Mail} from './invitation-mail.js';

/** Sends one e-mail. Rejects when it was not accepted. */
export type SendMail = (mail: Mail) => Promise<void>;

/** Timeout for each step with the mail server, in milliseconds. */
const PATIENCE = 10_000;

/** Sends through a mail server: `smtps://user:password@mail.example` or any other URL that nodemailer accepts. */
export function bySmtp(url: string, from: string): SendMail {
  const transport = createTransport({url, connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE});
  return async (mail) => void (await transport.sendMail({...mail, ...common(from)}));
}

/** Writes each e-mail to a folder as an `.eml` file named by its time; any mail program opens them. */
export function intoFolder(folder: string, from: string): SendMail {
  const transport = createTransport({streamTransport: true, buffer: true});
  return async (mail) => {
    const {message} = await transport.sendMail({...mail, ...common(from)});
    await mkdir(folder, {recursive: true});
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`;
    // Anyone with the link may answer, so only the owner may read the file.
    await writeFile(join(folder, name), message as Buffer, {mode: 0o600});
  };
}

/** Suppresses automatic replies such as vacation notices (RFC 3834). */
const common = (from: string) => ({from, headers: {'Auto-Submitted': 'auto-generated'}});
