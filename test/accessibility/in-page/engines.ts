import type axeCore from 'axe-core';

/** One remark of an engine about one element. */
export interface Finding {
  readonly engine: 'axe' | 'ibm';
  /** The engine's name of the rule; IBM's with the reason after a slash. */
  readonly rule: string;
  /** `violation`: the engine is sure. `review`: it asks a person to look. */
  readonly kind: 'violation' | 'review';
  /** The opening tag of the element, as in the page. */
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

/** What axe and IBM's engine, which are on the page as globals, find in an element and its shadow roots. */
export async function scan(root: Element): Promise<Finding[]> {
  const {axe, ace} = globalThis as unknown as Engines;
  const {violations, incomplete} = await axe.run(root, {
    runOnly: {type: 'tag', values: WCAG_22_AA},
    rules: {
      'target-size': {enabled: true},
      // It reads colors as they were before the system forces its own, which contrast.
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
  // What IBM recommends beyond WCAG is looked at like what it is not sure of.
  const kind = policy === 'VIOLATION' && verdict === 'FAIL' ? 'violation' : 'review';
  return {engine: 'ibm', rule: `${ruleId}/${reasonId}`, kind, element: openingTag(snippet), message};
}

function openingTag(html: string): string {
  return /^<(?:[^"'>]|"[^"]*"|'[^']*')*>/.exec(html)?.[0] ?? html;
}
