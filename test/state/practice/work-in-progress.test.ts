import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {IdempotencyKey} from '../../../src/api/practice/schemas.js';
import {CONTACT_FIELDS} from '../../../src/domain/submission.js';
import {AttemptBook} from '../../../src/state/practice/attempt-book.js';
import {type Draft, DraftBook, workOf} from '../../../src/state/practice/work-in-progress.js';
import {buildContact, InMemoryPracticeClient} from '../../../src/testing/index.js';

const draft = (given: Partial<Draft> = {}): Draft => ({reviewId: 'r1', kind: 'respond', text: 'Thank', contact: {}, ...given});

describe('work in progress', () => {
  it('belongs to a person at a service, and outlives its users', () => {
    const client = new InMemoryPracticeClient([]);
    assert.equal(workOf(client, 'a'), workOf(client, 'a'));
    assert.notEqual(workOf(client, 'a'), workOf(client, 'b'));
    assert.notEqual(workOf(client, 'a'), workOf(new InMemoryPracticeClient([]), 'a'));
    assert.equal(workOf('/api', 'a'), workOf('/api', 'a'));
    assert.notEqual(workOf('/api', 'a'), workOf('/other', 'a'));
    assert.notEqual(workOf('/api', 'a'), workOf('/api', 'b'));
  });
});

describe('the drafts of a person', () => {
  it('are unique per review and kind', () => {
    const drafts = new DraftBook();
    drafts.put(draft());
    drafts.put(draft({text: 'Thank you'}));
    drafts.put(draft({kind: 'report', text: 'Why'}));
    drafts.put(draft({reviewId: 'r2', text: 'Other'}));
    assert.deepEqual(
      drafts.all().map(({text}) => text),
      ['Thank you', 'Why', 'Other'],
    );
    drafts.remove('r1', 'respond');
    assert.equal(drafts.get('r1', 'respond'), undefined);
    assert.equal(drafts.get('r1', 'report')!.text, 'Why');
  });

  it('notify of every change, after it has taken effect', () => {
    const drafts = new DraftBook();
    const heard: string[] = [];
    const stop = drafts.subscribe((reviewId, kind) => heard.push(`${reviewId} ${kind} ${drafts.get(reviewId, kind)?.text ?? 'none'}`));
    drafts.put(draft());
    drafts.remove('r1', 'respond');
    drafts.remove('r1', 'respond');
    stop();
    drafts.put(draft());
    assert.deepEqual(heard, ['r1 respond Thank', 'r1 respond none']);
  });

  it("are restored from the host's copy if they are valid and nothing newer is known", () => {
    const drafts = new DraftBook();
    drafts.put(draft({text: 'newer'}));
    const kept = [
      draft({text: 'older'}),
      draft({reviewId: 'r2'}),
      {reviewId: 'r3'},
      draft({kind: 'praise' as never}),
      {...draft(), text: 7},
    ];
    drafts.restore(kept as Draft[]);
    assert.deepEqual(
      drafts.all().map(({reviewId, text}) => `${reviewId} ${text}`),
      ['r1 newer', 'r2 Thank'],
    );
  });

  it('are not restored after they were discarded or submitted since', () => {
    const drafts = new DraftBook();
    drafts.restore([draft()]);
    drafts.remove('r1', 'respond');
    drafts.restore([draft(), draft({kind: 'report'})]);
    assert.deepEqual(
      drafts.all().map(({kind}) => kind),
      ['report'],
    );
  });
});

describe('the keys of submissions', () => {
  it('are the same for every try of the same content, and differ for different content', () => {
    const attempts = new AttemptBook();
    const submission = {text: 'Thanks.', contact: buildContact()};
    const key = attempts.keyFor('r1', 'respond', submission);
    assert.ok(IdempotencyKey.safeParse(key).success);
    const others = [
      attempts.keyFor('r1', 'respond', {...submission, text: 'Thanks!'}),
      attempts.keyFor('r1', 'respond', {...submission, contact: buildContact({phone: '303-555-0143'})}),
      attempts.keyFor('r1', 'report', submission),
      attempts.keyFor('r2', 'respond', submission),
    ];
    assert.equal(new Set([key, ...others]).size, 5);
    assert.equal(attempts.keyFor('r1', 'respond', structuredClone(submission)), key);
    attempts.forget('r1', 'respond');
    assert.notEqual(attempts.keyFor('r1', 'respond', submission), key);
    assert.equal(attempts.keyFor('r2', 'respond', submission), others[3]);
  });

  it('differ if any contact field differs', () => {
    const attempts = new AttemptBook();
    const contact = buildContact();
    const keys = CONTACT_FIELDS.map((field) =>
      attempts.keyFor('r1', 'respond', {text: 'Thanks.', contact: {...contact, [field]: `${contact[field]}1`}}),
    );
    assert.equal(new Set([attempts.keyFor('r1', 'respond', {text: 'Thanks.', contact}), ...keys]).size, CONTACT_FIELDS.length + 1);
  });

  it('belong to tries that may have arrived, until each of them was refused', () => {
    const attempts = new AttemptBook();
    const submission = {text: 'Thanks.', contact: buildContact()};
    attempts.keyFor('r1', 'respond', submission);
    attempts.keyFor('r1', 'respond', submission);
    assert.deepEqual(attempts.openTexts('r1', 'report'), []);
    attempts.refuse('r1', 'respond', submission);
    assert.deepEqual(attempts.openTexts('r1', 'respond'), ['Thanks.']);
    attempts.refuse('r1', 'respond', submission);
    assert.deepEqual(attempts.openTexts('r1', 'respond'), []);
  });
});
