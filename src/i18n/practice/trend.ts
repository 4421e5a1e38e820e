import type {Catalogs, Message} from '../shared/words.js';

const en = {
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

export type TrendMessage = keyof typeof en;
export const trendMessages: Catalogs<TrendMessage> = {en};
