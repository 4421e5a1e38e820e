import type {ExplainedRules} from '../rule-examples.js';
import {LAY_RESPONSE_RULES} from './lay-health-responses.js';
import {LAY_REVIEW_RULES} from './lay-health-rules.js';
import {MASKED_PROFANITY, PROFANITY_RULES} from './masked-profanity.js';
import {INITIALS, RECOGNIZABLE_RESPONSE_RULES} from './recognizable-responses.js';
import {OF_ANYBODY, PLAIN_OF_ANYBODY, RECOGNIZABLE_REVIEW_RULES} from './recognizable-rules.js';
import {SCORN_RESPONSE_RULES} from './scorn-response-rules.js';
import {SCORN_RULES} from './scorn-rules.js';

/** The rules that only the check with full lists applies, as in `EXPLAINED_RULES`. */
export const EXPLAINED_IN_FULL: readonly ExplainedRules[] = [
  {
    kind: 'review',
    rules: OF_ANYBODY,
    examples: [
      {
        why: 'Names on other sites, and an email address in words.',
        found: 'My gmail is the letter r then plum all one word.',
        allowed: 'Their Facebook page has the wrong hours.',
      },
      {
        why: 'A car or a license plate by which people know its driver.',
        found: 'She drives a blue Honda with a dent.',
        allowed: 'The lot is tight for a truck.',
      },
      {
        why: 'The school of a child or a teacher.',
        found: 'Her twin boys go to Lincoln Elementary.',
        allowed: 'It is across from Lincoln Elementary.',
      },
      {
        why: 'A home by its color, its number or what is beside it.',
        found: 'We live in the blue house behind the firehouse.',
        allowed: 'I live ten minutes away.',
      },
      {
        why: 'A birthday with its day or its year.',
        found: 'I turned 80 on April 2nd.',
        allowed: 'I had a birthday last week and they gave me a balloon.',
      },
    ],
  },
  {
    kind: 'review',
    rules: RECOGNIZABLE_REVIEW_RULES,
    examples: [
      {
        why: 'A post, a shop or a feat of the writer or a relative, which only one person in town has.',
        found: 'As mayor of our little town I can say we are lucky.',
        allowed: 'As a nurse myself I notice clean floors.',
      },
      {
        why: 'That everybody knows the writer.',
        found: 'The whole county knows me as the Pumpkin Lady.',
        allowed: 'Everyone knows parking there is bad.',
      },
      {
        why: 'Who else was there, and the private life of those who work there.',
        found: 'The man before me was the football coach from the high school.',
        allowed: 'The man ahead of me held the door.',
      },
      {
        why: 'The name of another patient, overheard.',
        found: 'I overheard the nurse talking to Mr. Plumwell.',
        allowed: 'I overheard the nurse being kind on the phone.',
      },
    ],
  },
  {
    kind: 'review',
    rules: PLAIN_OF_ANYBODY,
    examples: [{why: 'A name on a site with its sign.', found: 'Find me, @lil.ronnie.fixit', allowed: 'I paid by card @ the desk.'}],
  },
  {
    kind: 'response',
    rules: INITIALS,
    examples: [{why: 'The initials of the reader.', found: 'Tap me on the shoulder next time, J.T.', allowed: 'We open at 8 a.m.'}],
  },
  {
    kind: 'response',
    rules: RECOGNIZABLE_RESPONSE_RULES,
    examples: [
      {
        why: 'That the practice knows who wrote, or one person whom the words fit.',
        found: 'We think we know who wrote this.',
        allowed: 'We know who to call when the elevator sticks.',
      },
      {
        why: 'The work, the family and the life of the reader.',
        found: 'Thank you coach, and good luck at state.',
        allowed: 'Good luck to all the local teams this weekend!',
      },
    ],
  },
  {
    kind: 'review',
    rules: LAY_REVIEW_RULES,
    examples: [
      {why: 'Time without drink, smoke or an attack.', found: 'Sixty days without a drop.', allowed: 'Two years without a good dentist.'},
      {
        why: 'What was found, how large it was and how the test came back.',
        found: 'They found it while it was the size of a pea.',
        allowed: 'They found my form after ten minutes.',
      },
      {why: 'A baby on its way, and the wish for one.', found: 'The twins are due in March.', allowed: 'We were expecting a long wait.'},
      {
        why: 'A trouble with a part of the body or the mind.',
        found: 'My bad knee likes their elevator.',
        allowed: 'The knees of the statue are blue.',
      },
      {
        why: 'What somebody takes, wears, weighs or had done.',
        found: 'Down 48 pounds since she started me on the pen.',
        allowed: 'Hand me a pen that works, please.',
      },
      {why: 'What a body can do again, or does no more.', found: 'I can tie my own shoes again.', allowed: 'I can walk there from home.'},
      {
        why: 'What somebody could not do before.',
        found: 'I could not lift a spoon and he got me typing.',
        allowed: 'I could not find the door until somebody waved.',
      },
    ],
  },
  {
    kind: 'response',
    rules: LAY_RESPONSE_RULES,
    examples: [
      {
        why: 'Time without drink, smoke or an attack.',
        found: 'Ten months without a pack!',
        allowed: 'Ten months without a working elevator!',
      },
      {
        why: 'What was found, and how the test came back.',
        found: 'The scan came back clear.',
        allowed: 'The phone lines came back in an hour.',
      },
      {why: 'A baby on its way, and the wish for one.', found: 'The baby is due in May.', allowed: 'The new wing is due in May.'},
      {
        why: 'A trouble with a part of the body or the mind.',
        found: 'With kidney trouble like that, we call.',
        allowed: 'We had trouble with the phones.',
      },
      {
        why: 'What somebody takes, wears, weighs or had done.',
        found: 'Twenty pounds lighter, bravo!',
        allowed: 'The new sign is twenty pounds of brass.',
      },
      {
        why: 'What a body can do again, or does no more.',
        found: 'It is good to see that knee bend. He can walk again.',
        allowed: 'The elevator runs again.',
      },
      {
        why: 'Care of somebody in particular, told without "you".',
        found: 'The radiologist wanted a second set of pictures of the left side.',
        allowed: 'The radiologist is in on Fridays for everyone.',
      },
      {
        why: 'An illness or a treatment, told of one case.',
        found: 'It was a cyst, nothing more.',
        allowed: 'It was a busy morning, nothing more.',
      },
    ],
  },
  {
    kind: 'review',
    rules: SCORN_RULES,
    examples: [
      {
        why: 'Comparison of a person with an animal, a thing or a child.',
        found: 'A rock would have listened better.',
        allowed: 'Sharp as a tack and gentle as a lamb.',
      },
      {
        why: 'Sayings about the mind, the diploma and the upbringing of a person.',
        found: 'He got that diploma out of a cereal box.',
        allowed: 'His diploma hangs by the door.',
      },
      {
        why: 'The other half of town, and where somebody comes from.',
        found: 'They hire from that part of town now.',
        allowed: 'People from all over come here.',
      },
    ],
  },
  {
    kind: 'response',
    rules: SCORN_RESPONSE_RULES,
    examples: [
      {
        why: 'Things for small children, for the reader.',
        found: 'We would explain it to you but we ran out of crayons.',
        allowed: 'We have crayons in the lobby.',
      },
      {
        why: 'Sarcasm, pity and advice that nobody asked for.',
        found: 'A little gratitude wouldn’t kill you.',
        allowed: 'A little patience from us would have helped.',
      },
      {
        why: 'Idioms of scorn, said to somebody.',
        found: 'Get off your high horse.',
        allowed: 'The toy horse in the lobby is high, we know.',
      },
    ],
  },
  {
    kind: 'review',
    rules: MASKED_PROFANITY,
    examples: [
      {why: 'Swear words with signs in place of letters.', found: 'They can kiss my a**.', allowed: 'They gave me **great** care.'},
    ],
  },
  {
    kind: 'review',
    rules: PROFANITY_RULES,
    examples: [
      {why: 'A letter for the word, hints, and other languages.', found: 'F this office.', allowed: 'Building F is across the road.'},
    ],
  },
];
