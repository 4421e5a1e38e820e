/* Invented reviews in the place of a database. */

const COMMENTS = [
  'Listened to every question and explained the options.',
  'La señora at the front desk was kind and quick.',
  'The waiting room was loud, and we waited for forty minutes.',
  'Called me back the same day.',
];

const reviews = Array.from({length: 40}, (_, i) => ({
  id: `r${i + 1}`,
  recommended: i % 5 !== 2,
  comment: COMMENTS[i % COMMENTS.length],
  city: 'Denver',
  state: 'CO',
  date: `2025-${String((i % 12) + 1).padStart(2, '0')}-15`,
  response: i % 9 === 0 ? {responder: 'Dana R.', date: '2025-12-20', text: 'Thank you for telling us.'} : null,
}));

/** By id. Some of the verified reviews have no comment: they count, and are not listed. */
export const providers = new Map([['p_123', {recommended: 51, notRecommended: 12, reviews}]]);
