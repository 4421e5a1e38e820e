import {screeningInSpanish} from '../shared/screening.es.js';
import type {Messages} from '../shared/words.js';
import type {AdviceMessage} from './advice.js';

export const adviceInSpanish: Messages<AdviceMessage> = {
  ...screeningInSpanish,
  adviceTitle: 'Ayuda con su respuesta',
  aboutAdvice:
    'Consejos sobre lo que un representante podría pedirle que cambie. Puede faltar algo. Su texto no sale de este dispositivo hasta que usted lo envíe.',
  placesToLookAt: {one: '{count} lugar para revisar', other: '{count} lugares para revisar'},
  nothingFound: 'No se encontró nada',
  toChange: 'por cambiar:',
  onlyBeginning: 'De un texto tan largo solo se revisa el comienzo.',
  wordsRepeated: {one: '{count} vez en el texto', other: '{count} veces en el texto'},
  useWords: 'Usar: {words}',
  howToBegin: '¿No sabe cómo empezar? Comience con una de estas frases.',
};
