import type {Message} from '../wording.js';

/** What is said to the people of a practice while they write a response. */
export const advice = {
  adviceTitle: 'Help with your response',
  aboutAdvice:
    'Tips on what a representative may ask you to change. They may miss something. Your text stays on this device until you submit it.',
  placesToLookAt: {one: '{count} place to look at', other: '{count} places to look at'},
  nothingFound: 'Nothing found',
  toChange: 'to change:',
  onlyBeginning: 'Only the beginning of a text this long is checked.',
  wordsRepeated: {one: '{count} time in the text', other: '{count} times in the text'},
  useWords: 'Use: {words}',
  howToBegin: 'Not sure how to begin? Start with one of these.',
} satisfies Record<string, Message>;
