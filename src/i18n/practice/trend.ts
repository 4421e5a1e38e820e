import type {Catalogs, Message} from '../shared/words.js';

const en = {
  trend: 'Rate by quarter',
  trendNumbers: 'Show as table',
  trendChart: 'Show as chart',
  quarter: 'Quarter',
  quarterName: 'Q{number} {year}',
  quarterRate: 'Rate',
  rateOfQuarter: '{percent} ({recommended} of {count})',
  rateOfFewInQuarter: '{recommended} of {count} ({percent})',
  noneInQuarter: 'No reviews',
  fewInQuarter: 'Fewer than 10 reviews',
} satisfies Record<string, Message>;

export type TrendMessage = keyof typeof en;
export const trendMessages: Catalogs<TrendMessage> = {en};
