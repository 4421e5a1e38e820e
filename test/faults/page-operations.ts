import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import type {Locator} from 'playwright-core';
import {HttpPracticeClient} from '../../src/api/practice/http.js';
import {HttpQueueClient} from '../../src/api/queue/http.js';
import {HttpReviewsClient} from '../../src/api/reviews/http.js';
import type {Decision} from '../../src/domain/feedback.js';
import type {SubmissionKind} from '../../src/domain/submission.js';
import {CONTACT} from '../server/practice-requests.js';
import type {Operation, Place, Try} from './operation.js';
import {freshReview, newClaim, newInvitation, submitted} from './people.js';
import type {TagPage} from './tag-page.js';

/** What the steps on a page need. */
interface OnPage extends Place {
  readonly tags: TagPage;
}

type Outcome = 'worked' | 'failed';

/** What a try looks like on a page. */
interface Shown {
  /** Presses the button that sends. */
  readonly press: () => Promise<void>;
  /** Shown when it has worked. */
  readonly worked: Locator;
  /** Shown when it has failed. */
  readonly failed: Locator;
  /** The "Sign in" button, when only a sign-in helps. */
  readonly signIn: Locator;
  readonly isTextThere?: () => Promise<boolean>;
  /** Leaves what has worked. */
  readonly leave?: () => Promise<void>;
  readonly timesDone: () => Promise<number>;
}

function tryOn({tags, deadline}: OnPage, {press, worked, failed, signIn, isTextThere, leave, timesDone}: Shown): Try {
  let last: Outcome;
  const outcome = async (): Promise<Outcome> => {
    await worked.or(failed).or(signIn).first().waitFor();
    return (await worked.count()) ? 'worked' : 'failed';
  };
  return {
    async attempt() {
      await tags.setDeadline(deadline());
      await press();
      last = await outcome();
    },
    ...(isTextThere && {isDraftKept: async () => last === 'worked' || (await isTextThere())}),
    async again() {
      await tags.setDeadline(deadline());
      if (last === 'failed' && (await signIn.count())) {
        // The tag sends what waited for the sign-in.
        await tags.resume();
        await worked.first().waitFor();
      } else if (last === 'failed') {
        await press();
        assert.equal(await outcome(), 'worked', 'it still fails without the fault');
      }
      await leave?.();
    },
    timesDone,
  };
}

const RECEIPTS = {respond: 'Response submitted', 'edit-response': 'Response submitted', report: 'Report submitted'};
const BUTTONS = {respond: 'Respond', 'edit-response': 'Edit response', report: 'Report'};

/** The next provider whose reviews no page has shown yet. */
const nextProvider = new WeakMap<object, number>();

function takeProvider({stored: {providers}}: Place['world']): string {
  const number = nextProvider.get(providers) ?? 0;
  nextProvider.set(providers, number + 1);
  assert.ok(providers[number], 'The world has too few providers.');
  return providers[number].id;
}

const dialogOperation =
  (kind: SubmissionKind) =>
  async (on: OnPage): Promise<Try> => {
    const {tags, world} = on;
    const {page} = tags;
    const {written} = world.stored;
    const token = await world.issuer.tokenFor(written.staff.subject);
    const dialog = page.getByRole('dialog');
    const cards = page.getByRole('article').filter({has: page.locator('button[value=respond][aria-disabled=false]'), hasNotText: 'Case '});
    if (!(await cards.count()) || (await dialog.count())) {
      const attributes = {api: '/', 'practice-id': written.id, 'provider-id': takeProvider(world)};
      await tags.show('dr-provider-workspace', attributes, {token});
      await cards.first().waitFor();
    }
    const id = (await cards.first().getAttribute('id'))!;
    const card = page.locator(`#${id}`);
    const field = dialog.getByRole('textbox', {name: /^(Your response|Why are you reporting)/});
    const press = () => dialog.getByRole('button', {name: 'Submit'}).click();
    const write = async (action: SubmissionKind, words: string) => {
      await card.getByRole('button', {name: BUTTONS[action], exact: true}).click();
      if (action === 'report') await dialog.getByRole('radio', {name: 'Inaccurate'}).check();
      await field.fill(words);
      const name = dialog.getByRole('textbox', {name: 'First and last name'});
      // A known contact is one line with a button to edit it.
      const edit = dialog.getByRole('button', {name: 'Edit', exact: true});
      await name.or(edit).waitFor();
      if (await edit.isVisible()) await edit.click();
      await name.fill(CONTACT.name);
      await dialog.getByRole('textbox', {name: 'Phone'}).fill(CONTACT.phone);
      await dialog.getByRole('textbox', {name: 'Email'}).fill(CONTACT.email);
    };
    const leave = async () => {
      await dialog.getByRole('button', {name: 'Close'}).last().click();
      await dialog.waitFor({state: 'detached'});
    };
    if (kind === 'edit-response') {
      await write('respond', 'The first text.');
      await press();
      await dialog.getByRole('heading', {name: RECEIPTS.respond}).waitFor();
      await leave();
    }
    const text = `Thank you for telling us. ${randomUUID()}`;
    await write(kind, text);
    return tryOn(on, {
      press,
      worked: dialog.getByRole('heading', {name: RECEIPTS[kind]}),
      failed: dialog.locator('.failed'),
      signIn: dialog.getByRole('button', {name: /^Sign in/}),
      isTextThere: async () => (await field.inputValue()) === text,
      leave,
      async timesDone() {
        const client = new HttpPracticeClient({api: world.origin, getToken: () => token});
        return (await client.history(written.id, id.slice('review-'.length))).steps.filter((step) => step.text === text).length;
      },
    });
  };

const decisionOperation =
  (decision: Decision) =>
  async (on: OnPage): Promise<Try> => {
    const {tags, world} = on;
    const {page} = tags;
    const {stored, issuer} = world;
    const kind = decision === 'publish-response' || decision === 'require-revisions' ? 'respond' : 'report';
    const {caseNumber} = await submitted(world, stored.written, freshReview(world), 'A text to decide on.', kind);
    const token = await issuer.tokenFor(stored.representative.subject);
    await tags.show('dr-representative-desk', {api: '/'}, {token});
    const entry = page.locator(`[data-case="${caseNumber}"]`);
    const more = page.locator('[part=more]');
    await page.locator('[part=entry]').first().waitFor();
    while (!(await entry.count())) {
      const shown = await page.locator('[part=entry]').count();
      await more.click();
      await page.locator('[part=entry]').nth(shown).waitFor();
    }
    await entry.click();
    const pane = page.locator('[part=decision]');
    await pane.waitFor();
    const reason = `Please shorten it. ${randomUUID()}`;
    const field = page.getByRole('textbox', {name: 'What needs to change?'});
    if (decision === 'require-revisions') {
      await pane.getByRole('button', {name: 'Ask for revisions'}).click();
      await field.fill(reason);
    }
    return tryOn(on, {
      async press() {
        if (decision === 'require-revisions') return pane.getByRole('button', {name: 'Send to the practice'}).click();
        const question = pane.locator('[part=question]');
        // After a failure, the question is still there.
        if (!(await question.isVisible())) await pane.locator(`button[value=${decision}]`).click();
        if (decision === 'publish-response') return;
        await question.getByRole('radio').first().check();
        await question.getByRole('button', {name: /^(Keep the review|Remove permanently)$/}).click();
      },
      worked: page.locator('[part=done]').filter({hasText: caseNumber}),
      failed: pane.locator('.note.failed'),
      signIn: page.getByRole('button', {name: 'Sign in'}),
      ...(decision === 'require-revisions' && {isTextThere: async () => (await field.inputValue()) === reason}),
      async timesDone() {
        const client = new HttpQueueClient({api: world.origin, getToken: () => token});
        const {steps, decisions} = await client.open(caseNumber);
        return decisions.length ? 0 : steps.filter((step) => step.caseNumber === caseNumber && step.step === decision).length;
      },
    });
  };

/** Answers a question that `open` shows. */
const answerAfter =
  (open: (on: OnPage) => Promise<void>) =>
  async (on: OnPage): Promise<Try> => {
    const {tags, world} = on;
    const {page} = tags;
    const {askedAbout} = world.stored;
    await open(on);
    const comment = `Kind and on time. ${randomUUID()}`;
    const field = page.getByRole('textbox', {name: 'What should other patients know? (optional)'});
    await page.getByRole('radio', {name: 'Yes, I would'}).check();
    await field.fill(comment);
    return tryOn(on, {
      press: () => page.getByRole('button', {name: 'Submit'}).click(),
      worked: page.getByText('Thank you for your feedback'),
      failed: page.locator('form [role=alert] .note'),
      signIn: page.getByRole('button', {name: 'Sign in'}),
      isTextThere: async () =>
        (await field.inputValue()) === comment && (await page.getByRole('radio', {name: 'Yes, I would'}).isChecked()),
      async timesDone() {
        const {reviews} = await new HttpReviewsClient({api: world.origin}).reviews(askedAbout, {search: comment});
        return reviews.length;
      },
    });
  };

async function openOfClaim({tags, world}: OnPage): Promise<void> {
  const subject = randomUUID();
  const claimId = await newClaim(world, subject);
  await tags.show('dr-review-survey', {api: '/', 'claim-id': claimId}, {token: await world.issuer.tokenFor(subject)});
}

async function openOfLink({tags, world}: OnPage): Promise<void> {
  await tags.show('dr-review-survey', {api: '/'}, {link: `#${await newInvitation(world)}&answer=no?utm_source=mail`});
}

const OF_SUBMISSIONS = /^(POST|PUT) \/v1\/practices\/[^/]+\/reviews\/[^/]+\/(response|reports)/;
const OF_DECISIONS = /^POST \/v1\/cases\/[^/]+\/decision/;

/** Writes on a page, with what was typed. */
export function pageOperations(tags: TagPage): Operation[] {
  const on = (name: string, route: RegExp, prepare: (on: OnPage) => Promise<Try>): Operation => ({
    name,
    route,
    prepare: (place) => prepare({...place, tags}),
  });
  return [
    on('submit a response', OF_SUBMISSIONS, dialogOperation('respond')),
    on('edit a response', OF_SUBMISSIONS, dialogOperation('edit-response')),
    on('submit a report', OF_SUBMISSIONS, dialogOperation('report')),
    on('publish a response', OF_DECISIONS, decisionOperation('publish-response')),
    on('ask for revisions', OF_DECISIONS, decisionOperation('require-revisions')),
    on('maintain a review', OF_DECISIONS, decisionOperation('maintain-review')),
    on('remove a review', OF_DECISIONS, decisionOperation('remove-feedback')),
    on('answer the question', /^POST \/v1\/claims\/[^/]+\/survey\/answer/, answerAfter(openOfClaim)),
    on('answer the question of a mailed link', /^POST \/v1\/survey\/answer/, answerAfter(openOfLink)),
  ];
}
