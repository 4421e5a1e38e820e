import type {Rule} from '../rules.js';

/* derogatory, in a response: scorn for the reader by sarcasm, advice nobody asked for, and pity. */

const scorn = (rule: Pick<Rule, 'find' | 'unlessAfter' | 'unlessWith' | 'unlessSaid' | 'onlyWith'>): Rule => ({
  label: 'derogatory',
  reason: 'blame',
  ...rule,
});

/** Things for small children. */
const FOR_CHILDREN = `(crayons?|(sock |finger )?puppets?|finger ?paints?|small(er)? words|coloring books?|flash ?cards|pop-up book|training wheels|
  bibs?|pacifiers?|diapers?|juice box(es)?|time-?outs?|participation trophy|tin ?foil|tissues?|violins?|waa?mbulance|nap ?time|nap|day ?care|babysit-|
  toddlers?|sandbox|playground|playpen|picture books?|gold stars?|high ?chair|lollipop|bedtime|time to grow up|crayolas?|bottle and a nap|mommy|daddy|
  mami)`;

const PITIED = `(whoever|whomever|anyone who|anybody who|everyone who|those who|the people who|your (family|spouse|wife|husband|neighbors|coworkers|
  kids|children|dog|cat|students|boss|parents|mother))`;

const DECENT = `(sober|honest|decent|intelligent|normal|sane|reasonable|polite|real|grateful|civilized|educated|functioning|smart|respectful|literate|
  clean|hard-?working|well-mannered|sensible|mature)`;

export const SCORN_RESPONSE_RULES: readonly Rule[] = [
  scorn({
    find: [FOR_CHILDREN],
    onlyWith: "you|your|u|explain|someone|somebody|whoever|negotiat-|argue|adults?|grown-|here's|fresh out|ran out|perhaps|maybe|for some",
    unlessWith: `lobby|waiting room|play area|kids|children|little ones|love-|thank-|welcome|we have|offer-|our ({w} )?(toddlers?|day ?care|sandbox|
      playground)|help-|free|at the desk|bring|babies|teens|box of|if you|for your`,
  }),
  scorn({
    find: [
      `(someone|somebody|you|reviewer|writer|this person) ~(forgot|missed|skipped|needs|needed|ran out of|is off|off|is on|went off|stopped|
        didn't take|should take|take) (to take )?(his|her|their|your|the) (meds|medication|pills|nap|coffee|bottle|lithium|fiber|prozac)`,
      `(seen|read|heard|met|had) (better|worse|smarter|more intelligent|kinder|more coherent) ({w} )?(grammar|spelling|manners|writing|arguments?|
        handwriting|sense|behavior|conversation|reviews?|stories|lies|fiction|sentences|people) (on|in|from|at|than|by|written)`,
      `(prov(e|es|ing|ed)|shows?|showing|proof|reminds? us|reminding us|evidence) (that |us )?(that )?(anyone|anybody|any fool|any idiot|money|
        some people|not everyone|common sense|stupid-|the internet|manners|you can't|there's no cure|evolution|ignorance)`,
      `but (we'd|that would|that'd|i'd|we would) be (lying|a lie|wast-)|(condolences|sympath(y|ies)|prayers|pity|thoughts|heart goes|apologies|
        hats off|medal) ~(to|for|with|out to) ${PITIED}|(feel|sorry|bad) for ${PITIED}|(whoever|anyone who|everyone who|the people who) (lives?|
        works?|has to (live|work)|put up|puts up|married|raised) ~(with|you|for)`,
      `(bless you|bless your heart|good for you|kudos|nice of you|sweet of you|brave of you|congratulations|well done|bravo|how nice|impressive|
        adorable) ~(for trying|for (learning|finding|figuring|managing|discovering)|on (learning|finding|discovering|figuring)|that you (found|
        managed|learned|figured|can type)|to (try|attempt))`,
      `(a|some|perhaps a|maybe a) (hobby|therapist|mirror|dictionary|calendar|wristwatch|map|brain|nap|hug|spine|job|life|conscience|breath mint|
        bar of soap|grammar book|anger management) ~(would|might|could|helps?|is available|are)|it's called (an?|the|being|having) {w}|(look|
        google) it up(?={gap}|[.,!]|$)|(own|buy|get|try|use|learn to read) (a|an|some) (clock|watch|calendar|mirror|dictionary|map|alarm clock|
        manners|soap|breath mint|compass)`,
      `(money|wealth|degrees?|insurance|a fancy car|you) (can't|cannot|doesn't|won't|don't|does not) buy (you )?(class|manners|brains|sense|taste|
        a brain|breeding|intelligence|decency)|trash (takes|took|taking|talking)|(took|taken|takes|taking) (itself|the trash|the garbage) out|(people|
        those|folks|he|she) (who live |living |who lives )?in (a )?(glass|trailers?)|glass (houses?|trailers?)`,
      `(rich|funny|cute|bold|precious|ironic|priceless|interesting|big talk|amusing) coming from|coming from (someone|somebody|a person|a man|a woman|
        people) (who|that|with)|(can't|cannot|couldn't|unable to|won't|never learned to|don't know how to|can barely) (tell time|read (an?|the|
        our) {w}|follow (directions|instructions|an?|simple|basic)|count|spell|drive|park|add|dial|use a|work a|operate a|tie)`,
      `(treat|see|serve|take) (only )?(humans|human beings|adults|people)( here)?,? (not|try|so you|sorry)|try (the|a|an|calling|telling|being|using|
        another|some) ({w} )?(zoo|circus|vet|kennel|pound|psychic|truth|dictionary|clock|soap|manners|exorcist|truth|human|adult|nice|honest|decent|
        grateful|decaf|kindness|gratitude)|(telling|tell|told) the truth (next|for once|for a change|this time|instead)`,
      `(wouldn't|won't|would not) (kill|hurt) (you|anyone|anybody)|a (little|bit of|touch of) (gratitude|respect|courtesy|manners|soap|honesty|
        kindness|humility|common sense|decency|class|deodorant|hygiene) (wouldn't|would|goes|might|could|from you)|${DECENT} (people|folks|adults|
        patients|humans|customers|citizens|parents|women|men) (find|don't|would|know|manage|understand|read|get|usually|call|have no|never|do not|
        bring|show|pay|wash|apologi-|say)`,
      `(the|only|real|actual|where|leave ({w} )?to the) (adults?|grown-?ups?|professionals|experts) (in the room|know|here|are|will|should|talk|
        handle|decide)|thank(s| you) for (proving|showing (us )?(how|what)|the (laughs?|comedy|fiction|entertainment|fairy tale|drama|novel|essay|
        circus)|playing|sharing your (limited|expert|vast|deep|medical))`,
      `(enjoys?|loves?|likes?|lives) (to be |being |to |on )?(barked|yelled|screamed|sworn|cursed|spat|snapped|shouted|hissed|growled|barking|yelling|
        screaming|frightening|scaring|bullying|lied|insult-)( at)?|(perhaps|maybe|try|find|see|call|suggest|recommend|luck (with|finding)|need|
        needs) (a |an |your |the )?(local |good )?(veterinarian|vet|zoo-?keeper|dog trainer|psychic|babysitter|mortician|circus|kennel|animal shelter|
        exorcist|witch doctor|fortune teller)`,
      `(no (time|patience|room|use|place|tolerance|space|sympathy|interest)( here)? (for|in)|enough of|tired of|sick of|done with|don't (do|need|miss|
        want|serve)|do not (need|want)|won't miss|rid of|reserved for|full of) ({w} )?(cry ?bab-|whin-|complainers?|drama|liars?|people like|
        folks like|your (kind|type|sort)|tantrums?|nonsense|idiots?|fools?|bull(y|ies)|free ?loaders?|entitled|snowflakes?|karens?|trolls?|haters|
        divas?|brats?|self-important|know-it-alls?)`,
      `(whole|entire|all of us|everyone|staff|we|nurses|team|office|room) ({w} )?(cheered|celebrated|danced|high-fived|partied|sighed (with|
        in) relief|threw a party|clapped|applauded|breathed (easier|a sigh)|drew straws) ~(when|the day|after|once|as) (you|he|she|they)|(day|moment|
        time) you (left|leave|quit|walked out)(?={gap}|[.,!]|$)( was| made| we)?`,
      `what (an? )?({w},? )?(sad|bitter|nasty|miserable|rude|petty|small|angry|hateful|pathetic|ugly|entitled|selfish|spoiled|unhappy|lonely|cheap|
        toxic|ungrateful|little) ({w} ){0,2}(person|man|woman|individual|human|life|soul|family|people|attitude|world|mind)|(no surprise|typical|
        expected|not surprising|figures|of course|unsurprising|makes sense|no wonder|about right) (coming )?(from|for) (somebody|someone|a person|
        people|a man|a woman|the (kind|type|person|man|woman|family)|you)`,
      `(class|course|lessons?|tutorial|workshop|book|pamphlet|video) (on|in|about) (telling time|manners|reading|kindness|patience|honesty|etiquette|
        humility|soap|hygiene|basic {w}|how to (read|tell|behave|be))|(our|the|my) ({w} )?(cleaning crew|custodian|plumber|plants?|mailman|skeleton|
        copier|coffee (machine|maker)|vacuum|fish|goldfish|parking lot) ({w} )?(has|have|knows?|could|can|would|understands?|
        shows?) ({w} )?(a )?(better|more|less) (grasp|idea|sense|manners|brains?|understanding|knowledge|about|grip|than you)`,
      `there('s| is) always one(?=[.!,]| in)|one in every (crowd|bunch)|(every|each) (office|practice|town|crowd) has one|world (does not|doesn't|
        won't|didn't) (stop|revolve|end|owe|wait)|lower our standards|(stoop|sink) to|your level|beneath us|not worth (our|the|a) (time|reply|answer|
        response|breath|ink)|(spelling|manners|reading|soap|respect|grammar|honesty|thinking|politeness|deodorant|courtesy) (is|are|costs?|
        cost) (free|nothing)|not (everyone|everybody) (who|with) ({w} ){1,4}(should|ought|deserves|needs to)`,
      `(padded|rubber) (room|cell|walls)|straitjacket|off (their|his|her|its|your) (leash|rocker|chain|trolley)|who (has|have) to (share|live with|
        deal with|sit)|thanks? (you )?for leaving|rather (lose|have|see|treat|take|deal) ({w} ){1,7}than (keep|see|have|treat|you|deal|one)`,
      `(dogs?|cats?|toddlers?|goldfish|interns?|children) (that|who) (sit|behave|listen|read|know|wait|understand)s?|(not|never|wasn't|
        weren't) ({w} )?(hugged|held|loved|spanked|disciplined) (enough|as a)|(do|does|don't|doesn't|did) ?(not )?(scare|frighten|impress|intimidate|
        fool) (us|me|anyone|anybody)|(not|isn't) (a|an|your) ({w} )?(spa|hotel|resort|drive-?thru|kennel|zoo|vending machine|concierge|mommy|mother|
        mom|maid|servants?)|(fewer|less|one too many|too many|how many) (drinks?|wine|beers?|booze|pills|margaritas)|not our job to (raise|babysit|
        teach|parent|entertain|fix)|(you|he|she|they) (should|ought to|deserve to) be (banned|barred|blacklisted|locked|fined|institutionalized|sued|
        arrested|medicated|muzzled)`,
      `the reason (we|our {w}) (have (rules|security|a guard|policies|a sign|locks)|drink|quit|need|lock|installed|can't)|(reason|why) ({w} )?(nurses|
        people|doctors|good (offices|people|nurses)) (quit|leave|drink|burn)|(inside|indoor) voice|big (boy|girl) (pants|voice|words)|use your words|
        thinking cap|listening ears|your (opinion|view) of yourself|the (help|attention|therapy) you (so|clearly|obviously|desperately) {w}|(those|
        your) (hooves|claws|paws|talons|fangs|horns|tusks|snout|tentacles)`,
      `if (you|people|some) (spent|put|paid|gave) (half )?(as much|that much|this much|more|a little|the) ({w} )?(time|effort|energy|attention)|
        (wrong|dumb|silly|uninformed|worthless) (ones?|opinions?) (like|as)|opinions are like|however (wrong|silly|misguided)`,
      `career in (fiction|comedy|acting|drama|writing|theater|soap)|(an?|the|your) ({w} )?(oscar|emmy|academy award|tony award|pulitzer|fairy ?tale|
        soap opera|work of fiction|fiction|creative writing|novel|science fiction)(?={gap}|[.,!]|$)|as (fake|phony|real|empty|shallow|thin|crooked|
        cheap) as your {w}|what happens when (people|cousins|parents|you|someone|siblings) ~(marry|raise|don't|never|drink|skip|breed|google|let|
        spoil)`,
      `(only|just) (an?|some) ({w} )?(fool|child|coward|liar|idiot|monster|crazy person|drunk|bully|moron|simpleton|simple mind|loser|
        narcissist) ~(would|could|writes?|says|believes?|posts?|complains?|thinks?)|(hard to|impossible to|can't|cannot) (please|satisfy|help|
        reason with|fix|teach|cure) (you|everybody who|stupid|some people|a person who|people who|somebody who|someone who|those who|crazy|ignorance)`,
      `(your|their|his|her) (type|kind|sort|ilk|tribe)(?={gap}(always|never|of|is|are|usually|should|only|comes|wants|thinks|will)|[,.!]|$)|(reading|
        math|manners|basic|telling time|patience|soap|kindness|common sense|honesty|gratitude|clocks?|calendars?|arithmetic|listening|courtesy|
        grammar|spelling|truth|logic|directions|hygiene|punctuality|{w} a (clock|sign|calendar|map)) (is|are|was|isn't|aren't|
        must be) ~(not (for everyone|everyone's|your)|hard|difficult|optional|beyond|lost on|for everyone|everybody's|a foreign|strong suit|clearly)`,
      `(we|i) (forgive|pity|pray for|feel for) (you|him|her)(?=[.,!]| (anyway|because|for being|and))|smartest (person|man|woman|one) (in|alive)|
        (lucky|glad|grateful|relieved|thankful) ~(we|not|to) ({w} ){0,3}(live with|married to|related to|see you again|never see|be rid)|(fresh|plain|
        all) out of (crayons|patience|sympathy|gold|medals|tissues|trophies)|(what|more) (can|did|do|could|else) (you|we|anyone) expect (from|of)`,
      `(cerebro|educacion|vergüenza|verguenza|modales|clase|paciencia) (no |nunca |se )?(le|les|te|tiene|tuvo|conoce) ?(dio|dieron|enseñ-|falta)?|
        (quej-|llor-|vaya|vayase) ~(con|a) su (abuela|mama|mami|madre|tia)|no (termino|acabo|paso de|fue a) (la|el) (primaria|secundaria|escuela|
        kinder)|(dios|la vida) (le|te) ~(paciencia|cerebro|perdone|luces)|(le|te) hace falta|ni (leer|escribir|hablar) sabe`,
    ],
    unlessAfter: "no one should|nobody should|never|should not|shouldn't|sorry",
    unlessWith: 'our (own|fault|mistake|apolog-)|nobody (should|deserves)|no one (should|deserves)|we (failed|stumbled|fell)|from us|on us',
  }),
  scorn({
    find: [
      `day job|high horse|fix stupid|(the world|us all|everyone|yourself) a favor|(pills?|a pill) for that|don't speak ({w} )?(toddler|whine|stupid|
        karen|nonsense)|crying (about|over) an? {w}|pity party|soapbox|thin skin|grow a (spine|pair|backbone)|touch grass|log off|take a (hike|
        long walk)|kick rocks|womp womp|sore loser|keyboard warrior|armchair|know-it-all|attention seeker|sour grapes|ax(e)? to grind|chip on (your|
        his|her)|victim card|the victim|fantasy ?land|la la land|reality check|join us in reality|too much free time|fan club|broken record|
        world's smallest`,
    ],
    onlyWith: 'you|your|u|someone|somebody|reviewer|man|woman|whoever|people|doctor could|priceless|get|perhaps|maybe',
    unlessWith: 'our (own )?(thin|high|pity)|we (need|needed|got|get)|thank-',
  }),
];
