import './page-guard.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import {ProviderWorkspace} from '../../src/elements/provider-workspace/provider-workspace.js';
import {buildPracticeReview, buildProvider, InMemoryPracticeClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {canEmulateMedia, emulateMedia, emulateNothing} from './engine.js';
import {LONG_COMMENT} from './support/providers.js';
import {expectReadInOrder, TURNING} from './support/reading-order.js';
import {readCard, visibleText} from './support/tab.js';
import {expectSame, until} from './support/until.js';
import {
  actionsIn,
  button,
  card,
  cards,
  everyStatus,
  field,
  findButton,
  many,
  part,
  place,
  seen,
  select,
  show,
  status,
  untilSeen,
  untilStatus,
} from './support/workspace.js';

const ids = (workspace: Parameters<typeof cards>[0]) => cards(workspace).map(({id}) => id.replace('review-', ''));

describe('<dr-provider-workspace> cards', () => {
  afterEach(() => document.body.replaceChildren());

  it('keep the order of place, name and date, whatever direction a city or a name has', async () => {
    const [, pending] = everyStatus.reviews;
    const reviews = TURNING.map((text, i) => ({...pending!, id: `r${i}`, city: text, response: {...pending!.response!, responder: text}}));
    const workspace = await show(new InMemoryPracticeClient([{...everyStatus, reviews}]));
    for (const each of cards(workspace)) {
      await readCard(each);
      for (const line of each.querySelectorAll('.place, .who')) expectReadInOrder(line);
    }
  });

  it('show the days where the plan is', async () => {
    const [, pending] = everyStatus.reviews;
    const response = {...pending!.response!, submittedAt: '2025-12-10T02:30:00.000Z'};
    for (const [timeZone, day] of [
      ['America/Denver', '12/09/2025'],
      ['Europe/Berlin', '12/10/2025'],
    ] as const) {
      const client = new InMemoryPracticeClient([{...everyStatus, reviews: [{...pending!, response}]}]);
      const workspace = await show(client, {planProfile: {timeZone}});
      expect(await readCard(cards(workspace)[0]!)).to.contain(`Submitted by Dana R. on ${day}`);
      workspace.remove();
    }
  });

  const expected: Readonly<Record<string, readonly [text: string, actions: readonly string[]]>> = {
    none: ['Recommended\nDenver, CO · 12/07/2025\nListened, explained the options and never looked at the clock.', ['Respond', 'Report']],
    pending: [
      'Response pending\nSubmitted by Dana R. on 12/09/2025\nCase ######\nNot recommended\nDenver, CO · 12/06/2025\nListened, explained the options and never looked at the clock.\nYour response\nThank you for your words. We are glad to hear from you.',
      ['Edit response', 'Report', 'View details'],
    ],
    revisions: [
      'Revisions required\nChanges requested on 12/15/2025\nCase ######\nPlease leave out the date of the visit: it can tell others who the patient is.',
      ['Edit response', 'Report', 'View details'],
    ],
    published: ['Response published\nDana R. responded on 12/09/2025', ['Edit response', 'Report', 'View details']],
    reported: ['Report pending\nReported by Dana R. on 12/11/2025\nCase ######', ['Respond', 'Report', 'View details']],
    maintained: [
      'Your reason: About another office\nThis visit was at another office. We have no such appointment on that day.',
      ['Respond', 'Report again', 'View details'],
    ],
    removed: [
      'Patient feedback removed\nThe health plan removed this review on 12/15/2025\nCase ######\nRecommended\nDenver, CO · 12/01/2025\nComment removed\nView details',
      ['View details'],
    ],
  };

  for (const [id, [text, actions]] of Object.entries(expected)) {
    it(`show the content and actions of a review: ${id}`, async () => {
      const workspace = await show(new InMemoryPracticeClient([everyStatus]));
      const read = await readCard(card(workspace, id));
      expect(read.replace(/Case [A-Z0-9]{6}$/m, 'Case ######')).to.contain(text);
      expect(actionsIn(card(workspace, id))).to.deep.equal(actions);
    });
  }

  it('have a filled button only where something is asked of the practice', async () => {
    const workspace = await show(new InMemoryPracticeClient([everyStatus]));
    for (const each of cards(workspace)) {
      await readCard(each);
      const opaque = [...each.querySelectorAll('button')].filter((one) => getComputedStyle(one).backgroundColor.startsWith('rgb('));
      expect(
        opaque.map(({textContent}) => textContent),
        each.id,
      ).to.deep.equal(each.id === 'review-revisions' ? ['Edit response'] : []);
    }
  });

  it('show the case number of the current status', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    const workspace = await show(client);
    expect(await readCard(card(workspace, 'published'))).to.contain(`Case ${client.review('published').response!.caseNumber}`);
    expect(await readCard(card(workspace, 'maintained'))).to.contain(`Case ${client.review('maintained').report!.caseNumber}`);
  });

  it('are accessible in all statuses', async () => {
    const workspace = await show(new InMemoryPracticeClient([everyStatus]));
    for (const each of cards(workspace)) await readCard(each);
    await expectAccessible(workspace);
  });

  it('show that members still see the earlier text of a pending edit', async () => {
    const review = buildPracticeReview({status: 'response-pending'});
    const edited = {...review, response: {...review.response!, publishedText: 'The text before.'}};
    const workspace = await show(new InMemoryPracticeClient([{provider: buildProvider(), reviews: [edited]}]));
    expect(await readCard(cards(workspace)[0]!)).to.contain('Members see your earlier response until this one is approved.');
  });

  it('show actions that the service does not allow as disabled, with a reason', async () => {
    const workspace = await show(new InMemoryPracticeClient([everyStatus]));
    await readCard(card(workspace, 'reported'));
    for (const name of ['Respond', 'Report']) {
      const unavailable = button(card(workspace, 'reported'), name);
      expect([unavailable.ariaDisabled, unavailable.disabled]).to.deep.equal(['true', false]);
      const reason = workspace.shadowRoot!.getElementById(unavailable.getAttribute('aria-describedby')!)!;
      expect(reason.textContent).to.equal('You can respond or report again after we decide on your report.');
      expect(reason.checkVisibility()).to.equal(true);
      unavailable.click();
    }
    expect(button(card(workspace, 'reported'), 'View details').ariaDisabled).to.equal('false');
    expect(button(card(workspace, 'none'), 'Report').hasAttribute('aria-describedby')).to.equal(false);
    expect(workspace.drafts).to.have.length(0);
  });

  it('follow the service where it allows less than the status', async () => {
    const review = buildPracticeReview({status: 'response-published', actions: ['view-details']});
    const workspace = await show(new InMemoryPracticeClient([{provider: buildProvider(), reviews: [review]}]));
    await readCard(cards(workspace)[0]!);
    expect(button(cards(workspace)[0]!, 'Edit response').ariaDisabled).to.equal('true');
    expect(await readCard(cards(workspace)[0]!)).to.contain('Not available right now.');
  });

  it('expand and collapse a long comment', async () => {
    const reviews = [buildPracticeReview({comment: LONG_COMMENT})];
    const workspace = await show(new InMemoryPracticeClient([{provider: buildProvider(), reviews}]));
    const [long] = cards(workspace);
    expect(await readCard(long!)).not.to.contain('The last line of it.');
    button(long!, 'View more').click();
    await until(() => long!.innerText.includes('The last line of it.'));
    button(long!, 'View less').click();
    await until(() => !long!.innerText.includes('The last line of it.'));
  });
});

describe('<dr-provider-workspace> list', () => {
  afterEach(() => document.body.replaceChildren());

  it('filters by status and by need for a response, with counts from the service', async () => {
    const workspace = await show(new InMemoryPracticeClient([everyStatus]));
    expect(status(workspace)).to.equal('Showing 7 of 7 comments.');
    const options = [...field<HTMLSelectElement>(workspace, 'Status').options].map(({text}) => text);
    expect(options).to.deep.equal([
      'Needs a response (3)',
      'Revisions required (1)',
      'All (7)',
      'No action yet (1)',
      'Response pending (1)',
      'Response published (1)',
      'Report pending (1)',
      'Review maintained (1)',
      'Patient feedback removed (1)',
    ]);
    select(workspace, 'Status', 'review-maintained');
    await untilStatus(workspace, '1 comment matches.');
    expect(ids(workspace)).to.deep.equal(['maintained']);
    select(workspace, 'Status', '');
    await untilStatus(workspace, 'Showing 7 of 7 comments.');
    select(workspace, 'Status', 'needs-response');
    await untilStatus(workspace, '3 comments match.');
    expect(ids(workspace)).to.deep.equal(['none', 'revisions', 'maintained']);
    await expectAccessible(workspace);
  });

  it('says when everything is done, and leads back to all reviews', async () => {
    const reviews = [1, 2].map((i) => buildPracticeReview({id: `r${i}`, status: 'response-published'}));
    const workspace = await show(new InMemoryPracticeClient([{provider: buildProvider(), reviews}]));
    select(workspace, 'Status', 'needs-response');
    await untilStatus(workspace, 'You’re all caught up');
    expect(visibleText(await until(() => part(workspace, 'notice'), 'the notice'))).to.equal(
      'You’re all caught up\nEvery comment about Maya Lindqvist, MD has a response.\nShow all 2 reviews',
    );
    await expectAccessible(workspace);
    button(workspace, 'Show all 2 reviews').click();
    await untilStatus(workspace, 'Showing 2 of 2 comments.');
  });

  it('does not say that every comment has a response while one is reported', async () => {
    const reviews = (['response-published', 'report-pending'] as const).map((status) => buildPracticeReview({id: status, status}));
    const workspace = await show(new InMemoryPracticeClient([{provider: buildProvider(), reviews}]));
    select(workspace, 'Status', 'needs-response');
    await untilStatus(workspace, 'You’re all caught up');
    expect(seen(workspace)).not.to.contain('Every comment');
  });

  it('sorts by newest, oldest, and not recommended first', async () => {
    const workspace = await show(new InMemoryPracticeClient([everyStatus]));
    expect(ids(workspace)[0]).to.equal('none');
    select(workspace, 'Sort', 'oldest');
    await until(() => ids(workspace)[0] === 'removed');
    select(workspace, 'Sort', 'oldest-negative');
    await until(() => ids(workspace)[0] === 'reported');
    expect(ids(workspace).slice(0, 3)).to.deep.equal(['reported', 'pending', 'removed']);
  });

  it('shows that nothing matches, and a button back to all', async () => {
    const workspace = await show(new InMemoryPracticeClient([many(3)]));
    select(workspace, 'Status', 'revisions-required');
    await untilStatus(workspace, 'No comments match these filters');
    await expectAccessible(workspace);
    button(workspace, 'Clear filters').click();
    await untilStatus(workspace, 'Showing 3 of 3 comments.');
    expect(field<HTMLSelectElement>(workspace, 'Status').value).to.equal('');
  });

  it('shows the rate and an empty list without comments', async () => {
    const provider = {provider: buildProvider(), reviews: [], withoutComment: {recommended: 30, notRecommended: 10}};
    const workspace = place({client: new InMemoryPracticeClient([provider])});
    await untilSeen(workspace, 'No one has left a comment yet.');
    await untilSeen(workspace, '75% of patients');
    expect(part(workspace, 'filters')).to.equal(null);
    await expectAccessible(workspace);
  });

  it('appends the next page and focuses its first review', async () => {
    const workspace = await show(new InMemoryPracticeClient([many(40)]));
    const before = cards(workspace);
    const more = button(workspace, 'Show more reviews');
    more.focus();
    more.click();
    await until(() => cards(workspace).length === 40);
    before.forEach((each, i) => expectSame(cards(workspace)[i], each, `card ${i}`));
    await until(() => workspace.shadowRoot!.activeElement === cards(workspace)[30], 'the focus on the first new review');
    expect(findButton(workspace, 'Show more reviews')).to.equal(undefined);
    expect(cards(workspace).map(({ariaPosInSet}) => Number(ariaPosInSet))).to.deep.equal(Array.from({length: 40}, (_, i) => i + 1));
    expect(cards(workspace)[39]!.ariaSetSize).to.equal('40');
    await expectAccessible(workspace);
  });

  it('does not move focus after loading more if the reader has moved on', async () => {
    const client = new InMemoryPracticeClient([many(40)]);
    const workspace = await show(client);
    client.hold();
    const more = button(workspace, 'Show more reviews');
    more.focus();
    more.click();
    await until(() => more.ariaDisabled === 'true');
    const select = field<HTMLSelectElement>(workspace, 'Sort');
    select.focus();
    client.release();
    await until(() => cards(workspace).length === 40);
    expectSame(workspace.shadowRoot!.activeElement, select, 'focus');
  });

  it('keeps its reviews when a page fails, and retries', async () => {
    const client = new InMemoryPracticeClient([many(40)]);
    const workspace = await show(client);
    client.failWith = new ReviewsError('unreachable');
    button(workspace, 'Show more reviews').click();
    await untilStatus(workspace, 'That didn’t work. Please try again.');
    expect(cards(workspace)).to.have.length(30);
    await expectAccessible(workspace);
    client.failWith = undefined;
    button(workspace, 'Try again').click();
    await until(() => cards(workspace).length === 40);
  });

  it('reports a failure and retries', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    client.failWith = new ReviewsError('internal', 500);
    client.failOn = ['practiceReviews'];
    const workspace = place({client});
    await untilStatus(workspace, 'We couldn’t load the reviews');
    expect(part(workspace, 'overview')!.textContent).to.contain('Maya Lindqvist');
    await expectAccessible(workspace);
    client.failWith = undefined;
    button(workspace, 'Try again').click();
    await until(() => cards(workspace).length === 7);
  });

  it('explains that it is offline, and reloads when back online', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    client.failWith = new ReviewsError('offline');
    const workspace = place({client});
    await untilStatus(workspace, 'You’re offline. Reviews will load when you’re back online.');
    await expectAccessible(workspace);
    client.failWith = undefined;
    dispatchEvent(new Event('online'));
    await until(() => cards(workspace).length === 7);
  });

  it('shows one placeholder and fires one event for an unreadable review, and shows the rest', async () => {
    const client = new InMemoryPracticeClient([everyStatus]);
    client.garble = (answer, call) =>
      call === 'practiceReviews'
        ? {...answer, reviews: (answer.reviews as object[]).map((review, i) => (i === 1 ? {...review, date: 'yesterday'} : review))}
        : answer;
    const fields: unknown[] = [];
    const listen = ({detail}: HTMLElementEventMap['dr-contract-drift']) => fields.push(detail);
    document.body.addEventListener('dr-contract-drift', listen);
    const workspace = await show(client);
    await until(() => fields.length);
    document.body.removeEventListener('dr-contract-drift', listen);
    expect(fields).to.deep.equal([{providerId: 'p1', field: 'reviews.1.date'}]);
    expect(await readCard(cards(workspace)[1]!)).to.equal('We can’t show this review right now.');
    expect(cards(workspace)).to.have.length(7);
    await expectAccessible(workspace);
  });

  it('tells the host where its plan profile is wrong', async () => {
    const fields: unknown[] = [];
    const listen = ({detail}: HTMLElementEventMap['dr-contract-drift']) => fields.push(detail.field);
    document.body.addEventListener('dr-contract-drift', listen);
    const editorialCheck = {off: ['money', 'rude']} as never;
    await show(new InMemoryPracticeClient([everyStatus]), {planProfile: {editorialCheck, phones: {access: 'call us'}}});
    await until(() => fields.length === 2);
    document.body.removeEventListener('dr-contract-drift', listen);
    expect(fields).to.deep.equal(['planProfile.phones.access', 'planProfile.editorialCheck.off.1']);
  });

  it('shows that it is loading, with motion only for readers who accept it', async () => {
    if (canEmulateMedia) await emulateMedia({reducedMotion: 'reduce'});
    const client = new InMemoryPracticeClient([everyStatus]);
    client.hold();
    const workspace = place({client});
    await untilSeen(workspace, 'Loading reviews…');
    if (canEmulateMedia) {
      expect(workspace.shadowRoot!.getAnimations()).to.have.length(0);
      await emulateNothing();
    }
    await expectAccessible(workspace);
    client.release();
    await until(() => cards(workspace).length === 7);
  });

  it('says that the reviews could not be shown when their code did not arrive, and tries again', async () => {
    const {loadInbox} = ProviderWorkspace;
    ProviderWorkspace.loadInbox = () => Promise.reject(new TypeError('no network'));
    try {
      const workspace = place({client: new InMemoryPracticeClient([everyStatus])});
      await untilSeen(workspace, 'We couldn’t load this. Check your connection and try again.');
      await expectAccessible(workspace);
      ProviderWorkspace.loadInbox = loadInbox;
      button(workspace, 'Try again').click();
      await until(() => cards(workspace).length === 7);
      expect(seen(workspace)).not.to.contain('We couldn’t load this.');
    } finally {
      ProviderWorkspace.loadInbox = loadInbox;
    }
  });
});
