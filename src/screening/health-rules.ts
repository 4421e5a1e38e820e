import type {Rule} from './rules.js';

/*
 * clinical-detail: a diagnosis, treatment, drug, procedure, test, result or body part of the reader or their family. General
 * medical information, prices and policies are no fault.
 */

const DID =
  '(removed|pulled|extracted|fixed|repaired|drained|filled|replaced|took out|injected|prescribed|ordered|operated on|sent|cleaned|tested|checked|treated|gave|put|did|stopped|changed)';

const OUTCOME =
  '(abnormal-|positiv-|negativ-|benign-|malign-|normal-|clean|clear|fine|elevated|high|low|alt[oa]s?|baj[oa]s?|infected|broken|successful|good|bad|worse|better|well|bien|dropped|rose|jumped|fell|\\d[\\d.,/]*)';

const IN_GENERAL = '{anybody}|every|many|most|some|adults|free|offer-|available|(need|have) no|we treat|todos|ofrecemos';

const clinical = (rule: Pick<Rule, 'find' | 'unlessAfter' | 'unlessWith' | 'onlyWith' | 'instead'>): Rule => ({
  label: 'clinical-detail',
  reason: 'health-of-reader',
  ...rule,
});

export const CLINICAL_RULES: readonly Rule[] = [
  clinical({
    find: ['{your} ({relative} )?{describing}({clinical}|limp|due date|delivery|levels?|numbers|tubes?|bridge|glasses|contacts|habit)'],
    unlessAfter: '{anybody}|discuss|protect|take|(heart|bottom) of',
    instead: {en: 'your experience', es: 'su experiencia'},
  }),
  clinical({
    find: [
      '(you|u|s?he|{relative}|usted|patient) ~~{clinical}',
      "(you|s?he|{relative})('re|'s| are| were| was| is| been) ~{condition}",
      `(the|that|those|this|these|both|two) {describing}{clinical} (that |which )?(you|your|s?he|they|u|we ${DID}|dr {w})`,
      `(we|i|s?he|they|dr {w}|doctor|nurse|surgeon|{name}) ~${DID} ~(your|the|that|both|his|her|{number}|a) {describing}{clinical}`,
      '{clinical} ~(on|in|of|from|for|to|near|under|behind|de|en|para) (your|yours|his|her|hers|su|tu|usted)',
      `(the|that|this|both|his|her) {describing}{clinical} ~(c[ao]me|was|were|is|are|look-|show-|turned|tested|read|went|heal-|hit) ~${OUTCOME}`,
      '(that|those|both) {describing}({specific}|{body}|{result}) ~(had|has|have|is|are|was|were|needs?|should|will|did|came|looked)',
      '{result} ~\\d[\\d./]*',
      '(diagnosed (you|with|him|her)|tested (positive|negative)|(positive|negative) for)',
      '(get well|feel better|happy healing|(speedy|quick|full|fast) recovery|que se (mejore|recupere)|pronta recuperacion)',
      '(congrat(ulation)?s|felicidades|glad|happy|pleased|relieved|wish|hope|sorry|thrilled|know) ~~({clinical}|newborn|new baby|baby is)',
    ],
    unlessAfter: IN_GENERAL,
    unlessWith: 'in general|for all|anyone|everyone|policy|patients|people',
  }),
  clinical({
    // A medical word in a sentence that addresses a person or says what was done.
    find: ['{specific}'],
    onlyWith: "you|your|u|ur|yer|yours|you're|you've|usted|su {relative}|[lt]es? {w}|(we|i|dr {w}) ({w}ed|gave|sent|put|told)",
    unlessAfter: IN_GENERAL,
    unlessWith: `${IN_GENERAL}|welcome|visit|learn|all|questions?|class|clinic|season|website|will|treat|policy|thank you for (sharing|supporting|joining)`,
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

/*
 * health-information: a specific diagnosis, drug, procedure or result of the writer, or of a child or spouse who is the patient.
 * General visits, anatomy and symptoms are no fault.
 */

const MINE = '(my|mis?|mine|our|nuestr[oa])';

/** Signs of general medical information. */
const TEACHING =
  'flyers?|posters?|pamphlets?|brochures?|class(es)?|lecture|talks?|charts?|model|folletos?|charla|never had|if|anyone|for (people|parents)|difference|support group|awareness|si alguien';

/** Words that are also used in general, so they are found only if they belong to a person. */
const COMMON =
  '(?!covid|filling|relaps|rehab|detox|suicid|infect|inject|stroke|stent|bypass|pregnan|cancer|depress|overdos|x[- _]?ray|mri|autis|adhd|allerg|panic|dement|alzheim|painkill|antibio|steroid|fractur|epidural|chemo|copd)';

export const HEALTH_RULES: readonly Rule[] = [
  {
    label: 'health-information',
    reason: 'own-health',
    find: [`${COMMON}{specific}`],
    onlyWith: "my|me|mine|i|i'm|im|i've|ive|i'd|we|our|mis?|tengo|tenia|tuve|soy|estoy|padezco|sali|nos|le|he|she|his|her|{kin}",
    unlessAfter: TEACHING,
  },
  {
    label: 'health-information',
    reason: 'own-health',
    find: [
      '(since|after|before|despite|desde|tras) (my|mi|{number}) ~{specific}',
      "(s?he|i)('s|'m| is| was| am) ~{condition}",
      '{procedure} (in|on|into|en) (me|my|mi)',
      '(me through|beat|survived|fighting|i went through) ~{specific}',
      `${MINE} ({relative} )?({result}|labs?|results?) ~~${OUTCOME}`,
      `${MINE} {describing}{specific}`,
      "(i|i've|we|{kin}) ~(had|have|has|got|caught|developed|with) ~{specific}",
      `(remov|pull|operat|extract|biops|replac|repair|fix|took out|broke|tore|fractur|numb|drain)- ~(on )?${MINE} {describing}{body}`,
      '(me|le|nos|se) ~(sac|quit|extra|oper|extirp|pus|pon|coloc|romp|fractur)[a-z]+ ~(tubos?|{body})',
      '(on|off|from|to|taking|prescri(bed|bing)|gave|refill-|injected|started|stopped) (me |my )?(?!painkill|antib|steroid){drug}',
      'diagnos(ed|tic-) ~~{specific}|test(ed|ing) positive',
      '({procedure}|scan|tests?|blood ?work|labs) ~~(abnormal|positiv-|negativ-|benign-|malign-|clear|cancer)',
      '(tengo|tenia|tuve|padezco|sufro|sobrevivi|soy|venci) ~{specific}',
      '(lump|bulto|mass|growth|mole) (on|in|en) (my|mi|the|el|la)',
      '(sober|clean|recovering) ~(from|off|since) {drug}|(stage|estadio) {w} ~{clinical}',
      '(?<=(^|[.!?]) ?)({condition}|{drug}) (at|since|for|and|survivor|desde)',
    ],
    unlessAfter: TEACHING,
    unlessWith: 'flyers?|posters?|lecture|never had|support group',
  },
];
