import type {Message} from '../wording.js';

export const rate = {
  rate: '{percent} recommended',
  rateOfFew: {one: '{recommended} of {count} patient recommends', other: '{recommended} of {count} patients recommend'},
  verifiedReviews: {one: '{count} verified review', other: '{count} verified reviews'},
} satisfies Record<string, Message>;
