import type {Messages} from '../shared/words.js';
import type {LaterMessage} from './later-screens.js';

export const laterInSpanish: Messages<LaterMessage> = {
  noAccess: 'Todavía no tiene acceso',
  noAccessExplained: 'Necesita el acceso “Review Patient Feedback” para este consultorio.',
  managersOf: 'Pida acceso a las personas responsables en {practice}',
  noManagers: '{practice} no tiene a nadie en la lista de responsables de acceso al sitio web.',
  noManagersAtAll: 'Su cuenta no está vinculada con ningún consultorio.',
  managersCan: 'Pueden activar su acceso en el portal, en “Acceso”. Funciona de inmediato. {plan} no puede hacerlo por usted.',
  askForAccess: 'Solicitar acceso',
  askForAccessAt: 'Solicitar acceso en {practice}',
  askAgain: 'Solicitar de nuevo',
  askAgainAt: 'Solicitar de nuevo acceso en {practice}',
  asking: 'Enviando la solicitud…',
  asked: 'Solicitó acceso el {day}. Revise de nuevo más tarde para ver la decisión.',
  askDeclined: 'Se rechazó su solicitud el {day}.',
  askFailed: 'No pudimos enviar su solicitud. Inténtelo de nuevo.',
  thePlan: 'El plan de salud',
  unreached: '¿No logra comunicarse? Llame al {phone}.',
  callForAccess: 'Llame al {phone}.',
  checkAgain: 'Revisar de nuevo',
  caughtUp: 'Está al día',
  caughtUpExplained: 'Todos los comentarios sobre {provider} tienen respuesta.',
  showAllReviews: {one: 'Mostrar {count} reseña', other: 'Mostrar las {count} reseñas'},
};
