import type {Rule} from './rules.js';

/* date: a day, month and year, weekday or time of a visit or event. Opening hours and future dates are no fault. */

const CLOCK = "(\\d{1,2}:\\d{2}( ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\.?|noon|midnight|\\d{1,2} o'?clock|mediodia)";
const NUMERIC = `((?<![\\d/.-])(?!5/5|10/10|9/11)((0?[1-9]|1[0-2]) ?/ ?([12]\\d|3[01]|0?[1-9])|([12]\\d|3[01])/(0\\d|
    1[0-2]))( ?/ ?(19|20)?\\d\\d)?(?![\\d/-]|\\.\\d)|[0-3]?\\d[.-][0-3]?\\d[.-](19|20)?\\d\\d(?![\\d-]))`;

const HOURS = `(re)?open(s|ed|ing)?|clos(e|es|ed|ing)|hours|horario|through|thru|until|till|hasta|start(s|ing)?|begin-|effective|
    (every|each|cada) ({w}day|week|month|year|morning|dia|{weekday})|todos los|weekdays?|weekends|{weekday}s(?! ago)|{weekday} (mornings|afternoons|evenings|nights)|
    {weekday} (to|a|-) {weekday}|holidays?|feriados?|(this|the|is|are) coming|next|upcoming|proxim[oa]|walk-?ins?|
    between|abr(imos|e)|abierto|c[ie]+rr(amos|a|ado)|a partir de|from {month}|desde|construction|our new|
    (goes|go|going|went) live|arriv(es|ing)|launch-|roll(s|ing|ed) out|upgrad-|switch(es|ed|ing)? (to|over)|takes? effect|new (hours|location|
    office|building|address|doctor|provider|patients?)|nuev[oa]|will|an hour|\\d hours?|law|policy|posted|
    since ({month}|(19|20)\\d\\d)|founded|call (us|the|for|ahead|at|\\d)|llam(e|en|ar|ame)|reach|available|lines (are|
    is)|answers?|any|as of|fair|workshop|class(es)?|lot|atendemos|mov(es|ed|ing)|joined|retired|free|gratis|lunes a|
    meeting|is in|popular|optional|\\d{3}[-. ]\\d{4}`;

/** Events of the practice, the town or the staff, at which no patient was seen. */
const NOBODYS_VISIT = `(team|staff|group|committee|board|crew|managers?|leadership|everyone|doctors|nurses) (met|meets|sat|gathered|
    got together|talked|discussed|reviewed|read|trained|celebrated|voted)|meeting|picnic|party|potluck|inspect-|
    passed|county|city|carpets?|floors|paint-|steam-|wax-|install-|printed|hung|posted|newspaper|paper|news|magazine|
    wrote about|married|wedding|funeral|graduat-|elections?|vacation|retreat|(phone|power|internet|cable|electric|
    water|gas) company|(whole|entire) (county|city|town|block|building|street|neighborhood|area)|conference|fair|
    festival|parade|fundrais-|marathon|delivery (truck|of)|deliver(ed|y)|game|concert|storm|snow-|hurricane|tornado|
    flood|award|anniversary|baby was born|gave birth|adopted|painted|renovat-|reunion|donat-|audit-|certif-|bloom-|
    plant(ed|s)|hir(ed|ing)|we (all )?(met|gathered|huddled) (on|to|as|and)|brighten-|(our|the) ({w} )?(chairs?|machines?|equipment|furniture|printers?|couch|sign|elevator|scanner|
    fish|tv|coffee)|our {weekday}|we (get|got|bought|added|replaced|fixed|ordered)|we (all )?{w}ed (the|our) ({w} ){0,2}(rooms?|lobby|lot|
    garage|ramp|roof|walls?|halls?|hallways?|desks?|restrooms?|bathrooms?|windows?|lights?|entrance)|(took|attended|finished|
    completed) (an?|the|our) ({w} )?(course|class|training|workshop|seminar)`;

export const DATE_RULES: readonly Rule[] = [
  {
    label: 'date',
    reason: 'date-of-visit',
    find: [
      `(on )?{month} (the )?{day}(,? (19|20)\\d\\d)?( (at|a las) ${CLOCK})?`,
      `{day} (of |de )?{month}( (del? )?(19|20)\\d\\d)?( (at|a las) ${CLOCK})?`,
      "{month} (of |del? )?('|19|20)\\d\\d",
      `{number} ({weekday}s|nights|days|mornings) ago|hace {number} (dias|noches)|(the )?(week|weekend|morning|
        afternoon|evening|night) of ({month}|{weekday}|the \\d)( {day})?`,
      '(on|of|until|el|dia) (the |dia )?\\d{1,2}(st|nd|rd|th)(?! (floor|street|avenue|st|ave))',
      "(half past|quarter (to|past|after)) {w}|{number} o'?clock|(at|around|by|until) {number} (in the|thirty|fifteen|sharp)",
      `(on )?${NUMERIC}`,
      '(19|20)\\d\\d-[01]\\d-[0-3]\\d',
      '(last|this past|previous|este) {month}',
      "(?<!(on|of|for|to) an? )((on|last|this past|el|este) )?{weekday}('s)?( (pasado|(the )?{day}))?",
      'yesterday|last night|anteayer|anoche|ayer|(this|that) (morning|afternoon|evening)|that ({weekday}|day)(?= |[.,])',
      CLOCK,
      'a las? ({number}|\\d+)( y {w})?( de la {w})?',
    ],
    unlessWith: `${HOURS}|${NOBODYS_VISIT}`,
    instead: {en: 'recently', es: 'hace poco'},
  },
];

/* money: a bill, payment, coverage or claim of the reader or their family. Price lists, policies and offers to help are no fault. */

export const OWED =
  '(overdue|past due|owed|unpaid|due(?! (at|when|on|before))|outstanding|late|in collections|not paid|refunded|waived|pendiente|vencid-|sin pagar)';

const INSURER = '(aetna|cigna|humana|blue {w}|kaiser|medicare|medicaid|insurance|insurer|plan|aseguradora|seguro)';

/** Not what every plan or a care plan does. */
const IN_GENERAL =
  '(?<!(every|each|most|any|what|which|some|many|different|other|no|an?|insurance|health|dental|vision|medical|care|treatment)[^a-z]{1,2})';

export const BILL = `(bill(s|ing)?|invoices?|balances?|co-?pay(ment)?s?|co-?insurance|deductibles?|payments?|refunds?|statements?|
    charges?|fees?|claims?|checks?|debts?|deposits?|premiums?|collections|receipt)`;

export const MONEY_RULES: readonly Rule[] = [
  {
    label: 'money',
    reason: 'money-of-reader',
    find: [
      `{your} ({relative} )?{describing}(${BILL}|coverage|insur(ance|er)|policy|premiums?|accounts?|cards?|medicaid|
        medicare|carrier|(health|payment) plan|authorization|costs?|hsa|fsa|appeal|overpayment|estimate|quote|
        discount|plan(?! (of|to|for|ahead))|benefits|copays|rates?|premium|total|bank|wallet|checkbook|financial {w})`,
      `{your} {describing}(copagos?|facturas?|cuentas?|saldos?|deducibles?|pagos?|seguros?|aseguradora|reclamos?|
        cobertura|deudas?|tarjeta|cheque|poliza|reembolso)`,
    ],
    unlessAfter: '{anybody}|check with|know|depends on',
    instead: {en: 'this matter', es: 'este asunto'},
  },
  {
    label: 'money',
    reason: 'money-of-reader',
    find: ['(\\$ ?\\d[\\d,.]*|\\d+ (dollars|bucks|dolares|pesos))'],
    onlyWith: 'you|your|u|ur|usted|was|were|le|nos debe',
    unlessWith: `if|for (any|all|every)-|(all|every) {w}|anyone|anybody|price list|posted|self-pay|without insurance|
        cash price|sin seguro|new patient|starts? at|costs?|can|may|before you|si`,
  },
  {
    label: 'money',
    reason: 'money-of-reader',
    find: [
      `(\\$ ?\\d[\\d,.]*|\\d+ (dollars|bucks|dolares)) ~(is|was|are|were|remains?|still|sigue|esta) ~${OWED}`,
      '(billed|charged|refunded|credited|overcharged|owe|paid|quoted|waived) ~(you|your|his|her)(?! (an?|more|better) )',
      `({number} )?${BILL} ~~~(to|for|from) (you|your {relative})`,
      `${IN_GENERAL}${INSURER} ({w} {w} us )?~(was|had|paid|pays (you|your|nothing|only|half|part|its)|denied|turned|rejected|refused|covered|declined|approved|dropped|
        lapsed|expired|w(on't|ould(n't| not))|didn't|did not|hasn't|never|reimbursed|nego|rechazo|pago|cubrio|no)`,
      '(sent|turned|referred|went) ~~to collections',
      `(you|u|s?he|they) ~(owe[ds]?|(haven't|have not|hasn't|never|didn't|did not|refuse- to|still|already|
        only) (paid|pay)|underpaid|overpaid|(got|had|received|have) an? (discount|refund|credit|balance|bill)|
        were (billed|charged|refunded|credited|sent a bill))`,
      '(wrote|write|written|writing) off ~(your|half|part|all|the|that|it|some|most|what|\\$)',
      `waive (the|a|his|her) (copay|fee|deductible|charge|balance)|(the|an) (estimate|quote|invoice|charge) (we|i|
        they) (gave|sent|made|showed) (you|him|her)`,
      '[lt]es? (?!(pedimos|pido|ofrecemos|debemos) )~(cobr|factur|reembols|devolv|perdon|descont)-',
      '(nos|me) deb(e|es|en|ia)',
      'no (nos )?(ha pagado|pago)',
    ],
    unlessAfter: 'if|whether|anyone|ask|patients|everyone|si',
    unlessWith:
      'depending on|for all|(all|every) patients?|general|anyone|price list|posted|applies to|self-pay|sin seguro|lista de precios',
  },
];
