import type {DialogMessage} from './dialog.js';
import {statusInSpanish} from './status.es.js';
import type {Messages} from './words.js';

export const dialogInSpanish: Messages<DialogMessage> = {
  ...statusInSpanish,
  closeDialog: 'Cerrar',
  yourPlan: 'este plan de salud',
  caseNumberLabel: 'Número de caso',
  reviewsTeam: 'Equipo de Reseñas de Proveedores',
  helpAndQuestions: 'Ayuda y preguntas (se abre en otra pestaña)',
  dialogOffline: 'No tiene conexión. Inténtelo cuando se conecte de nuevo.',
  dialogSessionEnded: 'Se cerró su sesión. Inicie sesión para continuar.',
  dialogSignIn: 'Iniciar sesión',
  dialogRetry: 'Intentar de nuevo',
};
