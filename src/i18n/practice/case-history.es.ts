import {dialogInSpanish} from '../shared/dialog.es.js';
import type {Messages} from '../shared/words.js';
import type {CaseHistoryMessage} from './case-history.js';

export const caseHistoryInSpanish: Messages<CaseHistoryMessage> = {
  ...dialogInSpanish,
  historyTitle: 'Historial del caso',
  respond: 'Responder',
  editResponse: 'Editar respuesta',
  report: 'Reportar',
  historySteps: 'Historial',
  nextRespond: 'Próximo paso: responder a la reseña',
  nextRevise: 'Próximo paso: editar su respuesta',
  nextDecision: 'Próximo paso: nuestro equipo decide',
  practiceMayRespond: 'Puede responder a la reseña o reportarla.',
  practiceRevises: 'Edite la respuesta y envíela de nuevo. No se publica hasta entonces.',
  representativeDecides: 'Nuestro equipo está revisando este caso.',
  representativeDecidesBy: 'Esperamos una decisión a más tardar el {day}.',
  nothingNext: 'No hay nada más que hacer.',
  stepRespond: 'Respuesta enviada',
  stepEdit: 'Respuesta editada y enviada',
  stepReport: 'Reporte enviado',
  stepChanged: 'El paciente cambió la respuesta',
  stepReleased: 'Publicada tras una segunda revisión',
  thePlan: 'El plan de salud',
  noSteps: 'Todavía no hay actividad.',
  historyLoading: 'Cargando el historial del caso…',
  historyFailed: 'No pudimos cargar el historial del caso.',
};
