import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {answerInLink, tokenInLink} from '../../src/domain/invitation-link.js';

/** Tokens as a service makes them, of any length that is allowed. */
const tokenOf = (minLength: number, maxLength = minLength) =>
  fc.uint8Array({minLength, maxLength}).map((bytes) => Buffer.from(bytes).toString('base64url'));
const token = tokenOf(24, 96);

/** What surrounds a link in an email, or is appended by what counts clicks. */
const AFTER = [
  ...['', '.', ',', ';', ':', '!', ')', '>', ']', '}', '"', "'", '”', '’', '»', '…', '*', '/', '\\', '|', '=', '==', '#'],
  ...['?utm_source=mail', '&utm_campaign=a-campaign-with-a-name-longer-than-any-token', '?fbclid=IwAR0abc', '%3Futm_source%3Dmail'],
  ...['&gt;', '&quot;', '&amp;utm_source=mail', '&#8203;', '%2E', '%29', '%3E', '%22', '%3D', '%E2%80%9D', '%252E', '%25252E', '%', '%E2'],
  ...['\u200B', '%E2%80%8B', '\u00AD', '\uFEFF', '\u200E', '\u2060', '\u00A0', '%C2%A0', ' ', '%20', '%20to answer', '\r\n', '%0D%0A'],
  ...[':~:text=Would%20you', '%3A~%3Atext=a-long-and-hyphenated-text-that-looks-like-a-token', '&answer=3Dyes', '&amp;answer=yes'],
  ...['&data=05%7C02%7Csam%40example.org', '</a>', '%3C/a%3E', '?', '&', ').', '>.', '**', '<br>'],
];
const BEFORE = [
  ...['', '#', '#%20', '# ', '#/', '#!', '#token=', '#?token=', '#t=', '#<', '#&lt;', '#"', '#%22', '#(', '#%3C', '#\u200B', '#='],
  '#https%3A%2F%2Fplan.example%2Fsurvey%23',
  '#utm_source=mail&token=',
  ...['#utm_campaign=a-campaign-with-a-name-longer-than-any-token&token=', '#?_hsenc=p2ANqtz-8hV0xLq3w9Yk3n0PzYk3n0PzYk3n0Pz_a&'],
];

const encodedLetters = (text: string, every: number) =>
  [...text].map((letter, i) => (i % every ? letter : `%${letter.charCodeAt(0).toString(16)}`)).join('');

/** Where something is put into the token, as a share of it. */
const share = fc.double({min: 0.01, max: 0.99, noNaN: true});
const put = (text: string, at: number, into: string) => {
  const place = Math.max(1, Math.floor(at * text.length));
  return text.slice(0, place) + into + text.slice(place);
};

describe('The token in a link', () => {
  it('is read out of what surrounds it', () => {
    fc.assert(
      fc.property(token, fc.constantFrom(...BEFORE), fc.constantFrom(...AFTER), (given, before, after) => {
        assert.equal(tokenInLink(before + given + after), given);
        assert.equal(tokenInLink(before + given + after, given.length), given);
      }),
      {numRuns: 3000},
    );
  });

  it('is read if some of its letters are encoded, once or more often', () => {
    fc.assert(
      fc.property(token, fc.integer({min: 1, max: 5}), fc.integer({min: 0, max: 2}), (given, every, times) => {
        let text = encodedLetters(given, every);
        for (let i = 0; i < times; i++) text = text.replaceAll('%', '%25');
        assert.equal(tokenInLink(`#${text}`), given);
      }),
    );
  });

  it('is read if a mail program shows it as it was sent, if its length is known', () => {
    for (const given of [`A${'b_c-'.repeat(10)}de`, `_${'A1'.repeat(20)}-F`, `3D${'x'.repeat(41)}`])
      for (const sent of [
        ...['#token=3D', '#=3D', '#3D', '#', '#token='].map((before) => before + given),
        ...['=0D=0A', '=\r\n', '=0D=0A '].map((broken) => `#${put(given, 0.5, broken)}`),
        `#${given}&answer=3Dyes`,
      ])
        assert.equal(tokenInLink(sent, given.length), given, sent);
  });

  it('is read with the characters that editors escape or replace', () => {
    fc.assert(
      fc.property(token, (given) => {
        for (const replaced of ['–', '—', '‐', '‑', '−', '&#45;', '&#x2d;', '\\-'])
          assert.equal(tokenInLink(`#${given.replaceAll('-', replaced)}.`), given, replaced);
        for (const replaced of ['&#95;', '&#x5F;', '\\_'])
          assert.equal(tokenInLink(`#${given.replaceAll('_', replaced)}.`), given, replaced);
      }),
    );
  });

  it('is read with invisible characters in it', () => {
    const invisible = fc.constantFrom('\u200B', '\u00AD', '\u2060', '\uFEFF', '%E2%80%8B', '%C2%AD', '\u202A');
    fc.assert(fc.property(token, share, invisible, (given, at, into) => assert.equal(tokenInLink(`#${put(given, at, into)}.`), given)));
  });

  it('is joined if its line was broken, and cut off what follows it directly, if its length is known', () => {
    const given = tokenOf(32);
    // Broken before the first letters and followed by as many, the rest looks like a whole token.
    const later = fc.double({min: 0.1, max: 0.99, noNaN: true});
    const lineBreak = fc.constantFrom('=\r\n', '=', '\n', '%0A', '=%0D%0A', '%20', ' ', '%3D%0A', '\r\n ', '+');
    const after = fc.constantFrom('', '?utm_source=mail', '_', '-', 'To', '.', '%20to answer', '&gt;');
    fc.assert(
      fc.property(given, later, lineBreak, after, fc.constantFrom('#', '#token='), (whole, at, into, then, before) =>
        assert.equal(tokenInLink(before + put(whole, at, into) + then, 43), whole),
      ),
      {numRuns: 2000},
    );
  });

  it('is joined over a broken line before the length of a token, even if its length is not known', () => {
    const given = 'Yk3n-0Pz_'.repeat(5).slice(0, 43);
    for (const into of ['=\r\n', '\n', '%0A', '%20', '=%0D%0A'])
      assert.equal(tokenInLink(`#${put(given, 0.4, into)}?utm_source=mail`), given);
  });

  it('is absent where there is none', () => {
    for (const text of ['', '#', '#main', '#section-2', '?utm_source=mail&utm_medium=email', '#%', '#token=', `#${'A'.repeat(31)}`])
      for (const length of [undefined, 43]) assert.equal(tokenInLink(text, length), undefined, text);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => void tokenInLink(text, 43)));
  });
});

describe('The answer in a link', () => {
  it('is read beside the token, which it does not disturb', () => {
    fc.assert(
      fc.property(token, fc.boolean(), fc.constantFrom(...AFTER), (given, recommended, after) => {
        const link = `#${given}&answer=${recommended ? 'yes' : 'no'}${after}`;
        assert.equal(answerInLink(link), recommended);
        assert.equal(tokenInLink(link), given);
        assert.equal(tokenInLink(link, given.length), given);
      }),
    );
  });

  it('is read if it is encoded', () => {
    for (const link of [
      '#abc%26answer%3Dno',
      '#abc%2526answer%253Dno',
      '#abc&amp;answer=no',
      '#abc&answer=3Dno',
      '#abc&ANSWER=NO',
      '#abc&answer=\u200Bno',
    ])
      assert.equal(answerInLink(link), false, link);
  });

  it('is none in other links', () => {
    for (const link of ['', '#abc', '#answer', '#answer=', '#answer=maybe', '#myanswer=yes', '#answer=yesterday'])
      assert.equal(answerInLink(link), undefined);
  });
});
