import {readdir, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import PostalMime from 'postal-mime';

/** An e-mail as shown in the mailbox. */
export interface StoredMail {
  /** Its file name without the extension. */
  readonly name: string;
  readonly to: string;
  readonly subject: string;
  /** When it was sent; empty if the e-mail has no date. */
  readonly date: string;
  readonly text: string;
}

/** Maximum number of e-mails listed; the latest ones. */
const MOST = 50;

/** Reads the e-mails in a folder, latest first. Unreadable ones are skipped. */
export async function mailsIn(folder: string): Promise<StoredMail[]> {
  const files = (await filesIn(folder)).sort().reverse().slice(0, MOST);
  const read = await Promise.all(files.map((file) => mailOf(join(folder, file), file.replace(/\.eml$/, '')).catch(() => undefined)));
  return read.filter((mail) => mail !== undefined);
}

/** Deletes all e-mails in the folder. */
export async function emptyMailFolder(folder: string): Promise<void> {
  await Promise.all((await filesIn(folder)).map((file) => rm(join(folder, file), {force: true})));
}

/** The folder does not exist before the first e-mail. */
async function filesIn(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => []);
  return files.filter((file) => /^[\w.-]+\.eml$/.test(file));
}

async function mailOf(path: string, name: string): Promise<StoredMail> {
  const {to, subject = '', date = '', text = ''} = await PostalMime.parse(await readFile(path));
  return {name, to: to?.map(({address}) => address).join(', ') ?? '', subject, date, text};
}
