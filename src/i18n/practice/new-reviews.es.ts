import type {Messages} from '../shared/words.js';
import type {NewReviewsMessage} from './new-reviews.js';

export const newReviewsInSpanish: Messages<NewReviewsMessage> = {
  newReviewsHeading: 'Nuevas reseñas de pacientes',
  newCount: {one: '{count} nueva', other: '{count} nuevas'},
  needResponse: {one: '{count} necesita respuesta', other: '{count} necesitan respuesta'},
  nothingNew: 'No hay reseñas nuevas',
  morePractices: {one: 'Mostrar {count} consultorio más', other: 'Mostrar {count} consultorios más'},
  newMeans: 'Son nuevas las reseñas del {day} o posteriores.',
  panelNoAccess: 'Aún no tiene acceso',
  panelNoAccessExplained:
    'Hace falta el permiso llamado “Review Patient Feedback”. Lo concede la persona que administra el acceso al sitio en su consultorio.',
  panelNoAccessCall: 'Si no hay nadie, llame al {phone}.',
  panelSignedOut: 'Inicie sesión para ver las nuevas reseñas de pacientes.',
  panelExpired: 'Su sesión ha terminado. Inicie sesión para ver lo más reciente.',
  signIn: 'Iniciar sesión',
  loading: 'Cargando reseñas…',
  failed: 'No pudimos cargar las reseñas',
  failedKeeping: 'No funcionó. Inténtelo de nuevo.',
  offline: 'No tiene conexión. Las reseñas se cargarán cuando se conecte de nuevo.',
  retry: 'Intentar de nuevo',
};
