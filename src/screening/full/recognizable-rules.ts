import type {Rule} from '../rules.js';
import {COLOR, JOB, POST, SHOP, SITE, VEHICLE} from './recognizable-words.js';

/*
 * identifier, without a name or a number: details that identify a person to people in town. A job, a shop, a car, a school, a house, a
 * user name.
 */

export const recognizable = (rule: Pick<Rule, 'find' | 'unlessAfter' | 'unlessWith' | 'unlessSaid' | 'onlyWith'>): Rule => ({
  label: 'identifier',
  reason: 'recognizable',
  ...rule,
});

const KNOWN_RELATIVE = '(my|our|mis?) ({w} )?{relative}';

/** Somebody else in the waiting room. */
const ANOTHER = '(man|woman|lady|guy|gentleman|girl|boy|kid|person|patient|couple|family|fella|dude|señora?|muchach[oa]|chic[oa])';

const BESIDE = `(that was |who was |sitting )?(before|ahead of|in front of|behind|next to|beside|after|across from|by|delante de|allado de|detras de|
  antes de|enfrente de)`;

/** A handle, read in the plain text, which keeps every sign. */
export const PLAIN_OF_ANYBODY: readonly Rule[] = [
  recognizable({
    find: ['(?<![a-z0-9._)\\]-])@[a-z][a-z0-9_.-]{2,}'],
    unlessAfter: 'follow (us|our)|our|us|we|find us',
    unlessWith: 'follow us|our (page|instagram|facebook|profile)',
  }),
];

/** In both kinds of text. */
export const OF_ANYBODY: readonly Rule[] = [
  recognizable({
    find: [
      `(i'm|i am|im|we're|she's|he's) on ${SITE} (as|under|at)|((find|follow|add|friend|look|hit|catch|tag|tagged|reach|message|see|dm|pm) (me|you|
        him|her)|my (handle|user ?name|screen ?name|gamer ?tag|channel|page|blog|podcast)) ~~(on|at|is|up on|under|called|as) ~${SITE}`,
      `(dm|pm|follow|add|friend|venmo|whatsapp) (me|her|him)(?!{gap}(up|down|around|to|out|into|in|through|over|back))`,
      `my (insta|instagram|ig|snap|snapchat|tiktok|twitter|venmo|cashapp|whatsapp|discord|handle|user ?name|screen ?name) ~(is|it's|it is|name|handle|
        es)`,
      `(${SITE}:|my channel,|mi (instagram|facebook|tiktok|usuario)) ~{w}`,
      `(my|our|her|his|your|me|mi|personal) ~(e-?mail|gmail|yahoo|hotmail|correo|address|at|email me)( {w}){1,10} (at sign|at symbol|arroba|dot (com|
        net|org|edu|example|gov)|punto com|all one word|all lower ?case|underscore)`,
      `at {w} ({w} )?dot {w}|(the |then the |then )?at (sign|symbol) (then )?{w}`,
    ],
    unlessAfter: 'us|our|office',
  }),
  recognizable({
    find: [
      `${COLOR} ({w} )?${VEHICLE} ({w} ){0,4}?(plates?|sticker|that (was|is)|parked|with|in the|blocking|across|outside|and)`,
      `plates? (on|of) ({w} ){1,4}(is|says|reads|was)|(license |vanity |licence )?(plates?|placas?) (that |which )?(number |no |# ?)?(is|says?|said|
        reads?|reading|starting|begins?|with|were|:|de|dice) ~{w}`,
      `(s?he|they|who|nurse|receptionist|biller|manager|girl|lady|guy|woman|man) (always )?(drives?|drove|parks|rides) (an?|the|that|his|
        her) ({w} ){0,4}?${VEHICLE}`,
      `(know|knows|recogni[sz]e-|remember|saw|seen|see|watched|noticed) (the|your|his|her|that) ({w} ){0,2}${VEHICLE}`,
    ],
    unlessAfter: 'delivery|tow|our|mail|fire|city|moving',
    unlessWith: 'ramp|delivery|tow(ed|ing)?|ambulance|shuttle|our ({w} )?(van|bus|truck|car)|food truck',
  }),
  recognizable({
    find: [
      `(boys?|girls?|kids?|sons?|daughters?|twins?|child|children|teen|who|that|s?he|grand{w}|hij[oa]s?|students?|teach(es|er)?|taught|coach(es)?|
        graduat-) ~~(at|to|in|from|attends?|attended|de|en) (?!(the|a|an|our|this|that|old|high|middle)(?![a-z]))({w} ){1,3}(elementary|middle school|
        highschool|middle|high|academy|preschool|primaria|secundaria|kinder)(?!{gap}(heels|time|five|praise|marks|blood|chair|end|standards?|risk|
        school))`,
      `(in|from|has|had|to) (mrs|mr|ms|miss)\\.? {w} (class|classroom|room)|(teacher|principal|counselor|student|students) (at|from|
        of) {w} ({w} )?(elementary|middle|high|academy|school)`,
    ],
    unlessAfter: 'next to|across from|behind|near|past|by|after|turn|left|right',
  }),
  recognizable({
    find: [
      `(the|that|my|our|a|an) ${COLOR} (house|trailer|cabin|farmhouse|duplex|townhouse|one|barn|mobile home) ~(next|across|behind|beside|with|by|down|
        past|over|on|at|near)`,
      `(i|we|s?he|they|who) (still )?lives? (right |just )?(above|under|over|behind) (the|a) {w}|lives? (in|at) (the|a) ({w} )?(${COLOR}|last|corner|
        first|big|only)(house|trailer|cabin|one|building)|lives ~(doors?|houses?|blocks?) (down|up|from|over|away)`,
      `(last|first|only|second|third) (house|place|farm|trailer|one) (on|before|after|past) ({w} ){1,4}`,
      `(i'm|i am|we're|we are|live|lives|home|mine|mail|gets?|house|trailer|place|me|vivo|vive) ~~(at|in|is|from|to|over in|en) ~(unit|lot|apartment|
        apt|space|box|building|trailer|depto) (number |no\\.? ?|# ?)?\\d+[a-z]?`,
      `(i|we|s?he|they|who|mom|mother|dad|son|daughter) (still )?(live|lives|lived) (over |up |down |out |right )?(on|off) (?!(the|a|an|my|our|food|
        social|cough|pain|less|little|campus)(?![a-z])){w}( {w})?( (street|st|road|rd|avenue|ave|drive|lane|court|circle|way|county|hill|creek|
        mill))?{end}`,
      `(vivo|vive|vivimos) (en|arriba|encima|al lado|enfrente|junto|atras|detras) ~~(calle|edificio|casa|iglesia|esquina|escuela|tienda|avenida|
        apartamento)`,
      `(me|house|home|trailer|live|lives) at \\d{2,5} (?!(am|pm|a|p|in|on|the|and|for|percent|dollars|minutes|hours|sharp|this|every|today|tomorrow|
        o)(?![a-z])){w}|(house|farm|place|ranch) is the (last|first|only|{w}) (one|house|place)`,
    ],
    unlessAfter: 'office|clinic|practice|they are|located',
    unlessWith: '(office|clinic|practice|hospital) (is|sits|was)|parking|you turn|directions',
  }),
  recognizable({
    find: [
      `(happy|feliz) \\d{1,3}(st|nd|rd|th)|(turn|turns|turned|turning|cumpli|cumple) (\\d{2,3}|{w}ty) (on|this|last|next|in|el|este) ~({month}|{day}|
        {weekday}|week|year)`,
      `born ~(there|here|at|in) ~(in |back in )?('|19|20)\\d\\d|(birthday|birth date|cumpleaños) ~(is|was|falls|on|es|el) ~(the )?({day}|{month}|
        christmas|halloween|new year's|valentine's|july fourth)`,
      `happy birthday,? (to (?!(us|our|the|you|all)(?![a-z])){w}|{name})`,
    ],
    unlessWith: '(clinic|practice|office|building) (turn|is)|our',
  }),
];

/** Who the writer of a review is, who else was there, and how those who work there live. */
export const RECOGNIZABLE_REVIEW_RULES: readonly Rule[] = [
  recognizable({
    find: [
      `(i'm|i am|im|as|being|soy|i was|i've been|${KNOWN_RELATIVE} (is|was|'s|es|era)) (the|your|our|el|la|su|tu) ({w} ){0,4}?(${POST}|${JOB}) (in|at|
        of|on|from|for|here|around|down|over|who|that|de|del|en)`,
      `(as|i'm|i am|im|being|soy|${KNOWN_RELATIVE} (is|was|es)) (the |your |our |el |la |former |retired )*${POST} ~(of|at|in|for|here|de|from|around|
        ,)`,
      `(?<=(^|[.!?:;]) ?)(the )?${POST} (of|for|at|here) ({w} ){1,3}`,
      `(i'm|i am|im|soy|i was|as|i've been|${KNOWN_RELATIVE} (is|was)) (the|miss|mister|mr|el|la) ({w} ){0,4}?(${POST}|queen|champion|mascot|
        ambassador|{w} (19|20)\\d\\d)(?={gap}(so|and|but|here|since|for|in|of|that|who)|[,.!]|$)`,
      `(i'm|i am|im|we're|we are|being|as|soy|somos|${KNOWN_RELATIVE} is) (the |el |la |los )?(only|unic[oa]s?) (?!(one|person|patient|customer|thing|
        reason)(?![a-z]))({w} ){1,4}(in|on|at|around|of|de|en) (?!(the (room|waiting|office|lobby|line|clinic|building|chair|schedule)|my (family|
        house)|there|line|here)(?![a-z])){w}`,
      `(my|our) (restaurant|bakery|shop|store|salon|diner|cafe|studio|food truck|farm|ranch|brewery|choir|congregation|parish|scout troop|
        students),? ({w} ){0,3}?(is|are|was|knows?|sings?|at|goes|go|use|come)|(i'm|i am|as) the (widow|wife|husband|daughter|son|mother|father|
        sister|brother|niece|nephew|cousin|ex|ex-wife|grandson|granddaughter) of (?!(three|two|four|five|six|a|an|twins|one|boys|girls|teen{w}|young|
        small|little|\\d+)(?![a-z])){w}|(i|we|${KNOWN_RELATIVE}) (run|runs|man|guard|manage) the ({w} ){1,3}(at|for) (the )?(?!(office|front|
        clinic)(?![a-z])){w}|my ({w} ){1,3}?(statue|portrait|name is on|picture is (on|in))|in my (choir|band|congregation|class|troop|squad|precinct)`,
      `(i|we|${KNOWN_RELATIVE}) (have|own|got|run) the ({w} ){0,3}?(${SHOP}|house|place) (on|at|in|by|next to|across) {w}|(i|we|
        ${KNOWN_RELATIVE}) (pitch|pitches|plays?|skates?|wrestles?|races?|cheers?|dances?) for (the )?(?!(my|me|us|fun|him|her|them|a|
        free)(?![a-z])){w}|only (?!({w} )?(one|clinic|doctor|dentist|office|practice|hospital|place|provider|{w}ist|{w}ian|specialist|
        thing)(?![a-z]))({w} ){1,3}in ({w} ){0,2}(county|town|village|parish|valley)|(i was|i've been|${KNOWN_RELATIVE} was) ${POST} (here|there|of|
        at|for|in)`,
      `${KNOWN_RELATIVE} (is|was) the (one|guy|girl|man|woman|boy|kid|person) (who|that|they|on|from|in) {w}|(i|we|${KNOWN_RELATIVE}) (painted|built|
        designed|carved|installed|donated|paved|wired|landscaped|sculpted|sold (them|him|her|the doctor)) (the|their|that|his|her) ({w} ){0,2}(mural|
        sign|building|roof|statue|fountain|lot|desk|counter|land|garden|website|house|windows|floors?)|soy (la|el) (mama|papa|espos[oa]|hij[oa]|
        herman[oa]|viud[oa]) (del?|de la) {w}|(the|a|our) ${POST}'s (wife|husband|son|daughter|kid|mother|brother|sister|dog)`,
      `(i'm|i am|im|soy) an? ({w} ){1,3}(and|so|y) (everyone|everybody|half|most of|all of|todos) {w}|(i've been|i was|i'm|i am|im) the (?!(one|
        patient|first|last|next|only|person|customer|same|type|kind|parent|mother|father|mom|dad|wife|husband|daughter|son|caregiver|new|worst|best|
        lucky)(?![a-z])){w} at (the |our )?{w}`,
      `(i|we|${KNOWN_RELATIVE}) (drive|drives|own|owns|run|runs|teach|teaches|have|fly|operate|play|plays) the only ({w} ){1,4}(in|on|at|around|
        of) {w}|born (in|at|on|during) ({w} ){1,7}(in|of|back in) (19|20)\\d\\d`,
      `(i|we|${KNOWN_RELATIVE}) (own|owns|run|runs|manage|manages|opened|started|founded) ((the|that|our) ({w} ){0,4}?${SHOP}|(a|
        an) ({w} ){0,4}?${SHOP} (on|in|at|near|called|across|next) {w})`,
      `(i'm|i am|im|soy|we're|we are|as) (the |a |an |la |el |una |un )?(owners?|dueñ[oa]s?|founders?|propietari[oa]) (of|de|at)`,
      `(i|we|${KNOWN_RELATIVE}) (work|works|teach|teaches|taught|coach|coaches|coached|preach|preaches|cook|cooks|sing|sings|drive|drives|drove|play|
        plays|played|tend|tends|deliver|delivers) ~(the|at|for|in|with)( the)? ({w} ){0,4}?(${SHOP}|night (desk|shift) at|number \\d+|{w} bus|route|
        drums|organ|(first|second|third) (grade|base)|tigers|hawks|eagles|bears|lions|panthers|anthem){end}`,
      `(i|we|${KNOWN_RELATIVE}) (read|reads|do|does|did|host|hosts|anchor|anchors|call|calls) the ({w} )?(news|weather|traffic|sports|morning show|
        games|puppet show|story ?time|tours?|announcements|flowers|sound|lights)( on| for| at)? {w}`,
      `${KNOWN_RELATIVE} (is|was) (married to|dating|engaged to|divorc- from) (the|your|our) {w}|${KNOWN_RELATIVE} (plays?|pitch(es)?|
        coaches) ({w} ){0,3}for (the )?{w}`,
      `(i'm|i am|im|and|as|soy|being) the (oldest|youngest|tallest|first|biggest|richest|last) ({w} )?(man|woman|person|guy|resident|student|member|
        {w}er) (in|at|of|alive) (?!(the (room|waiting|office|building|family)|line|my|here|our)(?![a-z])){w}|(preach|preaches|pastors|teach|teaches|
        coach|coaches|umpires?|referees?|bartends?|sings?|drums) (at|for|with|in) (?!(a|an|home|night|my|me|us|him|her|them|the same|
        person)(?![a-z])){w}`,
      `(i|we|${KNOWN_RELATIVE}) (write|writes|draw|draws|host|hosts|edit|edits|publish|wrote|won|wins) the ({w} ){0,3}?(column|blog|podcast|comic|
        newsletter|paper|show|cartoons?|contest|pageant|race|title|championship|lottery|prize|medal)|(i was|i'm|we were|you saw me|
        my {w} was) ({w} ){0,6}?on (the )?(news|tv|television|front page|cover|radio|ballot)`,
      `(taught|teach|coached|baptized|married|buried|babysat) ~(half|most|all|many) (of )?(the|that|your|their|this) {w}`,
    ],
    unlessWith: `best|worst|favorite|who ~(treat-|care-|help-|saw)|(good|great|wonderful) (doctor|listener) (in|of)`,
  }),
  recognizable({
    find: [
      `(everyone|everybody|whole (town|county|state|street|village|valley)|half (of )?(the )?town|todo el (mundo|pueblo)|todos) ~~(in town|
        around here|in this town|here|aqui|town) ~(will |would |to |me )?(knows?|recognizes?|remembers?|conocen?) (me|us|who|my|this|it('s| is| was))`,
      `(whole|entire|half the|half of the) (town|county|state|street|village|valley) ~(knows?|calls?|recognizes?) (me|us|who|my|it('s| is) me)|
        (everyone|everybody|all) ~(know|knows|recognize|guess) (who (wrote|i am|this|it)|it('s| is) me)`,
      `(you|they|people|folks|some) ~(may|might|probably|will|would|must|'ll|might all) (know|have seen|recogni[sz]e|remember) (me|my (face|voice|
        truck|car|shop|sign|hat|work|name|show|column|band|book))|recogni[sz]es? (me|my (voice|face)) ~(from|on|as)|know me (as|from)`,
      `(everyone|everybody|folks|whole town|half the town|kids here) calls? (me|us) (?!(back|when|if|to|at|on|and|by|for)(?![a-z])){w}|(folks|people|
        everybody|everyone|whole town) ~knows? (my|our) (face|voice|truck|car|house|name|dog|shop|story)|(my|our) (mailbox|porch|fence|roof|
        front yard|front door|barn) (is|has|with) {w}|me dicen {w}`,
      `(everyone|everybody) knows (us|me)(?={gap}|[,.!]|$)(?!{gap}(by|there|here))|knows? my (truck|car|bike|van|plates)|my (plates?|tags) (are|
        is) (from|{w})|find me ({w} ){0,4}(behind|at) the (bar|counter|pulpit|wheel|booth)|(tell|say) ({w} ){0,4}the ({w} )?(lady|guy|man|woman|kid|
        family) with the {w}`,
      `(named|called|renamed) ({w} ){1,6}after (me|us|my {w})|look (it|me|us) up in the {w}|(i was|we were|i'm|we're) (in|on) (the (paper|news|cover|
        front page|ballot)|tv|television)|(from|in) the (newspaper|news|paper|gazette){end}`,
      `(i'm|i am|im|we're|we are|that's|soy|somos) (the|that|el|la|los) ({w} )?(guy|man|lady|woman|girl|kid|dude|fella|family|couple|ones?|señora?|
        chic[oa]|fulano) (with (the|a|an|all)|who|that|from (the|channel)|on (the|tv)|in (the|that) {w} (hat|truck|house|wheelchair)|con|que|del?) {w}`,
      `(see|know|notice|meet|spot|find) (the|that|a) (guy|man|lady|woman|girl|kid|family|couple|fella) (with|in|at|on|who|selling|playing|
        walking) ({w} ){1,12}(that's|that is|it's) (me|us|my)`,
      `(come (by|see me|find me)|ask for|stop by|find me|see me|look for me|i'll be|catch me) ~~(at|on|in) (the|my|our) ({w} ){0,3}?${SHOP}`,
    ],
    unlessWith: 'by name|regulars?|waiting room wall',
  }),
  recognizable({
    find: [
      `${ANOTHER} ${BESIDE} (me|us|my {w}|him|her|mi|nosotros) ({w} ){0,3}?(was|is|turned out to be|es|era|runs|owns|teaches|coaches|drives) (the|my|
        our|a|el|la|mi|una?) ({w} ){0,4}?(${POST}|teacher|coach|{w}er|{w}ist|boss|neighbor|${SHOP}){end}`,
      `${ANOTHER} in (the|that) (lobby|waiting room|line|hall|elevator|next (chair|seat|bed|room)) (was|is|turned out to be) (the|my|
        our) ({w} ){0,3}?(${JOB}|${POST}|teacher) (at|from|of|who)`,
      `${ANOTHER} ({w} ){0,6}?(owns|runs|coaches|teaches|pastors) (the|a|our|at) ({w} ){0,3}?(${SHOP}|car wash|gas station|tire shop|team){end}`,
      `${ANOTHER} ${BESIDE} (me|us) (is the one who|is the (guy|lady|man|woman) who|runs|owns|teaches|had to (spell|say|give) (her|his|out))`,
      `(woman|man|lady|guy|girl|nurse|receptionist|clerk|doctor|doc|he|she) ({w} ){0,4}?(goes|went|comes) to (my|our|the same) (church|school|gym|
        temple|mosque|synagogue|parish|salon)|(doc|boss|owner) lives (in|on|at|next|across|down|by) {w}`,
      `${ANOTHER} whose ({w} ){1,3}(says|is|was|reads|owns)|(doctor's|nurse's|receptionist's|{w}'s|his|her) (own )?(son|daughter|husband|wife|kid|
        brother|sister) (just )?(got|was|is|has been|went to|is in) (arrested|fired|sued|divorced|jail|rehab|prison|caught|pregnant|expelled)`,
      `(saw|ran into|bumped into|spotted|recogni[sz]ed|sat (next to|by|with)|was there|overheard|heard) ~(my|our|the) ({w} )?(boss|ex|ex-{w}|pastor|
        priest|principal|coach|landlord|landlady|mail(man|lady)|sheriff|mayor|banker|hairdresser|barber|bus driver|kid's teacher|daughter's {w}|
        son's {w}|kids' {w}){end}`,
      `(saw|ran into|bumped into|spotted|recogni[sz]ed) (pastor|father|coach|sheriff|judge|mayor|reverend|brother|sister|officer|principal|mr|mrs|ms|
        miss)\\.? {w}`,
      `(nurse|receptionist|biller|girl|lady|clerk|manager|assistant|tech|hygienist|guy|she|he|doctor|dr {w}) ({w} ){0,4}?(is|are|was|
        's) (the one )?(who is |who's |that is )?(divorc-|married to|dating|sleeping with|cheating on|separated from|the ex|{w}'s (ex|ex-wife|
        ex-husband|wife|husband|girlfriend|boyfriend|mother|daughter|son)){end}`,
      `(nurse|receptionist|biller|girl|lady|clerk|manager|assistant|tech|hygienist|she|he|doctor|dr {w})('s)? ({w} ){0,3}?(lives|living) ~(at|on|in|
        next|across|behind|over|down|two|three|above|with)`,
      `(neighbou?r|patient|roommate|woman|man|lady|guy|across the hall|next to me|next door) ?(named |called )?(mr|mrs|ms|miss)\\.? {w}|(last|real|
        full|maiden) name (is|was|'s) (?!(on|wrong|mis{w}|always|not|hard|pronounced|spelled|the|in|a|so|very|too|never|called|common|long|different|
        same|even)(?![a-z])){w}`,
      `(his|her|their|nurse's|doctor's|receptionist's) (own )?({w} )?(kids?|boys?|girls?|sons?|daughters?|twins) ~(go|goes|play|plays|attend|
        attends) ~(at|to|with|for|ball) {w}|(nurse's|doctor's|receptionist's|dentist's) (husband|wife|boyfriend|girlfriend|kids?|mother|daughter|
        son) {w}`,
    ],
    unlessWith: 'wall|picture|photo|frame',
  }),
  recognizable({
    find: ['(mr|mrs|miss|ms)\\.? (?!x)[a-z]{3,}'],
    onlyWith: `overheard|heard|out loud|loud|loudly|waiting room|next to me|neighbou?r|other patients?|lobby|called out|announc-|everyone could|
      whole room|in front of everyone|chart|folder`,
    unlessAfter: 'dr|thank-|by',
  }),
];
