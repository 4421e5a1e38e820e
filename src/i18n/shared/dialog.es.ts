import type {DialogMessage} from './dialog.js';
import {statusInSpanish} from './status.es.js';
import type {Messages} from './words.js';

export const dialogInSpanish: Messages<DialogMessage> = {
  ...statusInSpanish,
  closeDialog: 'Cerrar',
  yourPlan: 'el plan de salud',
  caseNumberLabel: 'Número de caso',
  reviewsTeam: 'Equipo de reseñas de profesionales',
  helpAndQuestions: 'Ayuda y preguntas (se abre en otra pestaña)',
  dialogOffline: 'No tiene conexión. Inténtelo de nuevo cuando vuelva.',
  dialogSessionEnded: 'Su sesión ha terminado. Inicie sesión para continuar.',
  dialogSignIn: 'Iniciar sesión',
  dialogRetry: 'Intentar de nuevo',
};
