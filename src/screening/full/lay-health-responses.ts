import type {Rule} from '../rules.js';
import {AGAIN, BABY, type Conditions, DONE, FOUND, SOBER, TROUBLE} from './lay-health-rules.js';

/* clinical-detail, in a response: the health of its reader in everyday words. */

const readers = (rule: Conditions): Rule => ({label: 'clinical-detail', reason: 'health-of-reader', ...rule});

/** What a practice says to everybody. */
const TO_ALL = `if|any|anyone|everyone|everybody|patients|adults|most|some people|all|offer-|available|free|class(es)?|season|in general|general rule|
  lobby|waiting room|our (printer|phones?|system|roof|lot|website|elevator)|parking|walk-ins?|si|todos|pacientes`;

/** Parts of a body or its care, with a word by which they are somebody's in particular. */
const THIS_CARE = [
  `(second|another|extra|more|further|closer) (set of |round of )?(pictures?|images?|views?|look|films?|scans?|x-rays?|samples?|stick|draw) (of|at|
    on) (the|that) ({w} )?({body}|side|spot|area|shadow|lump|mole|chest|breast|baby|joint|{w})|(radiologist|pathologist|anesthesiologist|cardiologist|
    surgeon|specialist|lab|technician) (wanted|needed|needs|asked|saw|found|ordered|had to|has to|missed|requested)|(missed|a|the) (shadow|spot) (on|
    in)|what the (tissue|scan|test|biopsy|labs?|x-ray|results?|pictures?) (would|will|might|did|could)? ?(show|say|showed|mean)-`,
  `(hooked up to|on|off) (the|that) (machine|monitor|ventilator|drip|pump|oxygen|mask)(?!{gap}for|,)|(days|nights) (you're|you are|he's|
    she's) (not )?(on|hooked|at) |(sleeping|nights?) with the (mask|machine|brace)|dialy[sz]-|the (boot|cast|brace|stitches|drain|mask|patch|drops|
    bandage|sling|inhaler|pump|tube|retainer|crown|implant|bridge|dentures?|braces|aligners?) ~(come off|comes off|came off|fell|will|should|need|
    needs|work|works|working|went|go|goes|another|for another|helps?|fits?|feels?|stays?|broke|cracked|hold)`,
  `(wear|keep|take|finish|use|skip|skipping|skipped|missing|missed|stopping|stop|rest|ice|elevate|stretch|continue) (the|those|that|these|wearing|
    taking|all the|up the|up with the|up with those|su|sus|los|las) ({w} )?(boot|cast|brace|mask|bottle|doses?|pills?|meds?|medications?|medicine|
    antibiotics?|drops|exercises|stretches|physical therapy|therapy|shots?|injections?|insulin|inhaler|diet|{body}|retainer|ejercicios|medicina|
    tratamiento|pastillas)`,
  `(the|that|this|those|la|el|esa|ese) ({w} )?(swelling|rash|stone|tumor|infection|bone|wound|incision|cut|burn|scar|lump|fever|cough|pain|numbness|
    bruis-|bleeding|growth|cyst|tear|fracture|break|depression|anxiety|addiction|bite|sting|infeccion|herida|hueso|hinchazon|fiebre|tos|fractura|
    tumor|{body}) ({w} )?(will|should|would|may|can|to (knit|heal|close|go|come|settle|mend|pass)|takes?|was|were|is|are|needs?|needed|first|heals?|
    healed|itself|ya|cedio|sano|mejora|va a|going|went|came|looks?|had|has|behav-|be good|come|knit|closed)(?!{gap}(in the|parking|real|sign|phones?|
    our))`,
  `(things|it|that) (might|would|will|should|could) (heal|clear up|go down|mend|knit|close|dissolve) (faster|sooner|better|up|on (its|their) own|if|
    in|with|by itself)|(heal|healing|recover(y|ing)?|rehab|mend-) ~(faster|well|nicely|takes|quickly|smoothly|ahead|fast|process|journey)(?!{gap}(our|
    this community))`,
  `(report|notify|reach|tell|contact|trace) ~(partners?|health department|that kind of (result|test|infection)|contacts)|(hair|eyebrows) ~(back|in|
    again)|(ring|rang|ringing) (the|that) bell|proud of (you|him|her) for|(days?|months?|years?) (chip|of sobriety|sober|clean|smoke-free|
    and counting)|(pounds|kilos|lbs|libras) (down|lighter|gone|menos|lost)|without a (pack|cigarette|drink|smoke)|a pack in your`,
  `(keep|continue|stop|start|finish|skip|skipping|resume) (taking |using |on )?(the |that |those |up the )?{drug}|since (the|that|your) (accident|
    operation|fall|stroke|surgery|diagnosis|injury|scare|hospital|transplant|crash|delivery)|chang(e|ing) the ({w} )?(dressing|bandages?|patch|wrap)`,
  `(that|those) (new|little|poor|sore|bad|old|brave|strong|tired) ({body}|lungs)|(scars?|bruises?|swelling|nerves?|bones?|stitches|burns?|wounds?|
    incisions?) ({w} )?takes? ({w} ){1,3}to (fade|heal|close|settle|knit|calm|grow)|(keep|kept|admit|admitted|observe|observed|monitored) (you|him|
    her|them|your {w}) (overnight|in|longer|until)|(rolling|small|tiny|stubborn) veins?|(second|third|extra) (needle|stick|poke)|your (bite|gait|
    speech|balance|posture|grip|vision|hearing|breathing|color|appetite) (will|is|was|has|feels|looks|should|may|seems|came)|(the|that) (wheelchair|
    walker|cane|crutches|oxygen|restraints|iv|catheter|sling|cast|boot|brace|collar) (was|were|is|are) (for|needed|ordered|because|only)|
    after the (sedation|anesthesia|numbing)`,
  `(rest|ice|elevate|favor|baby|stretch|wrap|give) (that|those) ({w} )?{body}|(first|second|third|last) (round|treatment|infusion|dose|injection|
    cycle) (is|was|will|can|of chemo)|(we|doctor|dr {w}|nurse) (saw|found) (on|in) the (screen|scan|x-ray|film|pictures?|ultrasound|mri|slide|labs)|
    (a|that|with) ({w} )?({condition}|{result}|fever|cough|rash|temperature) like (that|this|yours)|(a|that|with) ({w} )?{body} like (that|this|
    yours)|(the|that|first|second|blood|urine|tissue) samples? (was|had|has|needed|clotted|came|went|did|got|were)|(hands?|legs?|voice|arms?|
    head) (don't|doesn't|no longer|stopped|do not) (shak-|trembl-|hurt-|twitch-)|(bandages?|stitches|cast|braces?|boot|sling|drain|splint|staples|
    packing|gauze) (is|are|was|were|comes?|came|will be|should|can|itch-|hurt-) ?(off|out|on|removed|itch-|stay|in)?{end}`,
  `(the|that|those|your) ({w} )?(patch|pills?|cream|antibiotics?|inhaler|injections?|insulin|ointment|tablets|antidepressants?|meds) ~(takes?|needs?|
    should|will|works?|may|might|does|do|was|were|is|are|has|have|went|helps?)(?={gap})|(enjoy|hope|may|love) ~(the|those|your) new ({body}|lens(es)?|
    hearing aids?|smile|teeth|knees?|hips?)|(hope|glad|happy) ~(the )?(nursing|breastfeeding|latch)(?={gap}|[,.!])|(the|that|those|
    this) ({w} )?(sugar|pressure|fever|swelling|numbers|infection|levels?) (to|had to|needed to|must|has to) (come|go|drop|heal|settle|clear)|(with|
    given|because of|due to|considering|living with|managing|battling|fighting|treating|about|for) (the |that |this |su |an |
    a )?({w} )?{condition}(?!{gap}(care|awareness|clinic|program|team|screening|prevention|education|month|center|shots?|season))|(the|those|that|los|
    las) ({w} )?{condition} (first|meds|pills|medication|is|was|and|will|flare-|diagnosis|treatment)`,
  `(walk|walks|walking|walked|dance|dancing|breathe|caminar|camine|bailando|bailar|verl[oa]|verte) ~(in |out |around |up the stairs )?(without|again|
    otra vez|de nuevo|sin|pain-free|on (your|his|her) own)( the| a| el| la| dolor| un| una| baston)?|(back|out|up) (on (the|your) (golf course|feet|
    bike|field|court|dance floor|trail|horse)|and about|and running(?={gap}after| around))|(drive|sleep|walk) at night|(lo|eso|todo) (de|del) (la|el|
    su) ({body}|operacion|bebe)|(years|months) of trying`,
  `(couldn't|could not|can't|cannot|not safe to|unsafe to|wouldn't|not) (be )?(sedated?|taper|prescribe|refill|induce|discharge|operate|numb|
    give (that|more|another) (shot|dose)|put under)|(someone|a person|anyone) who (had been|has been|was|is) (drinking|using|high|on)|(history|
    people) (with|like|of) (your |that |such )?(history|abuse|addiction|use)|cigarettes (had|have|need) to go|grind(s|ing)? (your|the|his|
    her)? ?teeth|(is|are|was|not|isn't) contagious|missed (injection|dose|shot|infusion|treatment|chemo)|second opinion on (the|that)|(knee|hip|
    shoulder|back|{body}) (behav-|as good as|good as|is good as|will be good as)`,
  `(hope|hoping|glad|happy|thrilled|relieved|pleased|proud|good|nice|great|wonderful|love|alegra|bueno|gusto) ~~~(see |to see |to hear |hear |that |
    with |about |que |the |those |como )(the |those |your |su |el |la |los |las |ya |el |mom |dad |he |she |everyone )?({w} ){0,3}?((breathing|eating|
    sleeping|talking|walking|hearing) (easier|better|again|well|more)|{body}|ears|smile is|numbers|results|baby|babies|hair|walker|cane|brace|boot|
    braces|mask|glasses|bebe|dolor|caminar|feeling (stronger|better|well)|healing|walking|recover-|stronger|sober|home from|
    out of the hospital)(?!{gap}(and soul|of gold|in the|on the|parking|up the))`,
  `welcome to the world|keep an eye on (that|the|those) ({w} )?({body}|mole|spot|numbers|levels|sugar|pressure|swelling|cough|baby)|(numbers|levels|
    counts?|scores?|sugars?) (come|came|coming|go|going|went|are|were|is) (down|up|back|better|where|so|nicely|in range)|the (heart|brain|baby|liver|
    kidney|lung) (tracing|scan|monitor|needs|is|was|has|looked)|(because of|in) the position|the baby's {w}|(new|those|your) (ears|eyes|knees?|hips?|
    smile|teeth|hearing aids?|lenses)(?={gap}(are|is|work|look|feel|treat))`,
];

export const LAY_RESPONSE_RULES: readonly Rule[] = [
  readers({find: SOBER, unlessWith: TO_ALL}),
  readers({find: FOUND, unlessWith: TO_ALL}),
  readers({find: BABY, unlessWith: TO_ALL}),
  readers({find: TROUBLE, unlessWith: TO_ALL}),
  readers({find: DONE, unlessWith: TO_ALL}),
  readers({find: AGAIN, unlessWith: `${TO_ALL}|our|hearts?`}),
  readers({find: THIS_CARE, unlessWith: `${TO_ALL}|we (sneeze|cough)|our (heart|lobby|team)|community|town|in (the|our) back`}),
  // A response that names an illness or a treatment mostly does so for one reader, unless it is about everybody.
  readers({
    find: [
      `(it|that|this) (was|is|turned out) (just |only )?(an? |the )?({w} )?{specific}|(the|that|those|this) ({w} )?({specific}|dose|dosage|
        dizzy spells|spells|infusion|sessions?) (was|were|is|are|has|had|will|should|needs?|needed|could|may|went|came|takes?|took)|(baby|babies|
        twins) (gains?|gained|grows?|grew|weigh-)|(two|three|four|one|few|couple) more (sessions?|treatments?|weeks|rounds|infusions?) (and|of|to|
        until)|(saw|seen|read) the (film|scan|x-ray|mri|ultrasound|biopsy|labs|tracing)|(the word|called) (chronic|terminal|cancer|malignant|
        inoperable|{condition})|(needle|shot|injection) (has|had|needs|needed|went|goes) (to )?(go )?(deep|in|into)`,
    ],
    unlessWith: `${TO_ALL}|open|hours|every|each|policy|sign|our|we ask|law|schedul-|days?|insurance|plans?|phone`,
  }),
];
