import {html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {Practice, ReviewedProvider} from '../../api/practice/schemas.js';
import type {WorkspaceMessage} from '../../i18n/practice/workspace.js';
import type {Words} from '../../i18n/shared/words.js';
import type {WorkspaceState} from '../../state/practice/workspace-state.js';
import type {OptionChosenEvent} from '../../ui/combobox/combobox.js';
import type {ComboboxOption} from '../../ui/combobox/matching.js';

export interface FindHandlers {
  readonly onPractice: (event: OptionChosenEvent) => void;
  readonly onProvider: (event: OptionChosenEvent) => void;
  readonly onHelp: (event: Event) => void;
}

/**
 * Practice and provider, each as a select only if there are several; an explanation of reviews; and the help button. Reserves
 * the space for practice and provider until they are known.
 */
export function find(
  state: WorkspaceState | undefined,
  words: Words<WorkspaceMessage>,
  plan: string,
  {onPractice, onProvider, onHelp}: FindHandlers,
) {
  const {me, practice, providers, provider, screen = 'starting'} = state ?? {};
  const hasProviders = screen === 'starting' || screen === 'ready';
  return html`<div class="find" part="find">
    ${choice(words.say('practice'), words.say('practiceHint'), me?.practices, practiceOption, practice?.id, words, onPractice)}
    ${hasProviders ? choice(words.say('provider'), words.say('providerHint'), providers, providerOption, provider?.id, words, onProvider) : nothing}
    <details class="about">
      <summary>${words.say('aboutReviews')}</summary>
      <p>${words.say('aboutReviewsExplained', {plan})}</p>
    </details>
    <button class="help" part="help" type="button" @click=${onHelp}>${words.say('help')}</button>
  </div>`;
}

/** A select if there are several options. A single one is shown as text, already selected. `all` is `undefined` while loading. */
function choice<Each>(
  label: string,
  hint: string,
  all: readonly Each[] | undefined,
  option: (each: Each, words: Words<WorkspaceMessage>) => ComboboxOption,
  value: string | undefined,
  words: Words<WorkspaceMessage>,
  onChoose: (event: OptionChosenEvent) => void,
) {
  if (!all) return only(label);
  if (all.length < 2) return all.map((each) => only(label, option(each, words)));
  return html`<dr-combobox
    .label=${label}
    .placeholder=${hint}
    .options=${guard([all, words], () => all.map((each) => option(each, words)))}
    .value=${value}
    .words=${words}
    @dr-option-chosen=${onChoose}
  ></dr-combobox>`;
}

function only(label: string, one?: ComboboxOption) {
  return html`<div class="only">
    <p class="label">${label}</p>
    ${one ? html`<p><bdi>${one.label}</bdi> <span class="place">${one.hint}</span></p>` : html`<p class="shape"></p>`}
  </div>`;
}

function practiceOption({id, name, tin}: Practice, words: Words<WorkspaceMessage>): ComboboxOption {
  return {value: id, label: name, hint: words.say('tin', {tin})};
}

function providerOption({id, name, credentials, specialty, city, state}: ReviewedProvider, words: Words<WorkspaceMessage>): ComboboxOption {
  return {value: id, label: `${name}, ${credentials}`, hint: words.say('providerPlace', {specialty, city, state})};
}
