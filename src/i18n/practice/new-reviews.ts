import type {Catalogs, Message, Translation} from '../shared/words.js';

const en = {
  newReviewsHeading: 'New patient reviews',
  newCount: {one: '{count} new', other: '{count} new'},
  needResponse: {one: '{count} needs a response', other: '{count} need a response'},
  nothingNew: 'No new reviews',
  morePractices: {one: 'Show {count} more practice', other: 'Show {count} more practices'},
  newMeans: '“New” counts reviews dated {day} or later.',
  panelNoAccess: 'You do not have access yet',
  panelNoAccessExplained: 'This requires the right named “Review Patient Feedback”. The website access manager of your practice grants it.',
  panelNoAccessCall: 'If your practice has none, call {phone}.',
  panelSignedOut: 'Sign in to see new patient reviews.',
  panelExpired: 'Your session has ended. Sign in to see the latest.',
  signIn: 'Sign in',
  loading: 'Loading reviews…',
  failed: 'Reviews cannot be shown right now.',
  failedKeeping: 'That did not work. What you see is unchanged.',
  offline: 'You are offline. Reviews load when you are back online.',
  retry: 'Try again',
} satisfies Record<string, Message>;

const es: Translation<typeof en> = {
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
  failed: 'Las reseñas no se pueden mostrar en este momento.',
  failedKeeping: 'No se pudo completar. Lo que ve no ha cambiado.',
  offline: 'No tiene conexión. Las reseñas se cargarán cuando vuelva.',
  retry: 'Intentar de nuevo',
};

export type NewReviewsMessage = keyof typeof en;
export const newReviewsMessages: Catalogs<NewReviewsMessage> = {en, es};
