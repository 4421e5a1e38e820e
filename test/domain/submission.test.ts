import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {CONTACT_LIMIT} from '../../src/domain/contact.js';
import {REPORT_REASONS, type ReportReason} from '../../src/domain/reasons.js';
import {showsText} from '../../src/domain/shown-text.js';
import {type Contact, type Submission, submissionFaults} from '../../src/domain/submission.js';
import {characterCount, TEXT_LIMIT} from '../../src/domain/text-limit.js';
import {writtenText} from './written-text.js';

const GOOD: Submission = {
  text: 'Thank you.',
  contact: {name: 'Dana Reyes', phone: '303-555-0142', email: 'dana@juniper.example'},
};

const faultsOf = (text: string, contact: Partial<Contact> = {}) =>
  submissionFaults({text, contact: {...GOOD.contact, ...contact}}, 'respond').map(({field, fault}) => `${field} ${fault}`);

describe('a submission', () => {
  it('has no faults if it is complete', () => {
    assert.deepEqual(submissionFaults(GOOD, 'respond'), []);
  });

  it('has each field missing once, in order, if it is empty', () => {
    const nothing = {text: '', contact: {name: '', phone: '', email: ''}};
    const missing = ['text', 'name', 'phone', 'email'].map((field) => ({field, fault: 'missing'}));
    assert.deepEqual(submissionFaults(nothing, 'edit-response'), missing);
    const blank = {text: ' \n', contact: {name: '  ', phone: '\t', email: ' '}};
    assert.deepEqual(submissionFaults(blank, 'respond'), missing);
  });

  it('has one of the reasons if it is a report', () => {
    for (const reasonCode of REPORT_REASONS) assert.deepEqual(submissionFaults({...GOOD, reasonCode}, 'report'), []);
    assert.deepEqual(submissionFaults(GOOD, 'report'), [{field: 'reasonCode', fault: 'missing'}]);
    const unknown = {...GOOD, reasonCode: 'dislike' as ReportReason};
    assert.deepEqual(submissionFaults(unknown, 'report'), [{field: 'reasonCode', fault: 'malformed'}]);
  });

  it('has its faults in the order of the fields', () => {
    assert.deepEqual(faultsOf('', {name: '1', phone: '', email: 'x'}), [
      'text missing',
      'name malformed',
      'phone missing',
      'email malformed',
    ]);
    assert.deepEqual(faultsOf('Thanks.', {phone: '1', email: ''}), ['phone malformed', 'email missing']);
  });

  it('may have as many characters as the limit and no more', () => {
    assert.deepEqual(faultsOf('é'.repeat(TEXT_LIMIT)), []);
    assert.deepEqual(faultsOf('👩‍⚕️'.repeat(TEXT_LIMIT)), []);
    assert.deepEqual(faultsOf('a'.repeat(TEXT_LIMIT + 1)), ['text too-long']);
    fc.assert(
      fc.property(writtenText, (text) => {
        const expected = !showsText(text) ? ['text missing'] : characterCount(text) > TEXT_LIMIT ? ['text too-long'] : [];
        assert.deepEqual(faultsOf(text), expected);
      }),
    );
  });

  it('never has two faults in one field', () => {
    const anyText = fc.string({unit: 'binary', maxLength: 400});
    const anyContact = fc.record({name: anyText, phone: anyText, email: anyText});
    fc.assert(
      fc.property(anyText, anyContact, (text, contact) => {
        const fields = submissionFaults({text, contact}, 'report').map(({field}) => field);
        assert.deepEqual(fields, [...new Set(fields)]);
      }),
    );
  });
});

describe('the phone number of a submission', () => {
  it('may have any common notation', () => {
    for (const phone of [
      '3035550142',
      '303-555-0142',
      '303.555.0142',
      '303 555 0142',
      '(303) 555-0142',
      '(303)555-0142',
      '1 303 555 0142',
      '+1 303 555 0142',
      '1-303-555-0142',
      ' 303–555–0142 ',
      '303-555-0142 x12',
      '303-555-0142x12',
      '303-555-0142 ext. 12',
      '303-555-0142 Extension 123456',
      '303-555-0142 #4',
    ]) {
      assert.deepEqual(faultsOf('Thanks.', {phone}), [], phone);
    }
  });

  it('must be a US phone number', () => {
    for (const phone of [
      '303-555-014',
      '303-555-01422',
      '2 303 555 0142',
      '103-555-0142',
      '303-155-0142',
      '+44 20 7946 0000',
      '303-555-0142 x',
      '303-555-0142 x1234567',
      'call me',
      '٣٠٣٥٥٥٠١٤٢',
    ]) {
      assert.deepEqual(faultsOf('Thanks.', {phone}), ['phone malformed'], phone);
    }
  });
});

describe('the email address of a submission', () => {
  it('may be any address with a domain', () => {
    for (const email of ['a@b.co', ' dana@juniper.example ', "o'neil+reviews@mail.juniper.example", 'дана@пример.испытание'])
      assert.deepEqual(faultsOf('Thanks.', {email}), [], email);
  });

  it('must be a single address', () => {
    for (const email of ['dana', 'dana@', '@juniper.example', 'dana@juniper', 'dana@.example', 'a b@juniper.example', 'a@b@c.example'])
      assert.deepEqual(faultsOf('Thanks.', {email}), ['email malformed'], email);
  });

  it('may be as long as email allows', () => {
    const domain = '@juniper.example';
    assert.deepEqual(faultsOf('Thanks.', {email: 'a'.repeat(CONTACT_LIMIT - domain.length) + domain}), []);
    assert.deepEqual(faultsOf('Thanks.', {email: 'a'.repeat(CONTACT_LIMIT) + domain}), ['email too-long']);
  });
});
