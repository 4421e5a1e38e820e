import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {isUnsafeLink} from '../../src/domain/link.js';
import {phoneAddress} from '../../src/domain/phone.js';
import {faultsIn} from '../../src/domain/plan-profile.js';

const SAFE = ['https:', 'http:', 'mailto:', 'tel:'];

describe('a link', () => {
  it('is safe with the schemes of pages, mail and phones, and relative to the page', () => {
    for (const address of [
      ...['https://plan.example/help', 'HTTP://plan.example', ' https://plan.example ', 'mailto:help@plan.example', 'tel:+18885550140'],
      ...['/help', 'help', '?review={reviewId}', '#reviews:1', '/a:b', './a:b', '//plan.example', '', undefined, null],
    ])
      assert.equal(isUnsafeLink(address), false, String(address));
  });

  it('is unsafe with any other scheme, however it is written', () => {
    for (const address of [
      ...['javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', '\u0001javascript:alert(1)', 'java\tscript:alert(1)'],
      ...[
        'java\nscript:alert(1)//https://plan.example',
        'data:text/html,x',
        'vbscript:x',
        'blob:https://plan.example/1',
        'file:///etc',
        'a:b',
      ],
    ])
      assert.equal(isUnsafeLink(address), true, address);
  });

  it('that counts as safe has a safe scheme for a browser', () => {
    const part = fc.constantFrom(
      'javascript',
      'https',
      'tel',
      ':',
      '/',
      '?',
      '#',
      '\\',
      ' ',
      '\t',
      '\n',
      '\u0000',
      '\u001f',
      'x',
      '.',
      '%3a',
      '&colon;',
    );
    const text = fc.oneof(
      fc.array(part, {maxLength: 8}).map((parts) => parts.join('')),
      fc.string({unit: 'binary'}),
    );
    fc.assert(
      fc.property(text, (address) => {
        if (isUnsafeLink(address) || !URL.canParse(address, 'https://plan.example')) return;
        assert.ok(SAFE.includes(new URL(address, 'https://plan.example').protocol));
      }),
      {numRuns: 3000},
    );
  });
});

describe('a phone number', () => {
  it('is dialed as it is written, from anywhere', () => {
    for (const [phone, address] of [
      ...[
        '888.555.0140',
        '(888) 555-0140',
        '1-888-555-0140',
        '+1 888 555 0140',
        '888\u2011555\u20110140',
        '\u202a888\u2013555\u20130140\u202c',
      ],
      ...['800.555.0140 option 3', '888.555.0140, ext. 3', '8885550140', '888-555-0140x3', '888-555-0140;ext=3', '888/555-0140'],
      ...['tel:+1-888-555-0140', 'Call (888) 555-0140', 'Phone: 888 555 0140', '８８８-５５５-０１４０', '888 555 0140 (toll free)'],
    ].map((each) => [each, /^.?800/.test(each) ? 'tel:+18005550140' : 'tel:+18885550140'] as const))
      assert.equal(phoneAddress(phone), address, phone);
    assert.equal(phoneAddress('+52 55 1234 5678'), 'tel:+525512345678');
  });

  it('is dialed by the keys if it is spelled', () => {
    assert.equal(phoneAddress('1-800-JKL-0142'), 'tel:+18005550142');
    assert.equal(phoneAddress('800-JKL-01DR'), 'tel:+18005550137');
    assert.equal(phoneAddress('(888) 555-01DR'), 'tel:+18885550137');
    assert.equal(phoneAddress('1-800-555-01DRREED'), 'tel:+18005550137');
    assert.equal(phoneAddress('+1 800 555 JKLMNO'), 'tel:+18005555556');
    assert.equal(phoneAddress('800.555.JKLM4U'), 'tel:+18005555556');
    assert.equal(phoneAddress('303-555-0142 EXT 12'), 'tel:+13035550142');
    assert.equal(phoneAddress('555-JKLMNOP'), undefined);
    assert.equal(phoneAddress('800 555 JK LMN'), undefined);
  });

  it('is text if it cannot be dialed', () => {
    for (const text of [
      'call me',
      '',
      '555-0140',
      '1-800-flowers today',
      '911',
      '888-555-014 OPTION 3',
      '+1 888 555',
      '888 555 0140 / 888 555 0141',
      '+',
      '+1',
      '(123) 456-7890',
      '88855501400',
      'TTY 711',
      '888-555-0140 + 12 345',
      '+12345678901234567',
    ])
      assert.equal(phoneAddress(text), undefined, text);
  });
});

describe('a plan profile', () => {
  it('names what cannot be linked', () => {
    assert.deepEqual(faultsIn({helpLink: 'javascript:x', phones: {access: 'call me', providerReviews: '888.555.0140'}}), [
      'helpLink',
      'phones.access',
    ]);
    assert.deepEqual(faultsIn({helpLink: '/help', phones: {access: undefined}}), []);
    assert.deepEqual(faultsIn({phones: null as never}), []);
    assert.deepEqual(faultsIn({phones: {access: 18_885_550_140 as never, providerReviews: 911 as never}}), ['phones.providerReviews']);
  });
});
