import type {Rule} from './rules.js';

/* date: a day, month and year, weekday or clock time of a visit or an event. Opening hours and coming dates are no fault. */

const CLOCK = "(?:\\d{1,2}:\\d{2}(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\.?|noon|midnight|\\d{1,2} o'?clock|mediodia)";
const NUMERIC = '(?<![\\d/.-])(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|[12]\\d|3[01])(?:[/.-](?:19|20)?\\d\\d)?(?![\\d/-]|\\.\\d)';

const HOURS =
  '(?:re)?open(?:s|ed|ing)?|clos(?:e|es|ed|ing)|hours|horario|through|thru|until|till|hasta|start(?:s|ing)?|begin\\w*|effective|every|each|cada|todos los|weekdays?|weekends?|{weekday}s|holidays?|feriados?|coming|walk-?ins?|between|abr(?:imos|e)|abierto|c[ie]+rr(?:amos|a|ado)|a partir de|desde|construction|new|nuev[oa]|will|hour|law|policy|posted|since (?:19|20)\\d\\d|founded|call|llam\\w+|reach|available|phones?|lines?|answers?|any|as of|fair|workshop|class(?:es)?|clase|lobby|lot|atendemos|mov(?:es|ing)|free|gratis|lunes a';

const DAY_OR_TIME =
  /\d|day|noon|night|morning|evening|lunes|martes|jueves|viernes|sabado|domingo|ayer|anoche|navidad|a las |christmas|easter|miercoles/;

export const DATE_RULES: readonly Rule[] = [
  {
    label: 'date',
    reason: 'date-of-visit',
    needs: DAY_OR_TIME,
    find: [
      `(?:(?:on|at|el|from|since|of|del|by) )?(?:${CLOCK} (?:on |el )?)?(?:{weekday},? )?{month} {day}(?:,? (?:19|20)\\d\\d)?(?: (?:at|a las) ${CLOCK})?`,
      `(?:(?:on|el|the|dia) )?{day} (?:of |de )?{month}(?: (?:del? )?(?:19|20)\\d\\d)?(?: (?:at|a las) ${CLOCK})?`,
      '(?:(?:in|of|en|since|de) )?{month} (?:of |del? )?(?:19|20)\\d\\d',
      `(?:(?:at )?${CLOCK} (?:on|el) )?(?:(?:on|el) )?${NUMERIC}`,
      '(?:19|20)\\d\\d-[01]\\d-[0-3]\\d',
      `(?:last|this past|that|previous|este|aquel) (?:{weekday}|{month})(?: (?:morning|afternoon|evening|night|at ${CLOCK}))?`,
      '(?:el )?{weekday} (?:pasado|anterior|por la {w})',
      `(?:(?:{number}|a) (?:days?|weeks?|months?) ago,? )?on (?:a )?{weekday}(?: (?:{w}|at ${CLOCK}))?`,
      'el {weekday}',
      '{weekday} (?:the {day}|morning|afternoon|evening|visit|appointment)',
      '(?:yesterday|last night|anteayer|anoche|ayer)(?: (?:at|a las|morning|afternoon|evening|por la)(?: {w})?)?',
      '(?:this|that) (?:morning|afternoon|evening)',
      `(?:at|by|around|before|past|your|alas|the) (?:the )?${CLOCK}`,
      'a las {w}(?: de la {w})?',
    ],
    unlessWith: HOURS,
    instead: {en: 'recently', es: 'recientemente'},
  },
];

/* money: a bill, payment, coverage or claim of the reader or the family. Price lists, policy and offers to help are no fault. */

const OWED =
  '(?:overdue|past due|owed|unpaid|due|outstanding|late|delinquent|in collections|not paid|refunded|waived|pendiente|vencid[oa]|sin pagar)';

const INSURER =
  '(?:aetna|cigna|humana|anthem|blue cross|bcbs|united|kaiser|medicare|medicaid|medi-?cal|tricare|molina|insurance|insurer|plan|aseguradora|seguro|carrier)';

const BILL =
  '(?:bill(?:s|ing)?|invoices?|balances?|co-?pay(?:ment)?s?|co-?insurance|deductibles?|payments?|refunds?|statements?|charges?|fees?|claims?|checks?|debts?|collections|receipt)';

export const MONEY_RULES: readonly Rule[] = [
  {
    label: 'money',
    reason: 'money-of-reader',
    find: [
      `{your} (?:{relative} )?{describing}(?:${BILL}|coverage|insur(?:ance|er)|policy|premiums?|accounts?|cards?|medicaid|medicare|carrier|(?:health|payment) plan|authorization|costs?)`,
      '{your} {describing}(?:copagos?|facturas?|cuentas?|saldos?|deducibles?|pagos?|seguros?|aseguradora|reclamos?|cobertura|deudas?|tarjeta|cheque|poliza|reembolso)',
    ],
    unlessAfter:
      'if|whether|ask|anyone|may|can|check with|contact|call|bring|know|before|any|should|depends on|si|pregunte|consulte|llame|traiga',
    instead: {en: 'your question', es: 'su pregunta'},
  },
  {
    label: 'money',
    reason: 'money-of-reader',
    find: [
      `(?:\\$ ?\\d[\\d,.]*|\\d+ (?:dollars|bucks|dolares))(?: {w}){0,2}? (?:is|was|are|were|remains?|still|sigue|esta) (?:{w} ){0,2}?${OWED}`,
      '(?:you|u|s?he|your {relative})(?: {w}){0,2}? (?:owe[sd]?|paid|pay|were (?:billed|charged|refunded)|disputed|bounced|stiffed|underpaid|overpaid)',
      '(?:billed|charged|refunded|invoiced|credited|reimbursed|overcharged|discounted|owe|paid) you(?: {w}){0,3}',
      `(?:{number} )?${BILL}(?: {w}){0,5}? (?:to|for|from) (?:you|your {relative})`,
      `you (?:have|had) (?:{w} ){0,3}?${BILL}`,
      `${INSURER} (?:{w} )?(?:paid|denied|rejected|refused|covered|declined|approved|dropped|lapsed|expired|w(?:on't|ould(?:n't| not))|didn't|did not|hasn't|never|reimbursed|nego|rechazo|pago|cubrio|no)(?: {w}){0,2}`,
      `(?:the (?:{w} )?)?(?:${BILL}|account|card) (?:{w} )?(?:was|is|has|got|remain\\w*|went|still) (?:{w} ){0,2}?(?:denied|declined|rejected|sent|returned|paid|approved|processed|settled|cleared|${OWED})`,
      '(?:declined|bounced|rejected) (?:card|check|payment|claim)',
      '(?:sent|turned|referred) (?:{w} )?(?:{w} )?to collections',
      '(?:usted|ud|tu|nos|todavia|aun) (?:{w} ){0,2}?(?:debes?|debia|adeuda|pago|no (?:ha )?pag\\w+|pagaste)(?: (?:\\$?\\d+|{w})){0,2}',
      '[lt]es? (?:{w} )?(?:cobr|factur|reembols|devolv|perdon|descont)\\w+(?: {w}){0,3}',
      'la (?:cuenta|factura|deuda) (?:{w} )?(?:sigue|esta|quedo|fue)(?: {w}){0,2}',
      'no (?:nos )?(?:ha pagado|pago)(?: {w}){0,3}',
    ],
    unlessAfter: 'if|whether|anyone|ask|when|may|can|could|only what|so|before|unless|patients|everyone|never|nobody|no one|si',
    unlessWith:
      'depending on|for all|(?:all|every) patients?|general|anyone|price list|posted|applies to|self-pay|sin seguro|lista de precios',
  },
];
