import {isDeepStrictEqual} from 'node:util';
import {HttpAccessClient} from '../../src/api/access/http.js';
import {HttpPracticeClient} from '../../src/api/practice/http.js';
import {HttpQueueClient} from '../../src/api/queue/http.js';
import {HttpReviewsClient} from '../../src/api/reviews/http.js';
import type {ServiceConfig} from '../../src/api/shared/transport.js';
import type {SurveyClient} from '../../src/api/survey/client.js';
import {HttpSurveyClient} from '../../src/api/survey/http.js';
import {AccessStore} from '../../src/state/access/access-store.js';
import {InboxStore} from '../../src/state/practice/inbox-store.js';
import {NewReviewsStore} from '../../src/state/practice/new-reviews-store.js';
import {WorkspaceStore} from '../../src/state/practice/workspace-store.js';
import {QueueCaseStore} from '../../src/state/queue/case-store.js';
import {QueueStore} from '../../src/state/queue/queue-store.js';
import {ReviewsStore} from '../../src/state/reviews/reviews-store.js';
import type {Store} from '../../src/state/shared/store.js';
import {SurveyStore} from '../../src/state/survey/survey-store.js';
import type {Stored, World} from './drill-world.js';
import type {Operation} from './operation.js';
import {firstCase, newClaim, newInvitation} from './people.js';

/** A screen that shows something from the service. */
interface Screen {
  /** Loads what it shows, or tries again what has failed. */
  load(): Promise<void>;
  /** What it shows; `undefined` if a failure is shown and everything or a part is missing. */
  shown(): unknown;
}

interface Reading {
  readonly name: string;
  readonly route: RegExp;
  /** The subject of who reads; nothing for members who are not signed in. */
  readonly who?: (stored: Stored) => string;
  readonly open: (config: ServiceConfig, world: World) => Promise<Screen> | Screen;
}

const nothing = () => {};
const ofStaff = ({read}: Stored) => read.staff.subject;
const ofTeam = ({representative}: Stored) => representative.subject;

/** A screen that a store is behind. */
function screenOf<State>(
  store: Store<State>,
  {isBusy, load, shown}: {isBusy: (state: State) => boolean; load: (isFirst: boolean) => void; shown: (state: State) => unknown},
): Screen {
  let isFirst = true;
  return {
    async load() {
      load(isFirst);
      isFirst = false;
      await new Promise<void>((resolve) => {
        const check = () => !isBusy(store.state) && resolve();
        store.subscribe(check);
        check();
      });
    },
    shown: () => shown(store.state),
  };
}

function tab(config: ServiceConfig, {stored}: World, reviewId?: string): {store: ReviewsStore; screen: Screen} {
  const store = new ReviewsStore({providerId: stored.read.providerId, client: new HttpReviewsClient(config), reviewId});
  const screen = screenOf(store, {
    isBusy: ({loading}) => !!loading,
    load: (isFirst) => (isFirst ? store.start() : store.retry()),
    shown: ({failure, reviews, summary, counts}) => (failure ? undefined : {reviews, summary, counts}),
  });
  return {store, screen};
}

function inbox(config: ServiceConfig, {stored: {read}}: World): {store: InboxStore; screen: Screen} {
  const store = new InboxStore({client: new HttpPracticeClient(config), practiceId: read.id, providerId: read.providerId});
  const screen = screenOf(store, {
    isBusy: ({loading, trend}) => !!loading || !trend,
    load: (isFirst) => (isFirst ? store.start() : store.retry()),
    shown: ({failure, reviews, summary, counts}) => (failure ? undefined : {reviews, summary, counts}),
  });
  return {store, screen};
}

/** A screen whose content a single promise brings, and which says when that has failed. */
function promised(ask: () => Promise<unknown>): Screen {
  let shown: unknown;
  return {
    load: () =>
      ask().then(
        (answer) => void (shown = answer),
        () => void (shown = undefined),
      ),
    shown: () => shown,
  };
}

const READINGS: readonly Reading[] = [
  {name: 'load the tab', route: /^GET \/v1\/providers\/[^/]+\/reviews/, open: (config, world) => tab(config, world).screen},
  {
    name: 'load the next page',
    route: /^GET \/v1\/providers\/[^/]+\/reviews\?cursor=/,
    async open(config, world) {
      const {store, screen} = tab(config, world);
      await screen.load();
      const next = screenOf(store, {
        isBusy: ({loading}) => !!loading,
        load: () => store.loadNext(),
        shown: ({failure, reviews, counts}) => (failure || reviews!.length < 60 ? undefined : {reviews, counts}),
      });
      return next;
    },
  },
  {
    name: 'open a link to a review',
    route: /^GET \/v1\/providers\/[^/]+\/reviews\//,
    open: (config, world) => tab(config, world, world.stored.listed[40]!.id).screen,
  },
  {
    name: 'load the rates of a page of results',
    route: /^GET \/v1\/review-summaries/,
    open: (config, {stored: {providers, read}}) => {
      const client = new HttpReviewsClient(config);
      const ids = [read.providerId, ...providers.map(({id}) => id)];
      return promised(async () => {
        const rates = await client.summaries(ids);
        return rates.size === ids.length ? rates : undefined;
      });
    },
  },
  {
    name: 'list the providers',
    route: /^GET \/v1\/practices\/[^/]+\/providers(\?|$)/,
    who: ofStaff,
    open(config) {
      const store = new WorkspaceStore({client: new HttpPracticeClient(config), onFact: nothing});
      let isSignedIn = false;
      return screenOf(store, {
        isBusy: ({screen, providers, sessionEnded}) =>
          !providers && !['failed', 'no-access', 'signed-out'].includes(screen) && (isSignedIn || !sessionEnded),
        load(isFirst) {
          isSignedIn = !isFirst;
          if (isFirst) store.start();
          else if (store.state.sessionEnded) store.resume();
          else store.retry();
        },
        shown: ({providers}) => providers,
      });
    },
  },
  {
    name: 'list the reviews of a practice',
    route: /^GET \/v1\/practices\/[^/]+\/providers\/[^/]+\/reviews/,
    who: ofStaff,
    open: (config, world) => inbox(config, world).screen,
  },
  {
    name: 'read a case history',
    route: /^GET \/v1\/practices\/[^/]+\/reviews\/[^/]+\/history/,
    who: ofStaff,
    open(config, world) {
      const {store} = inbox(config, world);
      return promised(() => store.history(world.stored.listed[1]!.id));
    },
  },
  {
    name: 'read what is new',
    route: /^GET \/v1\/new-reviews/,
    who: ofStaff,
    open(config) {
      const store = new NewReviewsStore(new HttpPracticeClient(config), nothing);
      return screenOf(store, {
        isBusy: ({loading}) => loading,
        load: (isFirst) => (isFirst ? store.start() : store.retry()),
        shown: ({failure, news}) => (failure ? undefined : news),
      });
    },
  },
  {
    name: 'list the queue',
    route: /^GET \/v1\/queue/,
    who: ofTeam,
    open(config) {
      const store = new QueueStore(new HttpQueueClient(config), nothing);
      return screenOf(store, {
        isBusy: ({loading}) => !!loading,
        load: (isFirst) => (isFirst ? store.start() : void store.refresh()),
        // Others add to the queue meanwhile, at its end.
        shown: ({failure, entries}) => (failure || !entries?.length ? undefined : entries[0]!.caseNumber),
      });
    },
  },
  {
    name: 'open a case',
    route: /^POST \/v1\/cases\/[^/]+\/opening/,
    who: ofTeam,
    async open(config) {
      const client = new HttpQueueClient(config);
      const [entry] = (await client.queue()).entries;
      const store = new QueueCaseStore(entry!, client, nothing);
      return screenOf(store, {
        isBusy: ({opening}) => opening,
        load: () => void store.open(),
        shown: ({failure, case: found}) => (failure ? undefined : found?.steps),
      });
    },
  },
  {
    name: 'load the question',
    route: /^GET \/v1\/claims\/[^/]+\/survey/,
    who: () => 'sam.whitaker',
    async open(config, world) {
      const claimId = await newClaim(world, 'sam.whitaker');
      const store = new SurveyStore(new HttpSurveyClient(config, {claimId}), undefined, nothing);
      return screenOf(store, {
        isBusy: ({loading}) => loading,
        load: (isFirst) => (isFirst ? store.start() : store.state.end || store.state.signIn ? store.resume() : store.retry()),
        shown: ({survey}) => survey,
      });
    },
  },
  {
    name: 'load the question of a mailed link',
    route: /^GET \/v1\/survey/,
    async open(config, world) {
      const token = await newInvitation(world);
      // A client with a token copies its configuration, and so the deadline of this moment.
      const client = () => new HttpSurveyClient(config, {token});
      const current: SurveyClient = {
        survey: (options) => client().survey(options),
        answer: (given, options) => client().answer(given, options),
        ownAnswer: (options) => client().ownAnswer(options),
        changeAnswer: (given, options) => client().changeAnswer(given, options),
        withdrawAnswer: (options) => client().withdrawAnswer(options),
      };
      const store = new SurveyStore(current, undefined, nothing);
      return screenOf(store, {
        isBusy: ({loading}) => loading,
        load: (isFirst) => (isFirst ? store.start() : store.state.end ? store.resume() : store.retry()),
        shown: ({survey}) => survey,
      });
    },
  },
  {
    name: 'list who has access',
    route: /^GET \/v1\/access/,
    who: ({read}) => read.manager.subject,
    open(config) {
      const store = new AccessStore(new HttpAccessClient(config), nothing);
      return screenOf(store, {
        isBusy: ({loading}) => loading,
        load: (isFirst) => (isFirst ? store.start() : store.retry()),
        shown: ({failure, practices}) => (failure ? undefined : practices),
      });
    },
  },
  {
    name: 'renew the session',
    // The host's own request, which the library waits for.
    route: /^GET \/directory\?renew/,
    who: ofStaff,
    open(config, world) {
      const renewed = async (rejected?: string) => {
        if (!rejected) return 'an-expired-token';
        const response = await fetch(`${config.api}/directory?renew`, {signal: AbortSignal.timeout(config.timeout!)});
        if (!response.ok || !(await response.text()).includes('</html>')) throw new Error(`The session ended: ${response.status}`);
        return config.getToken!();
      };
      return inbox({...config, getToken: renewed}, world).screen;
    },
  },
];

/** Reads through the stores behind the tags. */
export const READ_OPERATIONS: readonly Operation[] = READINGS.map(({name, route, who, open}) => ({
  name,
  route,
  async prepare({world, wire, deadline}) {
    await firstCase(world);
    const token = who && (await world.issuer.tokenFor(who(world.stored)));
    const config = (api: string): ServiceConfig => ({
      api,
      getToken: token ? () => token : undefined,
      get timeout() {
        return deadline();
      },
    });
    let screen = await open(config(wire.origin), world);
    return {
      attempt: () => screen.load(),
      async again() {
        // With everything or a part shown and no failure, the page is loaded again.
        if (screen.shown() !== undefined) screen = await open(config(wire.origin), world);
        await screen.load();
        if (screen.shown() === undefined) throw new Error('It still fails without the fault.');
      },
      async timesDone() {
        const direct = await open(config(world.origin), world);
        await direct.load();
        return isDeepStrictEqual(screen.shown(), direct.shown()) ? 1 : 0;
      },
    };
  },
}));
