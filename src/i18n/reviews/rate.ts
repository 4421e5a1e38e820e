import type {Catalogs, Message, Messages} from '../shared/words.js';

const en = {
  rate: '{percent} recommended',
  rateOfFew: {one: '{recommended} of {count} patient recommends', other: '{recommended} of {count} patients recommend'},
  verifiedReviews: {one: '{count} verified review', other: '{count} verified reviews'},
} satisfies Record<string, Message>;

/** Shorter than the code that would load it. */
const es: Messages<RateMessage> = {
  rate: '{percent} lo recomienda',
  rateOfFew: {one: '{recommended} de {count} paciente lo recomienda', other: '{recommended} de {count} pacientes lo recomiendan'},
  verifiedReviews: {one: '{count} reseña verificada', other: '{count} reseñas verificadas'},
};

export type RateMessage = keyof typeof en;
export const rateMessages: Catalogs<RateMessage> = {en, es};
