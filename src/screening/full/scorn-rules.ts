import type {Rule} from '../rules.js';
import {derogatory} from '../tone-rules.js';
import {MERIT} from './scorn-words.js';

/*
 * derogatory: scorn without an insulting word. Comparison with animals, things and children; sayings about the mind; doubts about a diploma, an
 * upbringing or the other half of town. In both kinds of text.
 */

/** Comparison. */
const COMPARED = [
  `(i've|i have|we've|i|we) ({w} )?(met|seen|known|had|have had|owned|talked (to|with)|got|gotten|get) (a |an |more |better |warmer |kinder |nicer |
    smarter |friendlier |livelier )*({w} )?({figure}|conversations? with (a |my |the )?({w} )?{figure}|{w} from (a |my |
    the )?({w} )?{figure}) (with (a |an )?(more|better|warmer|nicer|higher|as much)|that|who|whose|smarter|friendlier|kinder|warmer|nicer|brighter|
    more|better)?`,
  `(more|warmer|better|smarter|livelier|kinder|nicer|friendlier) ({w} ){0,3}?(with|from|to|out of|than|in) (a|an|my|the|any|your|un|una|
    mi) ({w} )?{figure}{end}`,
  `(a|an|my|any|our|your|even a|even my|un|una|mi|hasta un|hasta mi) ({w} )?{figure} ({w} )?(could|would|can|has|had|have|knows?|shows?|gives?|is|are|
    was|runs?|tiene|sabe|podria|haria|entiende|makes?|smells?|understands?|listens?|does|did|behaves?) ({w} ){0,4}?(more|better|less|faster|smarter|
    kinder|friendlier|cleaner|warmer|nicer|higher|understood|figured|found|managed|noticed|known|listened|diagnose|answer|spell|read|run (that|this|
    the)|do (it|that|this|your|her|his|their|better|a better|the (job|same))|tell|count|draw|mas|mejor|menos|${MERIT})`,
  `(more|less|fewer|menos|mas|better|worse|cleaner|smarter|dumber|slower|colder|uglier|meaner|nicer|warmer|kinder|friendlier|
    brighter) (${MERIT} )?({w} )?(than|que) (an?|my|the|any|most|your|un|una|mi|el|la) ({w} )?{figure}{end}`,
  `(as|about as|tan) (dumb|thick|dense|slow|ugly|mean|crazy|fat|lazy|stupid|useless|cold|blind|deaf|nasty|stubborn|charming|useful|helpful|friendly|
    warm|compassionate|sensitive|personable|bright|smart|caring|pleasant|lively|interesting|sharp|gentle|honest|qualified|competent|welcoming|tactful|
    subtle|polite|inutil|bruto|lento|terco|frio) (as|como) (an?|my|the|un|una|el|la) (?!(tack|whip|button|lamb|mouse|feather|dove|kitten|fox|
    owl)(?![a-z]))({w} )?({figure}|jackhammer|sledgehammer|train|wreck|root_canal|audit|prison|morgue|funeral|bulldozer|rusty|blacksmith|porcupine|
    hangman|guillotine|nail|mud)`,
  `(train|teach|hire|get|put|pay|use|replace ({w} ){1,4}with) (an?|my|the|some) ({w} )?{figure} (to|and (it|you|they|get)|at the (desk|front|window)|
    instead|in (there|charge|her place|his place))`,
  `(looks?|looked|smells?|smelled|sounds?|sounded|acts?|talks?|moves?|thinks?|works?|drives?|dress(es|ed)?) like ({w} )?(something|someone|somebody|
    {figure}|(he|she|they) (just )?(crawled|rolled|fell|was|were|slept|escaped|got|lost|never|hasn't|haven't|been)) ({w} )?(my|the|a|that|cat|dog|
    crawled|coughed|dragged|washed|threw|spat|scraped|raised|in heat|out of|off|under|from)`,
  `(i'd|i would|we'd|would|i'll|rather) ~(rather|sooner|prefer|trust|pet|hug|kiss|let|take|talk to|be treated by|see|get (more|better|
    warmer)) ({w} ){0,4}?(an?|my|the|your) ({w} )?({figure}|barber|blender|chainsaw|rusty {w}|root canal)`,
  `(iq|brain|brains|mind|intelligence|attention span|charm|warmth|empathy|memory|manners|heart|soul|maturity|mentality|vocabulary|hygiene) of (an?|my|
    the) ({w} )?{figure}|(un|una|el|la) {figure} (tiene|sabe|es) ({w} )?mas`,
];

/** The mind, the training, the upbringing. */
const BELITTLED = [
  `(was|were|been|got|must have been|dropped|fell|landed) ({w} )?(dropped )?(on|off) (his|her|their|your) ({w} )?head|(kicked|hit) in the head by|
    (two|three|one|a few|a couple|couple|several|few|una?|dos) ({w} ){1,3}(short|shy) of (an?|the)|(sandwich|fries|beer|cards?|bricks?|eggs?|tacos?|
    screws?|bulbs?|crayons?|marbles?|tools?) (short|loose|missing|shy)|(a few|some|all|lost|losing|missing) ({w} )?marbles`,
  `(not|isn't|ain't|hardly|aren't|wasn't|never) ({w} )?(the |exactly the |playing with )(sharpest|brightest|smartest|quickest|full|shiniest|fastest|
    prettiest|best looking)|(lights|light) (is|are|was|were)? ?on ({w} ){0,4}?(but|and)? ?(nobody|no one|nobody's|no one's)|elevator (doesn't|
    does not|don't) {w}|(wheel('s| is) (spinning|turning)|hamster('s| is) (dead|asleep))|nothing (between|upstairs)|(empty|vacant|air|rocks|sawdust|
    space|nothing) (between (the|his|her|their)|upstairs)|(half|not) (a )?(wit|brain)`,
  `(got|bought|found|won|printed|earned|has|have|gotten|get|paid for|downloaded|mailed|ordered) (that|his|her|their|your|a|the|this) ({w} )?(diploma|
    degree|license|licence|certificate|m\\.?d\\.?|credentials?|training|job|title|titulo) ~(from|out of|in|off|at|on|with|en|de) (an?|the|some|una?|
    la|el) ({w} )?(cereal|cracker|crackerjack|box|vending|gumball|matchbook|raffle|flea|ebay|mail|internet|online|dollar|clown|happy|claw|garage|yard|
    back|bottom|craigslist|toy|lottery|bet|rifa|caja|sears|catalog|printer|bar|coloring|fortune|carnival|pawn)`,
  `(bought|stole|forged|printed|faked|photoshopped) (his|her|that|their|the|your) (diploma|degree|license|certificate|exams?)|(where|how) (did|
    do) (he|she|you|they) (get|buy|find|earn|pass) (that|his|her|their|your|a|the)? ?({w} )?(diploma|degree|license|school|boards|training)|(paid|
    hired) (someone|somebody) to (take|pass|sit)|(slept|cheated|partied|drank|bribed|bought) (his|her|their|your)? ?(way )?(through|into|
    out of) ({w} )?(med|medical|nursing|dental|school|college)|(flunked|failed|failed out of|flunked out of|dropped out of|never (finished|passed|
    made it through)|kicked out of|couldn't pass) ({w} )?(kindergarten|charm|finishing|med|medical|nursing|third|first|second|grade|high|preschool|
    clown|obedience|no termino)|no termino la (primaria|secundaria)|skipped (the )?(class|day|lesson) (on|they taught|in)`,
  `(couldn't|could not|can't|cannot|couldnt|cant|can barely|could barely|wouldn't|doesn't know how to|no sabe|no saben) (even )?({w} )?(find|pour|run|
    organize|manage|tie|spell|count|add|diagnose|boil|hit|tell|hold|operate|read|walk|fight|fog|chew|drive|draw|lead|teach|recognize|sell|wipe|work|
    ni) ({w} ){0,5}?(with (both|a map|two|her|his|their|directions|instructions|shoes)|lemonade|kissing booth|bake sale|paper bag|(his|her|their|
    its) own (shoes?|way|butt|name|names|hands?|nose)|boiling water|water out|out of a boot|a clock|broad side|to ten|and chew|a scooter|a mirror|
    her shoes|his shoes|clothes|bath|cabeza|leer|donde)`,
  `if (brains?|stupid|stupidity|rudeness|ignorance|dumb|common sense|ugly|whining|lies|lying|complaining|laziness|manners|incompetence) (was|were|had|
    could|paid|burned|made)|(somewhere|a|some) ({w} )?village (is |has )?(missing|lost|wants)|(village|town) idiot|(any slower|any dumber|any lazier|
    any ruder|any meaner|any colder) (she|he|they|and)|(god|life|nature|they) (gave|handed) ({w} ){0,4}(and forgot|but (not|no|forgot))|
    handed out (manners|brains|soap|looks|kindness|common|tact|charm)|(when|while|not everybody was|wasn't|weren't|last) ({w} ){0,3}in line (when|
    for)|absent the day|(removed|missing|lost|forgot|left) ({w} )?(at birth|somewhere|the brain|at home that day)`,
  `(raised|born|brought up|grew up|bred|breeding|hatched|found|spawned) ({w} )?(by|in|under|with) (a |an |the |some |no )?({w} )?(barn|wolves|wolf|
    cave|jungle|zoo|gutter|swamp|bridge|rock|trailer|ghetto|wild|monkeys|animals|sewer|dump|kennel|stable|parents who|bears|hyenas|manners|sty|hole)|
    (her|his|your|their) (mother|mama|mom|momma|parents|father|daddy|folks) ~(should|must|didn't|never|forgot|failed|would be|raised|taught|must be|
    ought|clearly)|(no|any|zero|without) ({w} )?(home training|upbringing|raising|breeding)|(en|de) (su|tu) (casa|familia) no|no (le|les|
    te) (enseñaron|educaron|dieron) ({w} )?(modales|educacion|nada)|marry (their|your) cousins|(family|cousins|gene) (tree|pool|reunion) ({w} )?(fork|
    needs|is|shallow|wreath)|kids who ate (paste|glue|crayons)|(ate|eats?|eating|sniffed) (paste|glue|crayons|paint)`,
  `(belongs?|should be|ought to be|needs to be|better off|better suited|should stick to|go back to|stick to|back to|should go|qualified to) ~(in|
    behind|on|at|home|to|under) (a |an |the )?({w} )?(zoo|cage|barn|circus|farm|stable|sty|pasture|museum|morgue|nursing home|retirement home|kitchen|
    deli|drive-?thru|fryer|counter|mcdonald-|burger|cash register|carnival|jail|prison|dmv|gutter|dump|kennel|asylum|kindergarten|preschool|
    grade school|med school|medical school|rocking chair|home (knitting|baking|cooking|with|raising|changing)|flipping|mopping|knitting|baking|
    bagging|shoveling|parking cars|mowing|stable)|out to pasture|past (his|her|their) (prime|expiration|sell-?by)|(hired|recruited|came|
    comes) ({w} )?(straight |right )?(from|out of|off) (the )?(dmv|prison|jail|circus|zoo|street|gutter|swamp|clown|halfway|bottom of|back of a|
    under a)|what the cat dragged|anybody with a pulse|(put|call|send) (in|on|out|off) the clowns|clown (show|car|school|college)|star of the (show|
    circus)`,
  `(too|so) (old|fat|ugly|stupid|dumb|senile|drunk|lazy|young and dumb|slow) (to|for|that) (be |hold|see|walk|fit|read|work|practice|hear|know|
    remember|touch|help|even|get|care|operat-|{w})(?!{gap}(me|us|the (chair|building|elevator)))|(woman|man|lady|person|guy|doctor|nurse|girl) (that|
    her|his|of that|of her|of his) age (should|ought|has no|shouldn't|needs|belongs)|(should|ought to|needs to) (have )?(retired?|be retired|quit|
    hang it up|be home|stay home|be put down|go (fish|knit|home and|bake)) ({w} )?(decades|years|ago|knitting|somewhere|already|cooking|baking)`,
  `(?<=(^|[.!?:;]) ?)(take|try) (a )?(bath|shower|soap|deodorant|showering|bathing|mouthwash|breath mint|some soap)(?!{gap}(bench|chair|rail|room|
    stall))|(needs?|could use|get|give ({w} ){1,2}) (a |some |an )?(soap|deodorant|toothbrush|mouthwash|breath mint|flea bath|muzzle|leash|exorcis-|
    lobotomy|brain|brain transplant|personality transplant|charm school|rabies shot|obedience school)(?!{gap}(surgery|scan|surgeon|tumor|mri))|
    smell(ed)? (him|her|them|the (desk|front desk|nurse|doctor)) (before|from|a mile|coming)|(s?he|they|nurse|doctor|breath|receptionist) (smell|reek|
    stink)(s|ed)? (of|like) (booze|gin|whiskey|beer|cigarettes|sweat|smoke|weed|an? {figure}|{figure}|urine|ashtray)`,
  `(wouldn't|would not|couldn't|never|don't|shouldn't|i'd not|wouldnt) (let|trust|hire|want|allow|send|take) (him|her|them|these people|this (man|
    woman|guy|doctor|clown)|that (man|woman|guy|doctor)|you|{w} {w}) ~(to|near|with|touch|work on|operate on|cut|walk|babysit|fix|treat|boil|trim|mow|
    wash|anywhere|hold|run|feed|park) ({w} ){0,3}?(dog|cat|lawn|gold ?fish|hamster|hedges?|hair|car|pet|pig|cow|horse|plant|houseplant|sandwich|toast|
    bike|shoes|egg|worst enemy|lemonade|chicken|grill|a paper|lunch|{w} enemy)`,
  `(a|an|some|the) ({w} )?{figure} (runs|is running|designed|wrote|trained|hired|manages|answers) (this|that|the|their|your|her|him)|(let|touch|
    hired?|by|with|to) (that|this|an?|some|the) ({w} )?(drunk|drunkard|wino|lush|pill ?head|pothead|stoner|addict|crackhead)(?!{gap}(driver|man was|
    guy was))|(go|goes|send {w}|went|crawl) back to (med|medical|nursing|dental|grade|kindergarten|preschool|elementary|high school|clown|the (farm|
    circus|swamp|zoo|dmv|cave|bridge))|(get|got|has) (more|better) ({w} )?(from|out of) (an?|my|the) ({w} )?{figure}`,
  `(is|was|'s|are|such|total|complete|known|obviously|clearly) (an? |the )?({w} )?(drunk|drunkard|wino|lush|crackpot|nut ?case|nut ?job|wacko|kook|
    fruitcake|loon|loony|basket ?case|head ?case|sleaze ?ball|slime ?ball|turd|gargoyle|goblin|simpleton|dolt|numskull|ditz|space cadet|dingbat|sicko|
    predator|sociopath|narcissist|disgrace to|embarrassment to (the|his|her)|poor excuse for|sorry excuse for){end}|whoever (hired|trained|raised|
    married|licensed|certified|educated|promoted) ({w} ){1,5}(must|should|was|is|needs|has|ought|owes)`,
  `(face|voice|breath|teeth|hair|body|head|hands?|touch|laugh|nose|attitude|manner|bedside manner|people skills|social skills) (like|
    of) an? (?!(angel|silk|velvet|honey|surgeon|saint|healer|artist|pro|master|grandma|grandmother|mother|feather|pianist|god|professional|musician|
    bell|queen|teacher|friend|true|real|good|kind|caring|great|lovely|doctor|nurse|star|model|stapler)(?![a-z]))({w} ){0,2}{w}|(seen|met|known|
    had) (?!({w} )?(doctors?|nurses?|offices?|dentists?|providers?|people|staff|clinics?|others?|many|some|surgeons?|care|experiences?|
    visits?)(?![a-z]))({w} ){1,3}with (more|better|a better|a warmer|warmer|nicer|friendlier) ({w} )?(${MERIT}|personality)`,
  `(bottom|last|worst) (of|in) (his|her|their|the|a) ({w} ){0,2}(class|barrel){end}|graduated (last|at the bottom|from clown)|(shouldn't|should not|
    should never|ought not|not|never) (to )?be (allowed|permitted|let|trusted) (to |near |around |with )?(breed|reproduce|procreate|vote|be around|
    children|animals|in public|breathe|near (people|humans|animals|children)|around (people|humans|animals|children))|must be (somebody's|someone's|
    the {w}'s|the {w} {w}'s|related to|sleeping with|married to) ({w} )?(cousin|niece|nephew|daughter|son|wife|girlfriend|boyfriend|kid|the|somebody|
    someone)|bless (his|her|their) ({w} )?heart,? (s?he|they) (tries|does try|can't|couldn't|tried|isn't|means well)`,
  `(looks?|acts?|sounds?|smells?|walks|talks|like|is|meets|as|with) (like )?(dr\\.? )?(shrek|gollum|lurch|frankenstein|dracula|jabba|chewbacca|
    miss piggy|quasimodo|homer simpson|grinch|scrooge|cruella|voldemort|darth vader|evil(?={gap}|[.!,])|nurse ratched|ratched|norman bates|
    hannibal lecter|freddy krueger|wicked witch|ebenezer|gargamel|beetlejuice)|(couldn't|can't|could not) (cure|treat|fix|heal|
    save) (an? )({w} )?(ham|hangnail|paper ?cut|splinter|mosquito bite|{figure})|(people|doctors|nurses|women|men|ladies) from (over there|
    that (country|part|side|place)|down there|those (countries|parts|places))`,
  `(face|voice|breath|laugh|look|stare|smile) (that |which |could |would |to |only )*(curdle|stop|scare|crack|break|peel|sink|wilt|kill|freeze|sour|
    a mother|make (babies|paint|milk|flowers))|(mouth|body|face|hands|teeth|hair) like (an? )?({w} )?(sewer|truck|dump|boot|foot|train wreck|mop|
    rat-?s? nest|sailor|horse|ham|hams)|(not saying|no offense|don't want to be mean|not to be mean|i'm not one to|i hate to say) ({w} ){0,4}(dumb|
    stupid|fat|ugly|slow|old|but ({w} ){0,5}(age|weight|people|type|accent|dumb|face|smell))`,
];

/** The other half of town, and where somebody comes from. */
const OTHER_FOLK = [
  `(that|your|their|the wrong|the other|that other) ({w} )?(part of town|side of (the tracks|town)|neck of|element|type of (people|person|crowd|
    patient)|kind of (people|patient|person|crowd|folks)|sort of (people|person))|(those|these|you|too many|full of|bunch of|all the|all these|
    nothing but|mostly|some|filthy|dirty|stupid|lazy|so many|these kinds of) ({w} )?(welfare|medicaid|section 8|food stamps?|ghetto|hood|
    trailer( park)?|homeless|foreign|immigrant|refugee|illegal|junkie|addict|poor|minimum wage|low[- ]class|low[- ]rent|riffraff|uneducated|inbred|
    hillbill(y|ies)|rednecks?|foreigners?|immigrants?|refugees?|peasants?|barrio|those) ?(people|crowd|types?|patients?|folks|moms?|queens?|cases|
    trash|kids|families|element|ones?)?{end}`,
  `{w} for brains|(dumb|ditzy|stupid|airhead) (blondes?|brunette|redhead|broads?|chicks?|hicks?|bimbos?)|whatever ({w} )?(cave|rock|hole|swamp|planet|
    circus|zoo|gutter|barn|country|bridge) (he|she|they|you)|(hired|got (the|that|this|her|his) job|promoted) (only )?(for|because of) (her|
    his) (looks|legs|chest|body|face|skin|accent|last name)|(not (much|a lot)|nothing|nobody|little) (going on )?upstairs|like (talking|speaking|
    explaining|reasoning|arguing) ({w} )?(to|with) (an? |the )?({w} )?{figure}`,
  `(lose|lost|losing) ({w} ){1,4}(to|with) (an? )?({w} )?{figure}|(i )?pity (the|whoever|any|anyone|his|her|their) {w}|feel (sorry|bad) for (his|her|
    their) (wife|husband|kids|family|mother|children|dog)|ignorance is bliss|(is|are|was) (a|an|the|nothing but a|such a|just a) ({w} )?(thief|
    thieves|crook|jackass|jerk|creep|witch|hag|slob|ogre|quack|weasel|con artist|charlatan|hillbilly|redneck|bimbo|floozy|perv|sleaze|lowlife|scumbag|
    dirtbag|scoundrel|swindler)`,
  `(older|dumber|slower|uglier|meaner|fatter|dirtier|crazier|lazier|denser|thicker) than (dirt|an?|the|my|any|sin|mud|most) ?{w}|(she|he|
    they) ~fits? (behind|through|in|into) (that|the|her|his|a) (desk|door|chair|seat|scrubs|doorway)|(one more|another|too many|lay off the|
    put down the) (donuts?|cookies?|cupcakes?|twinkies|cheeseburgers?|burgers?)|(put|slap) (a|some) (wig|lipstick|tie|suit|lab coat|white coat|hat|
    dress) on an? {w}|daddy (paid|bought|owns)|daddy's (money|name)|because (his|her) (daddy|father|mother|uncle) (is|owns|paid|bought|knows)|(proof|
    evidence) that (evolution|darwin|anyone|anybody|cloning|natural selection)|under a bridge`,
  `never (kissed|touched|seen) an? (girl|woman|man|razor|comb|book|shower|bar of soap|vegetable)|resting (witch|mean|angry) face|face (only a mother|
    for radio)|(face|look|smile|hands) of an? (man|woman|person) who|(scraped|wiped|flushed|stepped in|coughed up) ({w} ){0,2}(better|smarter|nicer|
    friendlier) {w}|(learned|learnt|got|studied) ({w} ){1,4}(from|at|under) (nurse ratched|attila|hitler|stalin|satan|the (dmv|devil|grinch|mafia|
    gestapo)|a (prison|drill|cave|wolf|bear|barn)|prison)|hope (he|she|they|you) ~(steps? on|stubs?|trips?|chokes?|gets? (stung|hit|sick|rabies|lice|
    a taste|what))|smells? (like|of) (curry|garlic|kimchi|fish in)|(never|don't) trust an? (doctor|nurse|man|woman|person) (you|who|from|with|
    named) {w}|(women|female|asian|old) drivers`,
  `(looks?|acts?|dress(es|ed)?|talks?) like an? ({w} )?(killer|criminal|convict|hooker|stripper|hobo|bum|vagrant|pimp|thug|drug dealer|car salesman|
    mobster|gangster|drunk|vampire|mortician|undertaker|meth head|crackhead|junkie)|(some|that|another) (genius|rocket scientist|einstein|brainiac|
    mastermind|bright spark|diva|prima donna|queen bee)|(voice|laugh|face|breath) (is|was|sounds) like (nails|fingernails|an? ({w} )?{figure}|a dying|
    a chainsaw|sandpaper)|(seen|met|grown|found) (smarter|nicer|better|kinder|warmer) (things?|life|mold|creatures) {w}|drug test (the|them|him|her|
    that)|(must be|what (is|are) (he|she|they)) (on|smoking) {w}?`,
  `built like an? ({w} )?{figure}|ran out of (americans|white|men|english|real|normal)|wherever (he|she|they) (got|bought|found|earned|went)|
    typical ({w} ){1,2}(indian|asian|black|white|mexican|arab|muslim|jewish|chinese|russian|african|foreign|female|male|woman|old|young) {w}|(some|
    another|any|a|typical|only|filthy|dirty|stupid|an?) ({w} )?(foreigners?|immigrants?|refugees?|illegals?|alien){end}|(can't|cannot|don't|doesn't|
    barely|hardly|not even|won't|learn to|should|needs to|couldn't|unable to|nobody|no one|if you can't) ~(talk|speaks?|write|understand|read) (right|
    american|proper|real english|plain english|good english|a word of english|our language|the language|like an american)|(learn|speak) (some |
    proper |real |better )?english (before|or|if|first|in|and|when|please|people|this is|here)|(which|what|where) (box|country|boat|continent|village|
    planet|cave|rock|hole) (he|she|they|it|you) (checked|ticked|came|come|crawled|is|are|got)|(box|boxes) (he|she|they|you) (checked|ticked)|
    (fresh )?off the (boat|plane)|(green card|border|third[- ]world|affirmative action|quota|diversity|token) (hires?|doctors?|case|nurse|people|
    country|medicine|care|pick|admission)|why can't we have (american|white|real|normal|christian)|(american|white|real|normal|christian) (doctors?|
    nurses?|people|dentists?) (anymore|any more|again|for once|left|instead)`,
  `(with|has|had) (a|an|that|some) ({w} )?(name|accent|face|skin|look|turban|headscarf|hijab) (like that|you|what can|that thick|no wonder|
    what do you)|you know (how|what) (they|those people|those|that kind|women|men|girls) (get|are|do|like|be)|(where|what) (he|she|
    they) (really )?(comes?|came|is|are) from(?=[.!,]|$| no wonder| and it shows)|(one|some) of (them|those) ({w} )?(people|types|foreign|women|girls|
    names|kinds?)|what do you expect from (an? ({w} )?(doctor|nurse|woman|man|person|bunch|guy|lady|kid) ({w} )?(who|like|from|that|of)|people|those|
    someone|trailer|that|his|her|these|folks|women|men|a bunch)|(stay|keep|go|goes) ({w} )?(in|to|back to) (your|their|his|her) (own )?(country|side|
    part|kind|neighborhood|lane|place|hole)|(old|young|fat|poor|rich|black|white|mexican|asian|indian|spanish|jewish|muslim|arab|gay|city|
    country) (people|folks|men|women|ladies|guys|kids) (complain|always|never|are (all|always|never|so)|just (want|like|love|complain|whine)|can't|
    don't (know|care|listen|pay|work|wash|bathe)|think they|smell|cheat|steal|lie|want everything)|they let anyone|let anybody|(hire|
    let) ({w} )?(anyone|anybody|anything) with a`,
];

const NOT_SCORN = `phone (system|menu)|recording|my own|silly|proud|i'm|i am|i was|felt like|we're|our (sign|phones?|menu|system|website|music|
  printer)|the (chair|chairs|computer|printer|phone|sign|kiosk|gown|gowns|machine|magazines?|coffee|music|bed|table|building) (is|are|was|were)|
  fish tank|therapy dog|mascot|poster|mural|plays|statue|toys?`;

export const SCORN_RULES: readonly Rule[] = [
  derogatory('insult', {find: COMPARED, unlessWith: NOT_SCORN, unlessAfter: 'love|loves|loved|like having'}),
  derogatory('insult', {find: BELITTLED, unlessWith: NOT_SCORN}),
  derogatory('insult', {find: OTHER_FOLK, unlessWith: 'welcome|help-|kind to|good to|treat-? (everyone|them|all)|no matter|patient with'}),
];
