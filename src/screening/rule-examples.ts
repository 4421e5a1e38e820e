import type {ScreenedKind} from '../domain/finding.js';
import {BLAME_RULES} from './blame-rules.js';
import {CLINICAL_RULES} from './clinical-rules.js';
import {CONTEMPT_RULES} from './contempt-rules.js';
import {DATE_RULES, MONEY_RULES} from './date-money-rules.js';
import {HEALTH_RULES} from './health-rules.js';
import {NUMBER_RULES} from './identifier-rules.js';
import {PERSON_RULES} from './person-rules.js';
import {READER_RULES} from './reader-rules.js';
import type {Rule} from './rules.js';
import {TONE_RULES} from './tone-rules.js';
import {VISIT_RULES} from './visit-rules.js';

/** What a rule is for, in the words of a content policy. */
export interface RuleExample {
  readonly why: string;
  /** A text in which the rule finds something. */
  readonly found: string;
  /** A text like it, in which nothing is found. */
  readonly allowed: string;
}

/** A table of rules for one kind of text, with an example for each rule, in the same order. For pages and tests, not for the check. */
export interface ExplainedRules {
  readonly kind: ScreenedKind;
  readonly rules: readonly Rule[];
  readonly examples: readonly RuleExample[];
}

export const EXPLAINED_RULES: readonly ExplainedRules[] = [
  {
    kind: 'response',
    rules: VISIT_RULES,
    examples: [
      {
        why: 'To move an appointment, one must have one.',
        found: 'Please call us to reschedule your checkup.',
        allowed: 'Please call us to schedule a follow-up.',
      },
      {
        why: 'What belongs to a visit, said to be the reader’s.',
        found: 'We are sorry that your appointment ran late.',
        allowed: 'If you need an appointment, please call.',
      },
      {
        why: 'What the office did with the reader, and words that welcome or thank a patient.',
        found: 'It was a pleasure seeing you.',
        allowed: 'Thank you for being a voice of reason.',
      },
      {
        why: 'The same in Spanish, where a verb needs no subject.',
        found: 'Usted llegó tarde.',
        allowed: 'Si usted llega tarde, avísenos.',
      },
    ],
  },
  {
    kind: 'response',
    rules: CLINICAL_RULES,
    examples: [
      {
        why: 'An illness, a treatment or a part of the body, said to be the reader’s.',
        found: 'Your cholesterol is down.',
        allowed: 'Cholesterol is tested every Monday.',
      },
      {
        why: 'What somebody had or was given.',
        found: 'The biopsy was benign.',
        allowed: 'A biopsy is always explained in advance.',
      },
      {
        why: 'A medical word in a sentence to the reader.',
        found: 'You wanted antibiotics, and a virus needs none.',
        allowed: 'Antibiotics do not help against a virus.',
      },
      {why: 'The same in Spanish.', found: 'Le sacamos la muela.', allowed: 'Las muelas se revisan cada año.'},
    ],
  },
  {
    kind: 'response',
    rules: DATE_RULES,
    examples: [
      {
        why: 'A day or an hour can show when somebody was seen. Hours, and days on which nobody was, do not.',
        found: 'We are sorry about last Tuesday.',
        allowed: 'Our team met on Friday to read the reviews.',
      },
    ],
  },
  {
    kind: 'response',
    rules: MONEY_RULES,
    examples: [
      {
        why: 'A bill, a payment or a plan, said to be the reader’s.',
        found: 'Your deductible was not met.',
        allowed: 'Ask your plan about deductibles.',
      },
      {why: 'An amount, said to the reader.', found: 'You were quoted $80.', allowed: 'A cleaning costs $80 for anyone without insurance.'},
      {
        why: 'What somebody owes, paid or was forgiven.',
        found: 'We wrote off half of what was owed.',
        allowed: 'Fees are on the wall for all patients.',
      },
    ],
  },
  {
    kind: 'response',
    rules: BLAME_RULES,
    examples: [
      {
        why: 'Lawyers and the police, against a review.',
        found: 'You will hear from our lawyers.',
        allowed: 'Threats against staff are reported, that is our policy for all.',
      },
      {
        why: 'What the reader is said to do, to be and to have.',
        found: 'You always complain.',
        allowed: 'You can speak with our office manager any day.',
      },
      {why: 'Commands and dismissals.', found: 'Seek help. Seriously.', allowed: 'We will seek help with the phones.'},
      {
        why: 'Comparison with those who know nothing, mockery and sarcasm, which need no insulting word.',
        found: 'Even our janitor knows more.',
        allowed: 'Our janitor painted the sign.',
      },
      {
        why: 'What is mockery unless the sentence also has thanks or joy.',
        found: 'Folks like you should go home.',
        allowed: 'Folks like you are why we love our work.',
      },
      {why: 'One word of contempt.', found: 'Pathetic.', allowed: 'The hold music is pathetic, we agree.'},
      {why: 'Blame and contempt in Spanish.', found: 'Aprenda a leer.', allowed: 'Aprendemos de cada opinión.'},
    ],
  },
  {
    kind: 'response',
    rules: READER_RULES,
    examples: [
      {
        why: 'Anything else about the reader that is not in the review.',
        found: 'You moved to Ohio.',
        allowed: 'You made our day.',
      },
    ],
  },
  {
    kind: 'review',
    rules: HEALTH_RULES,
    examples: [
      {
        why: 'An illness, a medicine or a treatment in a sentence about the writer or the family.',
        found: 'She noticed the melanoma on me at once.',
        allowed: 'The doctor gave a talk about migraines at the library.',
      },
      {
        why: 'Whose it is: the writer’s, a child’s or a spouse’s.',
        found: 'My son is autistic.',
        allowed: 'My allergies to bad customer service flared up.',
      },
      {why: 'What was done to a part of the body.', found: 'Tonsils out at 34.', allowed: 'The model of tonsils is a nice touch.'},
      {why: 'What a test or a doctor found.', found: 'The X-ray showed a cracked rib.', allowed: 'The X-ray room was cold.'},
      {why: 'The same in Spanish, and years of sobriety.', found: 'Me diagnosticaron lupus.', allowed: 'Hay folletos sobre el lupus.'},
    ],
  },
  {
    kind: 'review',
    rules: TONE_RULES,
    examples: [
      {
        why: 'Words of contempt for a person. Of a thing, they are harsh criticism.',
        found: 'The doctor is a moron.',
        allowed: 'The stupid parking meter ate my quarters.',
      },
    ],
  },
  {
    kind: 'review',
    rules: PERSON_RULES,
    examples: [
      {
        why: 'Animals and superlatives for a person. Of a thing or a costume, they are none.',
        found: 'Cockroaches, the lot of them.',
        allowed: 'That old witch costume was a hit.',
      },
      {why: 'Threats.', found: 'I will wait by her car.', allowed: 'I will wait by the door next time.'},
    ],
  },
  {
    kind: 'review',
    rules: CONTEMPT_RULES,
    examples: [
      {
        why: 'Contempt by comparison: for mind, looks and job.',
        found: 'She is nothing but a glorified waitress.',
        allowed: 'She is nothing but kind.',
      },
      {why: 'What the writer would not do.', found: 'I would not spit on him.', allowed: 'I would not go on a Monday.'},
      {
        why: 'Remarks on groups of people.',
        found: 'Gay doctors should not be near kids.',
        allowed: 'The young doctors should get a raise.',
      },
    ],
  },
  {
    kind: 'review',
    rules: NUMBER_RULES,
    examples: [
      {why: 'A number by which a person is filed.', found: 'Policy number KP 5541900.', allowed: 'They asked for my policy number twice.'},
      {why: 'A date of birth.', found: 'My birthday is June 3, 1990.', allowed: 'They ask for your birthday each time.'},
      {why: 'A full date of long ago.', found: '12/12/1962, and yes, a senior!', allowed: 'Open since 12/12/1962.'},
    ],
  },
];
