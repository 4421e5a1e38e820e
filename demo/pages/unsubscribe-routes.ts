import {type Context, Hono} from 'hono';
import {HTTPException} from 'hono/http-exception';
import {type MailListName, UNSUBSCRIBE_PATH, type UnsubscribeLinks} from '../server/shared/unsubscribe-links.js';
import type {Html} from './frame.js';
import {pagePolicy} from './policy.js';
import {sentForm} from './sent-form.js';
import {brokenLinkPage, LANGUAGES, ONE_CLICK, unsubscribedPage, unsubscribePage} from './unsubscribe-page.js';

export interface UnsubscribePagesOptions {
  readonly unsubscribeLinks: UnsubscribeLinks;
  /** Stops the emails of a list to the person with this id. Resolves to false if nobody is known by it. */
  readonly unsubscribe: Record<MailListName, (id: string) => Promise<boolean>>;
}

/**
 * What `List-Unsubscribe` in emails leads to (RFC 8058): a page with a button for people, and the same request from a mail program, which
 * has to be answered without a redirect.
 */
export function unsubscribePages({unsubscribeLinks, unsubscribe}: UnsubscribePagesOptions): Hono {
  const pages = new Hono();
  for (const language of LANGUAGES) {
    const path = `${language === 'en' ? '' : `/${language}`}${UNSUBSCRIBE_PATH}/:token` as const;
    const broken = (c: Context) => show(c, brokenLinkPage(language), 404);
    pages.get(path, (c) => {
      const found = unsubscribeLinks.opened(c.req.param('token'));
      return found ? show(c, unsubscribePage(found.list, language)) : broken(c);
    });
    pages.post(path, async (c) => {
      const found = unsubscribeLinks.opened(c.req.param('token'));
      if (!found) return broken(c);
      if ((await sentForm(c))[ONE_CLICK.name] !== ONE_CLICK.value) throw new HTTPException(400);
      return (await unsubscribe[found.list](found.id)) ? show(c, unsubscribedPage(found.list, language)) : broken(c);
    });
  }
  return pages;
}

/** The token stays between the email and this page: no cache and no address of a referring page has it. */
function show(c: Context, page: Html, status: 200 | 404 = 200) {
  return c.html(page, status, {
    'Content-Security-Policy': pagePolicy(),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  });
}
