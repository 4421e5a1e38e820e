import {statusMessages} from './status-messages.js';
import type {Catalogs, Message} from './wording.js';

/** What several dialogs say, with the statuses as the cards say them. */
const en = {
  closeDialog: 'Close',
  yourPlan: 'the health plan',
  caseNumberLabel: 'Case number',
  reviewsTeam: 'Provider reviews team',
  helpAndQuestions: 'Help and questions (opens in a new tab)',
  dialogOffline: 'You are offline. Try again once you are connected.',
  dialogSessionEnded: 'Your session has ended. Sign in to go on.',
  dialogSignIn: 'Sign in',
  dialogRetry: 'Try again',
} satisfies Record<string, Message>;

type OwnMessage = keyof typeof en;

const es: Record<OwnMessage, Message> = {
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

export type DialogMessage = OwnMessage | keyof typeof statusMessages.en;
export const dialogMessages: Catalogs<DialogMessage> = {en: {...statusMessages.en, ...en}, es: {...statusMessages.es!, ...es}};
