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

/** Everything of a practice that is read by address. */
async function practiceReads(sandbox: Sandbox): Promise<string[]> {
  const {practiceId, providerId} = await sandbox.place();
  const {reviews} = await sandbox.service.read(PracticeReviewsPage, practiceReviewsPath(practiceId, providerId), {as: 'staff'});
  const [review] = reviews;
  hold(!!review, 'The provider needs reviews: name another one with --provider');
  return [practiceProvidersPath(practiceId), practiceReviewsPath(practiceId, providerId), historyPath(practiceId, review.id)];
}

/** Who may see and do what. */
export const accessChecks: readonly Check[] = [
  {
    id: 'sign-in-needed',
    promise: 'Without a good token everything of a practice is 401 with WWW-Authenticate',
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
    promise: 'What is for one person is kept by nobody: Cache-Control no-store',
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
    promise: 'Without the entitlement reviews of the practice are 403 entitlement-missing',
    needs: ['staff', 'colleague'],
    run: async (sandbox) => {
      for (const path of await practiceReads(sandbox))
        expectProblem(await sandbox.service.ask(path, {as: 'colleague'}), 403, 'entitlement-missing', path);
    },
  },
  {
    id: 'managers-named',
    promise: 'Who has no entitlement still learns which practice it is for and who grants it',
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
    promise: "Another practice's objects are 404, as if there were none",
    needs: ['staff', 'outsider'],
    run: async (sandbox) => {
      for (const path of await practiceReads(sandbox))
        expectProblem(await sandbox.service.ask(path, {as: 'outsider'}), 404, 'practice-not-found', path);
      const {practiceId} = await sandbox.place();
      const {practices} = await sandbox.service.read(Me, ME_PATH, {as: 'outsider'});
      hold(!practices.some(({id}) => id === practiceId), 'the outsider sees the practice among their own');
      const [own] = practices.filter(({entitled}) => entitled);
      hold(!!own, 'The outsider must be entitled for a practice of their own');
      // A review of somebody else's practice under the address of one's own.
      const {id} = await sandbox.untouched();
      expectProblem(await sandbox.service.ask(historyPath(own.id, id), {as: 'outsider'}), 404, 'review-not-found', 'review of others');
    },
  },
  {
    id: 'others-cannot-write',
    promise: 'Nobody answers or reports a review of a practice they are not entitled for',
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
    promise: 'A practice is known by an opaque id and not by its TIN',
    needs: ['staff'],
    run: async ({service}) => {
      const {practices} = await service.read(Me, ME_PATH, {as: 'staff'});
      hold(!practices.some(({id, tin}) => id.includes(tin)), 'the id of a practice holds its TIN');
    },
  },
];
