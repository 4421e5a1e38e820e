import './page-guard.js';
import '../../src/define/dr-access-manager.js';
import '../../src/define/dr-config.js';
import '../../src/define/dr-new-reviews.js';
import '../../src/define/dr-provider-workspace.js';
import '../../src/define/dr-recommendation-rate.js';
import '../../src/define/dr-representative-desk.js';
import '../../src/define/dr-review-survey.js';
import '../../src/define/dr-reviews-tab.js';
import {expect} from 'chai';
import type {Tag} from '../../src/define/tags.js';
import {InMemoryAccessClient} from '../../src/testing/access/in-memory-client.js';
import {buildReviews, InMemoryPracticeClient, InMemoryReviewsClient} from '../../src/testing/index.js';
import {InMemorySurveyClient} from '../../src/testing/survey/in-memory-client.js';
import {newClient} from './support/desk.js';
import {cards, field, loaded, place, seen, status, typeSearch, untilStatus} from './support/tab.js';
import {settled, until} from './support/until.js';
import * as workspaces from './support/workspace.js';
import {button, card, dialog, twoPractices} from './support/workspace.js';

const client = new InMemoryReviewsClient({
  p1: buildReviews(35, (index) => (index === 3 ? {comment: `A splinter. ${'All went well. '.repeat(40)}`} : {})),
});

const CLIENTS: Readonly<Record<Exclude<Tag, 'dr-config'>, () => unknown>> = {
  'dr-reviews-tab': () => client,
  'dr-recommendation-rate': () => client,
  'dr-provider-workspace': () => new InMemoryPracticeClient(twoPractices),
  'dr-new-reviews': () => new InMemoryPracticeClient(twoPractices),
  'dr-review-survey': () => new InMemorySurveyClient(),
  'dr-representative-desk': () => newClient(),
  'dr-access-manager': () => new InMemoryAccessClient(),
};

const SHOWING = Object.keys(CLIENTS) as (keyof typeof CLIENTS)[];

function append(tag: keyof typeof CLIENTS, into: ParentNode = document.body): HTMLElement {
  const element = Object.assign(document.createElement(tag), {client: CLIENTS[tag]()});
  element.setAttribute('provider-id', 'p1');
  into.append(element);
  return element;
}

function around(lang: string, into: ParentNode = document.body): HTMLElement {
  const part = document.createElement('section');
  part.lang = lang;
  into.append(part);
  return part;
}

const speaks = (element: HTMLElement) => element.shadowRoot!.querySelector<HTMLElement>('[lang]')?.lang;
/** Matches only the language: the region depends on the browser. */
const untilSpeaks = (element: HTMLElement, lang: string) =>
  until(() => speaks(element)?.startsWith(lang), `${element.localName} in ${lang}`);

describe('a page that changes its language', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.lang = 'en';
  });

  for (const tag of SHOWING) {
    it(`is followed by <${tag}>, in both directions`, async () => {
      const part = around('en');
      const element = append(tag, part);
      await untilSpeaks(element, 'en');
      part.lang = 'es';
      await untilSpeaks(element, 'es');
      part.removeAttribute('lang');
      document.documentElement.lang = 'es-MX';
      await untilSpeaks(element, 'es-MX');
    });
  }

  it('keeps what is shown, opened, typed and focused', async () => {
    const tab = place({client});
    await loaded(tab);
    typeSearch(tab, 'splinter');
    await untilStatus(tab, /1/);
    const toggle = cards(tab)[0]!.querySelector<HTMLElement>('.toggle')!;
    toggle.click();
    toggle.focus();
    const shown = cards(tab)[0];
    document.documentElement.lang = 'es';
    await untilSpeaks(tab, 'es');
    await untilStatus(tab, 'Comentarios con “splinter”: 1 de 35.');
    expect(field(tab, 'Buscar en los comentarios').value).to.equal('splinter');
    expect(cards(tab)[0] === shown && toggle.ariaExpanded === 'true' && tab.shadowRoot!.activeElement === toggle).to.equal(true);
    expect(shown!.innerText).to.contain('Ver menos');
  });

  it('keeps a response in progress', async () => {
    const given = {locale: undefined, practiceId: 'practice-1', providerId: 'p1'} as object;
    const workspace = await workspaces.show(new InMemoryPracticeClient(twoPractices), given);
    button(card(workspace, 'none'), 'Respond').click();
    const opened = await until(() => dialog(workspace), 'the dialog');
    const area = opened.shadowRoot!.querySelector('textarea')!;
    area.value = 'Thank you for';
    area.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    area.focus();
    document.documentElement.lang = 'es';
    await until(() => opened.shadowRoot!.textContent.includes('Responder a esta reseña'), 'the dialog in Spanish');
    expect([area.isConnected, area.value, opened.shadowRoot!.activeElement === area]).to.deep.equal([true, 'Thank you for', true]);
    expect(workspace.drafts.map(({text}) => text)).to.deep.equal(['Thank you for']);
  });

  it('is noticed through shadow roots, by the nearest host with a language', async () => {
    const outer = around('en');
    const host = document.createElement('div');
    outer.append(host);
    const within = host.attachShadow({mode: 'open'});
    const inner = document.createElement('div');
    within.append(inner);
    const tab = append('dr-reviews-tab', inner.attachShadow({mode: 'closed'}));
    await untilSpeaks(tab, 'en');
    outer.lang = 'es';
    await untilSpeaks(tab, 'es');
    inner.lang = 'en';
    await untilSpeaks(tab, 'en');
    host.lang = 'es';
    await settled();
    expect(speaks(tab), 'the nearer one').to.match(/^en/);
    inner.lang = '';
    await untilSpeaks(tab, 'es');
  });

  it('yields to a locale of a tag or the <dr-config> around it', async () => {
    const tab = place({client, locale: 'en-GB'});
    const config = Object.assign(document.createElement('dr-config'), {client});
    config.setAttribute('locale', 'es');
    document.body.append(config);
    const rate = append('dr-recommendation-rate', config);
    await loaded(tab);
    await untilSpeaks(rate, 'es');
    document.documentElement.lang = 'es-MX';
    const beside = append('dr-reviews-tab');
    await untilSpeaks(beside, 'es-MX');
    await settled();
    expect([speaks(tab), speaks(rate)]).to.deep.equal(['en-GB', 'es']);
    config.removeAttribute('locale');
    await untilSpeaks(rate, 'es-MX');
  });

  it('is noticed in the new place of a moved tag', async () => {
    const [from, to] = [around('en'), around('en')];
    const tab = append('dr-reviews-tab', from);
    await untilSpeaks(tab, 'en');
    const within = to.attachShadow({mode: 'open'});
    within.append(tab);
    to.lang = 'es';
    await untilSpeaks(tab, 'es');
    expect(seen(tab as ReturnType<typeof place>)).to.contain('Reseñas de pacientes');
  });

  it('needs only one observer for any number of tags, and none once they are gone', async () => {
    const {observe, disconnect} = MutationObserver.prototype;
    const active = new Set<MutationObserver>();
    MutationObserver.prototype.observe = function (target, options) {
      if (options?.attributeFilter?.includes('lang')) active.add(this);
      observe.call(this, target, options);
    };
    MutationObserver.prototype.disconnect = function () {
      active.delete(this);
      disconnect.call(this);
    };
    try {
      const tags = SHOWING.flatMap((tag) => [append(tag), append(tag)]);
      await untilSpeaks(tags[0]!, 'en');
      expect(active.size).to.equal(1);
      tags.slice(1).forEach((tag) => tag.remove());
      expect(active.size, 'while one is left').to.equal(1);
      document.documentElement.lang = 'es';
      await untilSpeaks(tags[0]!, 'es');
      tags[0]!.remove();
      expect(active.size, 'after the last').to.equal(0);
      document.documentElement.lang = 'en';
      document.body.append(tags[0]!);
      await untilSpeaks(tags[0]!, 'en');
      document.documentElement.lang = 'es';
      await untilSpeaks(tags[0]!, 'es');
      expect(status(tags[0] as ReturnType<typeof place>)).to.contain('Mostrando');
    } finally {
      Object.assign(MutationObserver.prototype, {observe, disconnect});
    }
  });
});
