import {OUTCOME} from './clinical-words.js';
import type {Rule} from './rules.js';

/*
 * clinical-detail: a diagnosis, treatment, drug, procedure, test, result or body part of the reader or their family. General
 * medical information, prices and policies are no fault.
 */

const DID = `(removed|pulled|extracted|fixed|repaired|drained|filled|replaced|took out|injected|prescribed|ordered|operated on|
    sent|cleaned|tested|checked|treated|gave|put|did|stopped|changed)`;

const IN_GENERAL = '{anybody}|every|many|most|some|adults|free|offer-|available|(need|have) no|we treat|todos|ofrecemos';

/** What is for all patients: the patient portal, a patient advocate. */
const OF_PATIENTS =
  ' (portal|advocate|exam-|rights|care|safety|forms?|education|relations|services?|experience|information|navigator|satisfaction)';

const clinical = (rule: Pick<Rule, 'find' | 'unlessAfter' | 'unlessWith' | 'onlyWith' | 'instead'>): Rule => ({
  label: 'clinical-detail',
  reason: 'health-of-reader',
  ...rule,
});

export const CLINICAL_RULES: readonly Rule[] = [
  clinical({
    find: ['{your} ({relative} )?{describing}({clinical}|limp|due date|delivery|levels?|numbers|tubes?|bridge|glasses|contacts|habit)'],
    unlessAfter: '{anybody}|discuss|protect|take|(heart|bottom) of|bless|warm-|touch-|melt-|open',
    instead: {en: 'your experience', es: 'su experiencia'},
  }),
  clinical({
    find: [
      `(you|u|s?he|{relative}|usted|(?<!(new|every|each|any|per|the|our|a)[^a-z]{1,2})patient(?!${OF_PATIENTS})) ~~{clinical}`,
      "(you|s?he|{relative})('re|'s| are| were| was| is| been) ~{condition}",
      `(the|that|those|this|these|both|two) {describing}{clinical} (that |which )?(you|your|s?he|they|u|we ${DID}|dr {w})`,
      `(we|i|s?he|they|dr {w}|doctor|nurse|surgeon|{name}) ~${DID} ~(your|the|that|both|his|her|{number}|a) {describing}{clinical}`,
      '{clinical} ~(on|in|of|from|for|to|near|under|behind|de|en|para) (your|yours|his|her|hers|su|tu|usted)',
      `(the|that|this|both|his|her) {describing}{clinical} ~(c[ao]me|was|were|is|are|look-|show-|turned|tested|read|went|heal-|hit) ~${OUTCOME}`,
      '(that|those|both) {describing}({specific}|{body}|{result}) ~(had|has|have|is|are|was|were|needs?|should|will|did|came|looked)',
      '{result} ~\\d[\\d./]*',
      '(his|her|their|both) {describing}({clinical}|pregnancy|delivery|labor|levels|numbers)(?= )',
      `(the|that|this|those|these|both) {describing}({specific}) (was|were|had|came|went|needed|looked|turned|healed|
        didn't|did not|couldn't|could not|hadn't|wasn't|weren't|took|grew|spread|ruptured|burst|fall|fell)`,
      `(the|that|this|those|these) {describing}({clinical}|incision|burn|stitches) ~(failed|cracked|came out|
        got infected|fell out|(should|will|would|may|might) ~(clear|heal|go away|pass|fade|improve|settle|dissolve|
        fall out|come out|hurt|itch|bleed))`,
      '{clinical} like (yours|his|hers|theirs)',
      '(with|at|for) ({w} )?({result}|{condition}|{body}|{general}) (that|this|so) (high|low|bad|severe|swollen|infected|weak|deep|advanced)',
      `(we|i|dr {w}|doctor|nurse|surgeon|{name}) (extracted|sutured|stitched|biopsied|amputated|drained|crowned|
        anesthetized|numbed|sedated|intubated|induced|vaccinated|cast|splinted) ~({w})`,
      `(twins|triplets|baby|preemie|newborn) (at|of|came at|born at) {w}( |-)weeks?|(second|third|new|first) (cast|
        filling|crown|stent|biopsy|opinion on (the|your)|root_canal|implant|graft)`,
      '(we|i|everyone|all) ({w} )?(hope|wish|pray) ~~~(heal-|recover-|mend-|feel-? (better|well|stronger)|scar-|stitches|swelling|clears? up)',
      '(diagnosed (you|with|him|her)|tested (positive|negative)|(positive|negative) for)',
      '(get well|feel better|happy healing|(speedy|quick|full|fast) recovery|que se (mejore|recupere)|pronta recuperacion)',
      `(congrat(ulation)?s|felicidades) (on|for|por) (the |your |los |las |tu |su )?({w} )?(twins|triplets|baby|
        bab(y|ies)|boy|girl|newborn|birth|pregnancy|gemel[oa]s|bebe|arrival|little one)|(made|you've|
        you have) ~(it )?({number}|{w}) (weeks|months|days|years) (sober|clean|smoke-free|cancer-free)|(weeks|months|
        days|years) (sober|clean)`,
      '(congrat(ulation)?s|felicidades|glad|happy|pleased|relieved|wish|hope|sorry|thrilled|know) ~~({clinical}|newborn|new baby|baby is)',
    ],
    unlessAfter: IN_GENERAL,
    unlessWith: 'in general|for all|anyone|everyone|policy|patients|people|in stitches',
  }),
  clinical({
    // A medical word in a sentence that addresses a person or says what was done.
    find: ['{specific}'],
    onlyWith: "you|your|u|ur|yer|yours|you're|you've|usted|su {relative}|[lt]es? {w}|(we|i|dr {w}) ({w}ed|gave|sent|put|told)",
    unlessAfter: IN_GENERAL,
    unlessWith: `${IN_GENERAL}|welcome|visit|learn|all|questions?|class|clinic|season|website|will|treat|policy|
      thank you for (sharing|supporting|joining)|in stitches`,
  }),
  clinical({
    find: [
      '([lt]es?|se le) ~~~{clinical}',
      '(usted|ud|tu|(su|tu) {relative}) ~~({clinical}|drogas|positivo)',
      '(tenia|padecia|sufria|tomaba|se (fracturo|rompio|opero)) ~{clinical}',
      '(el|la|los|las|es[ao]s?) {describing}{clinical} ~(que )?~(tuvo|tenia|le|usted|se le|recibio|salio|salieron|resulto|fue)',
      `(salio|salieron|dio|resulto) ~${OUTCOME}`,
    ],
    unlessAfter: '{anybody}',
  }),
];
