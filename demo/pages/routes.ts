import {PAGE_SIZE, ReviewPath, ReviewsPath} from 'directory-reviews/contract';
import {reviewsTabStyleHash} from 'directory-reviews/ssr';
import {type Context, Hono, type MiddlewareHandler} from 'hono';
import ownPackage from '../../package.json' with {type: 'json'};
import type {Database} from '../server/database/database.js';
import {DIRECTORY_SORTS, directoryChoices, type DirectorySearch, findProvider, searchDirectory} from '../server/directory/providers.js';
import {pageHolding, reviewsPage} from '../server/reviews/reviews-page.js';
import type {Seal} from '../server/shared/seal.js';
import {notFoundPage} from './frame.js';
import {pagePolicy} from './policy.js';
import {profilePage, type ProfileTab} from './profile-page.js';
import {searchPage} from './search-page.js';
import {staticFiles} from './static-files.js';

const VERSION = ownPackage.version;
const POLICY = pagePolicy({style: `'${reviewsTabStyleHash}'`});

export interface DirectoryPagesOptions {
  readonly database: Database;
  readonly seal: Seal;
  /** Where people reach the service: `https://directory.example`. Never taken from a request, whose `Host` anyone may choose. */
  readonly publicOrigin: string;
}

/** The pages a plan would have: directory search and provider profile. They read the database like the contract's routes. */
export function directoryPages({database, seal, publicOrigin}: DirectoryPagesOptions): Hono {
  const pages = new Hono();
  pages.get('/assets/:file', staticFiles(new URL('assets/', import.meta.url)));
  const cdn = staticFiles(new URL('../../dist/cdn/', import.meta.url));
  pages.get('/cdn/:file', cdn);
  // As on a CDN, the release is part of the URL.
  pages.get(`/cdn/directory-reviews@${VERSION}/:file`, cdn);

  pages.get('/', (c) => c.redirect('/directory'));

  pages.get('/directory', strict, async (c) => {
    const search = searchIn(c);
    const [choices, results] = await Promise.all([directoryChoices(database), searchDirectory(database, search)]);
    return c.html(searchPage({search, choices, results}));
  });

  pages.get('/directory/:providerId', strict, async (c) => {
    // PostgreSQL rejects some texts that a URL may contain, such as NUL.
    const providerId = ReviewsPath.shape.providerId.safeParse(c.req.param('providerId')).data;
    const provider = providerId && (await findProvider(database, providerId));
    const shown = provider && (await reviewsFor(database, provider.id, c.req.query('review')));
    if (!provider || !shown) return c.html(notFoundPage('This provider is not in the directory'), 404);
    const tab = shown.reviewId ? 'reviews' : tabIn(c);
    return c.html(profilePage({provider, tab, origin: publicOrigin, ...shown, page: seal.sealed(shown.page)}));
  });
  return pages;
}

/** The page that contains the linked review, or the first page when the link is out of date. */
async function reviewsFor(database: Database, providerId: string, review: string | undefined) {
  const reviewId = ReviewPath.shape.reviewId.safeParse(review).data;
  const held = reviewId && (await pageHolding(database, providerId, reviewId, {}, {limit: PAGE_SIZE}));
  if (held) return {page: held, reviewId};
  const page = await reviewsPage(database, providerId, {}, {limit: PAGE_SIZE});
  return page && {page};
}

const strict: MiddlewareHandler = async (c, next) => {
  await next();
  c.header('Content-Security-Policy', POLICY);
  c.header('Cache-Control', 'no-cache');
};

function searchIn(c: Context): DirectorySearch {
  const {accepting, page} = c.req.query();
  const sort = DIRECTORY_SORTS.find((each) => each === c.req.query('sort'));
  // PostgreSQL text cannot contain NUL.
  const [name, specialty, place] = ['name', 'specialty', 'place'].map((name) => c.req.query(name)?.replaceAll('\0', ''));
  const [, city, state] = /^(.*), (.*)$/s.exec(place ?? '') ?? [];
  const acceptingNewPatients = accepting === 'yes';
  return {name, specialty, city, state, acceptingNewPatients, sort, page: /^[1-9]\d{0,4}$/.test(page ?? '') ? Number(page) : 1};
}

function tabIn(c: Context): ProfileTab {
  const tab = c.req.query('tab');
  return tab === 'reviews' || tab === 'locations' ? tab : 'overview';
}
