import {reviewsTabMessages} from './reviews-tab-messages.js';
import {statusMessages} from './status-messages.js';
import type {Catalogs, Message} from './wording.js';

const en = {
  heading: 'Review Patient Feedback',
  practice: 'Practice',
  practiceHint: 'Name or TIN',
  tin: 'TIN {tin}',
  provider: 'Provider',
  providerHint: 'Name, specialty or city',
  providerPlace: '{specialty}, {city}, {state}',
  optionsFound: {one: '{count} match', other: '{count} matches'},
  optionsShown: 'Showing {shown} of {count}. Type to narrow the list.',
  optionsNone: 'Nothing matches. Try fewer letters.',
  choosePractice: 'Choose a practice to begin.',
  chooseProvider: 'Choose a provider to see the reviews.',
  noProviders: 'None of this practice’s providers has reviews yet.',
  aboutReviews: 'What are patient reviews?',
  aboutReviewsExplained:
    '{plan} asks verified patients one question after a visit: would you recommend this provider to family and friends? Their answers and comments appear in the directory without names. Here you read them, respond to them, and report those that are inaccurate or offensive.',
  help: 'Help and questions',
  status: 'Status',
  anyStatus: 'All ({count})',
  statusCount: '{status} ({count})',
  needsResponse: 'Needs a response ({count})',
  oldestNegative: 'Not recommended first, oldest first',
  feedKeys: 'Page Down and Page Up move from review to review.',
  listEnd: 'End of the list',
  options: 'Options',
  respond: 'Respond',
  editResponse: 'Edit response',
  report: 'Report',
  viewDetails: 'View details',
  waitsForDecision: 'You can respond or report again once your report is decided.',
  notNow: 'Not available right now.',
  draftKept: 'Draft kept',
  signedOut: 'You are signed out',
  signedOutExplained: 'Sign in to read and answer your patient reviews.',
  expired: 'Your session has ended. What you have typed is kept.',
  signIn: 'Sign in',
  noAccess: 'You do not have access yet',
  noAccessExplained:
    'This page takes the right named “Review Patient Feedback”. The website access manager of your practice grants it. {plan} cannot.',
  managersOf: 'Website access managers of {practice}',
  noManagers: 'No website access manager is listed for {practice}.',
  noManagersAtAll: 'You are not listed with any practice.',
  callForAccess: 'Call {phone}.',
  partFailed: 'This part could not be loaded. Check your connection and try again.',
  close: 'Close',
} satisfies Record<string, Message>;

type OwnMessage = keyof typeof en;

const es: Record<OwnMessage, Message> = {
  heading: 'Comentarios de pacientes',
  practice: 'Consultorio',
  practiceHint: 'Nombre o TIN',
  tin: 'N.º TIN {tin}',
  provider: 'Profesional',
  providerHint: 'Nombre, especialidad o ciudad',
  providerPlace: '{specialty} · {city}, {state}',
  optionsFound: {one: '{count} coincidencia', other: '{count} coincidencias'},
  optionsShown: 'Se muestran {shown} de {count}. Escriba para acotar la lista.',
  optionsNone: 'Nada coincide. Pruebe con menos letras.',
  choosePractice: 'Elija un consultorio para empezar.',
  chooseProvider: 'Elija un profesional para ver las reseñas.',
  noProviders: 'Ningún profesional de este consultorio tiene reseñas todavía.',
  aboutReviews: '¿Qué son las reseñas de pacientes?',
  aboutReviewsExplained:
    '{plan} hace una pregunta a pacientes verificados después de una visita: ¿recomendaría a este profesional a familiares y amigos? Las respuestas y los comentarios aparecen en el directorio sin nombres. Aquí puede leerlos, responder y denunciar los que sean inexactos u ofensivos.',
  help: 'Ayuda y preguntas',
  status: 'Estado',
  anyStatus: 'Todas ({count})',
  statusCount: '{status}: {count}',
  needsResponse: 'Necesita respuesta ({count})',
  oldestNegative: 'Primero las no recomendadas, de la más antigua a la más reciente',
  feedKeys: 'Av Pág y Re Pág pasan de una reseña a otra.',
  listEnd: 'Fin de la lista',
  options: 'Opciones',
  respond: 'Responder',
  editResponse: 'Editar la respuesta',
  report: 'Denunciar',
  viewDetails: 'Ver detalles',
  waitsForDecision: 'Podrá responder o volver a denunciar cuando se decida su denuncia.',
  notNow: 'No disponible en este momento.',
  draftKept: 'Borrador guardado',
  signedOut: 'No ha iniciado sesión',
  signedOutExplained: 'Inicie sesión para leer y responder las reseñas de sus pacientes.',
  expired: 'Su sesión ha terminado. Lo que ha escrito se conserva.',
  signIn: 'Iniciar sesión',
  noAccess: 'Aún no tiene acceso',
  noAccessExplained:
    'Esta página requiere el permiso llamado “Review Patient Feedback”. Lo concede la persona que administra el acceso al sitio en su consultorio. {plan} no puede hacerlo.',
  managersOf: 'Administran el acceso al sitio en {practice}',
  noManagers: 'No consta nadie que administre el acceso al sitio en {practice}.',
  noManagersAtAll: 'No figura en ningún consultorio.',
  callForAccess: 'Llame al {phone}.',
  partFailed: 'Esta parte no se pudo cargar. Revise su conexión e intente de nuevo.',
  close: 'Cerrar',
};

export type WorkspaceMessage = OwnMessage | keyof typeof statusMessages.en | keyof typeof reviewsTabMessages.en;

/** The members' words where practice and member see the same, so that both read alike. */
export const workspaceMessages: Catalogs<WorkspaceMessage> = {
  en: {...reviewsTabMessages.en, ...statusMessages.en, ...en},
  es: {...reviewsTabMessages.es!, ...statusMessages.es!, ...es},
};
