import {TESTED_BROWSERS, type TestedBrowser} from './tested-browsers.js';
import {CRITERIA, type Criterion} from './wcag-criteria.js';

/** What the report says about the package that it belongs to. */
export interface Release {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly author: string;
  readonly license: string;
  /** Where people report problems. */
  readonly bugs: {readonly url: string; readonly email: string};
  /** As in the changelog, `YYYY-MM-DD`; undefined before a release. */
  readonly date: string | undefined;
}

/** The levels of adherence in OpenACR's catalog that this report uses. */
type Level = 'supports' | 'not-applicable';

interface ReportedCriterion {
  readonly num: string;
  readonly components: readonly [{readonly name: 'web'; readonly adherence: {readonly level: Level; readonly notes: string}}];
}

interface Chapter {
  readonly notes?: string;
  readonly disabled?: true;
  readonly criteria?: readonly ReportedCriterion[];
}

/**
 * An accessibility conformance report in the form of OpenACR 0.1.0 (https://github.com/GSA/openacr), which buyers can compare and
 * validate. Criteria come from the table in the guide; each note names the tests that show it and what a person must still check.
 */
export function accessibilityReport(release: Release) {
  const {name, version, description, author, license, bugs, date} = release;
  return {
    title: `${name} Accessibility Conformance Report`,
    product: {name, version, description},
    author: {name: author, email: bugs.email},
    vendor: {name: author, email: bugs.email},
    report_date: date ?? 'Not released yet',
    version: 1,
    notes:
      'This report covers the tags, not the pages around them. Where a criterion depends on the page, the remarks say what to check ' +
      'there. Plans that set their own colors must check the contrast.',
    evaluation_methods_used: [
      'Automated tests. Axe and IBM’s Equal Access engine scan every state at 1,280 and 320 pixels, in light, dark and forced colors. ' +
        'Keyboard tests, measurements of target size, reflow, text spacing and text size, and a transcript of the Orca screen reader ' +
        'run with every release.',
      ...TESTED_BROWSERS.map(({name: browser, ...ran}) => `${browser}: ${listed(ran)}.`),
      'No person who uses assistive technology every day has evaluated this release.',
    ].join('\n'),
    license,
    feedback: bugs.url,
    catalog: '2.5-edition-wcag-2.2-en',
    chapters: {
      success_criteria_level_a: {criteria: [...reportedAt('A'), PARSING]},
      success_criteria_level_aa: {criteria: reportedAt('AA')},
      success_criteria_level_aaa: {notes: 'Level AAA was not evaluated.', disabled: true},
    } satisfies Record<string, Chapter>,
  };
}

export type AccessibilityReport = ReturnType<typeof accessibilityReport>;

/** The name of each criterion in the report, by number. */
export function criterionNames(): Readonly<Record<string, string>> {
  return {...Object.fromEntries(CRITERIA.map(({number, name}) => [number, name])), '4.1.1': 'Parsing'};
}

/** WCAG 2.2 removed it, but the catalog still lists it. */
const PARSING = entry('4.1.1', 'not-applicable', 'WCAG 2.2 removed this criterion.');

const COLUMNS: Readonly<Record<Exclude<keyof TestedBrowser, 'name'>, string>> = {
  elements: 'elements in every state',
  stories: 'stories',
  journeys: 'whole journeys',
  screenReader: 'screen reader',
  byHand: 'by hand',
};

function listed(ran: Omit<TestedBrowser, 'name'>): string {
  return (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[])
    .filter((column) => ran[column] !== '–')
    .map((column) => `${COLUMNS[column]}: ${ran[column]}`)
    .join('; ');
}

function reportedAt(level: Criterion['level']): ReportedCriterion[] {
  return CRITERIA.filter((criterion) => criterion.level === level).map(reported);
}

function reported({number, state, how, tests, person}: Criterion): ReportedCriterion {
  const notes = [
    state === 'host' ? `Depends on the page around the tags. ${how}` : how,
    tests.length > 0 && `Shown by ${tests.join(', ')}.`,
    person && `A person must check: ${person}`,
  ];
  return entry(number, state === 'met' ? 'supports' : 'not-applicable', notes.filter(Boolean).join('\n'));
}

function entry(num: string, level: Level, notes: string): ReportedCriterion {
  return {num, components: [{name: 'web', adherence: {level, notes}}]};
}
