import type {Rule} from '../rules.js';
import {ABLE, AID, COMPLAINT, COUNT, FRUIT, PART, SPAN, TAKEN} from './lay-words.js';

/*
 * Health in the words of people who are no doctors: what a body weighs, needs, takes and can do again. In a review of the writer and the family,
 * in a response of anybody.
 */

export type Conditions = Pick<Rule, 'find' | 'unlessAfter' | 'unlessWith' | 'unlessSaid' | 'onlyWith'>;

const own = (rule: Conditions): Rule => ({label: 'health-information', reason: 'own-health', ...rule});

/** Without drink, smoke or an attack for some time. */
export const SOBER = [
  `${SPAN} ~(sober|dry|smoke[- ]?free|tobacco[- ]?free|cancer[- ]?free|seizure[- ]?free|pain[- ]?free|clean (and|off|from|now|today|this|in)|
    in remission|in recovery|without (a |any |un |una )?({w} )?(drop|drink|drinking|cigar{w}|smoke|smoking|pack|puff|seizure|episode|attack|flare|
    migraine|relapse|fall|binge|pill|needle|trago|gota|cigarr{w}|beber|fumar|tomar)|since (my|the|your|his|her) last (drink|cigarette|smoke|seizure|
    attack|fix|use|relapse|pill|chemo|surgery|treatment)|off (the )?(sauce|bottle|booze|cigarettes|pills|meds|needle|stuff|drink|smokes|opioids|
    oxygen|insulin)|sin (fumar|beber|tomar|una gota|un trago))(?!{gap}(of|up|in line))`,
  `(put|set|lay|laid) down the (bottle|drink|pipe|needle)|(off|on|fell off) the wagon|(quit|quitting|stopped|stop|gave up|give up|giving up|kick|
    kicked|kicking|lay off|cut back on|dejar de|deje de|dejo de) (the )?(smoking|drinking|vaping|cigarettes|smokes|booze|alcohol|tobacco|dipping|
    heroin|pot|weed|meth|cocaine|fumar|beber|tomar alcohol)(?!{gap}(in|by|near|outside|area))`,
  `(my|his|her|your|our|their|mi|su) ~(sobriety|sponsor|relapse|withdrawals?|detox|cravings?|addiction|drinking problem|sobriedad)|in recovery (since|
    for|now|from|and)|(({number}|[0-9]+|thirty|sixty|ninety)[- ])?(day|month|year|sobriety|aa|na) (chip|coin|medallion)|({number}|thirty|sixty|ninety|
    [369]0)-(day|month|year) (chip|coin|medallion)|(aa|na|12[- ]step) meeting`,
];

/** Signs of a growth and of what was found. */
export const FOUND = [
  `{specific} ~(is|are|was|were|has been|have been) ~(gone|better|under control|controlled|cured|in remission|managed|manageable|stable|healed|
    worse)(?!{gap}than)|(?<!covid[^a-z]{1,3}){condition} ~(cleared up|cleared right|went away|healed|disappeared|vanished|came back|flared|is back|
    are back)`,
  `(visit|appointment|tested|evaluated|checked|screened|assessed|seen|treated|medicated|referred) ({w} )?for (a |an |my |the |his |
    her )?({w} )?(?!covid|flu){condition}(?!{gap}(screening|shot|test|clinic))`,
  `(my|her|his|diagnosed( me with)?|i have|i've got|has|with) ms(?={gap}(after|since|for|and|is|was|when|years|flare|symptoms|before|but|meds)|,|
    [.!]?$)`,
  `(tremors?|numbness|tingling|swelling|weakness|stiffness|rash|burning|ringing|infection|arthritis|tightness|knot|lump|itch|blockage|clot|
    leak) in (my|his|her|your) ({w} )?{body}|(surger(y|ies)|operations?|procedures?|injections?|shots?) (on|in|to) (my|his|her|your) ({w} )?{body}|
    (my|his|her|your) (skin|face|complexion) ~(looked?|looks|is|has|hasn't|never|cleared) ~(clear|better|smooth|up){end}`,
  `(the|my|his|her|those|these) (swelling|rash|itching|bleeding|dizziness|numbness|headaches?|fever|cough|tingling|spasms?|cramps?|limp|tremors?|
    nausea|infection|heartburn|reflux|acne|warts?|seizures?|nightmares|hives|hiccups|palpitations|ringing) ~(is gone|are gone|was gone|gone|stopped|
    went away|cleared|disappeared|never came|came back|got better|is better|are better|eased|under control)`,
  `(scan|x-rays?|ultrasound|mri|ct|biopsy|echo|pictures) (on|of) (my|his|her) ({w} )?{body}|(the|that|my|a) (lump|mole|growth|mass|cyst|nodule|
    polyps?|shadow) (was|is|turned|were|came|had|has|on|he|she|they)|(list|waiting|wait|waitlist|pager) ~(for|on) (a|my|the|his|her) (new )?(kidney|
    liver|heart|lungs?|donor|transplant|match|cornea|organ|marrow)|carr(y|ies|ying|ied) (a|the|my) pager`,
  `(clean|clear|good|normal|bad|abnormal|negative|positive) (scans?|mammograms?|biops(y|ies)|x-rays?|labs|bloodwork|margins)(?!{gap}(area|machine|
    room))|(no|zero|without) (more |any )?(flare-ups?|seizures?|relapses?|migraines?|cravings?)|{body} (was|were|is|are) (broken|fractured|torn|
    dislocated|sprained|shattered|ruptured|infected|cracked)`,
  `(wasn't|weren't|isn't|stopped|quit|had stopped) (eating|sleeping|breathing|walking|growing|gaining weight|latching|nursing)|(my|the|his|
    her) (drinking|smoking|vaping|drug use)(?!{gap}(fountain|water|area|section|policy|sign|shelter|ban|rules?|cessation|lounge|corner|room))|(went|
    go|going) in through (the|my|his|her) {w}|(little|white|blue|pink|tiny|magic) ({w} )?pills?|keep (his |her |my |any )?(food|lunch|anything|water|
    meals?|dinner|breakfast|fluids) down`,
  `(my|a|the|new|temporary|permanent) crown ({w} )?(fell|came|was|broke|cracked|done|put|placed|fits|fit|replaced|redone)|(got|had|needed|placed|did|
    put in|get) (a|my|two|the) ({w} )?(crowns?|bridge(?={gap}(put|placed|done|work|was|here|in)))|(treated|diagnosed|therapy|meds|struggl-|suffer-|
    liv(e|ing)|battl-|manag(e|ed|ing)) (me |him |her )?(for|with) (my |his |her |severe |bad |an )?anxiety|(my|his|her) anxiety (disorder|meds|
    medication|attacks|and depression|is (better|gone|under|managed))|(i|he|she|{kin}) (have|has|had) (really |very )?(bad |severe |terrible |
    crippling )?anxiety(?!{gap}(about|at|over|when|around|of|before))`,
  `(my|our) ({w} )?{kin} {condition} (doctor|specialist|team|nurse|clinic)|({number}|a) (fillings?|crowns?|extractions?|cavities|root canals?|
    implants?|veneers?) (and|later|done|in one|here|at|today)|(have|has|had|with|lost|on) (only )?(one|no) ({w} )?(kidney|lung|leg|arm|ear|breast|
    ovary)|(baby|she|he|newborn) ~latch(ed|es)|(the|my|his|her) (shaking|bleeding|wheezing|vomiting|fainting|trembling|snoring|spells?|
    tics?) (started|began|stopped|got|came back|went away)`,
  `(my|his|her|{kin}) ({w} )?{body} ((?!(done|checked|seen|looked)(?![a-z])){w} ){0,4}?(again|anymore|any more|finally|for the first time|
    back to normal)(?!{gap}(and again|soon))|(my|his|her|your) ({w} )?{body} (went|were|was|are|is|turned|looked|got) (numb|yellow|blue|purple|
    swollen|puffy|bloodshot|cloudy|blurry|weak|tingly|crooked)|(ringing|itching|burning|buzzing|dizziness|brain fog|spasms|floaters|cravings|
    nightmares|flashbacks|cramps|palpitations) ({w} ){0,2}?(anymore|any more|gone|stopped|went away)|(pain is gone|no more pain|pain[- ]free)|(was|
    i'm|i am|at|she's) (1\\d|2\\d|3\\d|40) weeks(?!{gap}(ago|for|wait|late|to|before|of|old))`,
  `(boot|cast|brace|pump|patch|monitor|sling|helmet|splint|tube|bandage|stitches|port|staples) on (my|his|her|one|both) ({w} )?({body}|belt|side)|
    (bring|brought|give|gave|leave|left) (a|my) ({w} )?(urine|stool|sample in a cup|urine sample|stool sample|specimen)|(pee|sample) in a cup|
    my (cycle|period|blood|counts?|moods?|appetite|libido|hormones|balance|memory|digestion|bowels|gut|bladder) (is|are|was|were|came|has|
    have) ({w} )?(regular|low|high|back|better|normal|gone|steady|stable|improved)|no (sign|trace) of (it|cancer|the (cancer|tumor|disease))|(word|
    said|into|in|on|to) hospice|(found|figured out|discovered|knew) ((out )?why|the reason|what made) (i|my {w}|he|she|{kin}) (was|were|is|am|kept|
    got) ({w} )?(tired|dizzy|bleeding|losing|gaining|sick|numb|itching|weak|shaking|fainting|limping|falling)|(stops?|stopped|quit) breathing|
    saved (my|his|her) (leg|foot|sight|eye|hearing|kidney|hand|arm|vision|tooth|teeth|baby)`,
  `count(ing)? kicks|burn(s|ed|ing)? when (i|he|she|you)|(thanks to|because of|since) ({w} ){1,3}(i|he|she|{kin}) (can|could) (now |finally |
    actually )?${ABLE}|gracias a ({w} ){1,3}puedo ${ABLE}`,
  `the size of (a|an|my) ({w} )?${FRUIT}`,
  `(found|caught|spotted|detected|saw|got|noticed|catch|find) (it|the {w}|a {w}|something|this|that|them|what {w}|those {w} {w}|{w} {w} {w}) ~(early|
    in time|before it (spread|got|grew|was too|burst|could)|when it was|while it was|just in time|on (my|his|her|the|your) (scan|x-ray|mammogram|mri|
    lung|breast|liver|kidney|brain))(?!{gap}(for|to))`,
  `(it|that|they|everything|one|biops{w}|tissue|sample|margins?|results?|scans?|labs?|tests?|bloodwork|pathology) ~(came|come|coming|
    comes) back ~(clean|clear|negative|positive|benign|normal|fine|malignant|abnormal|good|bad|cancer{w}|high|low|with)`,
  `(spot|mole|lump|bump|growth|mass|knot|lesion|freckle|blotch|sore|bulto|lunar|mancha|bolita|verruga|thing) (on|in|under|behind|near|en|bajo|by) (my|
    his|her|your|the (left|right)|mi|su|{w}'s) ~{body}`,
  `(all[- ]clear|clean bill of health|in remission|(it|cancer|tumor) (had |has |hadn't |hasn't |did not |didn't )?(spread|shrunk|shrank|come back|
    grown)|it was back|(nodes?|margins?|tissue) (was|were|are|is|would show|shows?|came)|(is|was|it's) (benign|malignant|cancerous|contagious|
    inoperable|terminal))(?!{gap}to)`,
  `(no|the|a|second|two|that|little|faint|strong|steady|fetal|baby's|irregular) heartbeat|heart (murmur|tracing)|(tracing|ekg|ecg|echo) (showed|
    looked)`,
];

/** Babies and the wish for one. */
export const BABY = [
  `((we|i|i'm|we're|she's|you're|{kin}|is|are|was) ~expecting (?!(a (long|short|call|bill|wait|lot|bad|good|lecture|rude|quick|worse|better|fight|
    package)|an?y?(thing)?|to|the|much|more|less|it|that|this|better|worse|some)(?![a-z]))({w} )?(baby|twins|child|girl|boy|our|my|number|another|
    in (january|february|march|april|may|june|july|august|september|october|november|december)|{number}))`,
  `(baby|babies|little one|twins|triplets|bundle|grandbaby|crib|nursery|bassinet|stork|{kin}|bebe) ~(on the way|due|is due|are due|coming in|arriv(es|
    ed|ing)|arrives|is coming|in the spare|came early|llego|viene en camino|nacio|kicks?|kicked)(?!{gap}(on time|for|to|at))`,
  `((due date|(i'm|she's|you're|we're|i am|she is|you are|wife is|baby is|twins are|{name} is) due (in|on|any|{month}|a|{number}|the|june|may|march))|
    (years|months|rounds?|cycles?) of (trying|ivf|fertility|iui|shots)|trying (to (conceive|get pregnant|have (a|another|our))|for (a|our|another|
    our first|a second|number) ?(baby|child|family|boy|girl)?)|conceiv(e|ed|ing)|fertility|infertility|rainbow baby|miracle (baby|child|girl|boy)|
    (lost|losing|loss of) (the|our|a|my|your|her) (baby|babies|pregnancy|twins)|(the|our|my|this|her|your) ({w} )?pregnancy(?!{gap}(test|class|unit|
    team|department|clinic|care|book|magazine|center|ward))|morning sickness|c-?section|epidural|went into labou?r|(your|my|her) (water broke|
    contractions|bump|ob|trimester|labou?r|delivery|birth plan)|water broke|(first|second|third) trimester|weeks along|months along|embarazada|
    dar a luz|dio a luz|cesarea|parto|quedar embarazada|quedo embarazada)(?!{gap}of)`,
  `(deliver(ed|ing)?|had|having|gave birth to) (both|all|my|our|his|her|your|two|three|my first|the) ({w} )?(babies|baby|kids?|children|twins|sons?|
    daughters?|boys?|girls?|grandbab{w}|grandson|granddaughter)(?!{gap}(with|in the car|along|there|here with|come|go|see|seen|wait|sit|help|call|
    treated|checked|vaccin))`,
];

/** In the words for parts and pains. */
export const TROUBLE = [
  `(my|his|her|your|our|mi|su|have|has|had|having|with|{kin}'s) ({w} )?${PART} (problems?|issues?|troubles?|condition|disorder|disease|failure|
    infections?|spasms?|cramps?|surgery|transplant|replacement|operation|attacks?|flare-?ups?|tremors?)(?!{gap}(with|about|at|on) (the|them|this|
    scheduling|billing))`,
  `(my|his|her|your|our|both|new|fake|bionic|titanium|artificial|replaced|prosthetic) (new|fake|bionic|titanium|artificial|replacement|prosthetic|bum|
    trick|bad|busted|broken|replaced|arthritic|swollen|crooked|other|second|bad left|bad right) (knees?|hips?|shoulders?|valve|kidney|liver|lens|
    teeth|leg|arm|ankle|heart|elbow|hearing|eyes?|ears?|ticker|back|neck|discs?|foot|feet|spine|wrist|thumb|jaw|lungs?)`,
  `(my|his|her|your) (sugars?|pressure|thyroid|hormones|stomach|blood|iron|cycle|sleep|numbers) ~(straightened|regulated|leveled|balanced|
    under control|stabili[sz]ed|in check|figured out|sorted)|(the|my|his|her|a) ({w} )?scars? (is|are|looks?|barely|hardly|healed|on|from)|(am|is|i'm|
    he's|she's|was|are|deathly|severely|highly) allergic to (?!(bad|poor|rude|waiting|nonsense|people|bs|drama|mondays|paperwork|phones?|lines|stupid|
    work)(?![a-z])){w}`,
  `(high|low) (sugar|sugars|iron|blood|pressure|bp|thyroid|t|cholesterol|potassium|platelets|count)|(sugar|pressure|cholesterol|iron|thyroid|counts?|
    numbers|levels|sugars|bp|weight|vision|potassium|azucar|presion|colesterol) (is|are|was|were|has been|have been|went|dropped|came|has come|stays?|
    keeps?|ya esta|esta|bajo) ~(normal|down|under control|stable|better|good|high|low|perfect|up|controlad[oa]|bien|bajo|alta|\\d+|in range|in check|
    where (they|it))`,
  `(trouble|problems?|difficulty|hard time) (breathing|walking|sleeping|swallowing|hearing|seeing|urinating|peeing|conceiving|remembering|standing|
    chewing|speaking)|(shortness of|short of) breath|can't (walk|bend|swallow|feel my|lift|stand up|remember things)|(my|his|her|your) (sugar|
    pressure|cholesterol|a1c|weight|numbers|bp) (from|down to|under|below) ~\\d+|(get|got|put|getting) my affairs in order|(months|weeks|year|
    years) to live|lost (my|his|her|your) ~(hearing|sight|vision|voice|balance|memory|sense of|leg|foot|arm|finger|toe|breast|eye|appetite)`,
  `(love life|sex life|sex drive|in the bedroom|bedroom troubles?|hot flash(es)?|night sweats|down there|private parts?|lady (parts|problems|trouble)|
    female (trouble|troubles|problems)|(man|male) (trouble|problems)|little blue pills?|tubes tied|got snipped|the snip|plumbing(?={gap}(down|works|
    problems|troubles))|waterworks|make it to the bathroom|adult diapers|depends)(?!{gap}on)`,
  `((a|very|really|such a|some|those|that|pretty) (dark|low) (place|thoughts|nights?)|dark (thoughts|nights|days|place)|end(ing)? (my life|it all)|
    (hurt|harm|kill|cut|harming|hurting|cutting) (myself|himself|herself|yourself)|(want|wanted) to die|(didn't|don't|did not) want to (live|go on|
    wake up)|hearing voices|the voices|nervous breakdown|(manic|psychotic|depressive) (episode|phase)|mood swings|flashbacks|
    panicked?( attacks?)? every)(?!{gap}(parking|hallway))`,
  `i (forget|lose|mix up|can't remember|don't remember) (things|words|names|everything) (now|lately|these days|these|a lot)|(doesn't|does not|don't|
    no longer|can't|forgets|not always|ya no) (always |even |really )?(know|remember|recogni[sz]e|conoce|recuerda)s? (us|her own|his own|our names|
    my name some|where (she|he)|who (we|i|he|she)|what (day|year))|wander(s|ed|ing)? (off|at night|away)|(sundown|memory (loss|care|issues|
    problems))-|(things|words|names) ~(don't|won't|do not) ~(stick|come)`,
];

/** What was done, in everyday words. */
export const DONE = [
  `(got|get|took|pulled|dug|removed|remove|pick|picked|cut|flushed) ((an?|the|that|some) )?({w} )?{w} (out of|from|off|out from under) (my|his|her|
    your|our|my {w}) ({w} )?{body}|pass(ed|ing)? (the|a|my|two|three|that|another) (kidney )?stones?|took (my|his|her) (left|right|other|big) (leg|
    foot|arm|toes?|eye|breast|kidney|finger)|dialy[sz]-`,
  `(under the knife|cut (me|him|her) open|open(ed)? (me|him|her) up|sew(ed)? (me|him|her) up|stitch(ed)? (me|him|her) up|put (me|him|her|you) (under|
    to sleep)|woke up from (the )?(surgery|anesthesia|it)|(plate|plates|rod|rods|pins?|screws?|titanium|metal|mesh|stents?|balloon) (in|into) (my|his|
    her|your|the) ~({body}|leg|spine|arm))`,
  `(cut|froze|burned|burnt|shaved|sliced|zapped|lanced|scraped|lasered|dug|popped|drained|numbed|stitched|glued|reset|pinned|fused|scoped|
    biopsied) (it|that|them|those|these|one) ~(off|out|up|open|right (there|away|in)|in the (office|chair)|back|down|and|without)`,
  `(got|had|get|getting|having|have|need|needed|needs|went in for|recovering from) ~(my|a|the|his|her|both|both my|new|two new) ({w} )?(knees?|hips?|
    shoulders?|teeth|tooth|eyes?|nose|tonsils|back|neck|hands?|wrists?|ankle|tubes|veins?|cataracts?|colon|heart|valve|mole|moles|cyst|wart|toenail|
    toe|bunions?|hernia|spine|discs?|lens(es)?) (done|fixed|replaced|out|removed|operated on|worked on|rebuilt|scoped|set|pinned|fused|cleaned out|
    drained|taken out|cut|stitched|repaired|straightened|lasered|pulled|frozen|biopsied|straight)`,
  `(me|him|her|you|us|my {w}|your {w}|{kin}) ~(on|off|off of|from|onto|to) (the|a|an|my|his|her|your|that|this|those|these|all those|all my|
    all the)? ?({w} )?${TAKEN}(?!{gap}(table|rack|in the lobby))`,
  `(take|takes|taking|took|tried|skip|skips|skipping|skipped|missed|finish|refill|refilled|forgot|inject|swallow|started|stopped|upped|lowered|
    doubled|halved|cut|turned) (my|his|her|your|the|those|all my|these|mis?|sus?) ({w} )?(pills?|insulin|drops|injections?|inhaler|blood thinners?|
    dosage|pastillas?)`,
  `(the|those|these|my|new|this|that|her|his|first) ({w} )?(pills?|shots?|drops|patch|cream|ointment|injections?|diet|inhaler|shampoo) (that )?~(made|
    makes|gave|give|gives|kill|killed|helped|helps?|work|worked|works|stopped|cleared|did nothing|didn't (work|help)|keeps?|kept|took the|saved|
    went in|in (my|the|your) (eyes?|ears?|knee|back|hip|arm))`,
  `(test|check|prick|stick|poke|measure|log|track)(s|ed|ing)? ~(sugar|finger|fingers|glucose|ketones)|(test|inject|poke|prick)(s|ed|ing)? (myself |
    himself |herself )?~(times|every (morning|day|night|meal)|after (meals|every)|before (meals|every))|(inject|stab|poke|shoot)(s|ing)? (myself|
    himself|herself|yourself)|(test strips?|lancets?|syringes?|strips)(?={gap}|[,.])|(pinch|inyect|pic)(arme|arse|o|aba|a)(?={gap}(la|el|sola?|cada|
    todos|insulina))|carr(y|ies|ying) (a|the|my|his|her|an) (pager|epi-?pen|inhaler|oxygen)`,
  `(down|lost|dropped|shed|gained|put on|losing|lose|baje|bajo|perdi) ~(${COUNT}|some|that many|all that) ({w} )?(lbs?|pounds?|kilos?|kg|libras)|
    (lbs?|pounds?|kilos?|libras) (lighter|down|thinner|less|gone|menos)|(hair|hairs|eyebrows) ~(grow(s|ing)?|grew|came|coming|fell|falling) (back|out)`,
  `(without|off|ditch(ed)?|toss(ed)?|threw (away|out)|gave (up|away)|gave|lost|need|needs|needed|necesito|necesita|uso|retired|traded|outgrew|burned|
    return(ed)?|sin|dejo|deje|uso|ya no usa) ~(my|the|his|her|your|that|those|el|la|las|mi|su|un|una|a|an) ({w} )?${AID}{end}`,
];

/** What a body can do again or does no more. */
export const AGAIN = [
  `(can|could|able to|puedo|puede|pueda|get to|back to) (now |finally |even |actually |ya )?${ABLE}(ing)? ({w} ){0,6}?(again|without (pain|help|a|the|
    my|crying|holding|stopping|glasses|limping)|on my own|on his own|on her own|by (myself|himself|herself)|pain[- ]free|like (i used to|before|new)|
    for the first time|through the night|in years|sin dolor|otra vez|de nuevo|sin ayuda|solit[oa]|bien)`,
  `(haven't|hasn't|have not|not|didn't|never) (had|touched|smoked|taken) (a|one|another|any) ({w} )?(drink|drop|cigarette|smoke|puff|seizure|attack|
    migraine|episode|flare|relapse|beer|panic)(?!{gap}(of water|water|machine|at))|(i|he|she|{kin}) (can |now |finally )?(breathes?|sleeps?|hears?|
    walks?|moves?|eats?|swallows?|talks?) (so much |much |a lot |way |so )?(better|easier|clearer|farther|fine) (now|since (the|my|he|she|this|that)|
    after (the|my)|thanks|with the)|(sleeps?|sleeping|breathes?|walks?) ({w} ){0,2}(without|with) (the|his|her|my|a) ({w} )?(machine|mask|walker|cane|
    oxygen|brace|pills?)`,
  `(i|we|he|she|{kin}|little one) ~(was|were|am|kept|keep|keeps|started|had been|have been|been|couldn't stop|can't stop) ~(throwing up|vomiting|
    wheezing|bleeding|fainting|limping|hallucinating|seizing|convulsing|passing out|blacking out|puking|snoring|itching|peeing|cramping|gasping|
    drooling)(?!{gap}(to|money|with|at the))`,
  `(doesn't|don't|does not|do not|no longer|stopped|hasn't|haven't|quit|won't|never|didn't|not|ya no|every time|anymore) ~${COMPLAINT}{end}`,
  `{kin} ~(talks|speaks|walks|crawls|sleeps|eats|hears|sees|focuses|reads) ({w} ){0,4}(now|finally|again|for the first time|at last){end}|(eat|eats|
    eating) ({w} ){1,3}again|(switched|adjusted|upped|lowered|doubled|halved|changed) (my|his|her|your) ({w} )?(pill|pills|dose|dosage|insulin|
    hormones|birth control|inhaler){end}|(my|our|his|her|your|mi|su) ({w} ){0,2}(is|was|are|were|isn't|wasn't|'s|been|kept|keeps|started|had been|
    has been|had|has) ~${COMPLAINT}{end}`,
  `(my|his|her|your|both|left|right|mi|su|the) (?!heart|mouth)(left |right |bad |poor |new |old |lower )?{body} ~(hurts?|ached?|aches|aching|burns?|
    swelled|swollen|numb|tingl-|itch-|bled|bleeds|bleeding|throb-|popped|lock-|gave out|gives out|went out|goes out|blew out|stiff|heal-|good as new|
    like new|acting up|froze|frozen|trembl-|infected|crooked|works?again|moves? again|clear(ed)? up|is behaving|behav-|settle- down|mend-|
    back where it belongs|gives? me trouble|giving me trouble|pain[- ]free|duele|dolia|hinchad[oa]|mejor|sano)(?!{gap}(from|after|of|in) (standing|
    the|those|sitting|waiting|walking|these|line))`,
  `(put|popped|snapped|set|moved) ({w} )?(my|his|her|your) ({w} )?{body} (back|in place|right)|straighten(ed|s|ing)? (out )?(my|his|her|your|{w}'s|
    my {w}'s) ({w} )?(spine|teeth|back|toes?|nose|legs?|feet|eye)|(can't|cannot|couldn't|could not) (feel|move|bend|lift|raise|turn|use|
    straighten) (my|his|her|your) ({w} )?{body}`,
  `(walk(s|ed|ing)?|danc(e|es|ed|ing)|golf(s|ing)?|bailando|caminando|corriendo|jugando|back on (my|his|her|your|the) (feet|horse|bike|golf course|
    court|field|dance floor|job)) (the next day|(again|otra vez|de nuevo)(?={gap}after| since| thanks| with|[,.!]|$)|without (the|a|your|my|his|her|
    pain|help|any))|(sleep|sleeps|slept|sleeping) (sitting up|on (my|that|his|her) (side|back|stomach)|through (the night)?)|back on (my|his|her|your|
    their) feet`,
];

const IDIOM = `(feels?|felt|looks?|looked|like|than|such) ~(an?|pulling|having)|laugh-|anger|angry|frustrat-|rage|shock|nearly|almost|parking|paint|
  wallpaper|my dog|my cat|the dog|phone system`;

/** What a review says about others, or about medicine in general. */
const GENERAL = `someone with|somebody with|people with|class(es)?|posters?|pamphlets?|brochures?|flyers?|lectur-|talks? (on|about)|articles?|
  neighbou?r|coworker|coworkers|anyone|people who|patients who|dog|cat|puppy|car|bike|computer|printer|phone|budget|wallet|menu|scale in the`;

export const LAY_REVIEW_RULES: readonly Rule[] = [
  own({find: SOBER, unlessWith: GENERAL}),
  own({find: FOUND, unlessWith: `${GENERAL}|form|forms|chart|file|paperwork|mistake|error|system`, unlessAfter: IDIOM}),
  own({find: BABY, unlessWith: `${GENERAL}|flowers|news|furniture`}),
  own({find: TROUBLE, unlessWith: GENERAL, unlessAfter: IDIOM}),
  own({find: DONE, unlessWith: GENERAL, unlessAfter: IDIOM}),
  own({find: AGAIN, unlessWith: `${GENERAL}|trust|recommend`, unlessAfter: IDIOM}),
  // What the writer could not do before getting help.
  own({
    find: [
      `(i|we|he|she|{kin}|husband|wife) ~(used to|had to|couldn't|could not|could barely|could hardly|was unable to|never could) ({w} )?(lift|walk|
        climb|bend|breathe|hold|stand|swallow|bathe|dress|tie|write|type|focus|bang|rock|scream|cut|throw up|pee|wake up|get out of bed|
        leave the house|count pills|count every)`,
    ],
    onlyWith: 'now|until|till|got (me|him|her)|since|anymore|again|before (him|her|i met|this|she|he)|not (since|after)|thanks to',
    unlessWith: `${GENERAL}|stairs|elevator|ramp|door|crowd`,
  }),
];
