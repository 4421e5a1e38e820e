import {GROUP, OF_GROUP} from './insult-words.js';
import type {Rule} from './rules.js';
import {derogatory, JOKE, NOT_OF_OTHERS} from './tone-rules.js';

/** What reviews say of a practice's people: contempt by comparison, and remarks on groups. */
export const CONTEMPT_RULES: readonly Rule[] = [
  // Contempt by comparison: for the mind, the look, the job and the character of a person.
  derogatory('insult', {
    find: [
      `(not an?|not an? single|no|half an?|without an?|zero|lacks?( an?)?|two|one|if only {w} had|
        iota of) (ounce of |shred of |single )?(brains?( cells?)?|soul|spine|backbone|decency)(?! (surgery|surgeon|
        tumor|scan))`,
      `(iq|i\\.q\\.|brain|brains|intelligence|face|manners|personality(?= of an? (rat|snake|toad|wet|corpse|dead|
        rock|troll))|hands|soul|teeth|charm|empathy) (of an? (?!(surgeon|angel|saint|artist|stapler|healer|pianist|
        god)){w}|is (the size|below|lower|under|in the)|below|lower than|the size of)( {w}){0,2}`,
      '(his|her|their|whose) (iq|brain|ugly {w}|fat {w}|stupid {w}|big mouth)',
      `(room temperature|box of rocks|bag of (rocks|hammers)|(sharpest|brightest) {w}|full deck|screw loose|
        gene pool|lights (are )?on|(dumb|thick|ugly|fat|crazy) as|dumber than|dumb and|lobotomy|empty ?headed|
        (couldn't|can't) (find|pour|tie) (his|her|their|water))`,
      `(piece of (trash|garbage|crap|dirt|filth|work)|waste of (space|oxygen|skin|air|flesh)|(excuse|
        apology) for an? {w}|joke of an? (doctor|nurse|dentist|surgeon|human|person|man|woman|physician)|
        nothing but an? {w} ?{w}?|nothing more than an? {w} ?{w}?|glorified {w}|wannabe {w}|so-called (doctor|nurse|
        professional|manager|dentist|surgeon|physician|therapist)|pill-popping|dog with|breed like|(learn|
        speak) english|under (her|his|your|a) rock)`,
      `(belongs?|should be|ought to be|needs to be) ~(in|behind|inside) ~(zoo|cage|barn|circus|asylum|jail|prison|
        bars|psych|mental|straitjacket|kennel|dump|gutter|grave)`,
      `((should|could|can|better|needs to|ought to) )?(go|get|went|stick|send {w}) (back )?to (driving|flipping|
        mopping|cleaning|serving|bagging|scrubbing|washing|selling|sweeping|digging|kindergarten|grade school|
        mcdonald'?s|the farm|the circus|the zoo)( {w}){0,2}`,
      `(smell|look|act|sound|dress|talk|walk|think|eat|behave)(s|ed)? ~like (an? |s?he |they |some )?({w} )?(troll|
        pig|cow|witch|corpse|whale|horse|rat|goat|toad|frog|clown|hobo|bum|garbage|barn|prostitute|hooker|slept|
        dumpster|sewer|ape|gorilla|zombie|homeless|trash|junkie|addict|street walker)`,
      `(she|he|they) (smell|reek|stink)s? (of|like)|slept (her|his) way|sleeping with the|gold digger|trailer park|
        white trash|cara de (perro|burro|cerdo|sapo|mula)`,
      `(go|went|send {w}|crawl|move) back (to|where|under|into) (your|his|her|their|the(?! (drawing|desk|office|
        waiting|lobby|front|room|same|doctor|clinic))|which|wher-|whatever|mexico|china|india|africa)`,
    ],
    unlessAfter: NOT_OF_OTHERS,
    unlessWith: JOKE,
  }),
  derogatory('insult', {
    find: [
      `(wouldn't|would not) (spit|piss|pee) on|wouldn't (trust|let) {w} ~(to|near|with|touch|treat) ~(dog|goldfish|
        hamster|houseplant|plant|rat|cat|dead)`,
    ],
  }),
  // Remarks on groups of people.
  derogatory('insult', {
    find: [
      `(those|these|you|bunch of|dirty|lazy|too many|hire|hires|hiring|run by|full of|nothing but|only|more|all|
        typical|stupid|damn|overrun (by|with)|taken over by) ${GROUP}`,
      `(${GROUP}|people like (him|her|them|that)|${OF_GROUP} (people|m[ae]n|wom[ae]n|folks) like (him|her|them)|(his|her|their) kind|those people|${OF_GROUP} (doctors?|nurses?|
        dentists?|surgeons?|people|staff|providers?|therapists?|teachers?)) ~(can't|cannot|shouldn't|should (not|go|
        stay|leave|learn|stick|be (deported|banned|fired|kept|sent))|don't belong|do not belong|belong|are (all|lazy|
        dirty|stupid|thieves|taking)|have no business|never|ruin-|everywhere|run (it|this|the|everything)|took over|
        no deberian|need to go)`,
      `(only|just) ~(hire|hires|see|treat|want|keep) (americans|whites?|men|christians|citizens|locals|natives)|
        (hire|bring back|we need) (only )?(americans|whites?|real americans)`,
      `typical (${OF_GROUP}|man|karen|${GROUP})( {w})?`,
      `(let|hire|hires|hired|anyone|people|someone|everyone) ~with (an?|that|thick|foreign) ({w} )?accents?|(accent|
        foreign|english) ~(go back|back to|deport)|nobody (here |there )?speaks english|diversity hires?|dei hires?|
        affirmative action|illegals|this is america|our country|your country|own country`,
      `(deport|exterminate|hang|euthanize|lock up|ship) (the|them|him|her|all|every|these|those)|deport(en|arlos|
        arlas|arl[oa])|(vuelvan?se|regresen?se|que se (vuelva|vaya|regrese)n?) a su (pais|tierra|rancho)`,
      `(animals|monsters|savages|vermin|beasts), (all|the|every)|(not|aren't|isn't|hardly|barely|
        less than) (even )?human|subhuman|inhuman (creature|beast|thing)`,
    ],
    unlessAfter: "i|i'm|we|not|never|no|love|thank",
    unlessWith: 'welcome|proud|appreciat-|love that',
  }),
];
