import {html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {Practice, ReviewedProvider} from '../../api/practice-schemas.js';
import type {Wording} from '../../i18n/wording.js';
import type {WorkspaceMessage} from '../../i18n/workspace-messages.js';
import type {WorkspaceState} from '../../state/workspace-state.js';
import type {OptionChosenEvent} from '../combobox/combobox.js';
import type {ComboboxOption} from '../combobox/matching.js';

type Words = Wording<WorkspaceMessage>;

export interface FindHandlers {
  readonly onPractice: (event: OptionChosenEvent) => void;
  readonly onProvider: (event: OptionChosenEvent) => void;
  readonly onHelp: (event: Event) => void;
}

/** Whose reviews: practice and provider, each a choice only where there is one; what reviews are; the way to the help. */
export function find(state: WorkspaceState, words: Words, plan: string, {onPractice, onProvider, onHelp}: FindHandlers) {
  const {me, practice, providers, provider, screen} = state;
  const practices = me?.practices ?? [];
  return html`<div class="find" part="find">
    ${
      practices.length > 1
        ? html`<dr-combobox
            class="practice"
            .label=${words.say('practice')}
            .placeholder=${words.say('practiceHint')}
            .options=${guard([practices, words], () => practices.map((each) => practiceOption(each, words)))}
            .value=${practice?.id}
            .wording=${words}
            @dr-option-chosen=${onPractice}
          ></dr-combobox>`
        : practices.map((each) => only(words.say('practice'), practiceOption(each, words)))
    }
    ${
      screen !== 'ready' || !practice || providers?.length === 0
        ? nothing
        : providers?.length === 1
          ? only(words.say('provider'), providerOption(providers[0]!, words))
          : html`<dr-combobox
              class="provider"
              .label=${words.say('provider')}
              .placeholder=${words.say(providers ? 'providerHint' : 'loading')}
              .options=${guard([providers, words], () => providers?.map((each) => providerOption(each, words)) ?? [])}
              .value=${provider?.id}
              .wording=${words}
              @dr-option-chosen=${onProvider}
            ></dr-combobox>`
    }
    <details class="about">
      <summary>${words.say('aboutReviews')}</summary>
      <p>${words.say('aboutReviewsExplained', {plan})}</p>
    </details>
    <button class="help" part="help" type="button" @click=${onHelp}>${words.say('help')}</button>
  </div>`;
}

/** Nothing to choose: it is said, and chosen already. */
function only(label: string, {label: name, hint}: ComboboxOption) {
  return html`<div class="only"><p class="label">${label}</p><p><bdi>${name}</bdi> <span class="place">${hint}</span></p></div>`;
}

function practiceOption({id, name, tin}: Practice, words: Words): ComboboxOption {
  return {value: id, label: name, hint: words.say('tin', {tin})};
}

function providerOption({id, name, credentials, specialty, city, state}: ReviewedProvider, words: Words): ComboboxOption {
  return {value: id, label: `${name}, ${credentials}`, hint: words.say('providerPlace', {specialty, city, state})};
}
