import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {narrows, type ReviewQuery} from '../../src/domain/review-query.js';

describe('a query', () => {
  it('narrows if it filters out reviews', () => {
    const queries: ReviewQuery[] = [{recommended: true}, {recommended: false}, {withResponse: true}, {search: 'kind'}];
    for (const query of queries) assert.equal(narrows(query), true, JSON.stringify(query));
  });

  it('does not narrow by order or unset parts', () => {
    const queries: ReviewQuery[] = [{}, {sort: 'oldest'}, {recommended: undefined, withResponse: false, search: '', sort: 'newest'}];
    for (const query of queries) assert.equal(narrows(query), false, JSON.stringify(query));
  });
});
