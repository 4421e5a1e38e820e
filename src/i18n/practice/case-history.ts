import {dialogMessages, type DialogMessage} from '../shared/dialog.js';
import type {Catalogs, Message, Translation} from '../shared/words.js';

const en = {
  historyTitle: 'Case history',
  historyStatus: 'Status',
  historyReview: 'Review',
  historyNext: 'Next',
  historySteps: 'Every step, oldest first',
  practiceMayRespond: 'You can respond to the review or report it.',
  practiceRevises: 'Edit the response as the representative asked.',
  representativeDecides: 'A representative will decide.',
  representativeDecidesBy: 'A representative is expected to decide by {day}.',
  nothingNext: 'Nothing is waiting.',
  stepRespond: 'Response submitted',
  stepEdit: 'Edited response submitted',
  stepReport: 'Report submitted',
  noSteps: 'Nothing has happened yet.',
  historyLoading: 'Loading the case history…',
  historyFailed: 'The case history cannot be shown right now.',
} satisfies Record<string, Message>;

const es: Translation<typeof en> = {
  historyTitle: 'Historial del caso',
  historyStatus: 'Estado',
  historyReview: 'Reseña',
  historyNext: 'Siguiente',
  historySteps: 'Todos los pasos, del más antiguo al más reciente',
  practiceMayRespond: 'Puede responder a la reseña o denunciarla.',
  practiceRevises: 'Edite la respuesta como pidió el representante.',
  representativeDecides: 'Un representante decidirá.',
  representativeDecidesBy: 'Se espera que un representante decida a más tardar el {day}.',
  nothingNext: 'No queda nada pendiente.',
  stepRespond: 'Respuesta enviada',
  stepEdit: 'Respuesta editada enviada',
  stepReport: 'Denuncia enviada',
  noSteps: 'Aún no ha pasado nada.',
  historyLoading: 'Cargando el historial del caso…',
  historyFailed: 'El historial del caso no se puede mostrar en este momento.',
};

export type CaseHistoryMessage = keyof typeof en | DialogMessage;
export const caseHistoryMessages: Catalogs<CaseHistoryMessage> = {en: {...dialogMessages.en, ...en}, es: {...dialogMessages.es, ...es}};
