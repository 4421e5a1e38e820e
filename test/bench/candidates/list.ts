const OUR_CARD = '[part~="review"]';

/** The candidates that show data from memory, with the selectors of their review cards. */
export const RENDERED: Readonly<Record<string, {readonly card: string}>> = {
  ours: {card: OUR_CARD},
  before: {card: OUR_CARD},
  vanilla: {card: '.review'},
  'vanilla-skipped': {card: '.review'},
  lit: {card: '.review'},
  react: {card: '.review'},
  preact: {card: '.review'},
};

/** The candidate with which all others are compared. */
export const BASE = 'vanilla';
