import type axeCore from 'axe-core';

/** One result of an engine for one element. */
export interface Finding {
  readonly engine: 'axe' | 'ibm';
  /** The engine's name for the rule; for IBM, with the reason after a slash. */
  readonly rule: string;
  /** `violation`: the engine is sure. `review`: it wants a person to check. */
  readonly kind: 'violation' | 'review';
  /** The opening tag of the element, as on the page. */
  readonly element: string;
  readonly message: string;
}

interface IbmResult {
  readonly ruleId: string;
  readonly reasonId: string;
  readonly value: readonly ['VIOLATION' | 'RECOMMENDATION' | 'INFORMATION', 'PASS' | 'FAIL' | 'POTENTIAL' | 'MANUAL'];
  readonly snippet: string;
  readonly message: string;
}

interface Engines {
  readonly axe: typeof axeCore;
  readonly ace: {Checker: new () => {check(root: Element, policies: readonly string[]): Promise<{results: readonly IbmResult[]}>}};
}

let checker: InstanceType<Engines['ace']['Checker']> | undefined;

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Runs axe and IBM's engine, both globals on the page, on an element and its shadow roots. */
export async function scan(root: Element): Promise<Finding[]> {
  const {axe, ace} = globalThis as unknown as Engines;
  const {violations, incomplete} = await axe.run(root, {
    runOnly: {type: 'tag', values: WCAG_22_AA},
    rules: {
      'target-size': {enabled: true},
      // axe reads the colors from before the system forces its own, and those have enough contrast.
      'color-contrast': {enabled: !matchMedia('(forced-colors: active)').matches},
    },
    resultTypes: ['violations', 'incomplete'],
    preload: false,
  });
  checker ??= new ace.Checker();
  const {results} = await checker.check(root, ['WCAG_2_2']);
  return [
    ...violations.flatMap((result) => ofAxe(result, 'violation')),
    ...incomplete.flatMap((result) => ofAxe(result, 'review')),
    ...results.filter(({value: [, verdict]}) => verdict !== 'PASS').map(ofIbm),
  ];
}

function ofAxe({id, nodes}: axeCore.Result, kind: Finding['kind']): Finding[] {
  return nodes.map(({html, any, all, none}) => ({
    engine: 'axe',
    rule: id,
    kind,
    element: openingTag(html),
    message: [...any, ...all, ...none].map(({message}) => message).join(' '),
  }));
}

function ofIbm({ruleId, reasonId, value: [policy, verdict], snippet, message}: IbmResult): Finding {
  // IBM's recommendations beyond WCAG are reviewed like its uncertain results.
  const kind = policy === 'VIOLATION' && verdict === 'FAIL' ? 'violation' : 'review';
  return {engine: 'ibm', rule: `${ruleId}/${reasonId}`, kind, element: openingTag(snippet), message};
}

function openingTag(html: string): string {
  return /^<(?:[^"'>]|"[^"]*"|'[^']*')*>/.exec(html)?.[0] ?? html;
}
