import type {Messages} from '../shared/words.js';
import {reviewsInSpanish} from './reviews.es.js';
import type {ReviewsTabMessage} from './tab.js';

export const tabInSpanish: Messages<ReviewsTabMessage> = {
  ...reviewsInSpanish,
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
