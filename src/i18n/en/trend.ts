import type {Message} from '../wording.js';

export const trend = {
  trend: 'Recommendation rate by quarter',
  trendNumbers: 'Show the numbers',
  quarter: 'Quarter',
  quarterName: 'Q{number} {year}',
  quarterRate: 'Rate',
  rateOfQuarter: '{percent} ({recommended} of {count})',
  rateOfFewInQuarter: '{recommended} of {count} ({percent})',
  noneInQuarter: 'No reviews',
  fewInQuarter: 'Pale columns stand for fewer than 10 reviews.',
} satisfies Record<string, Message>;
