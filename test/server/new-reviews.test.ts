import assert from 'node:assert/strict';
import {it} from 'node:test';
import {dayOf} from '../../demo/server/shared/calendar.js';
import {NewReviews} from '../../src/api/practice/schemas.js';
import {NEW_REVIEWS_PATH} from '../../src/api/shared/routes.js';
import {daysAfter} from '../../src/domain/plan-day.js';
import {anAnswer, Collection} from './collection-world.js';
import {onEachDatabase} from './databases.js';
import {Caller} from './practice-requests.js';
import {storePractice} from './practice-world.js';
import {aReview} from './stored-reviews.js';

const MINUTE = 60_000;

onEachDatabase('New reviews', (opened) => {
  it('are those published since the end of each person’s previous visit', async () => {
    const practice = await storePractice(opened.owner, [aReview({date: '2019-06-01'})]);
    const collection = await Collection.begin(opened, practice.providerId);
    const staff = new Caller(collection.app, practice.staff);
    const start = Date.now() + 10 * MINUTE;
    const at = (minutes: number) => void (collection.now = new Date(start + minutes * MINUTE));
    const news = async () => NewReviews.parse(await (await staff.ask(NEW_REVIEWS_PATH)).json());
    const found = async () => (await news()).practices[0]!.newReviews;
    const look = () => staff.page(practice.id, practice.providerId);
    const publish = async () => {
      const {token} = await collection.invite();
      assert.equal((await collection.answer(token, anAnswer('Kind.'))).status, 201);
    };

    at(0);
    await publish();
    assert.equal(await found(), 1, 'the last 30 days for a first visit');
    const monthAgo = daysAfter(dayOf(new Date(start)), -30);
    assert.equal((await news()).since, monthAgo);
    await look();
    assert.equal(await found(), 1, 'unchanged during the visit');
    at(29);
    await look();
    at(58);
    assert.equal(await found(), 1, 'still the same visit');
    at(61);
    assert.equal(await found(), 0, 'none after a visit that could show them all');
    at(100);
    await publish();
    assert.equal(await found(), 1);
    assert.equal((await news()).since, dayOf(new Date(start + 29 * MINUTE)));
    await look();
    at(110);
    await publish();
    assert.equal(await found(), 2, 'published before and during this visit');
    at(160);
    assert.equal(await found(), 1, 'published after the end of the visit');
    const colleague = new Caller(collection.app, practice.colleague);
    assert.deepEqual(NewReviews.parse(await (await colleague.ask(NEW_REVIEWS_PATH)).json()).practices, []);
  });

  it('exclude old and suppressed reviews', async () => {
    const practice = await storePractice(opened.owner, [aReview({date: '2019-06-01'}), aReview({status: 'suppressed'})]);
    const collection = await Collection.begin(opened, practice.providerId);
    const staff = new Caller(collection.app, practice.staff);
    const {practices} = NewReviews.parse(await (await staff.ask(NEW_REVIEWS_PATH)).json());
    assert.equal(practices[0]!.newReviews, 0);
  });
});
