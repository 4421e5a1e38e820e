import assert from 'node:assert/strict';
import {it} from 'node:test';
import {screen} from '../../src/screening/index.js';
import {buildCaseResponse} from '../../src/testing/practice/builders.js';
import {buildResponse, buildReviews} from '../../src/testing/reviews/builders.js';

it('a built comment fits its answer, also an answer that is given', () => {
  const built = [...buildReviews(40), ...buildReviews(40, () => ({recommended: false})), ...buildReviews(40, () => ({recommended: true}))];
  const [praise, criticism] = [true, false].map(
    (wanted) => new Set(built.filter(({recommended}) => recommended === wanted).map(({comment}) => comment)),
  );
  assert.deepEqual(
    [...praise!].filter((comment) => criticism!.has(comment)),
    [],
  );
});

it('a built response breaks no rule of the editorial check', () => {
  for (const {text} of [buildResponse(), buildCaseResponse()]) assert.deepEqual(screen(text, 'response'), []);
});
