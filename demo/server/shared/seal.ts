import {createHmac, timingSafeEqual} from 'node:crypto';

interface Page {
  readonly nextCursor: string | null;
  readonly previousCursor?: string | null;
}

/** Makes cursors opaque, and lets clients send back only those that the service gave them. All processes need the same key. */
export class Seal {
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
  }

  /** A page with its cursors sealed. */
  sealed<Given extends Page>(page: Given): Given {
    const {nextCursor, previousCursor} = page;
    const back = previousCursor === undefined ? {} : {previousCursor: this.#sealed(previousCursor)};
    return {...page, nextCursor: this.#sealed(nextCursor), ...back};
  }

  /** The content of a cursor; `undefined` unless the cursor is exactly as it was sealed. */
  opened(cursor: string): string | undefined {
    const text = Buffer.from(cursor, 'base64url').toString();
    const end = Math.max(0, text.lastIndexOf('.'));
    const [content, mark] = [text.slice(0, end), Buffer.from(text.slice(end + 1))];
    const expected = Buffer.from(this.#mark(content));
    const isOurs = mark.length === expected.length && timingSafeEqual(mark, expected);
    return isOurs && Buffer.from(text).toString('base64url') === cursor ? content : undefined;
  }

  #sealed(content: string | null): string | null {
    return content && Buffer.from(`${content}.${this.#mark(content)}`).toString('base64url');
  }

  #mark(content: string): string {
    return createHmac('sha256', this.#key).update(content).digest('base64url').slice(0, 22);
  }
}
