import type {StatusMessage} from './status.js';
import type {Messages} from './words.js';

export const statusInSpanish: Messages<StatusMessage> = {
  none: 'Sin acción todavía',
  'response-pending': 'Respuesta pendiente',
  'revisions-required': 'Se requieren cambios',
  'response-published': 'Respuesta publicada',
  'report-pending': 'Reporte pendiente',
  'review-maintained': 'La reseña sigue publicada',
  'feedback-removed': 'Reseña eliminada',
  respondedOn: 'Enviada por {name} el {date}',
  publishedOn: '{name} respondió el {date}',
  changesAskedOn: 'Se pidieron cambios el {date}',
  reportedOn: 'Reportada por {name} el {date}',
  maintainedOn: '{plan} dejó publicada esta reseña el {date}',
  removedOn: '{plan} eliminó esta reseña el {date}',
  membersStillSee: 'Los miembros ven su respuesta anterior hasta que se apruebe esta.',
  whatToChange: 'Qué hay que cambiar',
  yourResponse: 'Su respuesta',
  toChange: 'hay que cambiar:',
  reportReason: 'Su motivo',
  reportReasonIs: 'Su motivo: {reason}',
  inaccurate: 'Incorrecto',
  offensive: 'Ofensivo',
  'other-office': 'Habla de otro consultorio',
  'identifies-someone': 'Identifica a alguien',
  commentRemoved: 'Comentario eliminado',
};
