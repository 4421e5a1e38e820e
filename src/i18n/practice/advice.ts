import {type ScreeningMessage, screeningMessages} from '../shared/screening.js';
import type {Catalogs, Message} from '../shared/words.js';

/** Advice for a practice's staff while they write a response. */
const en = {
  aboutAdvice: 'We check your text on this device as you type. We may miss things.',
  placesToLookAt: {one: '{count} thing to check before you submit', other: '{count} things to check before you submit'},
  onlyBeginning: 'We checked only the first part of this long text.',
  useWords: 'Use “{words}”',
} satisfies Record<string, Message>;

export type AdviceMessage = keyof typeof en | ScreeningMessage;
export const adviceMessages: Catalogs<AdviceMessage> = {en: {...screeningMessages.en, ...en}};
