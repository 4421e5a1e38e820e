import type {ReviewsPage} from '../../src/api/reviews/schemas.js';
import type {Review} from '../../src/domain/review.js';

/*
 * Invented reviews, identical in every run. Lengths are realistic: mostly one to three sentences, some up to 1,000 characters.
 * One in three has a response.
 */

const PRAISE = [
  'She listened to every question and never looked at the clock.',
  'I left with a plan I could follow, written down in plain words.',
  'The front desk called me back within the hour.',
  'He explained the results slowly and drew a picture so I could see what he meant.',
  'My appointment started on time, which still surprises me.',
  'The office is easy to reach by bus and there is room for a wheelchair.',
  'They found a slot for my son the very same day.',
  'Everything was clean, calm and friendly.',
  'I have been coming here for six years and have never felt rushed.',
  'The nurse remembered my name and asked about my garden.',
  'Follow-up was quick and the referral went out before I got home.',
  'For the first time somebody asked what I wanted.',
];
const BLAME = [
  'I waited fifty minutes past my appointment and nobody said why.',
  'It felt rushed, as if the next patient were already in the room.',
  'The phone line put me on hold three times before I got through.',
  'My questions were answered with a leaflet.',
  'Parking is hard to find and the elevator was out of order.',
  'I had to call four times to get the results of a routine test.',
  'The bill was not what I had been told at the desk.',
  'The doctor was polite, but I still do not know what happens next.',
  'They moved my visit twice with a day of notice.',
  'The waiting room was crowded and loud.',
];
/* With these, texts repeat about as little as real ones, so they compress alike. */
const OCCASIONS = [
  'when I came in with a bad cough',
  'after my knee gave out on the stairs',
  'although my chart had gone missing',
  'during the flu season, of all times',
  'while my two toddlers took the room apart',
  'even over a video call from my kitchen',
  'since we moved here from out of state',
  'before my trip to see my brother',
  'at my yearly physical',
  'for the rash that three others could not name',
  'as my mother sat beside me, quite nervous',
  'now that I have changed plans',
  'on a Friday close to five',
  'because of a mix-up with the pharmacy',
  'with my blood pressure going up and down',
  'following the operation on my wrist',
];
const FIGURES = [
  'twice',
  'for 20 minutes',
  'on my 4th visit',
  'last spring',
  'around 8:15',
  'in room 12',
  'back in March',
  'this week',
  'again',
  'on day one',
];
const REPLIES = [
  'Thank you for taking the time to tell us. We shared your words with the whole team.',
  'We are sorry about the wait. We have since added a second person at the desk in the morning.',
  'Thank you for trusting us with your care. We look forward to seeing you again.',
  'Please call our office manager, who would like to hear more and put this right.',
];
const PLACES = [
  ['Denver', 'CO'],
  ['Aurora', 'CO'],
  ['Tucson', 'AZ'],
  ['Albany', 'NY'],
  ['Savannah', 'GA'],
  ['Green Bay', 'WI'],
  ['San Luis Obispo', 'CA'],
  ['Port Orange', 'FL'],
] as const;
const RESPONDERS = ['Dana R.', 'Miguel T.', 'Priya S.', 'Alex W.'];

/** `count` reviews, newest first. A longer list starts with the shorter one. */
export function reviews(count: number): Review[] {
  const random = randomNumbers(20251206);
  return Array.from({length: count}, (_, index) => review(index, random));
}

/** The first page of a provider with `count` listed reviews, with `shown` of them. */
export function reviewsPage(count: number, shown = count): ReviewsPage {
  const all = reviews(count);
  const recommended = all.filter((one) => one.recommended).length;
  return {
    summary: {providerId: `p${count}`, recommended, notRecommended: count - recommended},
    counts: {filtered: count, total: count},
    reviews: all.slice(0, shown),
    nextCursor: shown < count ? String(shown) : null,
    previousCursor: null,
  };
}

function review(index: number, random: () => number): Review {
  const recommended = random() < 0.82;
  const comment = text(recommended ? PRAISE : BLAME, commentLength(random), random);
  const [city, state] = pick(PLACES, random);
  const answered = random() < 1 / 3;
  return {
    id: `r${index}`,
    recommended,
    comment,
    city,
    state,
    date: day(index),
    response: answered ? {responder: pick(RESPONDERS, random), date: day(index - 5), text: pick(REPLIES, random)} : null,
  };
}

function commentLength(random: () => number): number {
  const kind = random();
  if (kind < 0.68) return 30 + random() * 170;
  if (kind < 0.9) return 200 + random() * 250;
  return 450 + random() * 500;
}

function text(sentences: readonly string[], length: number, random: () => number): string {
  let result = sentence(sentences, random);
  while (result.length < length) {
    const next = sentence(sentences, random);
    if (result.length + next.length >= 1_000) break;
    result += (random() < 0.06 ? '\n' : ' ') + next;
  }
  return result;
}

function sentence(sentences: readonly string[], random: () => number): string {
  const plain = pick(sentences, random);
  if (random() < 0.4) return plain;
  return `${plain.slice(0, -1)} ${pick(FIGURES, random)}, ${pick(OCCASIONS, random)}.`;
}

/** A day `index` half days before 2025-12-06, as `YYYY-MM-DD`. */
function day(index: number): string {
  return new Date(Date.UTC(2025, 11, 6) - index * 43_200_000).toISOString().slice(0, 10);
}

function pick<T>(choices: readonly T[], random: () => number): T {
  return choices[Math.floor(random() * choices.length)] as T;
}

/** Numbers in [0, 1) that look random and are the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
