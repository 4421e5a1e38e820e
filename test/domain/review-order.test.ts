import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {INBOX_ORDERS, type InboxOrdered} from '../../src/domain/inbox-query.js';
import {compareBy, type ReviewOrder} from '../../src/domain/review-order.js';
import {REVIEW_ORDERS} from '../../src/domain/review-query.js';

const REVIEWS = [
  {id: 'b', recommended: true, date: '2025-12-01', needsResponse: false},
  {id: 'a', recommended: true, date: '2025-12-01', needsResponse: true},
  {id: 'd', recommended: false, date: '2025-12-03', needsResponse: false},
  {id: 'c', recommended: false, date: '2025-11-30', needsResponse: true},
];

const sorted = (order: ReviewOrder<keyof InboxOrdered>) =>
  REVIEWS.toSorted(compareBy(order))
    .map(({id}) => id)
    .join('');

describe('the orders of reviews', () => {
  it('of members: by day, the id between reviews of one day', () => {
    assert.equal(sorted(REVIEW_ORDERS.newest), 'dbac');
    assert.equal(sorted(REVIEW_ORDERS.oldest), 'cabd');
  });

  it('of the inbox: the same, and what is not recommended or needs a response first', () => {
    assert.equal(sorted(INBOX_ORDERS.newest), 'dbac');
    assert.equal(sorted(INBOX_ORDERS.oldest), 'cabd');
    assert.equal(sorted(INBOX_ORDERS['oldest-negative']), 'cdab');
    assert.equal(sorted(INBOX_ORDERS['needs-response']), 'acdb');
  });

  it('finds no difference where none of its keys differs', () => {
    assert.equal(compareBy({by: ['date'], rising: true})(REVIEWS[0]!, REVIEWS[1]!), 0);
  });
});
