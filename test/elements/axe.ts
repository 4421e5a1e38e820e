import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';
import {SEED, THOROUGH} from '../sample.js';
import {engine} from './engine.js';

// axe is a classic script: even when imported as a module, it defines a global.
const axe = (window as unknown as {axe: typeof axeCore}).axe;

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** In Firefox and WebKit, which get the same elements as Chromium, axe runs once in so many checks, unless the run is thorough. */
const ONE_IN = 4;

let checks = SEED;

/** {@link expectNoViolations}, or nothing in most checks in Firefox and WebKit. */
export async function expectAccessible(element: Element, rules?: axeCore.RuleObject): Promise<void> {
  if (THOROUGH || engine === 'chromium' || checks++ % ONE_IN === 0) await expectNoViolations(element, rules);
}

/**
 * Fails with a readable list unless axe finds no violations of WCAG 2.2 A and AA or its best practices in the element and
 * its shadow roots.
 */
export async function expectNoViolations(element: Element, rules: axeCore.RuleObject = {}): Promise<void> {
  const results = await axe.run(element, {
    runOnly: {type: 'tag', values: [...WCAG_22_AA, 'best-practice']},
    rules: {
      'target-size': {enabled: true},
      // Applies to whole pages; the element is only part of one.
      region: {enabled: false},
      ...rules,
    },
    resultTypes: ['violations'],
    // Preloading style sheets only helps with other origins, and the policy blocks it.
    preload: false,
  });
  if (results.violations.length === 0) return;
  throw new Error(results.violations.map(described).join('\n\n'));
}

function described({id, help, nodes, helpUrl}: axeCore.Result): string {
  const places = nodes.map(
    ({target, failureSummary}) => `  at ${target.flat().join(' >>> ')}\n    ${failureSummary?.replace(/\n/g, '\n    ')}`,
  );
  return `${id}: ${help} (${helpUrl})\n${places.join('\n')}`;
}
