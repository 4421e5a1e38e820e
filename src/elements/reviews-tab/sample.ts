const comment = 'Words. '.repeat(50);
const day = {city: '-', state: '-', date: '2000-01-01'};
const response = {responder: '-', date: day.date, text: '-'};

/** A page that needs all templates of a usual one. Nobody sees it. */
export const SAMPLE = {
  summary: {providerId: '-', recommended: 10, notRecommended: 1},
  counts: {total: 2, filtered: 2, recommended: 1, notRecommended: 1, withResponse: 1},
  reviews: [
    {id: '-', recommended: true, comment, ...day, response},
    {id: '.-', recommended: false, comment: '-', ...day},
  ],
  nextCursor: '-',
  previousCursor: null,
};
