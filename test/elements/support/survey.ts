import '../../../src/define/dr-review-survey.js';
import type {ReviewSurvey} from '../../../src/elements/review-survey/review-survey.js';
import {InMemorySurveyClient} from '../../../src/testing/survey/in-memory-client.js';
import {nameOf, visibleText} from './tab.js';
import {until} from './until.js';

/* Drives the survey like a member, by visible text, roles, names and parts. */

export function place(given: Partial<ReviewSurvey>, into: Element = document.body): ReviewSurvey {
  const survey = into.ownerDocument.createElement('dr-review-survey');
  Object.assign(survey, {locale: 'en-US', ...given});
  into.append(survey);
  return survey;
}

/** Shows a survey and waits for its question. */
export async function show(client = new InMemorySurveyClient(), given: Partial<ReviewSurvey> = {}, into?: Element): Promise<ReviewSurvey> {
  const survey = place({client, ...given}, into);
  await until(() => findButton(survey, 'Submit') ?? findButton(survey, 'Enviar'), 'the question');
  return survey;
}

export const heading = (survey: ReviewSurvey) => survey.shadowRoot?.querySelector<HTMLElement>('[role=heading]') as HTMLElement;
export const seen = (survey: ReviewSurvey) => (heading(survey) ? visibleText(heading(survey).parentElement!) : '');
export const part = (survey: ReviewSurvey, name: string) => survey.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`);
export const comment = (survey: ReviewSurvey) => survey.shadowRoot!.querySelector('textarea')!;

/** The line that is announced on a change. */
export const status = (survey: ReviewSurvey) => survey.shadowRoot!.querySelector('[role=status]')!.textContent;

export async function untilTitle(survey: ReviewSurvey, title: string): Promise<void> {
  await until(() => heading(survey)?.textContent === title, `the title "${title}", now:\n${seen(survey)}`);
}

export async function untilSeen(survey: ReviewSurvey, text: string): Promise<void> {
  await until(() => seen(survey).includes(text), `"${text}" in the survey`);
}

export function findButton(survey: ReviewSurvey, name: string): HTMLButtonElement | undefined {
  return [...(survey.shadowRoot?.querySelectorAll('button') ?? [])].find((each) => nameOf(each) === name);
}

export function button(survey: ReviewSurvey, name: string): HTMLButtonElement {
  const found = findButton(survey, name);
  if (!found) throw new Error(`No button "${name}" in:\n${seen(survey)}`);
  return found;
}

/** One of the two answers, by its label. */
export function answer(survey: ReviewSurvey, name: string): HTMLInputElement {
  const found = [...survey.shadowRoot!.querySelectorAll<HTMLInputElement>('[type=radio]')].find((each) => nameOf(each) === name);
  if (!found) throw new Error(`No answer "${name}" in:\n${seen(survey)}`);
  return found;
}

export function write(survey: ReviewSurvey, text: string): void {
  const field = comment(survey);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

/** Collects the details of all future events of this name that reach the page. */
export function heard(name: keyof HTMLElementEventMap): object[] {
  const details: object[] = [];
  document.body.addEventListener(name, (event) => details.push((event as Event & {detail: object}).detail));
  return details;
}
