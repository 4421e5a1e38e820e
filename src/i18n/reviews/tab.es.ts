import type {Messages} from '../shared/words.js';
import {reviewsInSpanish} from './reviews.es.js';
import type {ReviewsTabMessage} from './tab.js';

export const tabInSpanish: Messages<ReviewsTabMessage> = {
  ...reviewsInSpanish,
  heading: 'Reseñas de pacientes',
  noReviews: 'Todavía no hay reseñas',
  noReviewsExplained:
    'Después de una visita, les hacemos una pregunta a los pacientes: ¿recomendaría este proveedor a su familia y amistades? Aquí aparecen sus respuestas.',
  show: 'Mostrar',
  all: 'Todas',
  withResponse: 'Con respuesta',
  search: 'Buscar en los comentarios',
  withoutComment: {
    one: '{count} paciente más respondió sin dejar comentario.',
    other: '{count} pacientes más respondieron sin dejar comentario.',
  },
  withheld: {
    one: '{count} comentario retenido: {reasons}. Su voto cuenta.',
    many: '{count} de comentarios retenidos: {reasons}. Sus votos cuentan.',
    other: '{count} comentarios retenidos: {reasons}. Sus votos cuentan.',
  },
  withheldWithoutVotes: {
    one: '{count} comentario retenido: {reasons}. Su voto no cuenta.',
    many: '{count} de comentarios retenidos: {reasons}. Sus votos no cuentan.',
    other: '{count} comentarios retenidos: {reasons}. Sus votos no cuentan.',
  },
  noOtherComments: 'Todavía no hay otros comentarios.',
  'withheld-privacy': '{count} por privacidad',
  'withheld-language': '{count} por lenguaje',
  'withheld-inaccurate': '{count} por ser incorrecto',
  contain: {one: 'Comentarios con “{words}”: {count} de {total}.', other: 'Comentarios con “{words}”: {count} de {total}.'},
  noneContain: 'Ningún comentario contiene “{words}”',
  tryShorter: 'Pruebe con una palabra más corta o vuelva a ver todos los comentarios ({count}).',
  clearSearch: 'Borrar búsqueda',
  allShown: {one: '{count} comentario.', other: '{count} comentarios.'},
  more: {one: 'Mostrar {count} comentario más', other: 'Mostrar {count} comentarios más'},
  previous: 'Mostrar comentarios anteriores',
  missing: 'Esa reseña ya no está disponible.',
  failedExplained: 'Revise su conexión o inténtelo de nuevo en un minuto.',
};
