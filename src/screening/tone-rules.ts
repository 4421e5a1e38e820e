import type {Rule} from './rules.js';

/* derogatory: insults, threats, contempt, attacks on character and condescension. Harsh criticism of service is no fault. */

/** Adjectives that are insults when applied to a person. */
const NASTY =
  'stupid|dumb|fat|ugly|filthy|disgusting|pathetic|worthless|brainless|crazy|insane|smelly|sleazy|evil|wicked|lazy|dirty|useless|miserable|moronic|idiotic|clueless|ignorant|illiterate|heartless|two-faced|inbred|cross-eyed|rotten|stinking|unhinged|deranged|delusional|brain-?dead|senile|spineless|chinless|toothless';

/** Adjectives that blame the reader of a response. */
const BLAMING = `${NASTY}|rude|ungrateful|entitled|ridiculous|hysterical|dramatic|childish|selfish|petty|bitter|jealous|dishonest|cheap|nasty|mean|toxic|spoiled|arrogant|lying|embarrassing|sad|bright|brilliant|little|tiny|so-called|fake|sob`;

const PERSON =
  '(doctors?|nurses?|receptionists?|secretary|lad(y|ies)|wom[ae]n|m[ae]n|guys?|girls?|boys?|staff|people|persons?|assistants?|techs?|dentists?|surgeons?|physicians?|therapists?|clerks?|manager|crew|team|bunch|creatures?|thing|patients?|kids?|mother|jerks?|fools?|cows?|pigs?|bats?|dogs?|witch(es)?|rats?|{name}|excuse|piece|waste)';

const ANIMALS =
  '(fools?|jerks?|witch(es)?|pigs?|cows?|snakes?|rats?|monsters?|freaks?|apes?|monkeys?|dogs?|animals|thugs?|garbage|trash|butcher|crook|demon|toads?|vultures?|parasites?|vampires?|robots?|zombies|sheep|hyenas?|donkey|skunk|thie(f|ves)|criminals?|quacks?|fraud)';

const GROUP =
  '(foreigners|immigrants|mexicans|indians|asians|chinese|arabs|muslims|jews|blacks|whites|latinos|gays|women|extranjeros|negros|chinos|old people)';

export const TONE_RULES: readonly Rule[] = [
  {
    label: 'derogatory',
    reason: 'insult',
    find: [
      '{insult}( of an? {w})?',
      `(${NASTY}),? ({w},? ){0,2}?${PERSON}( of an? {w})?`,
      '(stupid|dumb|moronic|idiotic|brainless|inbred|dimwitted)(?! ((computer|phone|hold) )?(question|mistake|machine|parking|kiosk|form|rule|luck|thing|polic|reason|music|system|website|enough|to|game|me|us|for|self))',
      `(she|he|they|doctor|nurse|receptionist|staff|you|{name}|lady|guy|woman|man)('s|'re| is| are| was| were| looks?| acts?) ~(${NASTY}|${ANIMALS}|a waste of|too (stupid|dumb|fat|old))( to {w})?`,
      `((what|such) an?|total|complete|absolute|real|that|these|you|old|arrogant|little|only an?|(?<=(^|[.!?:]) ?)an?) ${ANIMALS}( of an? {w})?`,
      '(piece of (trash|garbage|crap|dirt|filth)|waste of (space|oxygen|skin|air)|excuse for an? {w}|belongs? in a (zoo|cage|barn|circus|asylum)|gene pool|full deck|screw loose|(sharpest|brightest) {w}|(dumb|thick|ugly|fat|crazy) as|dumber than|(smell|look|act|sound)(s|ed)? like (an? )?(troll|pig|cow|witch|corpse|whale|horse|rat|goat|toad|frog|clown|hobo|garbage|barn|prostitut)-|breed like|cara de (perro|burro|cerdo|sapo|mula)|(brain|brains|iq|intelligence|face|manners|personality|soul|teeth) of an? {w}|dog with|under (her|his|your|a) rock|(learn|speak) english)',
      '(go|went|send {w}|crawl|move) back (to|where|under|into) (your|his|her|their|the|which|wher-|whatever|mexico|china|india|africa)',
      '(deport|exterminate|hang|euthanize) (the|them|him|her|all|every|these|those)',
      `(those|these|you|bunch of|dirty|lazy|too many|hire|hiring) ${GROUP}`,
      `(${GROUP}|people like (him|her|them|that)|(his|her|their) kind) ~(can't|cannot|shouldn't|should|don't belong|belong|are (all|lazy|dirty|stupid|thieves)|have no business|never|no deberian)`,
    ],
    // Jokes about oneself or family, things and dolls.
    unlessAfter: "i|me|we|us|myself|i'm|im|felt|our|nobody is|no|not|never|didn't|don't|wasn't|isn't|silly|soy|me senti|yo|mi|nadie",
    unlessWith:
      "i'm (an?|the|such|so)|i (am|was|felt) (an?|the|such|so)|(feel|felt|look) like|made me feel|silly (me|us|goose)|(stupid|dumb|silly) (questions?|mistake|machine|parking|kiosk|forms?|me)|fui {w}",
  },
  {
    label: 'derogatory',
    reason: 'threat',
    find: [
      "(we|i|he|she|they|lawyers?|attorneys?|you)('ll|'re| will| are| is| should| can| gonna) ~(sue|suing|destroy|ruin|kill|punch|slap|smack|hurt|beat|choke|shoot|smash|break (your|his|her|every|their|both)|knock|find (you|him|her|them)|hear from (our|my)|be hearing|pay for|be sorry|get what's|rot|suffer)",
      '(take|delete|remove|retract|pull|withdraw) (it|this|that|your {w}|the {w}) ~(or|now|before|immediately|unless)',
      "(you|they|he|she)('ll| will| would) ~regret",
      '(watch your|see you in court|we know (where|who)|i know (where|what (car|time)|your|when)|(find out|found out) where|watch what|cease and desist|libel-|drop dead|go die|(rot|burn) in|go to hell|kill yourself|or else|(last|final) warning|mark my words|legal action|defam-|slander-|our (attorneys?|lawyers?)|karma)',
      '(hope|wish|pray) ~~(dies?|rots?|burns?|chokes?|suffers?|gets? (hit|cancer|sick)|crash(es)?|never walks?)',
      '(should|ought to|needs? to|deserves? to) ~(be (shot|slapped|hanged|beaten|punched|put down|burned|whipped)|slap|punch|shoot|hang|die|rot)',
      '(burn|blow|bomb|shoot) (it|this|that|the|up)',
      '((va|vas|van) a (arrepentir|pagar|lamentar|saber quien)|(se arrepentira|te arrepentiras|(la|lo) pagara|me las|nos (veremos|vemos) en)|demand(ar|amos|aremos|arl[oa])|nuestros? abogados?|sabemos (donde|quien)|se donde vive|ojala ~(muera|pudra|sufra)n?s?|[tl]e voy a|l[oa] voy a|le (parto|rompo)|borr[ea] (eso|esto|[st]u))',
    ],
    unlessAfter: "not|never|nobody|no|don't|afraid",
    unlessWith: "no one will|nobody will|(not|never|won't) (regret|be sorry|sue)|no regrets",
  },
];

/** Words that blame or belittle the reader. They are a fault only in a response. */
export const BLAME_RULES: readonly Rule[] = [
  {
    label: 'derogatory',
    reason: 'threat',
    find: [
      '((our|my|the) ~(lawyers?|attorneys?|legal (team|department|counsel))|press charges|police|consequences|(we|i) ~know (exactly|who|where|what you)|keep (talking|posting|lying|it up))',
    ],
    unlessAfter: 'if|call|no',
    unlessWith: 'emergency|safety|cameras?',
  },
  {
    label: 'derogatory',
    reason: 'blame',
    find: [
      "(you|u) ~(always|never|clearly|obviously|apparently|love to|only|just|l(ie|ied|ying)|whin-|argu(e|ing)|exaggerat-|complain-|made (it|this|that|all) up|invented|deserved (it|this|what)|can't even|have no|(people|lot|types)(?= |[.,!])|call yourself|had it coming)",
      `(you|u)( are|'re| were|re| was| sound| seem| look| acted| must be)( as| like)? ~(${BLAMING}|an? (problem|joke|nuisance|nightmare|child|baby|disgrace|piece|bully)|the problem|trouble|confused|to blame|at fault|full of|hopeless|not (welcome|worth)|too {w}|fun at|why we|looking for)`,
      `your ~(${BLAMING}|idea|genius|tantrums?|whin(e|ing)|rant-|nonsense|lies?|attitude|ignorance|stupidity|drama|temper|manners|rudeness|mouth|ego|delusion-|kind of|sort|brain|parenting|lack|failure|fault|problem|loss|excuses|imagination|hands)`,
      "shame on|get (a (life|grip|clue|hobby)|over|lost|real)|grow up|cry(ing)? (me|harder|about|more)|(calm|settle) down|shut (up|it)|deal with it|read the|learn (to|how|some)|try (reading|decaf|therapy|being|harder)|good riddance|(quit|stop) {w}ing|(nobody|no one|none of us) ~(asked|likes|believes|cares|wants|misses|needs)|who cares|(won't|couldn't) (care|miss)|not our (problem|fault)|blame yourself|only yourself|the mirror|go (elsewhere|cry|whine|complain|bother|away|back)|find (another|someone else)|(don't|never) (ever )?(come|bother|return)|stay (away|home)|lol|nice try|poor (you|baby|thing)|for nothing|how (dare|typical|mature|brave|clever|convenient|adorable)|funny how|good luck (finding|with)|(?<=(^|[.!?,]) ?)(relax|chill|move on|enough|cry)(?=[ .!,])|small(er)? words|some (thanks|people)|(want|need|here's|win|earned) an? (medal|cookie|trophy|award|tissue|prize|nap|dictionary)",
      "(congratulations|congrats|bravo|kudos) (on|for) ~(whin-|complain-|l(ies?|ying)|wast-|being)|a brain|brains (were|are)|even an? {w}|an? (child|toddler|monkey) (could|can|would|knows)|grown-?ups|(can't|cannot) read|if {w} (were|was) ~~you|if you (had (bothered|read|listened|paid)|were (smart|any)|bothered)|too much time|wast(e|ing) (of |our )time|(entitled|spoiled|rude|ungrateful|nasty|bitter|miserable|hateful|terrible|bad|sad|pathetic|lonely) ~(person|people|human|wom[ae]n|m[ae]n|mother|father|parents?|brat|customer|patients?|life)|(wom[ae]n|m[ae]n|people|folks|types?|someone|patients?) ~(like you|of your)|pit(y|ies) (you|whoever)|(says?|tells?) ~(more|a lot|volumes|everything) about|(better|some|any|no|teach you) ~(manners|spelling|class)|who raised|raised (in a|by)|victim|sob story|fairy tale|for attention|tantrum",
      '(liar|genius|princess|sweetheart|sweetie|honey|darling|buddy|pal|sunshine|young lady|einstein)(?=[,.!?]|$)',
      '(pathetic|laughable|ridiculous|idiotic|nonsense|drama|garbage|rubbish|phony|bogus|fiction|all lies|typical|yawn)(?=[ ,.!?:;]|$)',
    ],
    unlessAfter: "we|our|us|my|i|i'm|no|not|never",
    unlessWith: "you('re| are| were) ~right|we (failed|should be)|shame (is )?on us|(no one|nobody) should",
  },
  {
    label: 'derogatory',
    reason: 'blame',
    find: [
      '(siempre|nunca|solo) (se |te |anda |esta )?(quej-|mient-|llor-|invent-|protest-|critic-|exager-|molest-|busca)',
      '(usted|tu|ustedes|que) ~(mient-|exager-|invent-|no (sabe|entiende|tiene|merece|vale|sirve)s?|(tiene|tuvo) la culpa|deberia|da (pena|lastima|risa|asco)|lo que (quiere|busca|necesita)|(es|son|fue|parece) ~(groser|malagradecid|maleducad|egoist|insoportabl|ingrat|floj|dramatic|infantil|problem|mala)-)',
      '(calle(se|te)|aprend[ae] a|madur[ae]|crezca|superelo|vaya(se| a)|vete|no (vuelva|regrese|moleste|sea|invente|mienta|llore|venga)|que (verguenza|pena da|ridicul|risa|ganas de|poca|falta|asco)-|dej[ae] de|ya basta|busque(se)? (otr|ayuda|algo)-|nadie (le|l[oa]|te) {w}|no es nuestr[oa] (culpa|problema)|(su|tu) ~(culpa|ignorancia|mala {w}|berrinche|drama|mentiras?|falta de|actitud)|(gente|personas|pacientes|alguien) ~~(como (usted|tu)|asi)|(hasta|ni) (un|mi|los?) niñ-|genio|princesa|puras? mentiras?|pobre(cit[oa]| de)|dos dedos|parece un|se lo (merece|busco)|[lt]e falta|consiga|a llorar|llor[eo]n-|modales|educacion|abogad[oa]s?|difama-|calumni-|cuidado con|aguant-|lea bien)',
    ],
    unlessAfter: 'nosotros|nos|nuestra',
  },
];
