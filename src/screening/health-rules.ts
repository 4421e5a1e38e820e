import {OUTCOME} from './clinical-words.js';
import type {Rule} from './rules.js';

/*
 * health-information: a specific diagnosis, drug, procedure or result of the writer, or of a child or spouse who is the patient.
 * General visits, anatomy and symptoms are no fault.
 */

const MINE = '(my|mis?|mine|our|nuestr[oa]s?)';

/** Before a health word that is the writer's own: no other person, no animal, and nothing that the writer only talks about. */
const OF_MINE = `${MINE} (?!favou?rite|{w} (treats|does|did|says|said|knows|specializes|sees|handles|wrote|loves)|(doctor|doc|nurse|
  dentist|provider|neighbou?r|coworker|boss|friend|cousin|roommate|dog|cat|puppy|pet|vet|lawyer|teacher|uncle|aunt|
  review|appointment|question|concern|fear|opinion)(?![a-z])){describing}`;

/** Signs of teaching and of medicine in general. */
const TEACHING = `flyers?|posters?|pamphlets?|brochures?|leaflets?|signs?|murals?|models?|videos?|class(es)?|lectur-|talks?|charts?|
    books?|articles?|wrote|research-|stud(y|ies)|speciali[sz]-|experts?|training|trained|showed our|shows? (how|
    people)|scouts?|explain(s|ed)? (how|what|why|that)|how (an?|the)|awareness|support group|month|folletos?|charla|
    libros?|never had|without a|if|anyone|others|for (people|parents)|difference|a lot of|lots of|(sees?|
    treats?) (a lot|lots|many|all|patients|people)|many|most|other (people|patients)|neighbou?r|coworker|co-worker|
    a (man|woman|guy|lady|friend)|someone|somebody|si alguien|hay|ofrecen|offers?|advertis-|sells?|prices?`;

/** Figures of speech. */
const IDIOM = `(nearly|almost|about|practically|basically|could have|would have|thought i|going to|gonna) ~(had|have|
    having)( an?)?|(feels?|felt|looks?|like|than|worse than|more fun than|such a|as bad as) ~(an?|getting|having|
    pulling)|allerg- to|(fear|scared|afraid) of|joke-?`;

/** Illnesses that somebody who exaggerates gets: `the wallpaper gives me a migraine`. */
const EXAGGERATED = `(gives?|gave|giving|give|got) (me|us|you|anyone|him|her|everyone|them) ~(heart_attack|migraine|stroke|
    panic_attack|ulcer|anxiety|ptsd|aneurysm|seizure|headache|hives|allerg-|hernia|diabetes)|(nearly|almost|
    about) ~(heart_attack|stroke|aneurysm|seizure)`;

/** What an allergy of somebody who jokes is to. */
const JOKED_ALLERGY =
  '(bad|poor|rude|slow|long|stupid|being|waiting|customers?|people|bills?|paperwork|nonsense|incompeten-|drama|mondays?|bull|lines?)';

/** What has the name of an illness or a treatment and is part of an office. */
const SERVICE = `( {w})? (teams?|clinics?|units?|wards?|departments?|centers?|centres?|services?|nurses?|office|wing|groups?|
    programs?|programmes?|specialist|doctors?|jokes?|posters?|screenings?|month|research)`;

/** Organs that are taken out, and what grows where it should not. */
const ORGAN = `(tonsils?|adenoids?|appendix|gall ?bladder|thyroid|uterus|ovar(y|ies)|prostate|kidney|spleen|(wisdom )?(tooth|
    teeth)|molars?|toe(nail)?s?|mole|warts?|cysts?|polyps?|lump|cataracts?|tumor|iud|breasts?|vesicula|amigdalas?|
    apendice|utero|muelas?|matriz|ovarios?|riñon|bazo)`;

const REMOVED = '(out|off|removed|pulled|extracted|taken out|gone|cut out)';

/** Words that are also used in general, so they are found only if they belong to a person. */
const COMMON = `(?!(diabetic|addict|alcoholic|epileptic|asthmatic|autistic|diabetico|alcoholico)s(?![a-z])|covid|filling|relaps|
    rehab|detox|suicid|infect|inject|stroke|stent|bypass|pregnan|cancer|depress|overdos|x[- _]?ray|mri|autis|adhd|
    allerg|panic|dement|alzheim|painkill|antibio|steroid|fractur|epidural|chemo|copd|braces|cast(?![a-z])|swab|
    stitches|hearing_aid|laser|botox|heart_attack|blood_draw|self-harm|mental_illness|addict|whitening|invisalign|
    veneer|eating_disorder|chronic_pain|alcohol|substance|opioid|opiat)`;

const health = (rule: Pick<Rule, 'find' | 'onlyWith' | 'unlessAfter' | 'unlessWith'>): Rule => ({
  label: 'health-information',
  reason: 'own-health',
  ...rule,
});

export const HEALTH_RULES: readonly Rule[] = [
  // A health word in a sentence about the writer or the family.
  health({
    find: [`${COMMON}{specific}(?!${SERVICE})`],
    onlyWith: "my|me|mine|i|i'm|im|i've|ive|i'd|we|our|mis?|tengo|tenia|tuve|soy|estoy|padezco|sali|nos|le|he|she|his|her|{kin}",
    unlessAfter: `${TEACHING}|${IDIOM}`,
    unlessWith: `${EXAGGERATED}|jokes?|posters?|flyers?|lectur-|support group|brochures?|mural|training`,
  }),
  // Whose it is: "my wife's fibroids", "my son is autistic", "our newborn had jaundice".
  health({
    find: [
      `${OF_MINE}(?!x[- ]?rays?|mri|ultrasound|swab){specific}(?!${SERVICE})`,
      `${MINE} {kin} {describing}({specific}|{result})(?!${SERVICE})`,
      `{kin} (that |who )?~(is|was|has|had|have|gets?|needs?|needed|takes?) ~{specific}`,
      `(s?he|i)('s|'m| is| was| am|'ve been| have been) ~{condition}(?!ed)`,
      `(i|i've|we|{kin}) (?!(nearly|almost|about|practically|basically|thought|could|would|should|wish|hate) )~(had|
        have|has|got|get|gets|caught|developed|with|needed|need|took|take|taking|suffer-|battl-|survived|
        beat) ~{specific}(?!${SERVICE})`,
      '(since|after|before|despite|desde|tras) (my|mi|{number}) ~{specific}',
      '(me through|beat|survived|fighting|i went through) ~{specific}',
      "(as an?|being an?|i'm an?) ~({condition}|{drug}) (patient|survivor|sufferer|user|person)?",
      '({condition}|{drug}) (patient|survivor|sufferer|user|warrior|mom|dad|parent) (here|of|for|since)',
      '(live|living|lives) with ~{specific}',
      "(i|i've|he|she|{kin}) ~(have|has|had|with|got) ms(?= |[.,!?;]|$)(?! [a-z]+ (from|at|in|is|was))",
    ],
    unlessAfter: `never had|if|anyone|${IDIOM}`,
    unlessWith: `${EXAGGERATED}|posters?|flyers?|lectur-|never had|support group|allerg- to ${JOKED_ALLERGY}|neighbou?r|coworker`,
  }),
  // What was done: "he botched my ACL repair", "tonsils out at 34", "took my gallbladder", "my daughter broke her wrist".
  health({
    find: [
      '{procedure} (in|on|into|en|of) ((me|my|mi)|(both|one|each|the left|the right|left|right) ~{body})',
      '(born|delivered) (early )?at \\d+ (weeks|wks)|(out of|spent {w} {w} in|(was|were|weeks|days|nights) in) (the )?(nicu|icu)|(was|is|our|my) (an? )?preemie',
      `(remov|pull|operat|extract|biops|replac|repair|fix|took out|broke|tore|fractur|numb|drain|sprain|dislocat|
        shatter|ruptur|stitch|sutur|amputat|scop|fus|reset|crush|twist|injur|x-ray)- ~(on )?(${MINE}|his|
        her) {describing}(?!heart){body}`,
      `${ORGAN} (is |are |was |were |got |came |had to come )?(${REMOVED})(?! of)`,
      `(took|take|taken|taking|yank|remov|lost|donat)- ~(out )?(${MINE}|his|her) {describing}${ORGAN}`,
      '(me|le|nos|se) ~(sac|quit|extra|oper|extirp|pus|pon|coloc|romp|fractur|quebr)[a-z]+ ~(tubos?|{body})',
      '{specific} for (me|my {w}|mi {w})|(dos(e|age|is)|prescription|script|refills?|receta) (of|for|de|para) {drug}',
      '(on|off|from|to|taking|prescri(bed|bing)|gave|refill-|injected|started|stopped) (me |my )?(?!painkill|antib|steroid|opio|opia){drug}',
      `{specific}(?!${SERVICE}) ~(helped|saved|cured|worked for|works for|changed|did nothing for|made|makes|gave|gives|kept|keeps) (me|my|mi|us)`,
      `(went in|came in|came|here|there|seen|in|see (him|her|them)|saw (him|her|them)|treated|hospitalized|
        surgery) (for|with) (?!covid|flu)(my |an? |the )?({w} )?(?!x[- _]?ray|mri|swab|inject){specific}`,
      `(?<=(^|[.!?:]) ?)(got|had|having|getting|needed|diagnosed with|recovering from|went for|came for|
        out of) ~~(?!x[- _]?ray|mri|swab|inject|covid){specific}`,
      `(?<=(^|[.!?:]) ?)(my )?(?!x[- _]?ray|mri|swab|inject|covid|whiten|botox|laser|detox|rehab|braces|
        blood_draw)({w} )?{procedure},? (was|wasn't|were|went|done|took|today|yesterday|last|with|in \\d|at \\d|by|
        two|three|four|five|six|\\d)`,
    ],
    unlessAfter: `${TEACHING}|${IDIOM}|(class|talk|book|lecture)`,
    unlessWith: 'poster|flyer|lectures?|nobody|prices?|offer-|cost of',
  }),
  // What was found: "the X-ray showed a cracked rib", "my bp was 210", "positive Covid test".
  health({
    find: [
      `(mri|{procedure}|scan|x-rays?|tests?|biops(y|ies)|labs?|blood ?work|results?|{result}|they|s?he|doctor|
        dr {w}) ~(show-|found|find|reveal-|confirm-|detect-|caught|missed|discovered|diagnos-|suspected|
        ruled out) ~~({specific}|{clinical} (cancer|tumor|infection))`,
      `diagnos(ed|tic-|is) ~~{specific}|test(ed|ing) positive|(positive|negative) {specific}|{specific} ~(came|come|
        was|were|test) (back )?(positive|negative)`,
      `${MINE} ({relative} )?({result}|labs?|results?) ~~${OUTCOME}`,
      '{result} ~(was|is|went|dropped|hit|came|at|of|came in at|fell|rose|jumped|from)? ?~\\d[\\d./]*',
      '({procedure}|scan|tests?|blood ?work|labs) ~~(abnormal|positiv-|benign-|malign-|clear(?! (instr|direc|expl))|cancer)',
      '(turned out to be|ended up (being|with|having)|was actually|it was|is really|thought it was) ~{specific}',
      '(lump|bulto|mass|growth|mole) (on|in|en) (my|mi|the|el|la)',
    ],
    unlessAfter: `${TEACHING}|${IDIOM}`,
    unlessWith: 'class|poster|flyer|lectures?',
  }),
  health({
    find: [
      `(tengo|tenia|tuve|padezco|sufro( de)?|sobrevivi|soy|venci|tiene|tuvo|tenemos|me (dio|dieron|detectaron|
        encontraron|hicieron|pusieron|diagnosticaron)|le (dio|dieron|detectaron|encontraron|hicieron|pusieron|
        diagnosticaron)) ~{specific}`,
      `(recovering|former|recovered|ex) ({condition}|addict-|alcoholic|{drug} (user|addict))|(?<=(^|
        [.!?]) ?)(anxiety|{condition}) (and|or) ({condition}|anxiety)(?= since| for|,| here)`,
      '(sober|clean|recovering) ~(from|off|since) {drug}|(stage|estadio) {w} ~{clinical}',
      '(?<=(^|[.!?]) ?)(({condition}|{drug}) (at|since|survivor|desde)|{drug},)',
    ],
    unlessAfter: `${TEACHING}|${IDIOM}|no`,
  }),
];
