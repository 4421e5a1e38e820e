import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {translationToCome} from '../../src/i18n/shared/translations.js';
import {type Messages, wordsFor} from '../../src/i18n/shared/words.js';

/** A language file that arrives or fails when told. */
function file(messages: Messages) {
  const requests: {resolve: (messages: Messages) => void; reject: (error: Error) => void}[] = [];
  const es = () => new Promise<Messages>((resolve, reject) => requests.push({resolve, reject}));
  return {
    translations: {es},
    requests,
    arrive: () => requests.at(-1)!.resolve(messages),
    fail: () => requests.at(-1)!.reject(new TypeError()),
  };
}

describe('the file of a language', () => {
  it('is requested only for its language, in any spelling, and not for a language of the host', () => {
    const {translations, requests} = file({});
    for (const locale of ['en', 'en-US', 'fr', 'est', 'not a locale'])
      assert.equal(translationToCome(translations, locale), undefined, locale);
    assert.equal(translationToCome(translations, 'es', {$language: 'vi'}), undefined);
    assert.equal(requests.length, 0);
    for (const locale of ['es', 'ES', 'es-US', 'es_MX.UTF-8']) assert.ok(translationToCome(translations, locale), locale);
    assert.ok(translationToCome(translations, 'en', {$language: 'es'}));
    assert.equal(requests.length, 1);
  });

  it('is requested once for fifty tags, and not again after it has arrived', async () => {
    const {translations, requests, arrive} = file({once: 'una vez'});
    const waiting = Array.from({length: 50}, () => translationToCome(translations, 'es'));
    arrive();
    await waiting[0];
    assert.equal(new Set(waiting).size, 1);
    assert.equal(translationToCome(translations, 'es-US'), undefined);
    assert.equal(requests.length, 1);
  });

  it('leaves the words in English if it fails, and is requested again at the next need', async () => {
    const catalogs = {en: {again: 'Again'}};
    const {translations, requests, arrive, fail} = file({again: 'Otra vez'});
    const say = () => [wordsFor(catalogs, 'es').language, wordsFor(catalogs, 'es').say('again')];
    const first = translationToCome(translations, 'es');
    fail();
    await first;
    const [, english] = say();
    assert.equal(english, 'Again');
    const second = translationToCome(translations, 'es');
    arrive();
    await second;
    assert.deepEqual(say(), ['es', 'Otra vez']);
    assert.equal(requests.length, 2);
  });

  it('adds to the words of elements inside the tag', async () => {
    const inner = {en: {inner: 'Inside'}};
    const {translations, arrive} = file({outer: 'Fuera', inner: 'Dentro'});
    const coming = translationToCome(translations, 'es');
    arrive();
    await coming;
    assert.equal(wordsFor(inner, 'es').say('inner'), 'Dentro');
    assert.equal(wordsFor(inner, 'en').say('inner'), 'Inside');
  });
});
