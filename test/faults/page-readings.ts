import assert from 'node:assert/strict';
import type {Locator, Page} from 'playwright-core';
import type {Stored, World} from './drill-world.js';
import type {Operation, Place, Try} from './operation.js';
import {firstCase, newClaim, newInvitation} from './people.js';
import type {Arrival, TagPage} from './tag-page.js';

/** Something that a tag loads and shows. */
interface Reading {
  readonly name: string;
  readonly route: RegExp;
  readonly tag: string;
  readonly attributes: (world: World) => Promise<Readonly<Record<string, string>>> | Readonly<Record<string, string>>;
  /** The subject of who reads; nothing for members who are not signed in. */
  readonly who?: (stored: Stored) => string;
  /** What a mailed link has from its `#` on. */
  readonly link?: (world: World) => Promise<string>;
  /** Waits for what is there before, over a sound wire, and returns the button that asks for more. By default, showing the tag asks. */
  readonly asks?: (page: Page) => Promise<Locator>;
  /** What is shown once it has loaded. */
  readonly shown: (page: Page) => Locator;
}

const ofStaff = ({read}: Stored) => read.staff.subject;
const ofTeam = ({representative}: Stored) => representative.subject;
const ofProvider = ({stored: {read}}: World) => ({'provider-id': read.providerId});
const ofPractice = ({stored: {read}}: World) => ({'practice-id': read.id, 'provider-id': read.providerId});
const ofEverything = () => ({});
const reviewsIn = (page: Page) => page.locator('[part=review]');
const choiceIn = (page: Page) => page.getByRole('radio', {name: 'Yes, I would'});

async function firstOf(entries: Locator): Promise<Locator> {
  await entries.first().waitFor();
  return entries.first();
}

const READINGS: readonly Reading[] = [
  {
    name: 'see the tab',
    route: /^GET \/v1\/providers\/[^/]+\/reviews/,
    tag: 'dr-reviews-tab',
    attributes: ofProvider,
    shown: reviewsIn,
  },
  {
    name: 'see the next page',
    route: /^GET \/v1\/providers\/[^/]+\/reviews\?cursor=/,
    tag: 'dr-reviews-tab',
    attributes: ofProvider,
    asks: (page) => firstOf(page.locator('[part=more]')),
    shown: (page) => reviewsIn(page).nth(30),
  },
  {
    name: 'follow a link to a review',
    route: /^GET \/v1\/providers\/[^/]+\/reviews\//,
    tag: 'dr-reviews-tab',
    attributes: (world) => ({...ofProvider(world), 'review-id': world.stored.listed[40]!.id}),
    shown: reviewsIn,
  },
  {
    name: 'see the providers',
    route: /^GET \/v1\/practices\/[^/]+\/providers(\?|$)/,
    tag: 'dr-provider-workspace',
    who: ofStaff,
    attributes: ofPractice,
    shown: (page) => page.locator('.provider-name'),
  },
  {
    name: 'see the inbox',
    route: /^GET \/v1\/practices\/[^/]+\/providers\/[^/]+\/reviews/,
    tag: 'dr-provider-workspace',
    who: ofStaff,
    attributes: ofPractice,
    shown: reviewsIn,
  },
  {
    name: 'view details',
    route: /^GET \/v1\/practices\/[^/]+\/reviews\/[^/]+\/history/,
    tag: 'dr-provider-workspace',
    who: ofStaff,
    attributes: ofPractice,
    // The first page of all reviews need not have the one with a case.
    asks: async (page) => {
      await page
        .getByRole('navigation')
        .getByRole('button', {name: /^Response pending/})
        .click();
      return firstOf(page.locator('button[value=view-details]'));
    },
    shown: (page) => page.getByRole('dialog').locator('.timeline'),
  },
  {
    name: 'see what is new',
    route: /^GET \/v1\/new-reviews/,
    tag: 'dr-new-reviews',
    who: ofStaff,
    attributes: ofEverything,
    shown: (page) => page.locator('[part=practice]'),
  },
  {
    name: 'see the queue',
    route: /^GET \/v1\/queue/,
    tag: 'dr-representative-desk',
    who: ofTeam,
    attributes: ofEverything,
    // Others add to the queue meanwhile, at its end.
    shown: (page) => page.locator('[part=entry]').first(),
  },
  {
    name: 'see a case',
    route: /^POST \/v1\/cases\/[^/]+\/opening/,
    tag: 'dr-representative-desk',
    who: ofTeam,
    attributes: ofEverything,
    asks: (page) => firstOf(page.locator('[part=entry]')),
    shown: (page) => page.locator('[part=history]'),
  },
  {
    name: 'see the question',
    route: /^GET \/v1\/claims\/[^/]+\/survey/,
    tag: 'dr-review-survey',
    who: () => 'sam.whitaker',
    attributes: async (world) => ({'claim-id': await newClaim(world, 'sam.whitaker')}),
    shown: choiceIn,
  },
  {
    name: 'see the question of a mailed link',
    route: /^GET \/v1\/survey/,
    tag: 'dr-review-survey',
    attributes: ofEverything,
    link: async (world) => `#${await newInvitation(world)}.`,
    shown: choiceIn,
  },
  {
    name: 'see who has access',
    route: /^GET \/v1\/access/,
    tag: 'dr-access-manager',
    who: ({read}) => read.manager.subject,
    attributes: ofEverything,
    shown: (page) => page.locator('[part=practice]'),
  },
];

/** What the person can press after a failure. */
const retryIn = (page: Page) => page.getByRole('button', {name: /^(Try again|Check again)$/});
const signInIn = (page: Page) => page.getByRole('button', {name: 'Sign in', exact: true});

/** What says that there is nothing to try again: only loading the page again helps. */
const endIn = (page: Page) =>
  page
    .locator('[part=notice]')
    .or(page.getByRole('button', {name: 'Next case'}))
    .or(
      page.getByRole('heading', {
        name: /^(This link doesn’t work|No question for this visit|This question is closed|You already answered)$/,
      }),
    );

async function readOn(tags: TagPage, {tag, attributes, who, link, asks, shown}: Reading, {world, deadline}: Place): Promise<Try> {
  const {page} = tags;
  await firstCase(world);
  const given = {api: '/', ...(await attributes(world))};
  const arrival: Arrival = {token: who && (await world.issuer.tokenFor(who(world.stored))), link: await link?.(world)};
  const show = () => tags.show(tag, given, arrival);
  let button: Locator | undefined;
  const begin = async () => {
    if (!asks) return;
    await show();
    button = await asks(page);
  };
  const ask = () => (button ? button.click() : show());
  const isShown = async () => {
    await shown(page).or(retryIn(page)).or(signInIn(page)).or(endIn(page)).first().waitFor();
    return (await shown(page).count()) > 0;
  };
  const texts = () => shown(page).allTextContents();
  await begin();
  let hasWorked = false;
  return {
    async attempt() {
      await tags.setDeadline(deadline());
      await ask();
      hasWorked = await isShown();
    },
    async again() {
      await tags.setDeadline(deadline());
      if (!hasWorked && (await retryIn(page).count())) await retryIn(page).first().click();
      else if (!hasWorked && (await signInIn(page).count())) await tags.resume();
      else {
        await begin();
        await ask();
      }
      await shown(page).first().waitFor();
    },
    async timesDone() {
      const after = await texts();
      await begin();
      await ask();
      await shown(page).first().waitFor();
      assert.deepEqual(after, await texts(), 'it is not what a new page shows');
      return 1;
    },
  };
}

/** Reads on a page, where people press "Try again". */
export function pageReadings(tags: TagPage): Operation[] {
  return READINGS.map((reading) => ({name: reading.name, route: reading.route, prepare: (place) => readOn(tags, reading, place)}));
}
