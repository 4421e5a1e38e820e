import {type ScreeningMessage, screeningMessages} from '../shared/screening.js';
import type {Catalogs, Message} from '../shared/words.js';

/** Advice for a practice's staff while they write a response. */
const en = {
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

export type AdviceMessage = keyof typeof en | ScreeningMessage;
export const adviceMessages: Catalogs<AdviceMessage> = {en: {...screeningMessages.en, ...en}};
