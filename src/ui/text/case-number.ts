import {html, type TemplateResult} from 'lit';

/** A case number that can be copied, and that screen readers spell out. */
export function caseNumber(number: string): TemplateResult {
  return html`<span class="case-number"><span aria-hidden="true">${number}</span><span class="hidden-text">${[...number].join(' ')}</span></span>`;
}

/** @param sentence has a line break in place of the number. */
export function withCaseNumber(sentence: string, number: string): TemplateResult {
  const [before, after] = sentence.split('\n');
  return html`${before}${caseNumber(number)}${after}`;
}
