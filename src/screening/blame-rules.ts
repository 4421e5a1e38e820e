import {NASTY} from './insult-words.js';
import type {Rule} from './rules.js';

/* derogatory, in a response: words that blame, belittle, mock or dismiss the reader. Found by construction rather than by word. */

/** Adjectives that blame the reader of a response. */
const BLAMING = `${NASTY}|rude|rudest|ungrateful|entitled(?! to)|ridiculous|hysterical|dramatic|childish|selfish|petty|bitter|jealous|
  dishonest|cheap|nasty|mean(?! (so|a|the|more|everything|much|that|to|we|it))|toxic|spoiled|arrogant|lying|
  embarrassing|sad|bright|brilliant|little|tiny|so-called|fake|sob|drunk|obnoxious|abusive|unpleasant|hostile|
  insufferable|racist|sexist|bigoted|disrespectful|difficult`;

/** Those who know nothing yet, or clean the floor, in comparisons with the reader. */
export const LESSER =
  '(kindergart-|preschool-|toddlers?|child|children|kids?|baby|babies|teenagers?|{w}[- ]year[- ]olds?|[a-z0-9-]*year-olds?|janitor|dogs?|cats?)';

/** What someone is too much of in thanks: `you are too kind`. */
const PRAISE = '(much|sweet|kind|nice|good|generous|gracious|funny|cute|lovely|modest|thoughtful|cool|adorable|wonderful)';

/** Thanks and joy, with which a joke is not on the reader. */
const FRIENDLY =
  'thank-|thanks|thx|gracias|grateful|love|loved|loving|lovely|appreciate-|made (us|our|my|me)|kind|sweet|smil-|welcome|happy|glad|awesome|agree-|so true';

const blame = (rule: Pick<Rule, 'find' | 'unlessAfter' | 'unlessWith' | 'unlessSaid' | 'onlyWith'>): Rule => ({
  label: 'derogatory',
  reason: 'blame',
  ...rule,
});

const OURSELVES = "we|our|us|my|i|i'm|no|not|never|called|calling";

/** Words that blame or belittle the reader. They are a fault only in a response. */
export const BLAME_RULES: readonly Rule[] = [
  {
    label: 'derogatory',
    reason: 'threat',
    find: [
      `((our|my|the) ~(lawyers?|attorneys?|legal (team|department|counsel))|press charges|(call|called|calling|
        report(ed)? {w} to) the police|consequences|(we|i) ~know (exactly|(who|where) (you|wrote|this)|what you)|keep (talking|posting|
        lying|it up))`,
    ],
    unlessAfter: 'if|no',
    unlessWith: 'emergency|safety|cameras?|threats?|policy',
  },
  // What the reader is said to do, to be and to have.
  blame({
    find: [
      `(you|u) (always|never|only|just|simply|constantly) (?!know|need|have to|can|get one)(complain-|cancel-|find|
        fault|want-|act-|blam-|listen-|pa(y|id)|show-|call(ed)? (only|just|when)|told|ask-|answer-|read|come|came|
        bother-|car(e|ed)|think|look-|hate-|like to|don't|can't|see|hear-|mak(e|ing)|play-|act-|love-|wast-|{w}ed)`,
      `(you|u) ~(clearly|obviously|apparently|love to|(?<!you )l(ie|ied|ying)|cheat-|whin-|argu(e|ed|ing)|exaggerat-|
        made (it|this|that|all) up|invented|deserved (it|this|what)|can't even|call yourself|had it coming|scream-|
        yell-|shout-|curs(ed|ing)|swore|threaten-|harass-|bull(y|ied)|insult-|reek-|have (issues|problems|no (idea|
        clue|right|manners|shame|class|respect)|nothing better)|ha(ve|d) no|{w} people|(people|lot|types)(?= |[.,!]))`,
      `(you|u)( are|'re| were|re| was| sound| seem| look| acted| act| behaved| must be)( as| like| the| an?)? ~(${BLAMING}|
        an? (problem|joke|nuisance|nightmare|child|baby|disgrace|piece|bully|liar)|the problem|
        trouble|confused|to blame|at fault|full of (it|yourself|hate|lies|crap)|hopeless|not (welcome|worth)|too (?!${PRAISE}){w}|
        fun at|why we (lost|left|close|don't|have (rules|security|policies|a sign))|looking for|out of (control|line)|what is wrong|one of (those|them)(?! who))`,
      `(you|u) (should|ought to|need to|must|might want to|could at least|may want to) ~(be (ashamed|grateful|
        thankful|more (polite|careful|honest)|nicer|sorry)|apologi[sz]e|learn|know better|thank (us|the|our|her|him)|
        reread|grow|listen|calm|try (being|listening|reading)|have (listened|read|followed|come|called|paid|told|
        brought|known|thought)|get (help|therapy|a)|seek|look in|look at yourself)`,
      `you (don't|do not|didn't|lack|have neither) ~(the )?(have the )?(education|training|brains?|sense|degree|
        understand|get it|deserve|belong|matter|bother)`,
      `your ~(${BLAMING}|(?<!great |good |of )idea of|genius|tantrums?|whin(e|ing)|rant-|nonsense|lies?|attitude|
        ignorance|stupidity|drama|temper|manners|rudeness|mouth|ego|delusion-|brain|parenting|lack of|failure|
        own fault|fault|own doing|problem(?! (is|was) ours)|excuses|imagination|behaviou?r|conduct|entitlement|
        hygiene|arrogance|rage)`,
      'you people|of your (kind|sort|type)',
    ],
    unlessAfter: OURSELVES,
    unlessWith: "you('re| are| were) ~right|we (failed|should be)|shame (is )?on us|(no one|nobody) should|never be made|should never",
  }),
  // Commands and dismissals.
  blame({
    find: [
      `(?<=(^|[.!?;:,-]|maybe|perhaps|please) ?)(seek|get) (some )?(help|therapy|counseling|professional help|treatment for)|
        get (a (life|grip|clue|hobby|job|mirror|dictionary|sense)|over (it|yourself)|lost|real)|(calm|settle) down|shut (up|
        it)|(lose|drop) (some|the|a few) ({w} )?(weight|pounds|attitude)`,
      `(?<=(^|[.!?;:,-]|maybe|perhaps|please|next time) ?)(read the(?! new)|learn (to|how|some|your)|try (reading|decaf|
        therapy|being|harder|listening|soap|a mirror|some|deodorant)|be better|do (better|your homework|your research|
        some research)|reread|look in(to)? (the|a) mirror|stop {w}ing|quit {w}ing|don't bother)(?= |[.!,?]|$)(?! (is|
        are|was|to hear|that))`,
      `go (elsewhere|cry|whine|complain|bother|away|back to|
        find)|(don't|never) (ever )?(come (back|here|again)|bother|return)|stay (away|
        home)|puts? up with you|not welcome`,
      `(nobody|no one|none of us) ~(asked|believes|cares|wants(?! (that|this|any-|to|you))|misses|needs|forced|made you|told you|owes|feels sorry|
        likes you)|who cares|not our (problem|fault)|the mirror|your problem|none of your|shame on|feel (big|better|
        important|special|powerful|smart|good) (now|about)`,
    ],
    unlessAfter: OURSELVES,
    unlessWith: 'we (failed|should be)|shame (is )?on us',
  }),
  // Comparisons, mockery and sarcasm.
  blame({
    find: [
      `(even |perhaps |maybe )?(an?|our|my|any|the|most) ({w} )?${LESSER} ({w} )?(can|could|knows?|understands?|
        understood|would|has more|have more|behaves?|explain-|gets? it|wrote|reads?|spells?|shows?)`,
      `how (dare|typical|mature|brave|clever|convenient|adorable|sweet of you to|
        cute)|funny how|thanks for nothing|poor (you|baby|thing|little)|so much drama|some thanks|(someone|somebody) ~(needs?|
        needed|wants?|wanted|craves?|craved) ({w} )?attention|(not everyone|not everybody|some people) ~(smart|bright|mature|
        capable|intelligent|qualified|clever) enough`,
      `(if you('d| had| could)|had you|(maybe|perhaps) if you) (just |only |actually |ever |bothered to |even )?(listen-|
        read|bother-|pa(id|y)|shown|showed|told|follow-|ask-|call-|come|came|tried|done|been (honest|polite|nicer|on time)|
        bath-|shower-|brush-|taken (your|the|better)|taken care|smart|lost weight|quit|stopp-|cared|any|took|take|had taken|
        lost)`,
    ],
    unlessAfter: "we|i|i'm|not|never|called|calling",
    unlessWith: "you('re| are| were) ~right|we (failed|should be)|shame (is )?on us|(no one|nobody) should|never be made",
  }),
  // What is friendly in a sentence of thanks, and mockery in any other.
  blame({
    find: ['(lol|lmao|oh please|bless your heart)', 'like you(rself)? (have|has|should|are|who)'],
    unlessAfter: 'need|more|without',
    onlyWith: 'you|your|u|ur|yours|this|these|that|review|sure|ok(ay)?|right|whatever|nice',
    unlessSaid: `${FRIENDLY}|worth|why we|reason|day|better|so hard|with you`,
  }),
  blame({
    find: [
      `(?<=(^|[.!?]) ?)(${BLAMING}|bye|whatever|yawn|next|enough|relax|chill|move on|cry|boo hoo)(?=[.!])`,
      '(liar|genius|princess|sweetheart|sweetie|honey|darling|dear|hon|buddy|pal|bud|bro|sunshine|young lady|einstein)(?=[,.!?]|$)',
      `(pathetic|laughable|ridiculous|idiotic|nonsense|drama|garbage|rubbish|phony|bogus|fiction|all lies|a lie|
        typical|yawn|whining|childish|petty)(?=[ ,.!?:;]|$)`,
    ],
    unlessAfter: `${OURSELVES}|stupid|dumb|friends?|oh|no|without|the|so`,
    unlessWith: '(our|the) (phone|system|wait|portal|parking|website|hold|policy|sign|form|line)',
  }),
  blame({
    find: [
      '(siempre|nunca|solo) (se |te |anda |esta )?(quej-|mient-|llor-|invent-|protest-|critic-|exager-|molest-|busca)',
      `(usted|tu|ustedes|que) ~(mient-|exager-|invent-|no (sabe|entiende|tiene|merece|vale|sirve)s?|(tiene|
        tuvo) la culpa|deberia|da (pena|lastima|risa|asco)|lo que (quiere|busca|necesita)|(es|son|fue|
        parece) ~(groser|malagradecid|maleducad|egoist|insoportabl|ingrat|floj|dramatic|infantil|problem|mala)-)`,
      `(calle(se|te)|aprend[ae] a|madur[ae]|crezca|superelo|vaya(se| a)|vete|no (vuelva|regrese|moleste|sea|invente|
        mienta|llore|venga)|que (verguenza|pena da|ridicul|risa|ganas de|poca|falta|asco)-|dej[ae] de|ya basta|
        busque(se)? (otr|ayuda|algo)-|nadie (le|l[oa]|te) {w}|no es nuestr[oa] (culpa|problema)|(su|tu) ~(culpa|
        ignorancia|mala {w}|berrinche|drama|mentiras?|falta de|actitud)|(gente|personas|pacientes|
        alguien) ~~(como (usted|tu)|asi)|(hasta|ni) (un|mi|los?|nuestr[oa]) (niñ|perr|gat|conserje)-)`,
    ],
    unlessAfter: 'nosotros|nos|nuestra',
  }),
];
