import {BLAME_RULES, LESSER} from '../blame-rules.js';
import {CLINICAL_RULES, DID} from '../clinical-rules.js';
import {OUTCOME} from '../clinical-words.js';
import {CONTEMPT_RULES} from '../contempt-rules.js';
import {BILL, DATE_RULES, MONEY_RULES, OWED} from '../date-money-rules.js';
import {PERSON_RULES} from '../person-rules.js';
import type {Rule} from '../rules.js';
import {LAY_RESPONSE_RULES} from './lay-health-responses.js';
import {LAY_REVIEW_RULES} from './lay-health-rules.js';
import {MASKED_PROFANITY, PROFANITY_RULES} from './masked-profanity.js';
import {INITIALS, RECOGNIZABLE_RESPONSE_RULES} from './recognizable-responses.js';
import {OF_ANYBODY, PLAIN_OF_ANYBODY, RECOGNIZABLE_REVIEW_RULES} from './recognizable-rules.js';
import {SCORN_RESPONSE_RULES} from './scorn-response-rules.js';
import {SCORN_RULES} from './scorn-rules.js';

/*
 * Patterns that only the check with full lists looks for: what few write, or what other patterns mostly find as well. A page would have to
 * load them.
 */

/** One list for each of `BLAME_RULES`, in their order. It continues the patterns of that rule, with its exceptions. */
export const MORE_BLAME: readonly (readonly string[])[] = [
  [],
  [
    'your (kids|children|son|daughter|brats?) (are|were|is|was) ~(out of|wild|spoiled)',
    `your ~(mother|mom|parents|husband|wife|family|kids|children|neighbou?rs) ~(must (be|feel)|are out|should (be|have)|
      raised|would be ashamed|run wild|did nothing|behave)`,
  ],
  [
    'take your (business|drama|attitude|money|complaints|negativity)|find (another|someone else|somewhere)',
    'grow up|act your age|cry(ing)? (me|harder|about|more)|deal with it|take a (shower|bath|pill|chill)',
    `good riddance|don't let the door|(won't|will not|wouldn't) be missed|nobody will (notice|miss|care)|(won't|
      couldn't) (care|miss)|(happy|glad|relieved) (to see you|you're|you are|that you) ~(go|gone|left|leav-|leaving)|
      take your ({w} )?elsewhere|enjoy (finding|waiting|the er|your {w} elsewhere|being)|go ahead and`,
    `blame yourself|only yourself|deal with your|(says?|tells?) ~(more|a lot|volumes|everything) about|(better|some|any|no|
      teach you) ~(manners|spelling|class)|who (raised|hurt)|raised (in a|by)|ashamed of yourself|no shame|
      proud of yourself|happy now|hope (you feel|you're|you are|it felt|that felt) ~(big|proud|happy|pleased|satisfied|
      worth|good)`,
  ],
  [
    `where did you (study|go|get your)|(medical|med) (degree|school)|what('s| is) (wrong with you|your problem)`,
    'even (our|my|the|an?) {w}( {w})? (knows?|has|have|can|could|behaves?|is|understands?)',
    `(qualified|smart|educated|trained) (enough )?to (judge|question|understand|tell)|leave (it|that|medicine|
      the {w}) to (the )?(professionals|experts|adults|doctors|us)|(piece of|human) (trash|garbage|crap|dirt|filth|work)|
      waste of (space|oxygen|skin|air)|brain ?cells?|(learn|speak) english|go back (to|where) (your|wherever|where)|
      small(er)? words|reading (is|isn't) (hard|fundamental|that)|reading comprehension|(can't|cannot|learn to) read`,
    `must be (nice|exhausting|hard|sad|lonely|fun|tough|easy|miserable) ~(being|to be|living|having|when|never)|(i'd|
      i would|we'd|we would|would) hate to be|feel sorry for (your|you)|pit(y|ies) (you|whoever|your|the|any|anyone)|
      imagine (being|living|having|thinking|believing|complaining|writing)|world (doesn't |does not )?revolv-|take (some|
      a little|more)? ?(responsibility|accountability|ownership)|(especially|least of all|certainly|
      particularly) (not )?you|what a (joke|laugh|load|riot|hoot|piece|waste|coward|liar|charmer)`,
    `(hard|impossible|tough) to please(?! (every|all|any))|(looking|itching|spoiling|came in|out) for (an? )?(fight|
      argument|attention|blood|drama|trouble)|certain people|haters|for attention|sob story|victim|tantrum|drama queen|
      cry ?bab(y|ies)|snowflakes?|karens?(?= |[.,!])(?! (at|in|from|will|can|is|and|our))|freeloaders?|cheats?(?= |[.,!])|
      bigots?|racists?|narcissists?|drug[- ]?seek-|attention[- ]seek-|nut ?jobs?|lunatics?`,
    `is (this|that) (what you do|all you|how you)|is that (all|the best)|do you (even|ever|always|hear yourself|know how|
      think we|talk to|kiss)|did you (even|ever|forget (to|your)|bother|really think)|don't you have|have you (tried|
      considered|ever tried|no)|are you (done|serious|kidding|always|for real|new)|nice try|another (expert|critic|genius|
      armchair|satisfied)|someone ~(needs?|needed|woke|got up|had|forgot|is) (an? )?(nap|on the wrong|cranky|hangry|grumpy|
      their)|why would (we|anyone|i)|an? attitude like|with (that|your|an) attitude|(negotiate|deal|argue|bother|
      engage) with (bullies|liars|trolls|people like|you)|for nothing|hurt your (little )?feelings|(want|need|here's|win|
      earned|deserve) an? (medal|cookie|trophy|award|tissue|prize)|good luck (finding(?! (parking|an? (spot|space)))|with (that|your|the next))|
      too much time|wast(e|ing) (of |our )time|a brain|grown-?ups|grown (m[ae]n|wom[ae]n|adults?)`,
    'next time (try|listen|read|bring a|be|maybe)',
    `(like|by|than|as|of) (an?|our|my) ({w} )?(${LESSER})(?! (friendly|care|center|centre|size|seat|room|chair|life))`,
    `(google|webmd|internet|youtube|facebook) ~(degree|doctor|md|school|isn't|is not|doesn't make|university|diploma|
      expert|search)`,
    `some of us (work|have|actually|do|went|are|pay|know)|((we|i) (all |really |just |do )?)?feel sorry for (whoever|
      anyone who|the people (who|around))`,
    `some (people|folks|patients) ~(just|will|never|can't|are|think|(love|enjoy|live|like|want|need)(?! (it|the|our|their|
      an?|more|less|evening-|morning-|to (wait|call|talk|text|book|read|see|come|sit))(?![a-z])))|cheapskates?`,
    `if {w} (were|was) ~~you|(entitled|spoiled|rude|ungrateful|nasty|bitter|miserable|hateful|terrible|bad|sad|
      pathetic) ~(person|people|human|wom[ae]n|m[ae]n|mother|father|parents?|brat|customers?|patients?|life|soul|
      individuals?)|(wom[ae]n|m[ae]n|people|folks|types?|someone|patients?) ~of your|(congratulations|congrats|bravo|
      kudos) (on|for) ~(bad|negative|one-star|latest|complain-|whin-|complain-|l(ies?|ying)|wast-|being)|love to complain|
      complain-? (about|all|for) (everything|a living|sport)`,
  ],
  [
    'we (all )?(had a (good )?laugh|laughed|dread-|drew straws)',
    '(people|lot|folks|types|patients|kind|wom[ae]n|m[ae]n|someone)( {w})? like you',
  ],
  [],
  [
    `(genio|princesa|
      puras? mentiras?|pobre(cit[oa]| de)|dos dedos|parece un|se lo (merece|busco)|[lt]e falta|consiga|a llorar|
      llor[eo]n-|modales|educacion|abogad[oa]s?|difama-|calumni-|cuidado con|aguant-|lea bien|deberia darle|
      darle verguenza|google no es|un titulo de|algunos si trabajamos|tipico|chismos[oa]|exagerad[oa]|envidios[oa])`,
  ],
];

/** The same for `CLINICAL_RULES`. */
export const MORE_CLINICAL: readonly (readonly string[])[] = [
  [],
  [
    "(you|s?he|{relative})('re|'s| are| were| was| is| been) ~{condition}",
    `(the|that|those|this|these|both|two) {describing}{clinical} (that |which )?(you|your|s?he|they|u|we ${DID}|dr {w})`,
    '{clinical} ~(on|in|of|from|for|to|near|under|behind|de|en|para) (your|yours|his|her|hers|su|tu|usted)',
    `(the|that|this|both|his|her) {describing}{clinical} ~(c[ao]me|was|were|is|are|look-|show-|turned|tested|read|went|
      heal-|hit) ~${OUTCOME}`,
    `(that|those|both) {describing}({specific}|{body}|{result}) ~(had|has|have|is|are|was|were|needs?|should|will|did|came|could|couldn't|can't|cannot|would|
      looked)`,
    '{result} ~\\d[\\d./]*',
    `(the|that|this|those|these) {describing}({clinical}|incision|burn|stitches) ~(failed|cracked|came out|got infected|
      fell out|(should|will|would|may|might) ~(clear|heal|go away|pass|fade|improve|settle|dissolve|fall out|come out|hurt|
      itch|bleed))`,
    '{clinical} like (yours|his|hers|theirs)',
    `(we|i|dr {w}|doctor|nurse|surgeon|{name}) (extracted|sutured|stitched|biopsied|amputated|drained|crowned|anesthetized|
      numbed|sedated|intubated|induced|vaccinated|cast|splinted) ~({w})`,
    `(twins|triplets|baby|preemie|newborn) (at|of|came at|born at) {w}( |-)weeks?|(second|third|new|first) (cast|filling|
      crown|stent|biopsy|opinion on (the|your)|root_canal|implant|graft)`,
    `(congrat(ulation)?s|felicidades) (on|for|por) (the |your |los |las |tu |su )?({w} )?(twins|triplets|baby|bab(y|ies)|
      boy|girl|newborn|birth|pregnancy|gemel[oa]s|bebe|arrival|little one)|(made|you've|you have) ~(it )?({number}|
      {w}) (weeks|months|days|years) (sober|clean|smoke-free|cancer-free)|(weeks|months|days|years) (sober|clean)`,
  ],
  [],
  [
    '(usted|ud|tu|(su|tu) {relative}) ~~({clinical}|drogas|positivo)',
    '(tenia|padecia|sufria|tomaba|se (fracturo|rompio|opero)) ~{clinical}',
    `(el|la|los|las|es[ao]s?) {describing}{clinical} ~(que )?~(tuvo|tenia|le|usted|se le|recibio|salio|salieron|resulto|
      fue)`,
    `(salio|salieron|dio|resulto) ~${OUTCOME}`,
  ],
];

/** The same for `MONEY_RULES`. */
export const MORE_MONEY: readonly (readonly string[])[] = [
  [],
  [],
  [
    `(the ~)?(${BILL}|account|card) ~(was|is|has|got|remain-|went|still) ~(denied|declined|rejected|sent|returned|paid|
      approved|processed|settled|cleared|${OWED})`,
    `(forgave|forgiven|waived?|refunded|reversed|reduced|lowered|adjusted|credited|discounted|returned|cancell?ed|
      dropped) ~(your|half|part|all|a third|some|most) (of )?({w} )?({w} )?(that|owed|charge-|bill-|balance|fee-|copay-|
      total|payment|overpayment|amount|cost)`,
    `(refunded|waived|credited|reversed|returned) (the|your|all|that|every) ~(\\$|dollar|cent|penny|full|fee|charge|copay|
      payment|deposit|amount)`,
    `(half|part|all|some|most|a third|rest) of (that|the|this|your) (total|bill|balance|amount|charge|fee|cost)|
      what you (owe[ds]?|paid|pay)|out of network|in collections|(charge|refund|credit) (on|to) your`,
    '(usted|ud|tu|nos|todavia|aun) ~(debes?|debia|adeuda|pago|no (ha )?pag-|pagaste)( (\\$?\\d+|{w})){0,2}',
    '(el|la) (cheque|tarjeta|pago|seguro) ~~(no|fue|rebot-|rechaz-|vencio|nunca)',
    'la (cuenta|factura|deuda) ~(sigue|esta|quedo|fue)',
  ],
];

/** The date of a holiday. */
const FEAST = `(christmas|new year'?s|halloween|easter|thanksgiving) (eve|day)|(christmas|halloween|easter|thanksgiving|
    nochebuena|navidad) (of |de(l)? )?(19|20)\\d\\d|nochebuena`;

const HOLIDAY = `(thanksgiving|christmas|easter|navidad|(labor|memorial|independence|veterans|columbus|mother's|father's|valentine's|
  new year's|mlk|king|presidents'?|patrick's|boxing|groundhog|election|arbor|flag|earth|patriots'?|christmas|easter) day)`;

/** The same for `PERSON_RULES`. */
export const MORE_PERSON: readonly (readonly string[])[] = [
  [],
  [
    `(should|ought to|needs? to|deserves?( to)?|someone|somebody) ~(be (shot|slapped|hanged|beaten|punched|
      put down|burned|whipped|drowned|locked)|slap|punch|shoot|hang|die|rot|lose (his|her|their) (hands?|legs?|
      fingers?|eyes?|teeth|tongue)|a (beating|slap|bullet|punch|kick|smack|whipping))`,
    "(i|we)('d| would) (love|like) to (punch|slap|smack|kick|choke|strangle|hit|deck|hurt|shoot)|kick (his|her|their|your) (teeth|butt|face)",
    '(burn|blow|bomb|shoot|torch) (it|this|that|the) ({w} )?(up|down)|(burn|blow|bomb|shoot) (it|this|that|the|up)',
  ],
];

/** The same for `DATE_RULES`. */
export const MORE_DATE: readonly (readonly string[])[] = [
  [FEAST, `((the )?day (before|after) |on |last |that |over |en )${HOLIDAY}|the fourth of july`],
];

const continued = (rules: readonly Rule[], more: readonly (readonly string[])[]): Rule[] =>
  rules.map((rule, i) => ({...rule, find: more[i] ?? []})).filter(({find}) => find.length);

export const MORE_RESPONSE_RULES: readonly Rule[] = [
  ...PERSON_RULES,
  ...continued(PERSON_RULES, MORE_PERSON),
  ...continued(CLINICAL_RULES, MORE_CLINICAL),
  ...continued(DATE_RULES, MORE_DATE),
  ...continued(MONEY_RULES, MORE_MONEY),
  ...continued(BLAME_RULES, MORE_BLAME),
  ...OF_ANYBODY,
  ...RECOGNIZABLE_RESPONSE_RULES,
  ...LAY_RESPONSE_RULES,
  ...SCORN_RULES,
  ...SCORN_RESPONSE_RULES,
  ...PROFANITY_RULES,
];

export const MORE_REVIEW_RULES: readonly Rule[] = [
  ...CONTEMPT_RULES,
  ...continued(PERSON_RULES, MORE_PERSON),
  ...OF_ANYBODY,
  ...RECOGNIZABLE_REVIEW_RULES,
  ...LAY_REVIEW_RULES,
  ...SCORN_RULES,
  ...PROFANITY_RULES,
];

/** For the plain text. */
export const PLAIN_REVIEW_RULES: readonly Rule[] = [...PLAIN_OF_ANYBODY, ...MASKED_PROFANITY];
export const PLAIN_RESPONSE_RULES: readonly Rule[] = [...PLAIN_OF_ANYBODY, ...INITIALS, ...MASKED_PROFANITY];
