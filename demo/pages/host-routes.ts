import {readFile} from 'node:fs/promises';
import {Hono, type Handler} from 'hono';
import type {Database} from '../server/database/database.js';
import {mostReviewed} from '../server/directory/providers.js';
import {pagePolicy} from './policy.js';
import {staticFiles} from './static-files.js';

const BUILT = new URL('../../.cache/hosts/', import.meta.url);

/** The hosts of demo/hosts/, once `npm run hosts` has built them, under the same policy as the plan's own pages. */
export function hostPages({database}: {database: Database}): Hono {
  const pages = new Hono();
  const files = new Map<string, Handler<never, '/:file'>>();

  pages.get('/hosts/:host{[a-z]+}/', async (c) => {
    const {host} = c.req.param();
    const html = await readFile(new URL(`${host}/index.html`, BUILT), 'utf8').catch(() => undefined);
    if (!html) return c.notFound();
    if (!c.req.query('provider')) return c.redirect(`?provider=${await mostReviewed(database)}`);
    return c.html(html, 200, {
      'Content-Security-Policy': pagePolicy(),
      'Cache-Control': 'no-cache',
      // The sign-in window must be able to reach this page.
      'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
    });
  });

  pages.get('/hosts/:host{[a-z]+}/:file', (c, next) => {
    const {host} = c.req.param();
    if (!files.has(host)) files.set(host, staticFiles(new URL(`${host}/`, BUILT)));
    return files.get(host)!(c as never, next) as Promise<Response | void>;
  });
  return pages;
}
