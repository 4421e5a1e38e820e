import type {Catalogs, Message, Translation} from '../shared/words.js';
import {reviewsMessages, type ReviewsMessage} from './reviews.js';

const en = {
  heading: 'Patient reviews',
  noReviews: 'No reviews yet',
  noReviewsExplained: 'Reviews appear after patients answer about a visit.',
  show: 'Show',
  all: 'All',
  withResponse: 'With a response',
  search: 'Search comments',
  previous: 'Show previous reviews',
  missing: 'That review is no longer shown here.',
} satisfies Record<string, Message>;

const es: Translation<typeof en> = {
  heading: 'Reseñas de pacientes',
  noReviews: 'Aún no hay reseñas',
  noReviewsExplained: 'Aparecen cuando los pacientes responden sobre una visita.',
  show: 'Mostrar',
  all: 'Todas',
  withResponse: 'Con respuesta',
  search: 'Buscar en los comentarios',
  previous: 'Mostrar reseñas anteriores',
  missing: 'Esa reseña ya no se muestra aquí.',
};

export type ReviewsTabMessage = keyof typeof en | ReviewsMessage;

export const reviewsTabMessages: Catalogs<ReviewsTabMessage> = {
  en: {...reviewsMessages.en, ...en},
  es: {...reviewsMessages.es, ...es},
};
