import {createCipheriv, createDecipheriv, createHash, randomBytes} from 'node:crypto';
import {EMAIL_KINDS} from './email-kinds.js';

/** Kinds of emails that people stop one by one: questions to members, and what people of practices are told. */
export const MAIL_LISTS = ['survey', ...EMAIL_KINDS] as const;
export type MailListName = (typeof MAIL_LISTS)[number];

/** For whom a link stops which emails: the list knows the person by what the email was about. */
export interface Unsubscribing {
  readonly list: MailListName;
  readonly id: string;
}

export const UNSUBSCRIBE_PATH = '/unsubscribe';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * The links by which people stop emails without signing in (RFC 8058). Mail programs need all of it in the address, so the token is
 * encrypted: whoever finds one in a log learns nothing, and can only stop these emails. All processes need the same key.
 */
export class UnsubscribeLinks {
  readonly #key: Buffer;

  constructor(
    key: string,
    /** Where people reach the service: `https://directory.example`. */
    readonly origin: string,
  ) {
    this.#key = createHash('sha256').update(key).digest();
  }

  linkFor({list, id}: Unsubscribing): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key, nonce);
    const content = Buffer.concat([cipher.update(`${list} ${id}`), cipher.final()]);
    return `${this.origin}${UNSUBSCRIBE_PATH}/${Buffer.concat([nonce, content, cipher.getAuthTag()]).toString('base64url')}`;
  }

  /**
   * What the token of a link stands for; `undefined` unless it is one of ours. Mail programs append punctuation to links, break their
   * lines, and leave invisible characters and other hyphens in them.
   */
  opened(token: string): Unsubscribing | undefined {
    const readable = token.replace(/\p{Cf}/gu, '').replace(/[\p{Pd}\u2212]/gu, '-');
    return this.#decrypted(readable) ?? this.#decrypted(readable.replace(/=?\s+|=0D=0A/g, ''));
  }

  #decrypted(token: string): Unsubscribing | undefined {
    const bytes = Buffer.from(/^[^\w-]*([\w-]*)/.exec(token)![1]!, 'base64url');
    if (bytes.length <= NONCE_BYTES + TAG_BYTES) return undefined;
    try {
      const decipher = createDecipheriv(CIPHER, this.#key, bytes.subarray(0, NONCE_BYTES), {authTagLength: TAG_BYTES});
      decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
      const content = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString();
      const [name, id] = content.split(' ');
      const list = MAIL_LISTS.find((each) => each === name);
      return list && {list, id: id!};
    } catch {
      return undefined;
    }
  }
}
