import './page-guard.js';
import {expect} from 'chai';
import {tabInSpanish} from '../../src/i18n/reviews/tab.es.js';
import {reviewsTabMessages} from '../../src/i18n/reviews/tab.js';
import {buildResponse, buildReview, buildReviews, InMemoryReviewsClient} from '../../src/testing/index.js';
import {expectAccessible} from './axe.js';
import {expectReadInOrder, TURNING} from './support/reading-order.js';
import {cards, part, readCard, seen, show, status} from './support/tab.js';
import {until} from './support/until.js';

const provider = {
  reviews: [
    buildReview({id: 'a', date: '2025-12-06', response: buildResponse()}),
    buildReview({id: 'b', date: '2025-02-03', recommended: false}),
  ],
  withoutComment: {recommended: 1233, notRecommended: 100},
};
const client = new InMemoryReviewsClient({p1: provider});

/** The block that contains a text. */
const spoken = (tab: Element, text: string) => [...tab.shadowRoot!.querySelectorAll('p')].find((each) => each.textContent === text)!;

describe('<dr-reviews-tab> in other languages and regions', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.lang = 'en';
  });

  it('shows every message, number and date in Spanish', async () => {
    const tab = await show(client, {locale: 'es-US'});
    tab.lang = 'es';
    expect(seen(tab)).to.match(/92% de los pacientes recomienda este proveedor a su familia y amistades/);
    expect(seen(tab)).to.contain('Sí recomienda\n1,234').and.to.contain('Con respuesta').and.to.contain('Todas');
    expect(await readCard(cards(tab)[0]!)).to.match(/^Sí recomienda\nDenver, CO\n6 dic 2025\u00a0· Verificada\n/);
    expect(status(tab)).to.match(/^2 comentarios\.$/);
    await expectAccessible(tab);
  });

  it('keeps the order of place, name and date, whatever direction a city or a name has', async () => {
    for (const text of TURNING) {
      const review = buildReview({city: text, response: buildResponse({responder: text})});
      const tab = await show(new InMemoryReviewsClient({p1: {reviews: [review]}}), {locale: 'en-US'});
      // Engines lay out a card when it is about to be seen.
      await readCard(cards(tab)[0]!);
      for (const line of cards(tab)[0]!.querySelectorAll('.place, .responder')) expectReadInOrder(line);
      tab.remove();
    }
  });

  it('writes a place from left to right also in a line from right to left', async () => {
    const tab = await show(client, {locale: 'ar', messages: {$language: 'ar', verified: 'مؤكد'}});
    tab.dir = 'rtl';
    await readCard(cards(tab)[0]!);
    const facts = cards(tab)[0]!.querySelector('.facts')!;
    const city = facts.querySelector('bdi bdi')!;
    const [range, state] = [document.createRange(), city.parentElement!.lastChild!];
    range.selectNodeContents(state);
    expect(city.parentElement!.textContent).to.equal('Denver, CO');
    expect(city.getBoundingClientRect().right).to.be.at.most(range.getBoundingClientRect().right - 5);
    expect(getComputedStyle(facts).direction).to.equal('rtl');
  });

  it('formats dates as the region does', async () => {
    const tab = await show(client, {locale: 'en-GB'});
    expect(await readCard(cards(tab)[0]!)).to.contain('Denver, CO\n6 Dec 2025');
    tab.locale = 'en-US';
    await until(() => cards(tab)[0]!.innerText.includes('12/06/2025'));
  });

  it('defaults to the language of the page', async () => {
    document.documentElement.lang = 'es';
    const tab = await show(client);
    expect(seen(tab)).to.contain('Reseñas de pacientes');
  });

  it('defaults to the language of the part of the page around it', async () => {
    const part = document.createElement('section');
    part.lang = 'es';
    document.body.append(part);
    const tab = await show(client, {}, part);
    expect(seen(tab)).to.contain('Reseñas de pacientes');
  });

  it('marks texts with the language they were written in', async () => {
    const reviews = [
      buildReview({
        id: 'a',
        comment: 'Muy amable.',
        language: 'es',
        response: {responder: 'Dana R.', date: '2025-12-09', text: 'Merci.', language: 'fr'},
      }),
      buildReview({id: 'b', comment: 'ممتاز جدا', language: 'ar'}),
      buildReview({id: 'c', language: null}),
    ];
    const tab = await show(new InMemoryReviewsClient({p1: reviews}), {locale: 'en'});
    const language = (text: string) => spoken(tab, text).closest<HTMLElement>('[lang]')!.lang;
    expect(['Muy amable.', 'Merci.', 'ممتاز جدا', reviews[2]!.comment].map(language)).to.deep.equal(['es', 'fr', 'ar', 'en']);
    expect(getComputedStyle(spoken(tab, 'ممتاز جدا')).direction).to.equal('rtl');
    await expectAccessible(tab);
  });

  it('falls back to English, with the language’s number format, for a language without messages', async () => {
    const tab = await show(client, {locale: 'de'});
    expect(seen(tab)).to.contain('Patient reviews').and.to.contain('Recommended\n1.234');
    expect(await readCard(cards(tab)[0]!)).to.contain('6. Dez. 2025');
  });

  it('falls back to English for an invalid locale', async () => {
    const tab = await show(client, {locale: 'not a locale!'});
    expect(seen(tab)).to.contain('Patient reviews');
    expect(cards(tab)).to.have.length(2);
  });

  it('uses the host’s messages, and ours for the rest', async () => {
    const messages = {heading: 'What patients say', verifiedReviews: {one: '{count} answer', other: '{count} answers'}};
    const tab = await show(client, {messages, locale: 'en-US'});
    expect(seen(tab)).to.contain('What patients say').and.to.contain('1,335 answers').and.to.contain('Not recommended');
    tab.messages = {heading: 'Reviews by patients'};
    await until(() => seen(tab).includes('Reviews by patients'));
    expect(seen(tab)).to.contain('1,335 verified reviews');
    await expectAccessible(tab);
  });

  it('shows markup in a host’s message as text', async () => {
    const tab = await show(client, {messages: {heading: '<b>Reviews</b>'}});
    expect(seen(tab)).to.contain('<b>Reviews</b>');
  });

  it('keeps what is shown when the language changes', async () => {
    const many = new InMemoryReviewsClient({p1: buildReviews(10)});
    const tab = await show(many, {locale: 'en'});
    tab.locale = 'es';
    await until(() => seen(tab).includes('Reseñas de pacientes'));
    expect(cards(tab)).to.have.length(10);
    expect(many.calls).to.have.length(1);
    expect(part(tab, 'filters')!.innerText).to.contain('Con respuesta');
  });

  it('has no English message left in Spanish', async () => {
    const es = tabInSpanish;
    for (const [key, message] of Object.entries(reviewsTabMessages.en)) {
      expect(JSON.stringify(es[key as keyof typeof es]), key).not.to.equal(JSON.stringify(message));
    }
    const tab = await show(client, {locale: 'es'});
    expect(seen(tab)).not.to.match(/\b(reviews|Show|recommend|patients|comments)\b/);
  });
});
