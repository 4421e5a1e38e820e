import type {Messages} from '../shared/words.js';
import type {TrendMessage} from './trend.js';

export const trendInSpanish: Messages<TrendMessage> = {
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
