import type {Catalogs, Message, Messages} from '../shared/words.js';

const en = {
  rate: '{percent} recommend',
  rateOfFew: {one: '{recommended} of {count} patient recommends', other: '{recommended} of {count} patients recommend'},
  verifiedReviews: {one: '{count} verified review', other: '{count} verified reviews'},
  noReviews: 'No reviews yet',
} satisfies Record<string, Message>;

/** Shorter than the code that would load it. */
const es: Messages<RateMessage> = {
  rate: 'El {percent} recomienda',
  rateOfFew: {one: 'Recomiendan: {recommended} de {count} paciente', other: 'Recomiendan: {recommended} de {count} pacientes'},
  verifiedReviews: {
    one: '{count} reseña verificada',
    many: '{count} de reseñas verificadas',
    other: '{count} reseñas verificadas',
  },
  noReviews: 'Todavía no hay reseñas',
};

export type RateMessage = keyof typeof en;
export const rateMessages: Catalogs<RateMessage> = {en, es};
