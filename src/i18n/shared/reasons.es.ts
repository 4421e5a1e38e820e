import type {ReasonMessage} from './reasons.js';
import type {Messages} from './words.js';

export const reasonsInSpanish: Messages<ReasonMessage> = {
  privacy: 'Comparte información personal o de salud',
  language: 'Usa lenguaje ofensivo',
  'not-about-provider': 'No habla de este proveedor',
  'not-verified': 'La visita no está verificada',
  'own-experience': 'Describe la experiencia propia del paciente',
  'acceptable-language': 'El lenguaje es aceptable',
  'about-provider': 'Habla de este proveedor',
  'identifies-no-one': 'No identifica a nadie',
  'mistaken-finding': 'La revisión automática se equivocó',
};
