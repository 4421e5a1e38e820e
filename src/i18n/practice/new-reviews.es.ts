import type {Messages} from '../shared/words.js';
import type {NewReviewsMessage} from './new-reviews.js';

export const newReviewsInSpanish: Messages<NewReviewsMessage> = {
  newReviewsHeading: 'Nuevas reseñas de pacientes',
  newCount: {one: '{count} nueva', other: '{count} nuevas'},
  needResponse: {one: '{count} por responder', other: '{count} por responder'},
  nothingNew: 'No hay reseñas nuevas',
  morePractices: {one: 'Mostrar {count} consultorio más', other: 'Mostrar {count} consultorios más'},
  newMeans: 'Nuevas desde el {day}',
  panelNoAccess: 'Todavía no tiene acceso',
  panelNoAccessExplained: 'Necesita el acceso “Review Patient Feedback”. Pídalo a su responsable de acceso al sitio web.',
  panelNoAccessCall: 'Si su consultorio no tiene responsable, llame al {phone}.',
  panelSignedOut: 'Inicie sesión para ver las nuevas reseñas de pacientes.',
  panelExpired: 'Se cerró su sesión. Inicie sesión para ver lo más reciente.',
  signIn: 'Iniciar sesión',
  loading: 'Cargando reseñas…',
  failed: 'No pudimos cargar las reseñas',
  failedKeeping: 'No funcionó. Inténtelo de nuevo.',
  offline: 'No tiene conexión. Las reseñas se cargarán cuando se conecte de nuevo.',
  retry: 'Intentar de nuevo',
};
