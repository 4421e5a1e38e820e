import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';

// A classic script by nature: as a module it still leaves its one global.
const axe = (window as unknown as {axe: typeof axeCore}).axe;

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Fails with a readable list unless axe finds nothing against WCAG 2.2 A and AA and its own best practices in the element
 * and its shadow roots.
 */
export async function expectAccessible(element: Element, rules: axeCore.RuleObject = {}): Promise<void> {
  const results = await axe.run(element, {
    runOnly: {type: 'tag', values: [...WCAG_22_AA, 'best-practice']},
    rules: {
      'target-size': {enabled: true},
      // About whole pages; the element is a part of one.
      region: {enabled: false},
      ...rules,
    },
    resultTypes: ['violations'],
    // Fetching style sheets again is of use for other origins only, and the policy would stop it.
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
