import type {FeedbackStatus} from '../../domain/feedback.js';
import type {Catalogs, Message, Translation} from './words.js';

/** The feedback statuses by name, and their sentences. Dates are inserted in the locale's format. */
const en = {
  none: 'No action yet',
  'response-pending': 'Response pending',
  'revisions-required': 'Revisions required',
  'response-published': 'Response published',
  'report-pending': 'Report pending',
  'review-maintained': 'Review maintained',
  'feedback-removed': 'Patient feedback removed',
  respondedOn: 'Submitted by {name} on {date}',
  publishedOn: '{name} responded on {date}',
  changesAskedOn: 'Changes requested on {date}',
  reportedOn: 'Reported by {name} on {date}',
  maintainedOn: 'Kept after a second look on {date}',
  removedOn: 'Removed on {date}',
  membersSee: 'Members see this response with the review.',
  membersStillSee: 'Members see the earlier text until this one is approved.',
  whatToChange: 'What to change',
  yourResponse: 'Your response',
  toChange: 'to change:',
  reportReason: 'Reason for the report',
  commentRemoved: 'Comment removed',
  caseNumber: 'Case {caseNumber}',
} satisfies Record<FeedbackStatus, Message> & Record<string, Message>;

const es: Translation<typeof en> = {
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

export type StatusMessage = keyof typeof en;
export const statusMessages: Catalogs<StatusMessage> = {en, es};
