const OUR_CARD = '[part~="review"]';

/** The candidates that show data from memory, and how their review cards are found. */
export const RENDERED: Readonly<Record<string, {readonly card: string}>> = {
  ours: {card: OUR_CARD},
  vanilla: {card: '.review'},
  'vanilla-skipped': {card: '.review'},
  lit: {card: '.review'},
  react: {card: '.review'},
  preact: {card: '.review'},
};

/** What everything is compared with. */
export const BASE = 'vanilla';
