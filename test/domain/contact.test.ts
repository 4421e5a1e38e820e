import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {cleanedContactField, isWellFormed, tinDigits} from '../../src/domain/contact.js';

const sendable = (field: 'name' | 'phone' | 'email', text: string) => {
  const cleaned = cleanedContactField(field, text);
  return isWellFormed(field, cleaned) ? cleaned : undefined;
};

describe('a phone number as people paste it', () => {
  it('keeps a common notation, in usual characters', () => {
    for (const [text, phone] of [
      ['303-555-0142', '303-555-0142'],
      ['3035550142', '3035550142'],
      [' (303) 555-0142\n', '(303) 555-0142'],
      ['+1 303.555.0142', '+1 303.555.0142'],
      ['\u202A(303)\u00A0555\u20110142\u202C', '(303) 555-0142'],
      ['\u200E+1\u2002303\u2002555\u20100142\u200F', '+1 303 555-0142'],
      ['\uFEFF303\u2013555\u20140142', '303-555-0142'],
      ['303\u2212555\u30FC0142', '303-555-0142'],
      ['３０３－５５５－０１４２', '303-555-0142'],
      ['（３０３）５５５－０１４２', '(303)555-0142'],
      ['(+1) 303 555 0142', '(+1) 303 555 0142'],
    ] as const)
      assert.equal(sendable('phone', text), phone, JSON.stringify(text));
  });

  it('is without labels and punctuation', () => {
    for (const text of [
      '303•555•0142',
      '303·555·0142',
      '303/555/0142',
      '303,555,0142',
      '303.555.0142.',
      '303-555-0142,',
      'tel:303-555-0142',
      'tel:+1-303-555-0142',
      'TEL: (303) 555-0142',
      'Phone: 303-555-0142',
      'M 303-555-0142',
      '☎ 303-555-0142',
      '303-555-0142 (office)',
      '(cell) 303-555-0142',
      '<303-555-0142>',
    ])
      assert.equal(sendable('phone', text), '303-555-0142', JSON.stringify(text));
  });

  it('keeps its extension', () => {
    for (const text of [
      '303-555-0142 x12',
      '(303) 555-0142 ext. 12',
      '(303) 555-0142 ext 12 ',
      '(303) 555-0142, ext. 12',
      '(303) 555-0142 (ext. 12)',
      '303-555-0142 EXTENSION: 12',
      '303-555-0142 X12',
      '303-555-0142 ｅｘｔ．１２',
      '303-555-0142,12',
      '303-555-0142;12',
      'tel:+1-303-555-0142;ext=12',
      '303-555-0142 #12',
      '3035550142x12',
      '303-555-0142 Ext.: 12',
      '303-555-0142, option 12',
      '303-555-0142 int. 12',
    ])
      assert.equal(sendable('phone', text), '303-555-0142 x12', JSON.stringify(text));
  });

  it('is read off the keys if it is spelled', () => {
    assert.equal(sendable('phone', '1-800-JKL-0142'), '800-555-0142');
    assert.equal(sendable('phone', '(888) 555-01DR ext. 12'), '888-555-0137 x12');
    assert.equal(sendable('phone', '303-555-014 DANA'), undefined);
    assert.equal(sendable('phone', '303 555 0142 EXT 12'), '303-555-0142 x12');
  });

  it('may be an invented one', () => {
    assert.equal(sendable('phone', '(555) 010-0100 ext. 12'), '555-010-0100 x12');
    assert.equal(sendable('phone', '555-0142'), undefined);
  });

  it('is refused if it is none, or more than one', () => {
    for (const text of ['call me', '303-555-0142 / 303-555-0143', '303-555-0142, 303-555-0143', '٣٠٣٥٥٥٠١٤٢', '+44 20 7946 0000'])
      assert.equal(sendable('phone', text), undefined, JSON.stringify(text));
  });

  it('stays as it is once it is cleaned', () => {
    const phone = fc.tuple(
      fc.constantFrom('', 'tel:', '\u202A', '+1 ', '1-'),
      fc.constantFrom('303-555-0142', '(303) 555-0142', '3035550142'),
      fc.constantFrom('', ' ext. 7', 'x7', '\u202C'),
    );
    fc.assert(
      fc.property(phone, (parts) => {
        const cleaned = sendable('phone', parts.join(''))!;
        assert.equal(sendable('phone', cleaned), cleaned);
      }),
    );
  });
});

describe('an email address as people paste it', () => {
  it('is the address alone', () => {
    for (const text of [
      'dana@juniper.example',
      ' dana@juniper.example\n',
      'mailto:dana@juniper.example',
      'MAILTO:dana@juniper.example?subject=Reviews',
      'Email: dana@juniper.example',
      'Dana Reed <dana@juniper.example>',
      '"Reed, Dana" <dana@juniper.example>,',
      '<dana@juniper.example>',
      '<mailto:dana@juniper.example>',
      'dana@juniper.example (Dana Reed)',
      '“dana@juniper.example”',
      "'dana@juniper.example'",
      '(dana@juniper.example)',
      'dana@juniper.example.',
      'dana@juniper.example,',
      'dana@juniper.example;',
      'dana@juniper.example…',
      'dana@juniper.example)',
      'dana@juniper.example>',
      'dana@juniper.example、',
      'dana @ juniper.example',
      '\u200Edana@juniper\u200B.example\u202C',
      'dana＠juniper．example',
      'ｄａｎａ@juniper.example',
      'da\u00ADna@juniper.example',
    ])
      assert.equal(sendable('email', text), 'dana@juniper.example', JSON.stringify(text));
  });

  it('may have any mailbox and any domain', () => {
    for (const email of [
      'a@b.c',
      "o'neil+reviews@mail.juniper.example",
      'дана@пример.испытание',
      'dana_reed@xn--e1afmkfd.example',
      'd@1.example',
    ])
      assert.equal(sendable('email', email), email);
  });

  it('is refused if mail cannot reach it', () => {
    for (const email of [
      'dana',
      'dana@juniper',
      'dana@juniper..example',
      '.dana@juniper.example',
      'dana.@juniper.example',
      'da..na@juniper.example',
      'dana@-juniper.example',
      'dana@juniper-.example',
      'dana@juniper.example, pat@juniper.example',
      'dana@127.0.0.1',
      'dana reed@juniper.example',
      'dana,reed@juniper.example',
      'dana@juniper,example',
    ])
      assert.equal(sendable('email', email), undefined, email);
  });
});

describe('a name as people paste it', () => {
  it('has no control characters, direction marks or needless spaces', () => {
    assert.equal(sendable('name', '\u202E Dana\u0007\t\u00A0Reed\u202C\r\n'), 'Dana Reed');
    assert.equal(sendable('name', '\uD800Dana Re\u0301ed\uDC00'), 'Dana Réed');
  });

  it('keeps the joiners that its script needs', () => {
    assert.equal(sendable('name', 'علی\u200Cرضا احمدی'), 'علی\u200Cرضا احمدی');
  });

  it('is refused if nothing of it shows', () => {
    for (const name of ['\u200B', '\u3164', '\u2800\u00AD', '\u200D'])
      assert.equal(sendable('name', name), undefined, JSON.stringify(name));
  });
});

describe('a TIN in its usual forms', () => {
  it('is its digits', () => {
    for (const text of [
      '900000017',
      '90-0000017',
      ' 90‑0000017\u200E',
      '900-00-0017',
      '90 0000017',
      'EIN 90-0000017',
      'TIN: 900000017',
      '９０－０００００１７',
    ])
      assert.equal(tinDigits(text), '900000017', text);
    assert.equal(tinDigits('1234567890'), '1234567890');
  });

  it('is nothing else', () => {
    for (const text of ['', '90-000001', '12345678901', '90-000001X', 'Juniper']) assert.equal(tinDigits(text), undefined, text);
  });
});
