import {screeningInSpanish} from '../shared/screening.es.js';
import type {Messages} from '../shared/words.js';
import type {AdviceMessage} from './advice.js';

export const adviceInSpanish: Messages<AdviceMessage> = {
  ...screeningInSpanish,
  aboutAdvice: 'Revisamos su texto en este dispositivo mientras escribe. Es posible que no veamos todo.',
  placesToLookAt: {one: '{count} cosa por revisar antes de enviar', other: '{count} cosas por revisar antes de enviar'},
  onlyBeginning: 'Su texto es largo y solo revisamos la primera parte.',
  useWords: 'Usar “{words}”',
};
