import assert from 'node:assert/strict';
import {before, it} from 'node:test';
// The service's own copy: another one would have another style, and define the tag a second time.
import {reviewsTabStyleHash} from 'directory-reviews/ssr';
import {searchDirectory} from '../../demo/server/directory/providers.js';
import {directory} from '../../demo/server/seed/directory-entry.js';
import {seed} from '../../demo/server/seed/seed.js';
import {opaqueId} from '../../demo/server/shared/opaque-id.js';
import {SUMMARIES_PATH} from '../../src/api/shared/routes.js';
import {recommendationRate} from '../../src/domain/recommendation-rate.js';
import type {ReviewSummary} from '../../src/domain/review.js';
import {remainingCharacters} from '../../src/domain/text-limit.js';
import {onPostgres} from './databases.js';
import {appOn, getPage} from './requests.js';
import {aReview, storeProvider} from './stored-reviews.js';

const entries = directory();
const idOf = (name: string) => opaqueId('p', name);
const LARGEST = idOf('Eleanor Whitcombe');

onPostgres('The demo directory', (opened) => {
  before(async () => assert.equal(await seed(opened.owner), true));

  const html = async (path: string, status = 200) => {
    const response = await appOn(opened).request(path);
    assert.equal(response.status, status);
    return response.text();
  };

  it('is seeded once', async () => {
    assert.equal(await seed(opened.owner), false);
  });

  it('has 40 providers that cover every interesting number of reviews', async () => {
    const query = new URLSearchParams(entries.map(({name}) => ['providerId', idOf(name)]));
    const response = await appOn(opened).request(`/${SUMMARIES_PATH}?${query}`);
    const {summaries} = (await response.json()) as {summaries: ReviewSummary[]};
    const rates = summaries.map(recommendationRate);
    const numbers = rates.map(({verified}) => verified);
    assert.equal(numbers.length, 40);
    assert.deepEqual(
      [...new Set(numbers)].sort((a, b) => a - b),
      [0, 1, 3, 30, 10_000],
    );
    assert.equal(numbers.filter((number) => number === 10_000).length, 1);
    assert.ok(
      rates.some(({percent}) => percent === 86),
      'a rate that must be rounded down',
    );
    assert.ok(
      rates.some(({percent, few}) => percent! < 50 && !few),
      'a low rate',
    );
  });

  it('has almost 10,000 distinct comments, a third of them with a response within the limit', async () => {
    const app = appOn(opened);
    const comments = new Set<string>();
    let answered = 0;
    const {total, withheld} = (await getPage(app, LARGEST)).counts;
    let cursor: string | undefined;
    do {
      const {reviews, nextCursor} = await getPage(app, LARGEST, {}, {limit: 100, cursor});
      for (const {comment, response} of reviews) {
        comments.add(comment);
        if (response) answered++;
        assert.ok(remainingCharacters(response?.text ?? '') >= 0);
        assert.ok(!/\{\w+\}/.test(comment));
      }
      cursor = nextCursor ?? undefined;
    } while (cursor);
    assert.equal(comments.size, total);
    assert.equal(total + withheld!.privacy + withheld!.language + withheld!.inaccurate, 10_000);
    assert.ok(answered > 3000 && answered < 3700, String(answered));
  });

  it('shows every provider on the first page of the search, each with its rate tag', async () => {
    const page = await html('/directory');
    for (const {name} of entries) assert.ok(page.includes(`<dr-recommendation-rate provider-id="${idOf(name)}" say-none>`), name);
    assert.match(page, /<dr-config api="\/"/);
  });

  it('filters providers by specialty, place and new patients', async () => {
    const found = async (query: string) => ((await html(`/directory?${query}`)).match(/<article>/g) ?? []).length;
    assert.equal(await found('specialty=Pediatrics'), 2);
    assert.equal(await found('specialty=Pediatrics&place=Miami%2C+FL'), 1);
    assert.equal(await found('accepting=yes'), entries.filter(({accepting}) => accepting).length);
    assert.equal(await found('specialty=Nothing'), 0);
    assert.equal(await found('page=99'), 0);
  });

  it('finds providers by the words of their names, as people type them', async () => {
    const specialty = 'Found by name';
    for (const name of ['Ana Núñez-Ortiz', 'Seán O’Brien', 'Dr. Zoë de la Cruz', 'Drew Cruz'])
      await storeProvider(opened.owner, [], {name, credentials: 'MD', specialty});
    const found = async (name: string) =>
      (await searchDirectory(opened.database, {name, specialty, page: 1})).providers.map((provider) => provider.name);
    assert.deepEqual(await found('nunez ortiz'), ['Ana Núñez-Ortiz']);
    assert.deepEqual(await found('ORTIZ, ana'), ['Ana Núñez-Ortiz']);
    assert.deepEqual(await found("sean o'brien md"), ['Seán O’Brien']);
    assert.deepEqual(await found('Dr. Cruz, M.D.'), ['Dr. Zoë de la Cruz', 'Drew Cruz']);
    assert.deepEqual(await found('dre'), ['Drew Cruz']);
    assert.deepEqual(await found('rew'), []);
    assert.deepEqual(await found(' - '), []);
    assert.equal((await found('  ')).length, 4);
  });

  it('sorts by rate: percents, then counts of few reviews, then no reviews', async () => {
    const specialty = 'Sorted by rate';
    const store = (name: string, yes: number, no: number) =>
      storeProvider(
        opened.owner,
        Array.from({length: yes + no}, (_, index) => aReview({recommended: index < yes})),
        {name, specialty},
      );
    await store('None', 0, 0);
    await store('One of one', 1, 0);
    await store('Nine of ten', 9, 1);
    await store('Eighteen of twenty', 18, 2);
    await store('Zero of ten', 0, 10);
    await store('Ten of ten', 10, 0);
    await store('Another one of one', 1, 0);
    const {providers, found} = await searchDirectory(opened.database, {specialty, sort: 'rate', page: 1});
    assert.equal(found, 7);
    assert.deepEqual(
      providers.map(({name}) => name),
      ['Ten of ten', 'Eighteen of twenty', 'Nine of ten', 'Zero of ten', 'Another one of one', 'One of one', 'None'],
    );
    const page = await html(`/directory?specialty=${encodeURIComponent(specialty)}&sort=rate&name=%22ten`);
    assert.match(page, /<option value="rate" selected>/);
    assert.match(page, /name="name" value="&quot;ten"/);
  });

  it('shows the profile with the reviews, structured data and a policy without inline code', async () => {
    const response = await appOn(opened).request(`/directory/${LARGEST}?tab=reviews`);
    const policy = response.headers.get('Content-Security-Policy')!;
    assert.ok(policy.includes(`'${reviewsTabStyleHash}'`) && !policy.includes('unsafe'));
    const page = await response.text();
    assert.match(page, /aria-current=page\s*>Reviews \(10,000\)<\/a/);
    assert.match(page, /<section id="panel-reviews" class="panel" >\s*<dr-reviews-tab /);
    const structured = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)![1]!) as {
      aggregateRating: {ratingValue: number; ratingCount: number};
    };
    assert.deepEqual([structured.aggregateRating.ratingValue, structured.aggregateRating.ratingCount], [91, 10_000]);
    assert.ok(!/ style=| on[a-z]+="/.test(page.replace(/<template[\s\S]*?<\/template>/g, '')));
  });

  it('names its public address in the structured data, whatever host the request names', async () => {
    const page = await appOn(opened).request(`http://attacker.example/directory/${LARGEST}`, {headers: {Host: 'attacker.example'}});
    const text = await page.text();
    assert.ok(text.includes(`"https://directory.example/directory/${LARGEST}"`));
    assert.ok(!/attacker|localhost/.test(text));
  });

  it('keeps names apart from the direction of the text around them', async () => {
    const {name, credentials} = entries[0]!;
    const profile = await html(`/directory/${idOf(name)}`);
    assert.ok(profile.includes(`<h1><bdi>${name}</bdi>, <bdi>${credentials}</bdi></h1>`) && profile.includes(`About <bdi>${name}</bdi>`));
    assert.ok((await html('/directory')).includes(`<bdi>${name}</bdi>, <bdi>${credentials}</bdi></a>`));
  });

  it('leaves out characters by which a name or a place would turn the text around it', async () => {
    const turning = 'Dana\u2069\u202e Reed';
    const place = {credentials: turning, specialty: turning, city: turning, state: turning, street: turning, zip: turning};
    const id = await storeProvider(opened.owner, [aReview({published: 'Thank you.'})], {name: turning, ...place});
    for (const path of [`/directory/${id}?tab=reviews`, '/directory', `/directory?specialty=${encodeURIComponent(turning)}`]) {
      const lines = [...(await html(path)).matchAll(/<(bdi|title|h1|h2|option|p class="(?:place|responder)")[^>]*>[^<]*/g)].join('\n');
      assert.ok(lines.includes('Dana Reed'), path);
      assert.doesNotMatch(lines.replace(/value="[^"]*"/g, ''), /[\u202a-\u202e\u2066-\u2069]/, path);
    }
  });

  it('answers texts that the database cannot hold', async () => {
    assert.match(await html('/directory/a%00b', 404), /not in the directory/);
    for (const path of [`/directory/${LARGEST}?review=a%00b`, '/directory?specialty=%00', '/directory?place=a%00, CO&page=%00'])
      await html(path);
  });

  it('opens a link to a review at that review, and at the first page if the review does not exist', async () => {
    const last = (await getPage(appOn(opened), LARGEST, {sort: 'oldest'}, {limit: 1})).reviews[0]!;
    const page = await html(`/directory/${LARGEST}?review=${last.id}`);
    assert.ok(page.includes(`review-id="${last.id}"`) && page.includes(`review-${last.id}`));
    assert.match(page, /<section id="panel-overview" class="panel" hidden>/);
    for (const id of ['r_gone', '<script>'])
      assert.ok(!(await html(`/directory/${LARGEST}?review=${encodeURIComponent(id)}`)).includes('review-id='));
  });

  it('has a page for providers without reviews and returns 404 for unknown ones', async () => {
    const page = await html(`/directory/${idOf('Jolene Vance')}?tab=reviews`);
    assert.ok(page.includes('Reviews (0)') && !page.includes('application/ld+json'));
    assert.match(await html('/directory/p_nobody', 404), /not in the directory/);
  });

  it('escapes what providers and patients wrote', async () => {
    const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
    const id = await storeProvider(opened.owner, [aReview({comment: evil})], {name: evil, about: evil, street: evil, languages: [evil]});
    for (const path of [
      `/directory/${id}`,
      `/directory/${id}?tab=reviews`,
      '/directory',
      `/directory?specialty=${encodeURIComponent(evil)}`,
    ]) {
      const page = await html(path);
      assert.ok(!page.includes('<script>alert') && !page.includes('<img src=x'), path);
    }
  });

  it('redirects to the directory, and serves its files with type, compression and ETag', async () => {
    const app = appOn(opened);
    const start = await app.request('/');
    assert.deepEqual([start.status, start.headers.get('Location')], [302, '/directory']);
    for (const [file, type] of [
      ['frame.css', 'text/css'],
      ['profile-tabs.js', 'text/javascript'],
      ['juniper.svg', 'image/svg+xml'],
    ] as const) {
      const response = await app.request(`/assets/${file}`, {headers: {'Accept-Encoding': 'gzip, br'}});
      assert.ok(response.headers.get('Content-Type')!.startsWith(type));
      assert.equal(response.headers.get('Content-Encoding'), 'br');
      const again = await app.request(`/assets/${file}`, {
        headers: {'Accept-Encoding': 'gzip, br', 'If-None-Match': response.headers.get('ETag')!},
      });
      assert.equal(again.status, 304);
      assert.equal((await app.request(`/assets/${file}`, {headers: {'Accept-Encoding': 'br;q=0'}})).headers.get('Content-Encoding'), null);
    }
  });
});
