import type {FindingReason} from '../domain/finding.js';
import {screeningMessages} from './screening-messages.js';
import type {Catalogs, Message} from './wording.js';

/** What is said to the people of a practice while they write a response. */
const en = {
  adviceTitle: 'Help with your response',
  aboutAdvice:
    'Advice on what a representative may ask you to change: finding nothing proves nothing, and your text stays on this device until you submit it.',
  placesToLookAt: {one: '{count} place to look at', other: '{count} places to look at'},
  nothingFound: 'Nothing found',
  toChange: 'to change:',
  onlyBeginning: 'Only the beginning of a text this long is looked at.',
  wordsRepeated: {one: '{count} time in the text', other: '{count} times in the text'},
  useWords: 'Use: {words}',
  howToBegin: 'Not sure how to begin? Start with one of these.',
} satisfies Record<string, Message>;

type OwnMessage = keyof typeof en;

const es: Record<OwnMessage, Message> = {
  adviceTitle: 'Ayuda con su respuesta',
  aboutAdvice:
    'Consejos sobre lo que un representante podría pedirle que cambie: no encontrar nada no prueba nada, y su texto no sale de este dispositivo hasta que usted lo envíe.',
  placesToLookAt: {one: '{count} lugar para revisar', other: '{count} lugares para revisar'},
  nothingFound: 'No se encontró nada',
  toChange: 'por cambiar:',
  onlyBeginning: 'De un texto tan largo solo se revisa el comienzo.',
  wordsRepeated: {one: '{count} vez en el texto', other: '{count} veces en el texto'},
  useWords: 'Usar: {words}',
  howToBegin: '¿No sabe cómo empezar? Comience con una de estas frases.',
};

export type AdviceMessage = OwnMessage | FindingReason;
export const adviceMessages: Catalogs<AdviceMessage> = {en: {...screeningMessages.en, ...en}, es: {...screeningMessages.es!, ...es}};
