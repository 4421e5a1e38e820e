import {readdir, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import PostalMime from 'postal-mime';

/** An e-mail as somebody finds it in the mailbox. */
export interface StoredMail {
  /** Its file, without the ending. */
  readonly name: string;
  readonly to: string;
  readonly subject: string;
  /** When it was sent; empty where the e-mail does not say. */
  readonly date: string;
  readonly text: string;
}

/** Most e-mails in a list; of more the latest. */
const MOST = 50;

/** The e-mails that were written into a folder, latest first. One that cannot be read is left out. */
export async function mailsIn(folder: string): Promise<StoredMail[]> {
  const files = (await filesIn(folder)).sort().reverse().slice(0, MOST);
  const read = await Promise.all(files.map((file) => mailOf(join(folder, file), file.replace(/\.eml$/, '')).catch(() => undefined)));
  return read.filter((mail) => mail !== undefined);
}

/** Takes all e-mails out of the folder. */
export async function emptyMailFolder(folder: string): Promise<void> {
  await Promise.all((await filesIn(folder)).map((file) => rm(join(folder, file), {force: true})));
}

/** Before the first e-mail there is no folder. */
async function filesIn(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => []);
  return files.filter((file) => /^[\w.-]+\.eml$/.test(file));
}

async function mailOf(path: string, name: string): Promise<StoredMail> {
  const {to, subject = '', date = '', text = ''} = await PostalMime.parse(await readFile(path));
  return {name, to: to?.map(({address}) => address).join(', ') ?? '', subject, date, text};
}
