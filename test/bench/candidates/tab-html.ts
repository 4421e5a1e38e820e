import {ANSWERS, LABELS, ORDERS} from './words.js';

/** The controls above the list, for the candidates that write HTML. */
export const CONTROLS = `<form class="filters" role="search"><fieldset class="choices"><legend>${LABELS.show}</legend>${ANSWERS.map(
  ([value, word]) =>
    `<label class="choice"><input type="radio" name="recommended" value="${value}"${value ? '' : ' checked'}>${word}</label>`,
).join('')}<label class="choice"><input type="checkbox" name="withResponse">${LABELS.withResponse}</label></fieldset><label class="sort">${
  LABELS.sort
} <select name="sort">${ORDERS.map(([value, word]) => `<option value="${value}">${word}</option>`).join(
  '',
)}</select></label><input type="search" name="search" maxlength="100" aria-label="${LABELS.search}" placeholder="${LABELS.search}"></form>`;

export const ABOUT = `<details class="about"><summary>${LABELS.aboutVerified}</summary><p>${LABELS.verifiedExplained}</p></details>`;
