import {dialogInSpanish} from '../shared/dialog.es.js';
import type {Messages} from '../shared/words.js';
import type {EmailsMessage} from './emails.js';

export const emailsInSpanish: Messages<EmailsMessage> = {
  ...dialogInSpanish,
  emailsTitle: 'Sus correos',
  emailsAbout: 'Enviarme correos sobre',
  emailsNewReviews: 'Reseñas nuevas',
  emailsNewReviewsHint: 'Como máximo una vez al día, cuando pacientes han comentado sobre sus proveedores.',
  emailsDecisions: 'Decisiones sobre respuestas y reportes',
  emailsDecisionsHint: 'Cuando publicamos su respuesta, pedimos cambios o decidimos sobre su reporte.',
  emailsGoTo: 'Los correos llegan a {address}. Solo usted ve aquí esta dirección.',
  emailsContent: 'No nombran a ningún paciente ni proveedor y no repiten ningún texto. Cada uno tiene un enlace para desactivarlo.',
  emailsNoAddress: 'No tenemos una dirección de correo verificada para usted',
  emailsGetAddress: 'Cierre la sesión e iníciela de nuevo con una cuenta cuya dirección de correo esté verificada.',
  emailsGetAddressCall: '¿Necesita ayuda? Llame al {phone}.',
  emailsLoading: 'Cargando su elección…',
  emailsSaving: 'Guardando…',
  emailsSaved: 'Guardado',
  emailsNotLoaded: 'No pudimos cargar su elección. Revise su conexión e inténtelo de nuevo.',
  emailsNotSaved: 'No pudimos guardar su elección. Revise su conexión e inténtelo de nuevo.',
};
