import type {Rule} from './rules.js';

/* identifier, in both kinds of text: identifies a person or a way to contact them. */

const DIGIT_WORD =
  '(zero|oh|one|two|three|four|five|six|seven|eight|nine|double|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|\\d{1,4})';

/** What a policy says, and no number of anybody: `our policy is 15 minutes`. */
const AMOUNT =
  '\\d+(%|[ -]?(to|or|percent|dollars|business|calendar|working|full|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|people|stars?)(?![a-z]))';

/** Every text in which {@link NUMBER_RULES} find something has one of these, so most texts skip them. */
export const NUMBERED = /\d|last four|ultimos cuatro|ssn|social|b-?day|birth|born|d\.?o\.?b|naci|cumple/;

/** Numbers with a label. A label without a value is no fault. */
export const NUMBER_RULES: readonly Rule[] = [
  {
    label: 'identifier',
    reason: 'personal-number',
    find: [
      '(ssn|ss#|social security|social|(numero de )?seguro social|nss)( ({w}|#))*?[ :#]*[x*\\d]{0,3}[ -]?[x*\\d]{0,2}[ -]?\\d{4}',
      '\\d{3} ?[-./ ] ?\\d{2} ?[-./ ] ?\\d{4}',
      `(mrn|mr#|medical record|record|chart|patient|account|acct|member(ship)?|subscriber|policy|group|claim|
        medicare|medicaid|insurance|id|invoice|file|reference|licen[cs]e|passport|card|rx|expediente|
        historia( clinica)?|cuenta|poliza|afiliad[oa]|miembro|paciente|tarjeta|identificacion|factura)( (id|number|
        num|no|nro|numero|#|card))?[.:]?[ :#]*(is|was|es( el)?|reads|ending( in)?|ends in|terminad[oa] en|number|
        no\\.?|num|#|:|id)?[ :#.]*(?!${AMOUNT})((?=[a-z0-9-]*\\d[a-z0-9-]*\\d)[a-z0-9]{1,5}(-?[a-z0-9]{1,6}){0,4}|
        (?!(of|in|at|by|to|for|and|or|with|from|has|had|de|en|con)[ -])[a-z]{1,4}[ -](?!${AMOUNT})\\d{2,}([ -]?\\d+){0,3})`,
      // A Medicare number: digits and letters at fixed places.
      '[1-9][a-z][a-z0-9]\\d ?-? ?[a-z][a-z0-9]\\d ?-? ?[a-z]{2}\\d{2}|[1-9][a-z]{2}\\d-[a-z]{2}\\d-[a-z]{2}\\d{2}|[1-9][a-z0-9]{3}-[a-z][a-z0-9]\\d-[a-z]{2}\\d{2}',
      `(last (four|4)( (digits )?of (my|his|her|our|your|the) (social|ssn|card|social security))?|ultimos (cuatro|4)|
        ssn|social) ?:? ?~~(is )?[:#]? ?(${DIGIT_WORD}[ -]?){2,4}(?=[ .,]|$)`,
      '(ending|ends?|terminad[oa]|termina) (in|with|en) \\d{4}',
    ],
    unlessWith: 'case number|numero de caso|visits? (19|20)\\d\\d',
  },
  {
    label: 'identifier',
    reason: 'birth-date',
    find: [
      `(born|birthday|birthdate|birth date|date of birth|dob|d\\.o\\.b\\.?|nacid[oa]|nacio|naci|fecha de nacimiento|
        cumpleaños|bday|b-day)[ :,]*((is|was|on|in|el|es|the|of|en|dia|a){1,2}[ :]+)*({month} {day}(,? ?(19|
        20)\\d\\d)?|{day} (of |de )?{month}(,? (de |del )?(19|20)?\\d\\d)?|\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{2,4}|
        \\d{1,2}/\\d{1,2}|{month} (19|20)\\d\\d|(19|20)\\d\\d|\\d{6,8})`,
      `({month} {day},? (19|20)?\\d\\d|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}) (is|was|es) (my|his|her|your|mi|su|the|
        when (i|he|she|you)) (birthday|date of birth|dob|birthdate|was born|were born|cumpleaños|fecha de nacimiento|
        {w} birthday)`,
    ],
  },
  {
    // A full date long ago, unless it is the year that something began.
    label: 'identifier',
    reason: 'birth-date',
    find: ['({month} {day},? |\\d{1,2}[/.-]\\d{1,2}[/.-])(19[2-9]\\d|200\\d|201[0-2])'],
    unlessWith: `since|desde|open(ed|ing)?|found(ed|ing)|establish-|built|started|began|practicing|until|closed|law|act|
        married|anniversary|visit-|licen[cs]e|board|degree|graduat-`,
  },
];

const STREET = `(street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|way|place|pl|circle|trail|loop|hwy|highway|
    terrace|ter|parkway|pkwy|square|sq|row|alley|plaza|crescent|heights|ridge|pike|path)`;

/** Street and number. The rest of the sentence decides whose address it is. */
export const ADDRESS = [
  `(?<![\\d-])\\d{1,5}(-?[a-z])? ((n|s|e|w|north|south|east|west|ne|nw|se|sw)\\.? )?((?!(minutes?|hours?|days?|
    weeks?|years?|people|stars?|times?|of|the|and|to|spaces)(?![a-z])){w} ){1,3}${STREET}(?![a-z'])(\\.?(,? (apt|
    apartment|unit|suite|ste|#|no)\\.? ?[\\w-]+)?(, [a-z]+( [a-z]+)?(,? [a-z]{2}(?= |$|\\.|,))?)?(,? \\d{5})?)?`,
  `(calle|avenida|av|avda|carrera|camino|paseo|urb|colonia|carretera) ({w},? ){1,4}?(#|no\\.? ?|num\\.? ?|
    numero )?\\d{1,5}(-?[a-z])?(,? (apto|apt|apartamento|piso|depto|casa|interior)\\.? ?[\\w-]+)?(, {w}( {w})?)?`,
  'p\\.? ?o\\.? box \\d+',
  '(?<![\\d-])\\d{1,5}(-?[a-z])? ((n|s|e|w|north|south|east|west)\\.? )?([a-z]+ ){0,2}[a-z]+,? (apt|apartment|unit)\\.? ?#?[\\w-]+',
];

export const PHONE = [
  '(?<![\\d-])(\\+?1[-. ]?)?\\(?[2-9]\\d{2}\\)?[-. /]{0,3}\\d{3}[-. /]{0,3}\\d{4}(?!\\d)( ?(x|ext\\.?) ?\\d+)?',
  '(?<![\\d-])([2-9]\\d{2}[-.]\\d{4}|555 \\d{4}|[2-9]\\d{2} - \\d{4})(?![\\d-]|\\.\\d)',
  '(?<![\\d-])(\\d[ .-]{1,3}){9}\\d(?!\\d)',
  '(?<![\\d-])(\\d ){6}\\d(?! ?\\d)',
  `(${DIGIT_WORD}(?:[\\s,.-]|dash|guion)+){6,}${DIGIT_WORD}`,
];

const DOT = ' ?[([]?(\\.|dot|punto)[)\\]]? ?';

export const EMAIL = [
  `[a-z0-9][a-z0-9._%+-]*(( ?[._-] ?|${DOT})[a-z0-9]+)* ?[([{]?(@|(?<=[([{])at)[)\\]}]? ?[a-z0-9-]+(${DOT}[a-z0-9-]+)+`,
  `[a-z0-9][a-z0-9._%+-]*(${DOT}[a-z0-9]+)* (at|arroba) [a-z0-9-]+(${DOT}[a-z0-9-]+)*${DOT}(com|org|net|edu|gov|example|mx|es|us)`,
];
