import type {Catalogs, Message} from './wording.js';

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

export type TrendMessage = keyof typeof en;

const es: Record<TrendMessage, Message> = {
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

export const trendMessages: Catalogs<TrendMessage> = {en, es};
