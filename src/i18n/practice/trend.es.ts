import type {Messages} from '../shared/words.js';
import type {TrendMessage} from './trend.js';

export const trendInSpanish: Messages<TrendMessage> = {
  trend: 'Porcentaje por trimestre',
  trendNumbers: 'Ver como tabla',
  trendChart: 'Ver como gráfica',
  quarter: 'Trimestre',
  quarterName: 'T{number} {year}',
  quarterRate: 'Porcentaje',
  rateOfQuarter: '{percent} ({recommended} de {count})',
  rateOfFewInQuarter: '{recommended} de {count} ({percent})',
  noneInQuarter: 'Sin reseñas',
  fewInQuarter: 'Menos de 10 reseñas',
};
