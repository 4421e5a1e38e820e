import {commonInSpanish} from './common.es.js';
import type {DialogMessage} from './dialog.js';
import {reasonsInSpanish} from './reasons.es.js';
import {statusInSpanish} from './status.es.js';
import type {Messages} from './words.js';

export const dialogInSpanish: Messages<DialogMessage> = {
  ...commonInSpanish,
  ...reasonsInSpanish,
  ...statusInSpanish,
  closeDialog: 'Cerrar',
  caseNumberLabel: 'Número de caso',
  reviewsTeam: 'Equipo de Reseñas de Proveedores',
  helpAndQuestions: 'Ayuda y preguntas (se abre en otra pestaña)',
  dialogSessionEnded: 'Se cerró su sesión. Inicie sesión para continuar.',
};
