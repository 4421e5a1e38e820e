import type {StatusMessage} from './status.js';
import type {Messages} from './words.js';

export const statusInSpanish: Messages<StatusMessage> = {
  none: 'Sin gestionar',
  'response-pending': 'Respuesta pendiente',
  'revisions-required': 'Se requieren cambios',
  'response-published': 'Respuesta publicada',
  'report-pending': 'Denuncia pendiente',
  'review-maintained': 'Reseña mantenida',
  'feedback-removed': 'Comentario del paciente retirado',
  respondedOn: 'Enviada por {name} el {date}',
  publishedOn: '{name} respondió el {date}',
  changesAskedOn: 'Cambios solicitados el {date}',
  reportedOn: 'Denunciada por {name} el {date}',
  maintainedOn: 'Se mantuvo tras una nueva revisión el {date}',
  removedOn: 'Retirado el {date}',
  membersSee: 'Los miembros ven esta respuesta junto a la reseña.',
  membersStillSee: 'Los miembros ven el texto anterior hasta que se apruebe este.',
  whatToChange: 'Qué hay que cambiar',
  yourResponse: 'Su respuesta',
  toChange: 'por cambiar:',
  reportReason: 'Motivo de la denuncia',
  commentRemoved: 'Comentario retirado',
  caseNumber: 'Caso {caseNumber}',
};
