import type {trend as en} from '../en/trend.js';
import type {Translation} from '../wording.js';

export const trend: Translation<typeof en> = {
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
