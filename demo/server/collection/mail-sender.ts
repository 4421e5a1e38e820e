import {randomUUID} from 'node:crypto';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {createTransport} from 'nodemailer';
import type {Mail} from './invitation-mail.js';

/** Sends one e-mail. Rejects when it was not taken. */
export type SendMail = (mail: Mail) => Promise<void>;

/** How long a mail server may take with each step, in milliseconds. */
const PATIENCE = 10_000;

/** By a mail server: `smtps://user:password@mail.example` or any address that nodemailer knows. */
export function bySmtp(url: string, from: string): SendMail {
  const transport = createTransport({url, connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE});
  return async (mail) => void (await transport.sendMail({...mail, ...common(from)}));
}

/** Into a folder, one `.eml` file each, named by the moment: any mail program opens them. */
export function intoFolder(folder: string, from: string): SendMail {
  const transport = createTransport({streamTransport: true, buffer: true});
  return async (mail) => {
    const {message} = await transport.sendMail({...mail, ...common(from)});
    await mkdir(folder, {recursive: true});
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`;
    // Whoever has the link may answer, so the file is for its owner alone.
    await writeFile(join(folder, name), message as Buffer, {mode: 0o600});
  };
}

/** Nobody's vacation notice is wanted in return (RFC 3834). */
const common = (from: string) => ({from, headers: {'Auto-Submitted': 'auto-generated'}});
