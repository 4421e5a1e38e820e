import {dialogInSpanish} from '../shared/dialog.es.js';
import type {Messages} from '../shared/words.js';
import type {CaseHistoryMessage} from './case-history.js';

export const caseHistoryInSpanish: Messages<CaseHistoryMessage> = {
  ...dialogInSpanish,
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
  stepEdit: 'Respuesta editada y enviada',
  stepReport: 'Reporte enviado',
  noSteps: 'Aún no ha pasado nada.',
  historyLoading: 'Cargando el historial del caso…',
  historyFailed: 'El historial del caso no se puede mostrar en este momento.',
};
