import type {Rule} from '../rules.js';
import {recognizable} from './recognizable-rules.js';
import {JOB, MEETING, POST, SHOP} from './recognizable-words.js';

/* identifier, in a response: who its reader is, without a name or a number. */

/** In the plain text. */
export const INITIALS: readonly Rule[] = [
  recognizable({
    find: [
      '(mr|mrs|ms|miss|sra?)\\.? [a-z]\\.?(?={gap}?[,.!?]|$)',
      `(?<=, ?)(?!a\\.? ?m|p\\.? ?m|m\\.? ?d|d\\.? ?o|p\\.? ?s|o\\.? ?k|u\\.? ?s|i\\.? ?e|e\\.? ?g|n\\.? ?p|p\\.? ?a|
        r\\.? ?n)[a-z]\\. ?[a-z]\\.(?={gap}?[!?]|$)`,
      '(signed|sign|signing|signed in|go|goes|posted|wrote|writing|logged in) (in )?(as|by|under) [a-z]\\.? ?[a-z]\\.?(?={gap}?[,.!?]|$)',
    ],
  }),
];

/** Who the reader of a response is, said without "you". */
export const RECOGNIZABLE_RESPONSE_RULES: readonly Rule[] = [
  recognizable({
    find: [
      `(we|i|everyone|everybody|staff|the (team|staff|nurses|girls)|all of us|half the town) ~(think we |do |still |all |already )*(know|knows|
        remember|remembers|recall|recogni[sz]ed?|figured out|guessed|can (guess|tell|see)|have a good idea|suspect|believe we know) ~(exactly|
        very well|just|now)??(who (wrote|this|you|posted|left|is (behind|writing)|it (was|is)|that (was|is))|which (visit|appointment|family|patient|
        day|one|person)|you (well|very)|whose|that (voice|name|handwriting|family|truck|car)|(this|that) (one|family|visit|handwriting|voice|
        story) (well|because|from|it))`,
      `(knows?|remembers?|recogni[sz]e-) your ({relative}|voice|truck|car|face|handwriting|family|story)|(the|that|this) ({w} )?(patient|person|
        couple|family|man|woman|gentleman|lady|boy|girl|child|mother|father) (in|with|wearing) (the|a|an|his|her|their|that|twin) {w}|(reviewer|
        writer|poster|author)'s ({w} )?({relative}|employer|boss|truck|home|house|address|job|phone|visit)`,
      `you('re| are| were) the (one|guy|lady|man|woman|person|family|gentleman|couple) (with|who|that|from|in) {w}|your {relative},? {name}|(regular|
        friend|neighbor|fan|buddy|pal) (from|at) the ({w} )?${SHOP}|(at|out at|over at|near) your (place|house|farm|ranch|shop|store|apartment)|
        (regards|hello|hi|love|best) to (the|everyone|all) ({w} )?(folks|guys|ladies|crew|gang|boys|girls|team) (at|down|over|in|from) {w}`,
      `(reviewer|writer|poster|person|man|woman) ({w} ){0,2}(used to|formerly|once) work(ed)? (for|with|here|at)|only (one|two) ({w} )?(${JOB}|
        ${POST}|player) (in|with|on)|(no|not a|hardly a) (secret|mystery) (who|whose)|(as|for) the ({w} )?(chair|president|head|leader|captain|star|
        treasurer|editor) of (the|a|your) (?!(practice|clinic|office|front)(?![a-z])){w}|(drove|walked|stopped|swung|went) by (the|
        your) ({w} )?(house|place|shop|store|bakery|restaurant|farm|garden|lake)`,
      `(gives?|gave|giving) (you|it|yourself|him|her) away|(just|only|exactly|but) (one|two|1|2) (family|families|people|person|patients?|man|woman|
        child|children|kids?|member) ~(with|that|in|on|there|who|had|has|uses|used|named|fits?|here)`,
      `(profile|picture|photo|user ?name|screen ?name|handle|initials|handwriting|writing style|last name) (picture |photo )?~(shows?|is|says|tells?|
        gives|matches|reveals?|we see|suggests?) ~(the|that|who|you|us|this|a) {w}`,
      `(this|that|it) (is|was|must be|has to be|would be|can only be) (from )?(the|our|that) ({w} )?(gentleman|lady|man|woman|guy|family|couple|
        mother|father|boy|girl) (from|who|with|that|in|of|whose)`,
      `(written|posted|left|comes?|coming|sent|is|came|review) (by|from) (a|an|the|one of our|our|somebody's|someone's) ({w} )?(former|ex|ex-{w}|
        disgruntled|fired|competitor|rival|relative|cousin|in-law|friend of|sister of|wife of|husband of|mother of|employee|neighbor)|(ex-?(wife|
        husband|girlfriend|boyfriend|employee)) of`,
    ],
    unlessAfter: "don't|do not|cannot|can't|never|if|nobody|no|wish",
    unlessWith: 'you (can|could|may|should) (call|ask)|if you',
  }),
  recognizable({
    find: [
      `(thanks|thank you|hi|hello|hey|dear|gracias|sorry|congrat-|bravo|welcome|cheers|see you|yes|hear you|bless you|well|of course|
        always),? (so much,? |again,? |very much,? )?(sheriff|coach|pastor|reverend|rabbi|mayor|judge|officer|chief|captain|sergeant|sarge|deputy|
        professor|principal|council(man|woman)|senator|congress(man|woman)|deacon|padre|comandante|licenciad[oa]|profesora?|maestr[oa]|entrenador[a]?|
        alcalde(sa)?|general|major|colonel)(?={gap}and|[,.!?]|$)`,
      `(as|from|for|to|with|by|of|like) (the |a |an |our |your |her |his |another )?({w} ){0,2}?(mother|father|mom|dad|sister|brother|wife|husband|
        son|daughter|neighbou?r|owner|teacher|coach|landlord|tenant|cousin|in-law|niece|nephew|aunt|uncle|widow|friend) of (one of )?(our|my|the|a|
        dr) {w}`,
      `(officer|deputy|pastor|reverend|rev|sergeant|sgt|judge|sheriff|rabbi|mayor|senator|councilman|professor)\\.? (?!(and|is|was|who|at|of|for|in|
        on|said|with|to|will|has|from|can|or|the|came|cut|a|that|by|for|jesus|time|figure)(?![a-z])){w}|(our|everybody's|everyone's|my|
        the town's) (favorite|local|resident|own|hometown) (${POST}|${JOB}){end}`,
      `(friends?|folks|crew|gang|guys|girls|ladies|everybody|everyone|kids|students|regulars) (at|from|over at|down at) (the|your) ({w} )?${SHOP}|
        (went to (school|church|high school|college|prom|class)|grew up|worked|works|plays|played|served|sings|sang|lives|lived|rides|bowls|golfs|
        shops|sits) (next door to|near|with|beside|behind|by|across from) (you|your {w})`,
      `(your|that) (divorce|wedding|funeral|trial|custody|eviction|layoff|bankruptcy|court case|adoption|house fire|breakup|honeymoon|quinceañera)|
        (bakery|shop|store|restaurant|salon|cafe|diner|gallery)('s)? (grand )?opening|(the|that) (big|good|nice|tall|sweet|young|old) (guy|lady|man|
        woman|gentleman|girl|boy|fella) (at|from|behind) the`,
      `(as|like) (our|my|a fellow|your) ({w} )?(neighbou?r|landlord|tenant|teammate|parishioner|classmate|colleague|competitor|former {w}){end}|
        (a )?fellow ({w} )?(parent|teacher|member|{w}an|{w}er|{w}ist|{w}ian) (at|of|in|from)?`,
      `(lady|man|woman|guy|gentleman|girl|boy|family|couple|teacher|fellow|folks?|fella|person|someone|somebody|señora?|maestr[oa]|voice|star|face|
        owner|principal|coach|pastor|author|chef|captain|man behind|woman behind) (of|from|at|with|who|that|behind|on|de|del) ~(runs|owns|teaches|
        coaches|drives|preaches|sings|plays|sells|bakes|paints|writes|hosts|anchors|delivers|cuts|raises|manages|manages the|channel|radio|tv|
        the (news|morning|evening|${SHOP}|{w} ${SHOP})|${SHOP}|{w} ${SHOP}|{w} {w} (elementary|middle|high)|{w} (elementary|middle|high)){end}`,
      `(good luck|best of luck|suerte|all the best) (at|with|in|on|con) (state|nationals|regionals|sectionals|(the|your|that|la|su|
        el) ({w} )?(food truck|game|match|meet|race|marathon|election|campaign|bar exam|exam|recital|play|wedding|move|new {w}|baby|bakery|shop|store|
        restaurant|farm|season|tournament|audition|harvest|retirement|book|show|interview|boda|mudanza|nuev[oa] {w}))|go lady {w}`,
      `(congrat-|felicidades|felicitaciones|cheers|bravo) ~(on|for|por) (the|your|that|su|tu|el|la|his|her) ({w} )?(election|wedding|engagement|
        graduation|promotion|house|home|job|retirement|award|win|championship|title|scholarship|marriage|anniversary|boda|graduacion|ascenso|
        jubilacion|book|role|shop|store|bakery|restaurant|badge)|enjoy (the|your) (new )?({w} )?(house|home|cruise|trip|honeymoon|truck|boat|
        retirement|vacation|lake|ranch|sabbatical)`,
      `(how is|how's|how are|hope) (the|your|that) (new )?(job|house|puppy|school|place|shop|store|bakery|food truck|farm|route|classroom|
        kitchen)( treating| going| at| on| is)?`,
      `(tell|say (hi|hello|hey) to|hello to|hi to|love to|regards to|best to|hug|hugs to|wishes to|saludos a) (your|the|everyone|everybody|all|su|sus|
        tu|tus|los|las) ~(at|in|from|de|en)? ?(the )?(kids|grandkids|{relative}|twins|boys|girls|students?|class|crew|gang|${SHOP}|alumn[oa]s|
        niet[oa]s|congregation|regulars|brothers?|sisters?){end}`,
      `your (students|congregation|parishioners|class|classroom|troop|regulars|fans|listeners|viewers|readers|constituents|coworkers|co-workers|
        employees|tenants|pew|bakery|shop|store|restaurant|salon|farm|ranch|route|show|column|podcast|food truck|church|band|squad|unit|precinct|
        ministry|sermon|students'|team at|shift|landlord|roommate|boss|employer|street|block|apartment|cul-de-sac|driveway|porch|garden|yard){end}`,
      `(saw|seen|spotted|see) you (at|in|on|from) (the )?({w} )?(parade|game|market|fair|rally|concert|wedding|funeral|pool|grocery|track|beach|lake|
        bank|play|recital|news|tv|channel|front page|store|float|stage)|making the (front page|news|team)|(see|saw|catch|know|from|with|met|tap|
        find) ~(you|us|me|him|her|your {w}) ~(at|in|from|on|behind|before|after) (the |our |bible |sunday )?${MEETING}|in the ({w} )?(pew|row) (on|at|
        behind|next|in front)|(from|at|of) (the )?${MEETING}{end}`,
      `(our|my) ({w} )?(kids|boys|girls|sons?|daughters?|wives|husbands?|wife|sister|brother|mother|mom|dad|cousin) (go|goes|play|plays|is|are|works?|
        worked|sits?|went|knows?) ({w} ){0,3}?(with (yours|your|you|him|her)|at the same|your {w})`,
      `(having|have|seeing|meeting|treating|hosting|looking after|taking care of|caring for|see|meet|welcome|tener|recibir|atender|ver) (the|a|an|la|
        el|una?) ({w} ){0,5}?(${POST}|{w} (man|lady|woman|girl|star|host|teacher|owner|player|coach|singer|champion)|maestr[oa]|voice|author|
        dueñ[oa]) ~~(in|from|of|at|who|with|on|de|del|here)`,
    ],
    unlessAfter: "if|any|anyone|we're hiring|hire|hired|privacy|compliance|by a|security",
    unlessWith: `our (front|desk|team|staff|own|nurse|doctor|phones?)|who answers?|downstairs|upstairs|next door|across the street|at our (desk|
      front)|(all|every|any) (teachers?|parents?)`,
  }),
];
