import {ProcessedClaim} from 'directory-reviews/contract';
import {type Context, Hono} from 'hono';
import {csrf} from 'hono/csrf';
import {HTTPException} from 'hono/http-exception';
import type {Database} from '../server/database/database.js';
import {processVisit, visitedProviders} from '../server/story/claim.js';
import {emptyMailFolder, mailsIn} from '../server/story/mail-folder.js';
import type {Html} from './frame.js';
import {type MailState, outboxPage} from './outbox-page.js';
import {pagePolicy} from './policy.js';
import {sentForm} from './sent-form.js';
import {DONE, type Done, startPage} from './start-page.js';

export interface StoryOptions {
  readonly database: Database;
  /** Resets the database to the demo's initial state. */
  readonly startOver: () => Promise<void>;
  /** The folder for e-mails; `undefined` when a mail server sends them. */
  readonly mailFolder: string | undefined;
  /** What waits and what was refused. */
  readonly mailState: () => Promise<MailState>;
  /** Sends waiting invitations; resolves when they are sent. */
  readonly deliver: () => Promise<void>;
}

/**
 * The demo's own pages: the whole cycle on one page, with buttons that act as the plan's other systems, and the mailbox. Anyone may
 * press the buttons, so these pages exist only where anyone may sign in as anyone.
 */
export function storyPages({database, startOver, mailFolder, mailState, deliver}: StoryOptions): Hono {
  const pages = new Hono();
  pages.use('/story/*', csrf());
  // Form posts from other origins are rejected.
  pages.onError((error) => {
    if (error instanceof HTTPException && error.status === 403) return error.getResponse();
    throw error;
  });

  pages.get('/', async (c) => show(c, startPage({providers: await visitedProviders(database), done: doneIn(c)})));

  pages.get('/outbox', async (c) =>
    show(c, outboxPage(mailFolder === undefined ? undefined : await mailsIn(mailFolder), await mailState())),
  );

  pages.post('/story/claim', async (c) => {
    const {provider: id, visit} = await sentForm(c);
    const provider = (await visitedProviders(database)).find((each) => each.id === id);
    const kind = ProcessedClaim.shape.visit.safeParse(visit);
    if (!provider || !kind.success) return c.redirect('/?done=nothing', 303);
    const isAsked = await processVisit(database, provider, kind.data, new Date());
    await deliver();
    return c.redirect(isAsked ? '/outbox' : '/?done=not-asked', 303);
  });

  pages.post('/story/start-over', async (c) => {
    await startOver();
    if (mailFolder) await emptyMailFolder(mailFolder);
    return c.redirect('/?done=started-over', 303);
  });
  return pages;
}

/** Never cached: e-mails contain one-time links, and the result of a button press is shown only once. */
function show(c: Context, page: Html) {
  return c.html(page, 200, {'Content-Security-Policy': pagePolicy(), 'Cache-Control': 'no-store'});
}

const doneIn = (c: Context): Done | undefined => DONE.find((done) => done === c.req.query('done'));
