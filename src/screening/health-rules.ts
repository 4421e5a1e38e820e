import type {Rule} from './rules.js';

/*
 * clinical-detail: a diagnosis, treatment, drug, procedure, test, result or body part of the reader or the family. Medicine in
 * general, prices and policy are no fault.
 */

const HAD =
  '(?:had|ha(?:ve|s)|got|need(?:ed)?|received|t(?:oo|a)k(?:en?|ing)?|(?:were|was|are|is|been) (?:given|on|(?:in|here|seen|treated) for)|refused|declined|handled|stopped|started|asked for|wanted|came (?:in )?(?:for|with)|quit|broke|fractured|tore|sprained|injured|hurt|lost|failed|passed)';

const DID =
  '(?:removed|pulled|extracted|fixed|repaired|drained|filled|replaced|took out|stitched|injected|prescribed|ordered|performed|operated on|set|cleaned|tested|checked|found|treated|gave|put|did|stopped|changed)';

const OUTCOME =
  '(?:clean|clear|negative|positive|benign|malignant|normal|abnormal|fine|elevated|high|low|infected|broken|fractured|successful|good|bad|worse|better|well|\\d[\\d.,/]*)';

const IN_GENERAL =
  "if|whether|in case|anyone|anybody|whoever|everyone|whenever|should you|ask|any|every|many|most|some|patients|people|adults|bring|free|offer\\w*|available|can|may|please|call|schedule|book|consult|before|(?:need|have) no|don't need|do you|we treat|si|cualquiera|quien(?:es)?|todos|pregunte|ofrecemos|puede|llame|l[oa]s (?:pacientes|personas)";

const clinical = (rule: Pick<Rule, 'find' | 'unlessAfter' | 'unlessWith' | 'onlyWith' | 'instead'>): Rule => ({
  label: 'clinical-detail',
  reason: 'health-of-reader',
  ...rule,
});

export const CLINICAL_RULES: readonly Rule[] = [
  clinical({
    find: ['{your} (?:{w} )?(?:own )?(?:{relative} )?{describing}(?:{clinical}|limp|due date|delivery)'],
    unlessAfter:
      'if|whether|in case|ask|anyone|whoever|should you|bring|can|may|before|get|roll up|discuss|consult|protect|update|take|request|refill|(?:heart|bottom) of|si|cualquiera|pregunte|antes de',
    instead: {en: 'your concerns', es: 'sus inquietudes'},
  }),
  clinical({
    find: [
      `(?:you|u|s?he|{relative}|usted) (?:{w} )?(?:{w} )?${HAD} (?:{w} ){0,3}?{clinical}`,
      "(?:you|s?he|{relative})(?:'re|'s| are| were| was| is| been) (?:{w} ){0,2}?{condition}",
      `(?:the|that|those|this|these|both|two) {describing}{clinical} (?:that |which )?(?:you|your|s?he|they|u|we ${DID}|dr {w})`,
      `(?:we|i|s?he|they|dr {w}|doctor|nurse|surgeon|{name}) (?:{w} )?${DID} (?:{w} )?(?:your|the|that|those|his|her|both|{number}|a) {describing}{clinical}`,
      '(?:the|that|this) (?:{w} ){0,2}?{clinical} (?:{w} )?(?:on|in|of|from|for|to|near|under|behind) (?:your|his|her)',
      `(?:the|that|this|both|his|her) {describing}{clinical} (?:{w} )?(?:c[ao]me|was|were|is|are|look\\w*|show\\w*|turned|tested|read|went|heal\\w*|hit) (?:{w} ){0,2}?${OUTCOME}`,
      '{result} (?:{w} ){0,2}?\\d[\\d./]*',
      '(?:diagnosed (?:you|with|him|her)|tested (?:positive|negative)|(?:positive|negative) for)',
      "(?:you|s?he)(?:'re)? (?:{w} )?(?:bled|vomited|threw up|fainted|relapsed|miscarried|overdosed|passed out|collapsed|conceived|gave birth|(?:gained|lost) (?:{w} )?(?:weight|pounds|\\d+)|weigh(?:ed)?|drank|(?:are |were |was )?(?:{w} )?(?:drunk|sober|contagious|suicidal|anemic|infected|overweight|bleeding|depressed|in (?:labor|remission|pain|rehab)|allergic|expecting|healing|recovering))",
      '(?:get well|feel better|happy healing|(?:speedy|quick|full|fast) recovery|que se (?:mejore|recupere)|pronta recuperacion)',
      '(?:congratulations|congrats|felicidades|glad|happy|pleased|relieved|wish|hope|sorry) (?:{w} ){0,4}?(?:{clinical}|newborn|new baby)',
      '(?:healthy|new) (?:baby|newborn)',
    ],
    unlessAfter: IN_GENERAL,
    unlessWith: 'in general|for all|anyone|everyone|policy|patients|people',
  }),
  clinical({
    // A word of medicine in a sentence that speaks to somebody.
    find: ['{specific}'],
    onlyWith: "you|your|u|ur|yer|yours|you're|you've|usted|su hij[oa]",
    unlessAfter: IN_GENERAL,
    unlessWith: `${IN_GENERAL}|welcome|visit|learn|all|questions?|class|clinic|season|website|should|will|treat|policy|thank you for (?:sharing|supporting|joining)`,
  }),
  clinical({
    find: [
      '(?:[lt]es?|se le) (?:{w} )?(?:{w} )?(?:{w} )?(?:sac|quit|recet|pus|pon|hic|hiz|oper|diagnostic|inyect|extra|di|extirp|trat|vacun|cur|encontr|detect|tap|cos|sub|baj|cambi|sal|dol|duel|aplic|ajust|suspend|limpi|coloc|retir|control)[a-z]* (?:{w} ){0,3}?{clinical}',
      '(?:usted|ud|tu|(?:su|tu) {relative}) (?:{w} )?(?:t(?:ien|en|uv|om)\\w+|padec\\w+|sufr\\w+|necesit\\w+|rechazo|est\\w+|es|pidio|queria|dejo|supero|vencio|fuma|bebe|se {w}) (?:{w} ){0,3}?(?:{clinical}|drogas|positivo)',
      '(?:tenia|padecia|sufria|tomaba|se (?:fracturo|rompio|quebro|opero)) (?:{w} ){0,2}?{clinical}',
      '(?:el|la|los|las|es[ao]s?) {describing}{clinical} (?:que )?(?:{w} )?(?:tuvo|tenia|le|usted|se le|recibio|salio|salieron|resulto|fue)',
      '(?:salio|salieron|dio|resulto) (?:{w} )?(?:positiv|negativ|normal|alterad|benign|malign|limpi|alt)\\w*',
    ],
    unlessAfter: 'si|cualquiera|quien(?:es)?|l[oa]s (?:pacientes|personas)|puede',
  }),
];

/*
 * health-information: a specific diagnosis, drug, procedure or result of the writer, or of the child or spouse who is the
 * patient. Visits of a general kind, anatomy in general and symptoms are no fault.
 */

const MINE = '(?:my|mis?|mine|our|nuestr[oa])';

export const HEALTH_RULES: readonly Rule[] = [
  {
    label: 'health-information',
    reason: 'own-health',
    find: [
      `${MINE} (?:{relative} )?(?:own )?{describing}{specific}`,
      `${MINE} (?:{relative} )?{describing}(?:{result}|{procedure}|{general}) (?:{w} )?(?:{w} )?(?:abnormal|positiv[eoa]|negativ[eoa]|benign[oa]?|malignant|maligno|high|low|elevated|alt[oa]|baj[oa]|dropped|rose|jumped|\\d[\\d.]*)`,
      '{specific} of (?:mine|ours)',
      `(?:removed|pulled|operated on|extracted|took out|biopsied|replaced|repaired|fixed) (?:{w} ){0,2}?${MINE} {describing}{body}`,
      '(?:me|le|nos) (?:{w} )?(?:sac|quit|extra|oper|extirp)[a-z]+ (?:{w} ){0,2}?(?:{body}|{specific})',
      '(?:me|le|nos) (?:{w} )?(?:diagnostic|detect|recet|encontr|trat|cur|di|pus|hiz|hic|mand|sub|baj|cambi)[a-z]+ (?:{w} ){0,3}?{specific}',
      '(?:mis)?diagnos(?:ed|tic\\w+) (?:{w} ){0,4}?{specific}',
      "(?:i|i've|ive|i'd|we|s?he|{relative}) (?:{w} )?(?:ha(?:ve|d|s)|got|suffer\\w* (?:from|with)|live with|am on|was on|been on|take|took|started|need(?:ed)?|survived|beat|underwent|went through|tested positive for|battl\\w+|fought|developed|caught|quit) (?:{w} ){0,2}?{specific}",
      '(?:on|off|taking|prescrib(?:ed|ing)|gave me|put me on|started me on|switched me (?:to|from)|refilled|dose of|injected|refills? (?:of|for)) (?:{w} ){0,2}?{drug}',
      "(?:i'm|im|i am|i was|s?he's|s?he is|s?he was|{relative} is|soy|estoy|estaba) (?:{w} )?(?:{condition}|hiv|in remission)",
      'test(?:ed|ing) positive',
      "{specific},? (?:and|but|so|yet|pero|y) (?:now )?(?:i|im|i'm|estoy|sigo)",
      '(?:tengo|teni?a|tuve|padezco|sufr[oi]|tom[oa]|tomaba|me oper\\w+|vivo con|sobrevivi(?: al?)?|soy|estoy) (?:{w} ){0,2}?{specific}',
      '(?:stage (?:i+v?|one|two|three|four|\\d)|estadio {w}) (?:{w} )?{clinical}',
      '(?:his|her) {describing}{specific}',
    ],
    unlessAfter: 'if|flyers|posters?|pamphlets?|brochures?|class|lecture|talk|chart|folletos?|cartel|charla|si alguien',
    unlessWith: 'flyers|posters?|pamphlets?|brochures?|lecture|seminar|folletos?|charla|never had',
  },
];
