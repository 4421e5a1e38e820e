import {ANIMALS, GROUP, MIND, NASTIEST, NASTY, OF_GROUP, PERSON, VERMIN, WEAPON} from './insult-words.js';
import type {Rule} from './rules.js';

/* derogatory, in both kinds of text: insults, threats, contempt and remarks on groups. Harsh criticism of service is no fault. */

const SHE = "(s?he|they|it|who|that|doctor|doc|dr {w}|nurse|receptionist|staff|manager|owner|dentist|surgeon|guard|tech|you|{name}|lady|girl|guy|woman|man|people|one)";
const HER = '(him|her|them|you|el|ella|ellos)';

/** Jokes about oneself or family, things and dolls, and what somebody was called. */
const NOT_OF_OTHERS =
  "i|me|we|us|myself|i'm|im|felt|our|nobody is|no|not|never|didn't|don't|wasn't|isn't|silly|soy|me senti|yo|mi|nadie|called|calling|treat(ed|s)? {w} like|like|costume|dressed as";

const JOKE =
  "i'm (an?|the|such|so)|i (am|was|felt) (an?|the|such|so)|(feel|felt|look) like|made me feel|silly (me|us|goose)|(stupid|dumb|silly) (of me|questions?|mistake|machine|parking|kiosk|forms?|me)|fui {w}|costume|halloween|doll|puppet|toy|balloons?|mascot";

/** Things after a word of contempt: only of a person it is an insult. */
const THING =
  '(costume|doll|toy|puppet|nose|shoes|fish|hat|mask|face paint-|visits?|day|show|book|printer|machine|car|truck|computer|phone|system|kiosk|robot|gate|door|elevator|website|portal|app|parking|lot|chair|hold music|music|form|forms|rule|rules|polic(y|ies)|question|mistake|luck|thing|reason|game|enough|to|me|us|for|self)';

const derogatory = (reason: 'insult' | 'threat', rule: Pick<Rule, 'find' | 'unlessAfter' | 'unlessWith' | 'onlyWith'>): Rule => ({
  label: 'derogatory',
  reason,
  ...rule,
});

export const TONE_RULES: readonly Rule[] = [
  // Words of contempt for a person.
  derogatory('insult', {
    find: [
      `{insult}(?! (of an? )?(old )?${THING}(?![a-z]))( of an? {w})?`,
      `(${NASTY}),? ({w},? ){0,2}?${PERSON}( of an? {w})?`,
      `(${NASTY}) ({w} ){0,3}{w}, (that|this|the) ${PERSON}`,
      `(?<=(^|[.!?:;]) ?)(${NASTY})(,| and|,? y) (${NASTY})`,
      `(${NASTIEST}) ({w} )?(${PERSON}|ever|i)`,
      `(?<=(^|[.!?:;]) ?)(stupid|dumb|moronic|idiotic|brainless|inbred|dimwitted)(?=[.!,])`,
      `${SHE}('s|'re| is| are| was| were| looks?| acts?| must be| has to be) ~(${NASTY})(?! ${THING})( to {w})?`,
      `${SHE}('s|'re| is| are| was| were| looks?| acts?)( like)? (an? |the |such an? |just an? |nothing but an? |pure |total |complete |absolute ){0,2}({w} )?(${ANIMALS}|a waste of|too (stupid|dumb|fat|old))( to {w})?`,
      `((what|such) an?|total|complete|absolute|real|these|you|arrogant|only an?|bunch of|pack of|herd of|group of|nest of|(?<=(^|[.!?:]) ?)an?) ({w} )?${ANIMALS}( of an? {w})?(?! ${THING})`,
      `(that|old|little) ${ANIMALS}(?! (of an? |doll|costume|visit|${THING}))`,
      `(an?|this|that|the) ({w} )?${VERMIN} of an? ${PERSON}`,
      `${VERMIN},? (the (whole )?lot|all of them|every (last|single) one)|(?<=(^|[.!?:]) ?)${VERMIN}[.!,] (the|that|this) ${PERSON}`,
      `this (butcher|quack|crook|clown|hack|fraud|thug|monster|creep|moron|idiot)(?![a-z])`,
    ],
    unlessAfter: NOT_OF_OTHERS,
    unlessWith: JOKE,
  }),
  // Contempt by comparison: for the mind, the look, the job and the character of a person.
  derogatory('insult', {
    find: [
      `(not an?|not an? single|no|half an?|without an?|zero|lacks?( an?)?|two|one|if only {w} had|iota of) (ounce of |shred of |single )?(brains?( cells?)?|soul|spine|backbone|decency)(?! (surgery|surgeon|tumor|scan))`,
      '(iq|i\\.q\\.|brain|brains|intelligence|face|manners|personality(?= of an? (rat|snake|toad|wet|corpse|dead|rock|troll))|hands|soul|teeth|charm|empathy) (of an? (?!(surgeon|angel|saint|artist|stapler|healer|pianist|god)){w}|is (the size|below|lower|under|in the)|below|lower than|the size of)( {w}){0,2}',
      '(his|her|their|whose) (iq|brain|ugly {w}|fat {w}|stupid {w}|big mouth)',
      '(room temperature|box of rocks|bag of (rocks|hammers)|(sharpest|brightest) {w}|full deck|screw loose|gene pool|lights (are )?on|(dumb|thick|ugly|fat|crazy) as|dumber than|dumb and|lobotomy|empty ?headed|(couldn\'t|can\'t) (find|pour|tie) (his|her|their|water))',
      '(piece of (trash|garbage|crap|dirt|filth|work)|waste of (space|oxygen|skin|air|flesh)|(excuse|apology) for an? {w}|joke of an? (doctor|nurse|dentist|surgeon|human|person|man|woman|physician)|nothing but an? {w} ?{w}?|nothing more than an? {w} ?{w}?|glorified {w}|wannabe {w}|so-called (doctor|nurse|professional|manager|dentist|surgeon|physician|therapist)|pill-popping|dog with|breed like|(learn|speak) english|under (her|his|your|a) rock)',
      '(belongs?|should be|ought to be|needs to be) ~(in|behind|inside) ~(zoo|cage|barn|circus|asylum|jail|prison|bars|psych|mental|straitjacket|kennel|dump|gutter|grave)',
      '((should|could|can|better|needs to|ought to) )?(go|get|went|stick|send {w}) (back )?to (driving|flipping|mopping|cleaning|serving|bagging|scrubbing|washing|selling|sweeping|digging|kindergarten|grade school|mcdonald\'?s|the farm|the circus|the zoo)( {w}){0,2}',
      "(smell|look|act|sound|dress|talk|walk|think|eat|behave)(s|ed)? ~like (an? |s?he |they |some )?({w} )?(troll|pig|cow|witch|corpse|whale|horse|rat|goat|toad|frog|clown|hobo|bum|garbage|barn|prostitute|hooker|slept|dumpster|sewer|ape|gorilla|zombie|homeless|trash|junkie|addict|street walker)",
      '(she|he|they) (smell|reek|stink)s? (of|like)|slept (her|his) way|sleeping with the|gold digger|trailer park|white trash|cara de (perro|burro|cerdo|sapo|mula)',
      '(go|went|send {w}|crawl|move) back (to|where|under|into) (your|his|her|their|the(?! (drawing|desk|office|waiting|lobby|front|room|same|doctor|clinic))|which|wher-|whatever|mexico|china|india|africa)',
    ],
    unlessAfter: NOT_OF_OTHERS,
    unlessWith: JOKE,
  }),
  derogatory('insult', {
    find: ["(wouldn't|would not) (spit|piss|pee) on|wouldn't (trust|let) {w} ~(to|near|with|touch|treat) ~(dog|goldfish|hamster|houseplant|plant|rat|cat|dead)"],
  }),
  derogatory('threat', {
    find: [
      `(we|i|he|she|they|lawyers?|attorneys?|you|somebody|someone)('ll|'re| will| are| is| should| can| gonna|'m going to| am going to| going to| needs? to| ought to|'m gonna| might) ~(sue|suing|destroy|ruin|kill|punch|slap|smack|hurt|beat|choke|shoot|smash|strangle|stab|hit(?! (me|us))|burn|knock {w} out|break (your|his|her|every|their|both)|find (you|him|her|them)|hear from (our|my)|be hearing|pay for (this|it|that|what)|be sorry|get what's|rot|suffer|teach ${HER})`,
      `(wait|waiting|be waiting|hang|stand|park|sit) ~(by|outside|near|at|in front of|behind) (his|her|their|your) (car|house|home|door|place|office door)|wait (till|until) ~(see|get|catch|find|run into|meet) ~${HER}|(better )?watch (his|her|their|your) (back|step|mouth)|teach ${HER} a lesson`,
      `(put|take|bring|use|swing|throw|aim|pull|grab|get|need|with|meet) (an?|my|the) ({w} )?${WEAPON}(?= |[.,!]) ?(in|to|at|on|through)?|put a bullet|(beat|hit|smash) ~with`,
      '(take|delete|remove|retract|pull|withdraw) (it|this|that|your {w}|the {w}) ~(or|now|before|immediately|unless)',
      "(you|they|he|she)('ll| will| would) ~regret|make (him|her|them|you) (pay|sorry|regret|suffer|bleed|cry)|(get|has|have|got) (it|what('s| is)) coming|come (for|after) (him|her|them|you)(?= |[.,!])",
      "(see you in court|we know (where|who)|i know (where|what (car|time)|your|when)|know where (s?he|they|you) (live|park|work)s?|(find out|found out) where|watch what|cease and desist|libel-|drop dead|go (die|choke|drown|hang|jump|burn|rot)|(rot|burn) in|go to hell|kill yourself|or else|(last|final) warning|mark my words|legal action|defam-|slander-|our (attorneys?|lawyers?)|karma|hunt (him|her|them|you))",
      '(hope|wish|pray) ~~(dies?|die|rots?|burns? (in|down)|chokes?|suffers?|gets? (hit|cancer|sick|what)|crash(es)?|never walks?|loses? (his|her|their) {w}|breaks? (his|her|their)|falls?)',
      '(should|ought to|needs? to|deserves?( to)?|someone|somebody) ~(be (shot|slapped|hanged|beaten|punched|put down|burned|whipped|drowned|locked)|slap|punch|shoot|hang|die|rot|lose (his|her|their) (hands?|legs?|fingers?|eyes?|teeth|tongue)|a (beating|slap|bullet|punch|kick|smack|whipping))',
      '(burn|blow|bomb|shoot|torch) (it|this|that|the) ({w} )?(up|down)|(burn|blow|bomb|shoot) (it|this|that|the|up)',
      '((va|vas|van) a (arrepentir|pagar|lamentar|saber quien)|(se arrepentira|te arrepentiras|(la|lo) pagara|me las|nos (veremos|vemos) en)|demand(ar|amos|aremos|arl[oa])|nuestros? abogados?|sabemos (donde|quien)|se donde vive|ojala ~(muera|pudra|sufra)n?s?|[tl]e voy a|l[oa] voy a|le (parto|rompo)|borr[ea] (eso|esto|[st]u)|(l[oa]s?|le) (espero|voy a esperar) ~(afuera|estacionamiento|carro)|merece (una|un) (golpiza|balazo|paliza|cachetada))',
    ],
    unlessAfter: "not|never|nobody|no|don't|afraid",
    unlessWith: "no one will|nobody will|(not|never|won't) (regret|be sorry|sue)|no regrets|shot (clinic|in the arm)|flu shot",
  }),
];

/** Remarks on groups of people, in reviews of a practice's people. */
export const GROUP_RULES: readonly Rule[] = [
  derogatory('insult', {
    find: [
      `(those|these|you|bunch of|dirty|lazy|too many|hire|hires|hiring|run by|full of|nothing but|only|more|all|typical|stupid|damn|overrun (by|with)|taken over by) ${GROUP}`,
      `(${GROUP}|people like (him|her|them|that)|(his|her|their) kind|those people|${OF_GROUP} (doctors?|nurses?|dentists?|surgeons?|people|staff|providers?|therapists?|teachers?)) ~(can't|cannot|shouldn't|should|don't belong|do not belong|belong|are (all|lazy|dirty|stupid|thieves|taking)|have no business|never|ruin-|everywhere|run (it|this|the|everything)|took over|no deberian|need to go)`,
      `typical (${OF_GROUP}|man|karen|${GROUP})( {w})?`,
      "(let|hire|hires|hired|anyone|people|someone|everyone) ~with (an?|that|thick|foreign) ({w} )?accents?|(accent|foreign|english) ~(go back|back to|deport)|nobody (here |there )?speaks english|diversity hires?|dei hires?|affirmative action|illegals|this is america|our country|your country|own country",
      '(deport|exterminate|hang|euthanize|lock up|ship) (the|them|him|her|all|every|these|those)|deport(en|arlos|arlas|arl[oa])|(vuelvan?se|regresen?se|que se (vuelva|vaya|regrese)n?) a su (pais|tierra|rancho)',
      "(animals|monsters|savages|vermin|beasts), (all|the|every)|(not|aren't|isn't|hardly|barely|less than) (even )?human|subhuman|inhuman (creature|beast|thing)",
    ],
    unlessAfter: "i|i'm|we|not|never|no|love|thank",
    unlessWith: 'welcome|proud|appreciat-|love that',
  }),
];
