import './page-guard.js';
import '../../src/define/dr-access-manager.js';
import '../../src/define/dr-config.js';
import '../../src/define/dr-new-reviews.js';
import '../../src/define/dr-provider-workspace.js';
import '../../src/define/dr-recommendation-rate.js';
import '../../src/define/dr-representative-desk.js';
import '../../src/define/dr-review-survey.js';
import '../../src/define/dr-reviews-tab.js';
import {expect} from 'chai';
import {ReviewsError} from '../../src/api/shared/reviews-error.js';
import {
  ACCESS_PATH,
  CLAIMS_PATH,
  INVITATION_HEADER,
  ME_PATH,
  NEW_REVIEWS_PATH,
  practiceProvidersPath,
  practiceReviewsPath,
  QUEUE_PATH,
  rateTrendPath,
  reviewsPath,
  SUMMARIES_PATH,
  SURVEY_PATH,
} from '../../src/api/shared/routes.js';
import {InMemoryAccessClient} from '../../src/testing/access/in-memory-client.js';
import {buildReviews, InMemoryPracticeClient, InMemoryReviewsClient} from '../../src/testing/index.js';
import {buildPractice, buildPracticeReviews, buildProvider} from '../../src/testing/practice/builders.js';
import {InMemorySurveyClient} from '../../src/testing/survey/in-memory-client.js';
import {asSent} from '../../stories/contract-service.js';
import {newClient as newQueueClient} from './support/desk.js';
import {closeFrames, defineIn, openFrame} from './support/frame.js';
import {settled, until} from './support/until.js';

/*
 * Hosts set properties when they have them: before the tag is in the page, right after, or when a script has come. Each of
 * them counts from the moment it is given, on every tag that talks to a service, and on the <dr-config> around it.
 */

type Given = Readonly<Record<string, unknown>>;

interface Case {
  /** What the tag needs beside a client. */
  readonly about?: Given;
  readonly newClient: () => {readonly calls: readonly unknown[]};
  /** What shows that the tag has what it asked for. */
  readonly content: string;
  readonly headingKey: string;
  /** Where the plan profile can be seen, and what it takes to be there. */
  readonly newClientForPlan?: () => unknown;
  /** The property of `<dr-config>` for such a client. */
  readonly around?: 'client' | 'practiceClient';
}

const newPractice = (entitled = true) =>
  new InMemoryPracticeClient([
    {practice: buildPractice({entitled}), providers: [{provider: buildProvider(), reviews: buildPracticeReviews(12)}]},
  ]);

/** A client that the service refuses. */
const refused = (call: string) => ({[call]: () => Promise.reject(new ReviewsError('insufficient-scope', 403))});

const CASES: Readonly<Record<string, Case>> = {
  'dr-reviews-tab': {
    about: {providerId: 'p1'},
    newClient: () => new InMemoryReviewsClient({p1: buildReviews(12)}),
    content: '[part=review]',
    headingKey: 'heading',
    around: 'client',
  },
  'dr-provider-workspace': {
    newClient: newPractice,
    content: '[part=review]',
    headingKey: 'workspaceHeading',
    around: 'practiceClient',
  },
  'dr-new-reviews': {
    newClient: newPractice,
    content: '[part=practice]',
    headingKey: 'newReviewsHeading',
    newClientForPlan: () => new InMemoryPracticeClient([]),
    around: 'practiceClient',
  },
  'dr-review-survey': {
    about: {claimId: 'c1'},
    newClient: () => new InMemorySurveyClient(),
    content: '[part=submit]',
    headingKey: 'surveyQuestion',
  },
  'dr-representative-desk': {
    newClient: () => newQueueClient(),
    content: '[part=entry]',
    headingKey: 'deskHeading',
    newClientForPlan: () => refused('queue'),
  },
  'dr-access-manager': {
    newClient: () => new InMemoryAccessClient(),
    content: '[part=practice]',
    headingKey: 'accessHeading',
  },
};

const PLAN = {brand: 'Juniper Health', phones: {access: 'Juniper Health, 800-555-0100'}};

/** What each property makes of the tag. */
function outcomes(
  headingKey: string,
): Readonly<Record<'messages' | 'planProfile' | 'locale', [value: unknown, isShown: (tag: Element) => boolean]>> {
  return {
    messages: [{[headingKey]: 'In the words of the host'}, (tag) => textIn(tag).includes('In the words of the host')],
    planProfile: [PLAN, (tag) => textIn(tag).includes('Juniper Health')],
    locale: ['es', (tag) => languageOf(tag) === 'es'],
  };
}

const textIn = (tag: Element) => tag.shadowRoot?.textContent ?? '';
const languageOf = (tag: Element) => tag.shadowRoot?.querySelector('[lang]')?.getAttribute('lang');
const has = (tag: Element, selector: string) => !!tag.shadowRoot?.querySelector(selector);

const create = (name: string, given: Given, from = document) => Object.assign(from.createElement(name), given);

function place(name: string, given: Given, into: Element = document.body): HTMLElement {
  const tag = create(name, given, into.ownerDocument);
  into.append(tag);
  return tag;
}

const TOKEN = 'a-token';

/** Answers at `/late/` to those who have the token, in place of a server. */
function serve(accepts = (token: string | null): boolean => token !== null): {
  readonly tokens: (string | null)[];
  readonly hold: () => void;
  readonly release: () => void;
} {
  const original = globalThis.fetch;
  restoreFetch = () => (globalThis.fetch = original);
  const reviews = new InMemoryReviewsClient({p1: buildReviews(12)});
  const practice = newPractice();
  const practiceId = buildPractice().id;
  const answers: Readonly<Record<string, () => Promise<object>>> = {
    [reviewsPath('p1')]: () => reviews.reviews('p1', {}),
    [SUMMARIES_PATH]: async () => ({summaries: [...(await reviews.summaries(['p1'])).values()]}),
    [ME_PATH]: () => practice.me(),
    [NEW_REVIEWS_PATH]: () => practice.newReviews(),
    [practiceProvidersPath(practiceId)]: () => practice.providers(practiceId),
    [practiceReviewsPath(practiceId, 'p1')]: () => practice.practiceReviews(practiceId, 'p1', {}),
    [rateTrendPath(practiceId, 'p1')]: async () => ({quarters: await practice.rateTrend(practiceId, 'p1')}),
    [`${CLAIMS_PATH}/c1/survey`]: () => new InMemorySurveyClient().survey(),
    [SURVEY_PATH]: () => new InMemorySurveyClient().survey(),
    [QUEUE_PATH]: () => newQueueClient().queue(),
    [ACCESS_PATH]: () => new InMemoryAccessClient().access(),
  };
  const tokens: (string | null)[] = [];
  let held: Promise<void> | undefined;
  let release = () => {};
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const [, path] = request.url.split('/late/');
    if (path === undefined) return original(input, init);
    const token = request.headers.get('Authorization') ?? request.headers.get(INVITATION_HEADER);
    tokens.push(token);
    await held;
    request.signal.throwIfAborted();
    const answer = answers[path.split('?')[0]!];
    if (!answer) throw new Error(`No answer for ${path}`);
    if (!accepts(token)) return Response.json({code: 'unauthenticated', status: 401}, {status: 401});
    return Response.json(asSent(await answer()));
  };
  return {
    tokens,
    hold: () => {
      held = new Promise((resolve) => (release = resolve));
    },
    release: () => {
      held = undefined;
      release();
    },
  };
}

let restoreFetch = () => {};

for (const [name, {about = {}, newClient, content, headingKey, newClientForPlan = newClient, around}] of Object.entries(CASES)) {
  describe(`<${name}> takes up`, () => {
    afterEach(() => {
      restoreFetch();
      document.body.replaceChildren();
      closeFrames();
    });

    const isThere = (tag: Element) => until(() => has(tag, content), `${content} in <${name}>, now: ${textIn(tag)}`);

    describe('a client', () => {
      it('given right after it came into the page', async () => {
        const tag = place(name, about);
        Object.assign(tag, {client: newClient()});
        await isThere(tag);
      });

      it('given later', async () => {
        const tag = place(name, about);
        await settled();
        Object.assign(tag, {client: newClient()});
        await isThere(tag);
      });

      it('in place of another', async () => {
        const tag = place(name, {...about, client: newClient()});
        await isThere(tag);
        const client = newClient();
        Object.assign(tag, {client});
        await until(() => client.calls.length > 0, 'a call of the second client');
        await isThere(tag);
      });

      it('given while it was out of the page', async () => {
        const tag = place(name, {...about, client: newClient()});
        await isThere(tag);
        tag.remove();
        const client = newClient();
        Object.assign(tag, {client});
        await settled();
        expect(client.calls).to.deep.equal([]);
        document.body.append(tag);
        await until(() => client.calls.length > 0, 'a call of the second client');
      });

      if (around) {
        it('that <dr-config> is given later', async () => {
          const config = place('dr-config', {});
          const tag = place(name, about, config);
          await settled();
          Object.assign(config, {[around]: newClient()});
          await isThere(tag);
        });
      }
    });

    describe('an address and a token', () => {
      const getToken = () => TOKEN;

      it('given later', async () => {
        const {tokens} = serve();
        const tag = place(name, about);
        await settled();
        Object.assign(tag, {api: '/late', getToken});
        await isThere(tag);
        expect(tokens[0]).to.equal(`Bearer ${TOKEN}`);
      });

      it('that <dr-config> is given later', async () => {
        serve();
        const config = place('dr-config', {});
        const tag = place(name, about, config);
        await settled();
        Object.assign(config, {api: '/late', getToken});
        await isThere(tag);
      });

      it('where the token comes after the service has asked for it', async () => {
        const {tokens} = serve();
        const tag = place(name, {...about, api: '/late'});
        await until(() => has(tag, '[part=sign-in], [part=retry]'), 'a way out');
        Object.assign(tag, {getToken});
        await isThere(tag);
        expect(tokens.slice(0, 2)).to.deep.equal([null, `Bearer ${TOKEN}`]);
      });

      it('where the token comes while the service is asked without it', async () => {
        const service = serve();
        service.hold();
        const tag = place(name, {...about, api: '/late'});
        await until(() => service.tokens.length > 0, 'a request');
        Object.assign(tag, {getToken});
        await until(() => service.tokens.length > 1, 'a request with the token');
        service.release();
        await isThere(tag);
      });

      it('where the token comes to <dr-config> after the service has asked for it', async () => {
        serve();
        const config = place('dr-config', {api: '/late'});
        const tag = place(name, about, config);
        await until(() => has(tag, '[part=sign-in], [part=retry]'), 'a way out');
        Object.assign(config, {getToken});
        await isThere(tag);
      });

      it('where the first function has no token yet, and the next one does', async () => {
        const {tokens} = serve();
        const tag = place(name, {...about, api: '/late', getToken: () => undefined});
        await until(() => has(tag, '[part=sign-in], [part=retry]'), 'a way out');
        Object.assign(tag, {getToken: () => undefined});
        await settled();
        expect(tokens).to.deep.equal([null]);
        Object.assign(tag, {getToken: () => Promise.resolve(TOKEN)});
        await isThere(tag);
      });

      it('where the first function of <dr-config> has no token yet, and the next one does', async () => {
        serve();
        const config = place('dr-config', {api: '/late', getToken: () => undefined});
        const tag = place(name, about, config);
        await until(() => has(tag, '[part=sign-in], [part=retry]'), 'a way out');
        Object.assign(config, {getToken: () => TOKEN});
        await isThere(tag);
      });

      it('where the function has a token by the time the first request is refused', async () => {
        const {tokens} = serve();
        const given = [undefined, TOKEN];
        const tag = place(name, {...about, api: '/late', getToken: () => (given.length > 1 ? given.shift() : TOKEN)});
        await isThere(tag);
        expect(tokens.slice(0, 2)).to.deep.equal([null, `Bearer ${TOKEN}`]);
      });

      it('but asks no more for another function that gives the rejected token again', async () => {
        const {tokens} = serve(() => false);
        const tag = place(name, {...about, api: '/late', getToken: () => TOKEN});
        await until(() => has(tag, '[part=sign-in], [part=retry]'), 'a way out');
        const asked = tokens.length;
        Object.assign(tag, {getToken: () => TOKEN});
        await settled();
        expect(tokens).to.have.length(asked);
      });

      it('but asks no more for another function that gives the token', async () => {
        const {tokens} = serve();
        const tag = place(name, {...about, api: '/late', getToken});
        await isThere(tag);
        await settled();
        const asked = tokens.length;
        Object.assign(tag, {getToken: () => 'another'});
        await settled();
        expect(tokens).to.have.length(asked);
      });
    });

    for (const [property, [value, isShown]] of Object.entries(outcomes(headingKey))) {
      // Shows the plan's name only after a press, as the test of <dr-config> does.
      if (name === 'dr-reviews-tab' && property === 'planProfile') continue;
      const client = property === 'planProfile' ? newClientForPlan : newClient;
      const isTaken = (tag: Element) => until(() => isShown(tag), `the ${property} in <${name}>, now: ${textIn(tag)}`);
      const untilShown = (tag: Element) =>
        until(() =>
          property === 'planProfile' && newClientForPlan !== newClient ? has(tag, '.notice, [part=notice]') : has(tag, content),
        );

      describe(property, () => {
        it('given before it came into the page, or right after', async () => {
          const before = place(name, {...about, client: client(), [property]: value});
          await isTaken(before);
          const after = place(name, {...about, client: client()});
          Object.assign(after, {[property]: value});
          await isTaken(after);
        });

        it('given later, and taken back', async () => {
          const tag = place(name, {...about, client: client()});
          await untilShown(tag);
          expect(isShown(tag)).to.equal(false);
          Object.assign(tag, {[property]: value});
          await isTaken(tag);
          Object.assign(tag, {[property]: undefined});
          await until(() => !isShown(tag), `no ${property} any more`);
        });

        it('that <dr-config> is given later', async () => {
          const config = place('dr-config', {});
          const tag = place(name, {...about, client: client()}, config);
          await untilShown(tag);
          Object.assign(config, {[property]: value});
          await isTaken(tag);
        });
      });
    }

    it('what was set before its own script came', async () => {
      const frame = await openFrame();
      const given = {...about, client: newClient(), messages: outcomes(headingKey).messages[0], locale: 'es', headingLevel: 4};
      const tag = place(name, given, frame.document.body);
      await defineIn(frame, name);
      await isThere(tag);
      expect(textIn(tag)).to.contain('In the words of the host');
      // Spanish is loaded on demand.
      await until(() => languageOf(tag) === 'es', 'Spanish');
      expect(tag.shadowRoot!.querySelector('[role=heading]')!.getAttribute('aria-level')).to.equal('4');
    });

    it('what was set on a <dr-config> before the script of that came, also from inside a component of the host', async () => {
      const frame = await openFrame();
      const messages = outcomes(headingKey).messages[0];
      const config = place('dr-config', {...(around && {[around]: newClient()}), messages, locale: 'es'}, frame.document.body);
      const component = frame.document.createElement('div');
      config.append(component);
      const inside = component.attachShadow({mode: 'open'}).appendChild(frame.document.createElement('div'));
      const tag = place(name, around ? about : {...about, client: newClient()}, inside);
      await defineIn(frame, name);
      await settled();
      expect(has(tag, content)).to.equal(false);
      await defineIn(frame, 'dr-config');
      await isThere(tag);
      expect(textIn(tag)).to.contain('In the words of the host');
    });
  });
}

describe('<dr-review-survey> takes up', () => {
  afterEach(() => {
    restoreFetch();
    document.body.replaceChildren();
  });

  const isWritten = (survey: Element, text: string) => until(() => survey.shadowRoot!.querySelector('textarea')?.value === text, text);

  it('the token of an invitation given later', async () => {
    const {tokens} = serve();
    const survey = place('dr-review-survey', {api: '/late'});
    await settled();
    Object.assign(survey, {token: 'x'.repeat(32)});
    await until(() => has(survey, '[part=submit]'), 'the question');
    expect(tokens).to.deep.equal(['x'.repeat(32)]);
  });

  it('a draft given later, without a question to the service', async () => {
    const client = new InMemorySurveyClient();
    const survey = place('dr-review-survey', {client});
    await until(() => has(survey, '[part=submit]'), 'the question');
    Object.assign(survey, {initialDraft: {recommended: true, comment: 'Kept.'}});
    await isWritten(survey, 'Kept.');
    expect(client.calls).to.deep.equal(['survey']);
  });

  it('no draft given later where the member has written, though nothing is left of it', async () => {
    const survey = place('dr-review-survey', {client: new InMemorySurveyClient()});
    await until(() => has(survey, '[part=submit]'), 'the question');
    survey.shadowRoot!.querySelector<HTMLInputElement>('[type=radio]')!.click();
    const field = await until(() => survey.shadowRoot!.querySelector('textarea'), 'the field for the comment');
    for (const text of ['Kind.', '']) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    }
    Object.assign(survey, {initialDraft: {comment: 'Kept.'}});
    await settled();
    expect(field.value).to.equal('');
  });
});

describe('<dr-provider-workspace> takes up', () => {
  afterEach(() => document.body.replaceChildren());

  const kept = (reviewId: string) => [{reviewId, kind: 'respond', text: 'Thank you.', contact: {}}];
  const isMarked = (workspace: Element) => until(() => textIn(workspace).includes('Draft saved'), 'the mark of a draft');

  it('drafts given while it loads', async () => {
    const client = newPractice();
    client.hold();
    const workspace = place('dr-provider-workspace', {client, locale: 'en-US'});
    await until(() => client.calls.length > 0, 'a call');
    Object.assign(workspace, {initialDrafts: kept((await listOf(newPractice()))[0]!)});
    await settled();
    client.release();
    await isMarked(workspace);
  });

  it('drafts given later', async () => {
    const workspace = place('dr-provider-workspace', {client: newPractice(), locale: 'en-US'});
    await until(() => has(workspace, '[part=review]'), 'reviews');
    Object.assign(workspace, {initialDrafts: kept((await listOf(newPractice()))[0]!)});
    await isMarked(workspace);
  });

  async function listOf(client: InMemoryPracticeClient): Promise<string[]> {
    const {reviews} = await client.practiceReviews(buildPractice().id, 'p1', {});
    return reviews.flatMap((review) => ('comment' in review && review.status === 'none' ? review.id : []));
  }
});

describe('<dr-recommendation-rate> takes up', () => {
  afterEach(() => {
    restoreFetch();
    document.body.replaceChildren();
    closeFrames();
  });

  const newRates = () => new InMemoryReviewsClient({p1: buildReviews(12), p2: buildReviews(20)});
  const isShown = (rate: Element) => rate.getBoundingClientRect().width > 0;
  const shows = (rate: Element, count: number) =>
    until(() => isShown(rate) && textIn(rate).includes(`${count} verified reviews`), `${count} reviews, now: ${textIn(rate)}`);
  const isEmpty = (rate: Element) => until(() => !isShown(rate) && rate.matches(':state(empty)'), 'nothing');
  const given = {locale: 'en-US'};

  const WAYS: Readonly<Record<string, (rate: HTMLElement, providerId: string | undefined) => void>> = {
    'the property providerId': (rate, providerId) => Object.assign(rate, {providerId}),
    'the attribute provider-id': (rate, providerId) =>
      providerId === undefined ? rate.removeAttribute('provider-id') : rate.setAttribute('provider-id', providerId),
  };

  for (const [way, set] of Object.entries(WAYS)) {
    it(`${way}, given later, replaced, taken back and given again`, async () => {
      const rate = place('dr-recommendation-rate', {...given, client: newRates()});
      await settled();
      expect(isShown(rate)).to.equal(false);
      for (const [providerId, count] of [
        ['p1', 12],
        ['p2', 20],
        [undefined, 0],
        ['p2', 20],
        ['p1', 12],
      ] as const) {
        set(rate, providerId);
        await (providerId ? shows(rate, count) : isEmpty(rate));
      }
    });

    it(`${way}, given while it was out of the page`, async () => {
      const client = newRates();
      const rate = place('dr-recommendation-rate', {...given, client, providerId: 'p1'});
      await shows(rate, 12);
      rate.remove();
      set(rate, 'p2');
      await settled();
      expect(client.calls).to.have.length(1);
      document.body.append(rate);
      await shows(rate, 20);
    });
  }

  it('only the last of several subjects, whatever came between', async () => {
    const client = newRates();
    const rate = place('dr-recommendation-rate', {...given, client});
    for (const providerId of ['p1', undefined, 'p2', 'p1', undefined, 'p2']) Object.assign(rate, {providerId});
    await shows(rate, 20);
    Object.assign(rate, {providerId: undefined});
    await settled();
    expect(isShown(rate)).to.equal(false);
    expect(client.calls).to.deep.equal(['summaries']);
  });

  it('a client given later, replaced, taken back and given again', async () => {
    const rate = place('dr-recommendation-rate', {...given, providerId: 'p1'});
    const [client, other] = [newRates(), new InMemoryReviewsClient({p1: buildReviews(20)})];
    for (const [each, count] of [
      [client, 12],
      [other, 20],
      [undefined, 0],
      [client, 12],
    ] as const) {
      Object.assign(rate, {client: each});
      await (each ? shows(rate, count) : isEmpty(rate));
    }
  });

  it('an address given later, taken back and given again', async () => {
    serve(() => true);
    const rate = place('dr-recommendation-rate', {...given, providerId: 'p1'});
    for (const api of ['/late', undefined, '/late']) {
      Object.assign(rate, {api});
      await (api ? shows(rate, 12) : isEmpty(rate));
    }
  });

  it('<dr-config> with a client, an address or a token given later, and it moved into another', async () => {
    serve();
    const [config, other] = [place('dr-config', given), place('dr-config', {...given, client: newRates()})];
    const rate = place('dr-recommendation-rate', {providerId: 'p1'}, config);
    await settled();
    Object.assign(config, {api: '/config/late'});
    await settled();
    Object.assign(config, {getToken: () => TOKEN});
    await shows(rate, 12);
    Object.assign(config, {client: new InMemoryReviewsClient({p1: buildReviews(20)})});
    await shows(rate, 20);
    other.append(rate);
    await shows(rate, 12);
    document.body.append(rate);
    await isEmpty(rate);
  });

  it('its token after the service has asked for it, also from a function that follows one without', async () => {
    const {tokens} = serve();
    const rate = place('dr-recommendation-rate', {...given, providerId: 'p1', api: '/first/late'});
    const asked = (count: number) => until(() => tokens.length === count, `${count} requests`);
    await asked(1);
    Object.assign(rate, {getToken: () => undefined});
    await asked(2);
    for (let times = 0; times < 3; times++) Object.assign(rate, {getToken: () => undefined});
    await settled();
    Object.assign(rate, {getToken: () => Promise.resolve(TOKEN)});
    await shows(rate, 12);
    expect(tokens).to.deep.equal([null, null, `Bearer ${TOKEN}`]);
  });

  it('no other function that gives the rejected token again, or none at all', async () => {
    const {tokens} = serve(() => false);
    const rate = place('dr-recommendation-rate', {...given, providerId: 'p1', api: '/rejected/late', getToken: () => TOKEN});
    await until(() => tokens.length > 1, 'a second attempt');
    await settled();
    const before = tokens.length;
    for (const getToken of [() => TOKEN, () => Promise.reject(new Error('No session')), () => TOKEN]) {
      Object.assign(rate, {getToken});
      await settled();
    }
    expect(tokens).to.have.length(before);
  });

  it('a token that is taken back: no later request has it', async () => {
    const {tokens} = serve(() => true);
    const rate = place('dr-recommendation-rate', {...given, providerId: 'p1', api: '/back/late', getToken: () => TOKEN});
    await shows(rate, 12);
    Object.assign(rate, {getToken: undefined, providerId: undefined});
    await isEmpty(rate);
    Object.assign(rate, {providerId: 'p1'});
    await shows(rate, 12);
    rate.remove();
    await shows(place('dr-recommendation-rate', {...given, providerId: 'p1', api: '/back/late'}), 12);
    expect(tokens).to.deep.equal([`Bearer ${TOKEN}`, null, null]);
  });

  it('one token for all in a request, and none from a tag of an earlier request', async () => {
    const {tokens} = serve(() => true);
    const [first] = [{getToken: () => TOKEN}, {}].map((token) =>
      place('dr-recommendation-rate', {...given, providerId: 'p1', api: '/shared/late', ...token}),
    );
    await shows(first!, 12);
    await shows(place('dr-recommendation-rate', {...given, providerId: 'p1', api: '/shared/late'}), 12);
    expect(tokens).to.deep.equal([`Bearer ${TOKEN}`, null]);
  });

  it('the properties set before its own script came, rather than the attributes', async () => {
    const body = '<dr-recommendation-rate provider-id="p1" locale="es"></dr-recommendation-rate>';
    const frame = await openFrame({body});
    const rate = frame.document.querySelector('dr-recommendation-rate')!;
    const client = newRates();
    Object.assign(rate, {providerId: 'p2', locale: 'en-US', client});
    await defineIn(frame, 'dr-recommendation-rate');
    await shows(rate, 20);
    expect(client.calls).to.deep.equal(['summaries']);
    rate.setAttribute('provider-id', 'p1');
    await shows(rate, 12);
  });
});
