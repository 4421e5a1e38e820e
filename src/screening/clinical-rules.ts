import type {Rule} from './rules.js';

/*
 * clinical-detail: a diagnosis, treatment, drug, procedure, test, result or body part of the reader or their family. General
 * medical information, prices and policies are no fault.
 */

export const DID = `(removed|pulled|extracted|fixed|repaired|drained|filled|replaced|took out|injected|prescribed|ordered|operated on|
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
    unlessWith: '(got|have|has) your back',
    instead: {en: 'your experience', es: 'su experiencia'},
  }),
  clinical({
    find: [
      `(you|u|s?he|{relative}|usted|(?<!(new|every|each|any|per|the|our|a)[^a-z]{1,2})patient(?!${OF_PATIENTS})) ~~{clinical}`,
      `(we|i|s?he|they|dr {w}|doctor|nurse|surgeon|{name}) ~${DID} ~(your|the|that|both|his|her|{number}|a) {describing}{clinical}`,
      '(his|her|their|both) {describing}({clinical}|pregnancy|delivery|labor|levels|numbers)(?= )',
      `(the|that|this|those|these|both) {describing}({specific}) (was|were|had|came|went|needed|looked|turned|healed|
        didn't|did not|couldn't|could not|hadn't|wasn't|weren't|took|grew|spread|ruptured|burst|fall|fell)`,
      '(with|at|for) ({w} )?({result}|{condition}|{body}|{general}) (that|this|so) (high|low|bad|severe|swollen|infected|weak|deep|advanced)',
      '(we|i|everyone|all) ({w} )?(hope|wish|pray) ~~~(heal(?! (this|the|our))-|recover-|mend-|feel-? (better|well|stronger)|scar-|stitches|swelling|clears? up)',
      '(diagnosed (you|with|him|her)|tested (positive|negative)|(positive|negative) for)',
      '(get well|feel better|happy healing|(speedy|quick|full|fast) recovery|que se (mejore|recupere)|pronta recuperacion)',
      '(congrat(ulation)?s|felicidades|glad|happy|pleased|relieved|wish|hope|sorry|thrilled|know) ~~({clinical}|newborn|new baby|baby is)',
    ],
    unlessAfter: IN_GENERAL,
    unlessWith: 'in general|family medicine|pain (this|it|we|that)|for all|anyone|everyone|policy|patients|people|in stitches|treasure',
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
    find: ['([lt]es?|se le) ~~~{clinical}'],
    unlessAfter: '{anybody}',
  }),
];
