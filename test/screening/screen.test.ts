import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {FINDING_LABELS, FINDING_REASONS, type FindingLabel, type ScreenedKind} from '../../src/domain/finding.js';
import {screeningMessages} from '../../src/i18n/shared/screening.js';
import {screen} from '../../src/screening/full/index.js';
import {BLIND_RESPONSES} from './examples-blind-responses.js';
import {BLIND_REVIEWS} from './examples-blind-reviews.js';
import {HELD_RESPONSES, HELD_REVIEWS} from './examples-held.js';
import {ORDINARY_RESPONSES} from './examples-ordinary.js';
import {MORE_ORDINARY_RESPONSES, ORDINARY_REVIEWS} from './examples-ordinary-more.js';
import {type Example, RESPONSES} from './examples-responses.js';
import {REVIEWS} from './examples-reviews.js';

const labelsOf = (text: string, kind: ScreenedKind) => new Set<string>(screen(text, kind).map(({label}) => label));

/** The words found for a label. */
const quotes = (text: string, kind: ScreenedKind, label: FindingLabel) =>
  screen(text, kind)
    .filter((finding) => finding.label === label)
    .map(({start, end}) => text.slice(start, end));

const EXAMPLES: readonly (readonly [kind: ScreenedKind, examples: readonly Example[]])[] = [
  ['response', RESPONSES],
  ['review', REVIEWS],
];

for (const [kind, examples] of EXAMPLES) {
  describe(`the check of a ${kind}`, () => {
    for (const [labels, text] of examples) {
      it(labels ? `finds ${labels}: ${text}` : `finds nothing: ${text}`, () => {
        const found = labelsOf(text, kind);
        if (labels) for (const label of labels.split(' ')) assert.ok(found.has(label), [...found].join() || 'nothing found');
        else assert.deepEqual(screen(text, kind), []);
      });
    }
  });
}

for (const [kind, examples] of [
  ['response', BLIND_RESPONSES],
  ['review', BLIND_REVIEWS],
] as const) {
  describe(`a ${kind} by an author who does not know the rules`, () => {
    for (const [labels, text] of examples) {
      it(`${labels ? 'is flagged' : 'is not flagged'}: ${text}`, () => {
        const found = screen(text, kind);
        if (labels) assert.ok(found.length > 0);
        else assert.deepEqual(found, []);
      });
    }
  });
}

describe('ordinary sentences', () => {
  for (const [kind, texts] of [
    ['response', ORDINARY_RESPONSES],
    ['response', MORE_ORDINARY_RESPONSES],
    ['review', ORDINARY_REVIEWS],
  ] as const) {
    for (const text of texts) it(`of a ${kind} are not flagged: ${text}`, () => assert.deepEqual(screen(text, kind), []));
  }

  for (const [text, words] of [
    ['You are too rude for us.', 'You are too rude'],
    ['LOL, you wish.', 'LOL'],
    ['Folks like you should go home.', 'Folks like you'],
    ['Your policy is GH 20-7731.', 'policy is GH 20-7731'],
    ['Thank you for bringing your son in.', 'Thank you for bringing'],
    ['The plan denied it.', 'plan denied'],
    ['We spoke on Labor Day.', 'on Labor Day'],
    ['Rosa has a new crown.', 'Rosa'],
    ['Your back will heal.', 'Your back'],
  ] as const) {
    it(`unlike these, in which something is found: ${text}`, () => {
      assert.ok(
        screen(text, 'response').some(({start, end}) => text.slice(start, end).includes(words)),
        JSON.stringify(screen(text, 'response')),
      );
    });
  }
});

describe('texts written without the rules in mind', () => {
  for (const [kind, examples] of [
    ['response', HELD_RESPONSES],
    ['review', HELD_REVIEWS],
  ] as const) {
    it(`as a ${kind} are flagged in at least 95% of violating cases and at most 3% of clean ones`, () => {
      const [violating, clean] = [examples.filter(([labels]) => labels), examples.filter(([labels]) => !labels)];
      const share = (of: readonly Example[]) => of.filter(([, text]) => screen(text, kind).length).length / of.length;
      assert.ok(share(violating) >= 0.95, `${share(violating)}`);
      assert.ok(share(clean) <= 0.03, `${share(clean)}`);
    });
  }
});

describe('the offsets of findings', () => {
  it('refer to the original text with look-alikes, invisible characters, spaced letters and line breaks', () => {
    assert.deepEqual(quotes('Dаniel, all our best', 'response', 'identifier'), ['Dаniel']);
    assert.deepEqual(quotes('Well,\r\nf\u200bu\u200bck it', 'response', 'profanity'), ['f\u200bu\u200bck']);
    assert.deepEqual(quotes('qué c a r a j o, vaya', 'response', 'profanity'), ['c a r a j o']);
    assert.deepEqual(quotes('𝐟𝐮𝐜𝐤 that', 'review', 'profanity'), ['𝐟𝐮𝐜𝐤']);
    assert.deepEqual(quotes('Cafe\u0301 good, sh*t coffee', 'review', 'profanity'), ['sh*t']);
  });

  it('are sorted and do not overlap within a label', () => {
    const found = screen('Kevin, your lisinopril, your visit on May 2nd and your bill were shit, you idiot.', 'response');
    assert.deepEqual(
      found.map(({start}) => start),
      found.map(({start}) => start).sort((a, b) => a - b),
    );
    for (const label of FINDING_LABELS) {
      const one = found.filter((finding) => finding.label === label);
      one.slice(1).forEach(({start}, i) => assert.ok(start >= one[i]!.end));
    }
  });

  it('are inside the text for any text', () => {
    const text = fc.oneof(
      fc.string({unit: 'grapheme'}),
      fc.string({unit: 'binary'}),
      fc.constantFrom(...RESPONSES.map(([, each]) => each)),
    );
    fc.assert(
      fc.property(fc.array(text, {maxLength: 6}), fc.constantFrom('review', 'response'), (parts, kind) => {
        const all = parts.join(' ');
        for (const {start, end} of screen(all, kind)) assert.ok(0 <= start && start < end && end <= all.length);
      }),
      {numRuns: 300},
    );
  });
});

describe('the time of the check', () => {
  /** Milliseconds of the processor, which other processes do not change. The least of some rounds. */
  function timeOf(text: string, kind: ScreenedKind): number {
    const rounds = Array.from({length: 3}, () => {
      const before = process.cpuUsage();
      screen(text, kind);
      const {user, system} = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    return Math.min(...rounds);
  }

  for (const part of [
    'your your your of the a 1 1 1 a.a.a you are so very ',
    'A A A Mary Mary Ann de la of the ',
    'my my my our our son son had had a a ',
    '1 2 3 - 4 . 5 ( 6 ) 7 / 8 ',
    'a-a-a-a-a@a.a.a.a dot dot at ',
    'stupid, stupid, stupid and ',
    'the the a a of an old old ',
    'thank you for you for your your of ',
    'five oh three, ',
    'aaaaaaaaaaaaaaaa',
    'f.u.c.k. ',
    '    \n   ',
    "i'i-i_i'i-i_",
    'f f*f* a** @a c***',
    'as the only dog of the town in the town ',
    'the man with the blue car in the lobby was the ',
    'without a day off my knee again now since my ',
  ]) {
    it(`grows no faster than a long text of "${part}"`, () => {
      for (const kind of ['review', 'response'] as const) {
        const [short, long] = [part.repeat(Math.ceil(4_000 / part.length)), part.repeat(Math.ceil(32_000 / part.length))];
        const [least, most] = [timeOf(short, kind), timeOf(long, kind)];
        // Eight times the text takes eight times as long. With the square of its length it would be 64 times. A few milliseconds
        // tell nothing.
        assert.ok(most < 24 * Math.max(least, 5), `a ${kind}: ${least.toFixed(1)} ms, then ${most.toFixed(1)} ms`);
      }
    });
  }
});

describe('the advice to a practice', () => {
  it('has a sentence for each reason in each language', () => {
    for (const catalog of Object.values(screeningMessages)) assert.deepEqual(Object.keys(catalog).sort(), [...FINDING_REASONS].sort());
  });

  it('suggests safer words in the language of the text that pass the check', () => {
    const suggestions = RESPONSES.flatMap(([, text]) => screen(text, 'response').flatMap(({suggestion}) => suggestion ?? []));
    assert.ok(suggestions.includes('your experience') && suggestions.includes('su experiencia'));
    for (const suggestion of new Set(suggestions)) assert.deepEqual(screen(suggestion, 'response'), []);
    const [finding] = screen('Gracias por leer. Su cita fue larga.', 'response');
    assert.equal(finding?.suggestion, 'su experiencia');
    for (const [, text] of REVIEWS) for (const {suggestion} of screen(text, 'review')) assert.equal(suggestion, undefined);
  });
});

describe("the provider's own name", () => {
  const wordsFound = (text: string, name: string, kind: ScreenedKind = 'review') =>
    [...new Set(screen(text, kind, {provider: name}).map(({start, end}) => text.slice(start, end)))].join();

  it('is no finding, however it is written', () => {
    for (const [name, text] of [
      ['Dana Coon', 'Dr. Coon was kind.'],
      ['Dana Coon', 'dr coon was kind, and coon listened'],
      ['Coon, Dana', 'DR. COON IS GREAT'],
      ['Mary Dyke', 'Dr. Dyke’s staff was on time. Dykes office is clean.'],
      ['José Puto', 'El doctor Puto me atendió bien.'],
      ['Dick Cummings', 'Dr. Cummings (Dick) was patient.'],
    ] as const) {
      assert.ok(screen(text, 'review').length, text);
      assert.equal(wordsFound(text, name), '', text);
    }
  });

  it('is no finding in a response, where other names are', () => {
    assert.equal(wordsFound('Ask for Dana Coon or for Mary Poppins.', 'Dana Coon', 'response'), 'Mary Poppins');
  });

  it('does not excuse the same word as an insult, nor other insults', () => {
    assert.equal(wordsFound('She is such a dyke.', 'Mary Dyke'), 'dyke');
    assert.equal(wordsFound('Dr. Coon is an asshole.', 'Dana Coon'), 'asshole');
    assert.equal(wordsFound('Dr. Coon was kind.', 'Dana Reed'), 'Coon');
  });
});
