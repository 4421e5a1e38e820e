import {html, type TemplateResult} from 'lit';

/** A case number as people need it: to be copied as it is, and to be heard letter by letter. */
export function caseNumber(number: string): TemplateResult {
  return html`<span class="case-number"><span aria-hidden="true">${number}</span><span class="hidden-text">${[...number].join(' ')}</span></span>`;
}

/** @param sentence has a line break where the number belongs, wherever the language puts it. */
export function withCaseNumber(sentence: string, number: string): TemplateResult {
  const [before, after] = sentence.split('\n');
  return html`${before}${caseNumber(number)}${after}`;
}
