import type {ReviewSort} from '../../domain/review-query.js';
import type {Catalogs, Message, Translation} from '../shared/words.js';

const en = {
  rateSentence: '{figure} of patients recommend this provider to family and friends',
  rateOfFewSentence: {
    one: '{figure} patient recommends this provider to family and friends ({percent})',
    other: '{figure} patients recommend this provider to family and friends ({percent})',
  },
  fewFigure: '{recommended} of {count}',
  recommended: 'Recommended',
  notRecommended: 'Not recommended',
  recommendedCount: '{count} recommended',
  notRecommendedCount: '{count} not recommended',
  verifiedReviews: {one: '{count} verified review', other: '{count} verified reviews'},
  aboutVerified: 'What does “verified” mean?',
  verifiedExplained:
    'Each review is one patient’s answer to one question: would you recommend this provider to family and friends? {plan} asks only after processing a claim for a visit. Names are never shown.',
  thePlan: 'The health plan',
  noComments: 'None of these patients left a comment.',
  sort: 'Sort',
  newest: 'Newest first',
  oldest: 'Oldest first',
  list: 'Reviews',
  shown: 'Showing {shown} of {count} comments',
  filtered: 'Matching comments: {count}',
  filteredShown: 'Matching comments: {count}, showing {shown}',
  nothingMatches: 'No comments match',
  clear: 'Show all reviews',
  viewMore: 'View more',
  viewLess: 'View less',
  linkTo: 'Link to this review, {day}',
  response: 'Response from the provider’s office',
  unreadable: 'This review cannot be shown right now.',
  loading: 'Loading reviews…',
  more: 'Show more reviews',
  failed: 'Reviews cannot be shown right now.',
  failedKeeping: 'That did not work. What you see is unchanged.',
  offline: 'You are offline. Reviews load when you are back online.',
  retry: 'Try again',
} satisfies Record<ReviewSort, Message> & Record<string, Message>;

const es: Translation<typeof en> = {
  rateSentence: 'El {figure} de los pacientes recomienda a este profesional a familiares y amigos',
  rateOfFewSentence: {
    one: '{figure} paciente recomienda a este profesional a familiares y amigos ({percent})',
    other: '{figure} pacientes recomiendan a este profesional a familiares y amigos ({percent})',
  },
  fewFigure: '{recommended} de {count}',
  recommended: 'Recomendado',
  notRecommended: 'No recomendado',
  recommendedCount: '{count} lo recomiendan',
  notRecommendedCount: '{count} no lo recomiendan',
  verifiedReviews: {one: '{count} reseña verificada', other: '{count} reseñas verificadas'},
  aboutVerified: '¿Qué significa “verificada”?',
  verifiedExplained:
    'Cada reseña es la respuesta de un paciente a una pregunta: ¿recomendaría a este profesional a familiares y amigos? {plan} solo pregunta tras tramitar una reclamación por una visita. Nunca se muestran nombres.',
  thePlan: 'El plan de salud',
  noComments: 'Ninguno de estos pacientes dejó un comentario.',
  sort: 'Orden',
  newest: 'Más recientes',
  oldest: 'Más antiguas',
  list: 'Reseñas',
  shown: 'Se muestran {shown} de {count} comentarios',
  filtered: 'Comentarios que coinciden: {count}',
  filteredShown: 'Comentarios que coinciden: {count}, se muestran {shown}',
  nothingMatches: 'Ningún comentario coincide',
  clear: 'Mostrar todas las reseñas',
  viewMore: 'Ver más',
  viewLess: 'Ver menos',
  linkTo: 'Enlace a esta reseña, {day}',
  response: 'Respuesta del consultorio',
  unreadable: 'Esta reseña no se puede mostrar en este momento.',
  loading: 'Cargando reseñas…',
  more: 'Mostrar más reseñas',
  failed: 'Las reseñas no se pueden mostrar en este momento.',
  failedKeeping: 'No se pudo completar. Lo que ve no ha cambiado.',
  offline: 'No tiene conexión. Las reseñas se cargarán cuando vuelva.',
  retry: 'Intentar de nuevo',
};

export type ReviewsMessage = keyof typeof en;

/** What members and practices both see. */
export const reviewsMessages: Catalogs<ReviewsMessage> = {en, es};
