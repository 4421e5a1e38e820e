import type {rate as en} from '../en/rate.js';
import type {Translation} from '../wording.js';

export const rate: Translation<typeof en> = {
  rate: '{percent} lo recomienda',
  rateOfFew: {one: '{recommended} de {count} paciente lo recomienda', other: '{recommended} de {count} pacientes lo recomiendan'},
  verifiedReviews: {one: '{count} reseña verificada', other: '{count} reseñas verificadas'},
};
