import type {Spread} from './statistics.js';

export interface PlotGroup {
  readonly title: string;
  readonly bars: readonly (readonly [name: string, ratio: Spread])[];
}

const ROW = 22;
const LEFT = 150;
const WIDTH = 560;
const EDGE = 16;

/** A standalone SVG of ratios as bars with quartiles and a line at 1. Each group has its own scale. */
export function plotRatios(title: string, groups: readonly PlotGroup[]): string {
  let y = EDGE + 24;
  const parts: string[] = [`<text x="${EDGE}" y="${EDGE + 8}" font-size="16" font-weight="bold">${escape(title)}</text>`];
  for (const group of groups) {
    y += 20;
    parts.push(`<text x="${EDGE}" y="${y}" font-weight="bold">${escape(group.title)}</text>`);
    const largest = Math.max(1, ...group.bars.map(([, {high}]) => high)) * 1.05;
    const at = (ratio: number) => Math.round(LEFT + (ratio / largest) * WIDTH);
    const top = y + 6;
    for (const [name, ratio] of group.bars) {
      parts.push(bar(name, ratio, y + 8, at));
      y += ROW;
    }
    parts.push(`<line x1="${at(1)}" x2="${at(1)}" y1="${top}" y2="${y + 8}" stroke="#52606d" stroke-dasharray="3 3"/>`);
    y += 12;
  }
  const width = LEFT + WIDTH + 70;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y + EDGE}" width="${width}" height="${y + EDGE}" font-family="system-ui, sans-serif" font-size="13" fill="#1f2933">
<rect width="100%" height="100%" fill="#fff"/>
${parts.join('\n')}
</svg>
`;
}

function bar(name: string, {median, low, high}: Spread, y: number, at: (ratio: number) => number): string {
  const color = name.startsWith('ours') ? '#0b5cad' : '#9fb3c8';
  const middle = y + ROW / 2 - 2;
  return (
    `<text x="${LEFT - 8}" y="${middle + 5}" text-anchor="end">${escape(name)}</text>` +
    `<rect x="${LEFT}" y="${y}" width="${at(median) - LEFT}" height="${ROW - 5}" fill="${color}"/>` +
    `<line x1="${at(low)}" x2="${at(high)}" y1="${middle}" y2="${middle}" stroke="#1f2933" stroke-width="2"/>` +
    `<text x="${at(Math.max(median, high)) + 8}" y="${middle + 5}">${median.toFixed(2)}</text>`
  );
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
