import {Me, PracticeReviewsPage} from '../../api/practice/schemas.js';
import {
  historyPath,
  ME_PATH,
  NEW_REVIEWS_PATH,
  practiceProvidersPath,
  practiceReviewsPath,
  reportsPath,
  responsePath,
} from '../../api/shared/routes.js';
import type {Check} from '../service/check.js';
import {hold, same} from '../service/fault.js';
import {aBody, type Sandbox} from '../service/sandbox.js';
import {expectProblem} from '../service/service.js';

/** All paths of a practice that support reads. */
async function practiceReads(sandbox: Sandbox): Promise<string[]> {
  const {practiceId, providerId} = await sandbox.place();
  const {reviews} = await sandbox.service.read(PracticeReviewsPage, practiceReviewsPath(practiceId, providerId), {as: 'staff'});
  const [review] = reviews;
  hold(!!review, 'The provider needs reviews: specify another one with --provider');
  return [practiceProvidersPath(practiceId), practiceReviewsPath(practiceId, providerId), historyPath(practiceId, review.id)];
}

/** Checks of who may see and do what. */
export const accessChecks: readonly Check[] = [
  {
    id: 'sign-in-needed',
    promise: "Without a valid token, a practice's resources return 401 with WWW-Authenticate",
    stated: ['getMe', '`Bearer`, with or without parameters'],
    needs: ['staff'],
    run: async (sandbox) => {
      for (const path of [ME_PATH, NEW_REVIEWS_PATH, ...(await practiceReads(sandbox))]) {
        for (const headers of [{}, {Authorization: 'Bearer conformance'}] as Record<string, string>[]) {
          const answer = await sandbox.service.ask(path, {headers});
          expectProblem(answer, 401, 'unauthenticated', path);
          hold(/^Bearer\b/i.test(answer.headers.get('WWW-Authenticate') ?? ''), `${path}: WWW-Authenticate must say Bearer`);
        }
      }
    },
  },
  {
    id: 'answers-private',
    promise: 'Responses meant for one person are not stored: Cache-Control no-store',
    stated: ['info', 'Answers to signed-in people have `Cache-Control: no-store`'],
    needs: ['staff'],
    run: async (sandbox) => {
      for (const path of [ME_PATH, NEW_REVIEWS_PATH, ...(await practiceReads(sandbox))]) {
        const {headers} = await sandbox.service.ask(path, {as: 'staff'});
        hold((headers.get('Cache-Control') ?? '').includes('no-store'), `${path}: Cache-Control must be no-store`);
      }
    },
  },
  {
    id: 'entitlement-needed',
    promise: 'Without the entitlement, reviews of the practice return 403 entitlement-missing',
    stated: ['listPracticeReviews', 'the person lacks the entitlement (`entitlement-missing`)'],
    needs: ['staff', 'colleague'],
    run: async (sandbox) => {
      for (const path of await practiceReads(sandbox))
        expectProblem(await sandbox.service.ask(path, {as: 'colleague'}), 403, 'entitlement-missing', path);
    },
  },
  {
    id: 'managers-named',
    promise: 'A person without the entitlement still sees the practice and who can grant it',
    stated: ['getMe', 'All practices of the person, with or without the entitlement, and who can grant it'],
    needs: ['staff', 'colleague'],
    run: async (sandbox) => {
      const {practiceId} = await sandbox.place();
      const {practices} = await sandbox.service.read(Me, ME_PATH, {as: 'colleague'});
      const practice = practices.find(({id}) => id === practiceId);
      hold(!!practice, 'the colleague does not see the practice');
      same(practice.entitled, false, 'entitled');
    },
  },
  {
    id: 'others-do-not-exist',
    promise: "Another practice's resources return 404, as if they did not exist",
    stated: ['info', 'A resource of another practice answers 404, as if it did not exist'],
    needs: ['staff', 'outsider'],
    run: async (sandbox) => {
      for (const path of await practiceReads(sandbox))
        expectProblem(await sandbox.service.ask(path, {as: 'outsider'}), 404, 'practice-not-found', path);
      const {practiceId} = await sandbox.place();
      const {practices} = await sandbox.service.read(Me, ME_PATH, {as: 'outsider'});
      hold(!practices.some(({id}) => id === practiceId), 'the outsider sees the practice among their own');
      const [own] = practices.filter(({entitled}) => entitled);
      hold(!!own, 'The outsider must have the entitlement for another practice');
      // Requests a review of another practice under the path of the outsider's own practice.
      const {id} = await sandbox.untouched();
      expectProblem(
        await sandbox.service.ask(historyPath(own.id, id), {as: 'outsider'}),
        404,
        'review-not-found',
        'a review of another practice',
      );
    },
  },
  {
    id: 'others-cannot-write',
    promise: 'Responding and reporting require the entitlement for the practice',
    stated: ['submitResponse', 'the person lacks the entitlement (`entitlement-missing`)'],
    needs: ['staff', 'colleague', 'outsider'],
    run: async (sandbox) => {
      const {practiceId} = await sandbox.place();
      const {id} = await sandbox.untouched();
      for (const path of [responsePath(practiceId, id), reportsPath(practiceId, id)]) {
        const body = aBody('Thank you.');
        expectProblem(await sandbox.service.write(path, body, {as: 'colleague'}), 403, 'entitlement-missing', 'a colleague writes');
        expectProblem(await sandbox.service.write(path, body, {as: 'outsider'}), 404, 'practice-not-found', 'an outsider writes');
      }
    },
  },
  {
    id: 'tin-in-no-address',
    promise: 'A practice has an opaque id, which does not contain its TIN',
    stated: ['listPracticeReviews', 'Opaque id of a practice, which does not contain its TIN'],
    needs: ['staff'],
    run: async ({service}) => {
      const {practices} = await service.read(Me, ME_PATH, {as: 'staff'});
      hold(!practices.some(({id, tin}) => id.includes(tin)), "a practice's id contains its TIN");
    },
  },
];
