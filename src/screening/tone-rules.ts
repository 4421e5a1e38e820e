import type {Rule} from './rules.js';

/* derogatory: insults, threats, contempt, blame of character and condescension. Harsh words about service are no fault. */

/** Adjectives that are insults where they are about a person. */
const NASTY =
  'stupid|dumb|fat|ugly|filthy|disgusting|pathetic|worthless|brainless|crazy|insane|smelly|sleazy|evil|wicked|lazy|dirty|useless|miserable|moronic|idiotic|clueless|ignorant|illiterate|demented|heartless|two-faced|good-for-nothing|inbred|cross-eyed|rotten|stinking|unhinged|deranged|delusional|brain-?dead|senile|spineless';

/** Adjectives that in a response blame the reader. */
const BLAMING = `${NASTY}|rude|ungrateful|entitled|ridiculous|hysterical|dramatic|childish|immature|selfish|petty|bitter|jealous|dishonest|unreasonable|hostile|cheap|nasty|mean|toxic|spoiled|laughable|arrogant|lying|impossible|embarrassing|sad|bright|brilliant|little|tiny|so-called|phony|bogus|fake|sob`;

const PERSON =
  '(?:doctors?|nurses?|receptionists?|secretary|lad(?:y|ies)|wom[ae]n|m[ae]n|guys?|girls?|boys?|staff|people|persons?|assistants?|techs?|dentists?|surgeons?|physicians?|therapists?|clerks?|manager|crew|team|bunch|creatures?|thing|patients?|kids?|mother|jerks?|fools?|cows?|pigs?|bats?|dogs?|witch(?:es)?|rats?|{name}|excuse|piece|waste)';

const ANIMALS =
  '(?:fools?|jerks?|witch(?:es)?|pigs?|cows?|snakes?|rats?|monsters?|freaks?|apes?|monkeys?|dogs?|animals|thugs?|garbage|trash|butcher|crook|demon)';

const GROUP =
  '(?:foreigners|immigrants|mexicans|indians|asians|chinese|arabs|muslims|jews|blacks|whites|latinos|gays|women|extranjeros|negros|chinos|gringos|old people|fat people|poor people)';

export const TONE_RULES: readonly Rule[] = [
  {
    label: 'derogatory',
    reason: 'insult',
    find: [
      '{insult}(?: of an? {w})?',
      `(?:${NASTY}),? (?:{w},? ){0,2}?${PERSON}(?: of an? {w})?`,
      `(?:she|he|they|doctor|nurse|receptionist|staff|you|{name}|lady|guy|woman|man)(?:'s|'re| is| are| was| were| looks?| acts?) (?:{w} ){0,2}?(?:${NASTY}|${ANIMALS}|a waste of|too (?:stupid|dumb|fat|old))(?: to {w})?`,
      `(?:(?:what|such) an?|total|complete|absolute|real|that|these|you|old|arrogant|only an?) ${ANIMALS}(?: of an? {w})?`,
      '(?:piece of (?:trash|garbage|crap|dirt|filth)|waste of (?:space|oxygen|skin|air)|excuse for an? {w}|belongs? in a (?:zoo|cage|barn|circus|asylum)|gene pool|full deck|screw loose|(?:sharpest|brightest) {w}|(?:dumb|thick|ugly|fat|crazy) as|dumber than|(?:smell|look)(?:s|ed)? like an? (?:troll|pig|cow|witch|corpse|whale|horse|rat|goat)|(?:learn|speak) english)(?: {w}){0,3}',
      '(?:go|went|send {w}|crawl|move) back (?:to|where|under|into) (?:your|his|her|their|the|which|whatever|mexico|china|india|africa)(?: {w}){0,3}',
      '(?:deport|exterminate|hang|euthanize) (?:the|them|him|her|all|every|these|those)(?: {w}){0,3}',
      `(?:those|these|you|bunch of|dirty|lazy|too many|hire|hiring) ${GROUP}`,
      `(?:${GROUP}|people like (?:him|her|them|that)|(?:his|her|their) kind) (?:{w} )?(?:can't|cannot|shouldn't|should|don't belong|belong|are (?:all|lazy|dirty|stupid|thieves)|have no business|never|no deberian)(?: {w}){0,3}`,
    ],
    // A joke about oneself or a dear one, a thing, a doll.
    unlessAfter:
      "i|me|we|us|myself|i'm|im|felt|our|crash|cpr|nobody is|no|not|never|didn't|don't|wasn't|isn't|silly|soy|me senti|yo|mi|nadie|stuffed",
    unlessWith:
      "i'm (?:an?|the|such|so)|i (?:am|was|felt) (?:an?|the|such|so)|(?:feel|felt|look) like|made me feel|silly (?:me|us|goose)|(?:stupid|dumb|silly) (?:questions?|mistake|machine|parking|kiosk|forms?|me)|cpr|crash test|fui {w}",
  },
  {
    label: 'derogatory',
    reason: 'threat',
    find: [
      "(?:we|i|he|she|they|lawyers?|attorneys?|you)(?:'ll|'re| will| are| is| should| can| gonna) (?:{w} ){0,2}?(?:sue|suing|destroy|ruin|kill|punch|slap|smack|hurt|beat|choke|shoot|break your|knock|find (?:you|him|her|them)|hear from (?:our|my)|be hearing|pay for|be sorry|get what's|rot|suffer)(?: {w}){0,6}",
      '(?:take|delete|remove|retract|pull|withdraw) (?:it|this|that|your {w}|the {w})(?: {w}){0,2}? (?:or|now|before|immediately|unless)(?: {w}){0,8}',
      "(?:you|they|he|she)(?:'ll| will| would) (?:{w} )?regret(?: {w}){0,3}",
      '(?:watch your|see you in court|we know (?:where|who)|i know where|drop dead|go die|(?:rot|burn) in|go to hell|kill yourself|or else|(?:last|final) warning|mark my words|legal action|defamation|slander|our (?:attorneys?|lawyers?)|karma)(?: {w}){0,4}',
      '(?:hope|wish|pray) (?:{w} ){0,3}?(?:dies?|rots?|burns?|chokes?|suffers?|gets? (?:hit|cancer|sick)|crash(?:es)?|never walks?)(?: {w}){0,3}',
      '(?:should|ought to|needs? to|deserves? to) (?:{w} )?(?:be (?:shot|slapped|hanged|beaten|punched|put down|burned|whipped)|slap|punch|shoot|hang|die|rot)(?: {w}){0,3}',
      '(?:burn|blow|bomb|shoot) (?:it|this|that|the|up)(?: {w}){0,3}',
      '(?:(?:va|vas|van) a (?:arrepentir|pagar|lamentar|saber quien)|(?:se arrepentira|te arrepentiras|(?:la|lo) pagara|me las|nos (?:veremos|vemos) en)|demand(?:ar|amos|aremos|arl[oa])|nuestros? abogados?|sabemos (?:donde|quien)|se donde vive|atengase|ojala (?:{w} ){0,2}?(?:muera|pudra|sufra)n?s?|[tl]e voy a|l[oa] voy a|le (?:parto|rompo)|borr[ea] (?:eso|esto|[st]u))(?: {w}){0,4}',
    ],
    unlessAfter: "not|never|nobody|no|don't|afraid",
    unlessWith: "no one will|nobody will|(?:not|never|won't) (?:regret|be sorry|sue)|no regrets",
  },
];

/** In a response, words are also a fault that blame or belittle the reader. */
export const BLAME_RULES: readonly Rule[] = [
  {
    label: 'derogatory',
    reason: 'blame',
    find: [
      "(?:you|u|people like you|your (?:kind|type)) (?:{w} )?(?:always|never|only|just|clearly|obviously|love to|like to|still|seem to)(?: {w})? (?:complain\\w*|l(?:ie|ied|ying)|whin(?:e|ing)|argu(?:e|ing)|exaggerat\\w+|make|cause|blame|want|expect|twist|invent|lack|need|listen|read|learn|understand|cannot|can't|don't|didn't|have|hate|take|know|follow|talk|find)(?: {w}){0,3}",
      `(?:you|u)(?: are|'re| were|re| was| sound| seem| look| acted| act| behaved| must be| come across)(?: as| like)? (?:{w} ){0,2}?(?:${BLAMING}|a problem|the problem|trouble|confused|stupid|to blame|at fault|full of|a (?:joke|nuisance|nightmare|child|toddler|baby|disgrace)|hopeless|not (?:welcome|worth|very)|too (?:{w}))(?: {w}){0,3}`,
      `your (?:{w} )?(?:${BLAMING}|idea|genius|tantrums?|whining|rant(?:s|ing)?|nonsense|lies?|attitude|ignorance|stupidity|drama|meltdown|temper|manners|rudeness|mouth|ego|delusions?|laziness|arrogance|kind of|pity party|iq|brain|garbage|trash|parenting|lack of|failure to|refusal to|own (?:fault|doing)|fault|problem|loss)(?: {w}){0,2}`,
      "(?:shame on|should be ashamed|get (?:a (?:life|grip|clue)|over)|grow (?:up|a)|cry(?:ing)? me|boo-?hoo|calm down|settle down|shut (?:up|it)|deal with it|read the (?:sign|door|policy|fine print)|learn (?:to|how|some)|try reading|(?:open|use) your|bless your heart|good riddance|don't let the door|do us a favor|spare us|(?:quit|stop) (?:{w}ing|your)|nobody (?:asked|likes|believes|cares)|no one (?:asked|likes|believes|cares)|who cares|(?:couldn't|could not|don't) care|not our (?:problem|fault)|serves you|(?:did|do) you expect|blame yourself|only yourself|look in (?:the|a) mirror|take your|go (?:elsewhere|cry|whine|complain|bother)|find (?:another|someone else|yourself)|(?:don't|never) (?:ever )?(?:come|bother|return)|stay (?:away|home)|we (?:all )?laugh\\w*|lol|lmao|nice try|poor (?:you|baby|thing|little)|thanks for nothing|how dare|funny how|must be (?:{w} )?proud)(?: {w}){0,4}",
      "(?:half a brain|a brain|brains (?:were|are)|brain cells?|common sense|basic (?:{w})|even an? (?:child|toddler|monkey|dog)|an? (?:child|toddler|monkey) (?:could|can|would|knows)|(?:any|every) (?:adult|normal|sane|rational|reasonable|decent)|spell (?:it|this) out|as i already|how many times|over your head|(?:can't|cannot|can you) read|if you (?:could|had (?:bothered|read|listened|any|half|paid)|were (?:smart|any)|bothered)|wouldn't know|(?:what|which) planet|too much time|nothing better|first[- ]world|some people|(?:people|folks|types) like you|you people|wast(?:e|ing) (?:of |our )time|(?:entitled|spoiled|rude|ungrateful|nasty|bitter|miserable|angry|hateful|terrible|bad) (?:{w} )?(?:person|people|human|wom[ae]n|m[ae]n|mother|father|parents?|soul|brat|customer|patients?|troll))(?: {w}){0,5}",
      '(?:liar|genius|princess|sweetheart|sweetie|honey|hon|darling|buddy|pal|sunshine|young lady)(?=[,.!?]|$)',
      "you (?:{w} )?(?:lied|lie|made (?:it|this|that|all) {w}|invented|exaggerated|threw a|screamed|yelled|insulted|ruined|caused|brought (?:it|this) on|had it coming|deserved? (?:it|this|what|worse|nothing)|(?:can't|cannot|couldn't) (?:even|read|follow|run|spell)|need (?:therapy|help|professional|to (?:grow|learn|get)|a (?:hobby|life))|have (?:no|issues|anger)|know nothing|should (?:be|try|learn|know better|get|thank|apologize)|refused|failed to|neglected|ignored|(?:didn't|did not|won't) (?:listen|bother|read|follow|care|pay))(?: {w}){0,5}",
      '(?:pathetic|laughable|ridiculous|idiotic|nonsense|garbage|rubbish|fake|phony|bogus|fiction|all lies)(?=[ ,.!?:;]|$)',
    ],
    unlessAfter: "we|our|us|my|i|i'm|no|not|never",
    unlessWith:
      "you (?:are|were) (?:{w} )?right|you're right|we were wrong|we (?:failed|should be)|shame (?:is )?on us|no one should|nobody should",
  },
  {
    label: 'derogatory',
    reason: 'blame',
    find: [
      '(?:siempre|nunca|solo) (?:se |te )?(?:quejas?|quejan|mientes?|lloras?|inventas?|protesta|critica|exagera|quiere|molestas?)(?: {w}){0,3}',
      '(?:usted|tu|ustedes|que) (?:{w} ){0,2}?(?:mientes?|exagera|inventa|no (?:sabe|entiende|tiene|merece|vale)s?|tiene la culpa|deberia|da (?:pena|lastima|risa|asco)|(?:es|son) (?:{w} )?(?:groser|malagradecid|maleducad|egoist|insoportabl|ingrat|floj|dramatic|infantil)\\w*)(?: {w}){0,3}',
      '(?:callese|callate|aprend[ae] a|madur[ae]|crezca|superelo|vayase|vaya a|vete a|no (?:vuelva|regrese|moleste|sea)|que (?:verguenza|pena da|ridicul|risa|ganas de|lastima da|poca|falta|asco)\\w*|dej[ae] de|ya basta|busque(?:se)? (?:otr|ayuda)\\w*|a quien le importa|nadie (?:le|l[oa]) (?:cree|pregunto|obliga|obligo|quiere)|no es nuestr[oa] (?:culpa|problema)|(?:su|tu) (?:{w} )?(?:culpa|ignorancia|mala {w}|berrinche|drama|mentiras?|rabieta|estupidez|falta de)|(?:gente|personas) (?:como usted|asi)|(?:hasta|ni) un niño|use la cabeza|abra los ojos|genio|princesa|puras? mentiras?|pobrecit[oa]|dos dedos|parece un|se lo (?:merece|busco)|gracias por nada|si tuviera)(?: {w}){0,4}',
    ],
    unlessAfter: 'nosotros|nos|nuestra',
  },
];
