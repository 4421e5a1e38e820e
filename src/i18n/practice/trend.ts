import type {Catalogs, Message, Translation} from '../shared/words.js';

const en = {
  trend: 'Recommendation rate by quarter',
  trendNumbers: 'Show the numbers',
  quarter: 'Quarter',
  quarterName: 'Q{number} {year}',
  quarterRate: 'Rate',
  rateOfQuarter: '{percent} ({recommended} of {count})',
  rateOfFewInQuarter: '{recommended} of {count} ({percent})',
  noneInQuarter: 'No reviews',
  fewInQuarter: 'Pale columns stand for fewer than 10 reviews.',
} satisfies Record<string, Message>;

const es: Translation<typeof en> = {
  trend: 'Tasa de recomendación por trimestre',
  trendNumbers: 'Mostrar las cifras',
  quarter: 'Trimestre',
  quarterName: 'T{number} {year}',
  quarterRate: 'Tasa',
  rateOfQuarter: '{percent} ({recommended} de {count})',
  rateOfFewInQuarter: '{recommended} de {count} ({percent})',
  noneInQuarter: 'Sin reseñas',
  fewInQuarter: 'Las columnas claras son de menos de 10 reseñas.',
};

export type TrendMessage = keyof typeof en;
export const trendMessages: Catalogs<TrendMessage> = {en, es};
