import {parseArgs} from 'node:util';
import {formatTable} from '../table.js';
import {FIGURES} from './figures.js';
import {Measured, type Time} from './measured.js';

/*
 * npm run bench:growth -- [--sizes 1000,100000,1000000] [--rounds N] [--beside FOLDER]
 *
 * How long the service takes for an answer with ever more reviews in PostgreSQL, and how much processor time: for a provider with 30 of
 * them, and for the provider and the practice with the most, a tenth of all up to 100,000. The goal is that no figure grows to more than
 * 1.3 times. With the folder of another checkout, its service answers in turns with this one, from a database of its own.
 */

const {values} = parseArgs({
  options: {
    sizes: {type: 'string', default: '1000,100000,1000000'},
    rounds: {type: 'string', default: '9'},
    beside: {type: 'string'},
  },
});
const folders = ['.', ...(values.beside ? [values.beside] : [])];
const tables = {milliseconds: rowsOf(), cpu: rowsOf()};
const starts: string[] = ['start of the service'];
const columns: string[] = [''];

for (const size of values.sizes.split(',').map(Number)) {
  columns.push(`${size.toLocaleString('en-US')} reviews`, ...(values.beside ? ['beside', 'ratio'] : []));
  const services: Measured[] = [];
  try {
    for (const folder of folders) services.push(await Measured.begin(size, folder));
    for (const [index, figure] of FIGURES.entries()) {
      const times = await Measured.inTurns(services, figure, Number(values.rounds));
      for (const [name, rows] of Object.entries(tables)) rows[index]!.push(...cells(times.map((time) => time?.[name as keyof Time])));
    }
    starts.push(...cells(services.map(({startMilliseconds}) => startMilliseconds)));
  } finally {
    for (const service of services) await service.end();
  }
}
console.log(formatTable({title: '\nMilliseconds from request to answer, median', columns, rows: [...tables.milliseconds, starts]}));
console.log(formatTable({title: '\nMilliseconds of processor time of the service, median', columns, rows: tables.cpu}));

function rowsOf(): string[][] {
  return FIGURES.map(({name}) => [name]);
}

function cells([own, other]: readonly (number | undefined)[]): string[] {
  return [own!.toFixed(2), ...(values.beside ? (other === undefined ? ['–', '–'] : [other.toFixed(2), (own! / other).toFixed(2)]) : [])];
}
