import type {FindingReason, ScreenedKind} from '../domain/finding.js';
import type {FoldedText} from './folded-text.js';
import {ADDRESS, EMAIL, PHONE} from './identifier-rules.js';
import {wordsPattern} from './rules.js';
import type {Sentences} from './sentences.js';
import {MARKS, type TaggedText} from './tagged-text.js';

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly reason: FindingReason;
}

interface Reach {
  /** A quick precheck that every match passes, so most texts skip the search. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
  readonly reason: FindingReason;
  /** Signs in the sentence that it is the practice's own. */
  readonly ours: RegExp;
  /** Signs that it belongs to the reader or a member. Overrides `ours`. */
  readonly theirs: RegExp;
}

const OURS =
  'our|us|me|check|online|office|clinic|calls?|reach|fax|e-?mail|write|contact|lines?|desk|manager|supervis-|billing|questions|hear|talk|speak|help|ask for|hours|weekdays?|open|dial|for (invoices|payments|appointments)|website|practice|reception|voicemail|available|director|team|phones?|number|info|please|llam-|telefono|oficina|nuestr-|escrib-|contact-|comuni-|gerente|linea|correo|atendemos|clinica';

const THEIRS =
  "your (phone|cell|number|e-?mail|voicemail|file|line|address)|yours|{w}ed (you|him|them)|you (left|gave)|(call|text|ring|reach) (you|him|her)|que nos (dejo|dio)|still at|(we|i) (called|tried|phoned|texted|emailed|rang|dialed|left|sent|have|wrote|mailed|reached|were told)|on file|bounce[sd]|disconnected|sent to|left a|you at|went out to|answered|(no|un)\\s?answer-|out of service|is (full|still)|(right|correct|current) (number|email|address)|as the contact|(su|tu) (telefono|numero|correo|celular|direccion|casa|domicilio)|l[ea] (llamamos|escribimos|marcamos|enviamos|dejamos)|amos al?|no contesta|{relative}'s";

const ROLE =
  '(billing|info|office|contact-|help|care|front-?desk|manager|appointments|records|feedback|hello|support|team|scheduling|citas|ayuda)[a-z0-9._-]*@';

const OUR_PLACE =
  "our|us|we('re| are) at|maps?|entrances?|park-|lot|garage|locat-|office|clinic|practice|hospital|building|suite|mov(e|ed|ing)|open-|doors?|next to|across|corner|floor|lobby|hours|new|come to|directions|ramp|nuestr-|consultorio|oficina|clinica|entrada|estacionamiento|estamos|ubicad-|mudamos|edificio";

const THEIR_PLACE =
  'your (home|house|address|place|door)|you (still )?(live|lived|moved)|(mailed|sent|shipped|delivered|forwarded|went out|returned|letter|note|check|refund|bill|invoice|statement) ~~(to|from|for)|(su|tu) (casa|domicilio|direccion)|vives?|enviamos|mandamos|on file';

const OFFICE =
  'office|clinic|practice|front desk|reception|main line|hospital|pharmacy|department|billing|their (number|phone|line)|hotline|oficina|clinica|consultorio|recepcion|locat-|building|parking|entrance|next to|across from|corner of|exit';

const WRITERS = 'my|mine|me|i|our house|her|his|text|ring|home|lives?|viv[oe]|mi|casa|write|reach';

const NEEDS = {
  email: /@|(?:at|arroba)[)\]} ][^]*(?:dot|punto|\.)/,
  phone: /\d{3}|(?:five|cinco|zero|oh|cero)[\s,.-]/,
  address: /\d/,
} as const;

let reaches: Readonly<Record<ScreenedKind, readonly Reach[]>> | undefined;

function reachesOf(kind: ScreenedKind): readonly Reach[] {
  if (reaches) return reaches[kind];
  const reach = (reason: keyof typeof NEEDS, patterns: readonly string[], ours: string, theirs: string): Reach => ({
    needs: NEEDS[reason],
    pattern: new RegExp(wordsPattern(patterns), 'g'),
    reason,
    ours: wordsPattern([ours]),
    theirs: wordsPattern([theirs]),
  });
  reaches = {
    response: [
      reach('email', EMAIL, `${OURS}|${ROLE}\\w*`, THEIRS),
      reach('phone', PHONE, OURS, THEIRS),
      reach('address', ADDRESS, OUR_PLACE, THEIR_PLACE),
    ],
    review: [reach('email', EMAIL, OFFICE, '{w}'), reach('phone', PHONE, OFFICE, WRITERS), reach('address', ADDRESS, OFFICE, WRITERS)],
  };
  return reaches[kind];
}

/** Finds phone numbers, email addresses and street addresses that are not the practice's own. */
export function findReaches(text: string, sentences: Sentences, kind: ScreenedKind): Found[] {
  return reachesOf(kind).flatMap(({needs, pattern, reason, ours, theirs}) =>
    (needs.test(text) ? [...text.matchAll(pattern)] : [])
      .filter(({0: run, index}) => {
        if (reason === 'phone' && run.replace(/\D/g, '').length + (run.match(/[a-z]{2,}/g)?.length ?? 0) < 7) return false;
        const [start, end] = sentences(index);
        // A match without a sentence is judged by the whole text.
        const sentence = end - start < run.length + 4 ? text : text.slice(start, end);
        return theirs.test(sentence) || !ours.test(sentence);
      })
      .map(({0: run, index}) => ({start: index, end: index + run.length, reason})),
  );
}

const STAFF_BEFORE =
  /(?:^|[^a-z])(?:drs?|doctora?|dra|nurses?|prof|our(?: [a-z-]+){0,3}|ask for|meet|manager|administrator|supervisor|director|receptionist|assistant|lead|owner|founder|coordinator|charge|colleague|advocate|nuestr[oa](?: [a-z]+)?|gerente|enfermer[oa]|recepcionista|encargada|by|named|call|team|with|and|y|from|contact|reach|email|st|san|santa|at|por|a|con|de|lake|mount|warmly|sincerely|respectfully|atentamente|cordialmente)[.,:]? (?:(?:dr|mrs|ms|mr|miss|sra|sr|la|el)\.? )?$/i;
const STAFF_AFTER =
  /^(?: [a-z'-]+)?,? ?(?:\(|our |the (?:office|front|practice|head) |who |at (?:the|our|reception)|in (?:our|billing|the)|from (?:our|the)|and (?:i|our|the)|is our|runs|leads|will |can|md|do|np|pa|rn|dds|street|road|clinic|center|hospital|de recepcion)/;
const NAME = new RegExp(`(?<![a-z'@.-])[a-z]+(?:'s)?${MARKS.name}`, 'g');
const GREETING =
  /(?:^|[^a-z])(?:hi|hello|hey|dear|thanks|thank (?:you|u)|sorry|regards|apologies|congrat[a-z]*|cheers|welcome|bless you|no|yes|well|look|listen|oh|please|hola|gracias|estimad[oa]|querid[oa]|perdon[ea]?|disculpe|lo (?:sentimos|siento)|saludos|felicidades|adios|mire)[,!]? (?:so much |very much |again |mr\.? |mrs\.? |ms\.? |miss |don |doña )?$/;
const FAMILY = /(?:little|baby|poor|sweet|young|(?:hugs?|love|hello|hi|regards|saludos|abrazos?|besos) (?:to|a|para)) $/i;
const ACTING =
  /^(?: [a-z'-]+)? (?:came|had|has|needs?|got|owes|missed|(?:(?:and|y) [a-z'-]+. )?(?:is|are) (?:an?|our|doing|fine|welcome|always|such)|was |did|took|never|fue|vino|tiene|es )/;

/** Finds first names in a response that address or mention a person. The practice's own people are no fault. */
export function findNames({text}: TaggedText): Found[] {
  return [...text.matchAll(NAME)].flatMap(({0: run, index}) => {
    const before = text.slice(Math.max(0, index - 40), index);
    const after = text.slice(index + run.length);
    const isGreeted = GREETING.test(before);
    if (STAFF_BEFORE.test(before) || (STAFF_AFTER.test(after) && !isGreeted)) return [];
    const isFirst = /(?:^|[.!?;:\n] ?["']?)$/.test(before) && /^(?: [a-z.'-]+)?[,!:.;?]|^ ?-|^$/.test(after);
    const isLast = /[,-]\s*$/.test(before) && /^\s*[.!?,;:]*\s*(?:$|["'])|^[.!?,]/.test(after);
    const isAbout = run.includes("'s") || FAMILY.test(before) || ACTING.test(after);
    return isGreeted || isFirst || isLast || isAbout ? [{start: index, end: index + run.length, reason: 'name' as const}] : [];
  });
}

const TITLED =
  /(?<![\w.])(?:M(?:rs?|s|iss|ister)|Sr(?:t?a)?|Señor(?:a|ita)?|[Dd]o(?:ña|n))\.?(?: (?:and|y|&) (?:Mrs?|Ms|Sra?)\.?)? (?:[A-Z]\. )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?/g;
const FULL =
  /(?<![\w.@'-])(?!Soy )[A-Z][a-zñ]{2,} (?:(?:[A-Z]\.|[A-Z][a-zñ]+) )?(?:(?:De La|Del?|Van|Von|O'|Ma?c) ?)?[A-Z][a-zñ']+(?:-[A-Z][a-zñ]+)?/g;
const CLINICIAN = /(?:[Dd](?:r|ra|octora?|rs)|Prof(?:essor)?|St)\.? (?:and )?(?:[A-Z][\w.]* )?$/;
const CREDENTIALS = /^,? ?(?:M\.?D|D\.?O|NP|PA|RN|DDS|DMD|OD|PhD|FNP|PT|APRN)\b/;
const PLACE =
  /^(?:Road|Rd|Street|St|Ave(?:nue)?|Lane|Drive|Blvd|House|Building|Wing|Suite|Uni?t|Ward|Team|Cent(?:er|re)|Clinic|Hospital|Health|Medical|County|City|Park|Hall|Way|Square|School|University|Memorial|And|The|Is|Was|Has|From|At|In|Office|Group|Care|Nurses?|Community)(?![a-z])/;

const NAMED =
  /\b(?:name is|named|llamo|nombre es|soy|i'm|i am|signed,?|neighbor|cousin|friend|mom|dad|mother|father|husband|wife|daughter|son|brother|sister|patient|paciente|señora?|espos[oa]|hij[oa]|(?:mr|mrs|ms|sra?)\.?) $/i;

/** What follows a name of a person. */
const HUMAN =
  /^ (?:sat|stood|told|said|says|waited|cried|signed|yelled|walked|lives?|heard|asked|here|was (?:in|next|told|there|also)|(?:in|at) the (?:next|chair|waiting|bed|front|desk|window)|is my|and I)\b|^, (?:who|a patient|otra|aged?|\d)/;
const PROVIDER = /(?:doctor|provider|surgeon|dentist|physician|therapist)[a-z]*,? (?:is |was |named )?$/i;

/** Words before a comma at the start of a sentence that are not names, and their endings. */
const OPENING =
  /^(?:no|well|still|again|indeed|ouch|wow|here|there|however|therefore|instead|first|last|next|right|true|friend|neighbor|reader|every.*|team|doctor|hello|hi|hey|hola|good|great|kind|short|honest|clean|sweet|nice|small|big|please|also|then|now|often|maybe|either|too|so|but|and|or|yet|if|when|oh|okay|sure|never|ever|phone|we|you|it|that|this|what|who|why|how|where|loud|late|rude|slow|warm|bueno|claro|ahora|hoy|como|usted|señora?|amig[oa]|welcome|understood|plus|anyway|dear|medicare|google|covid|.*day|spanish|english|.*(?:ly|ing|ion|ment|ness|[^e]ed|[^aiu]s|ty|ful|ous|ive|ble|nce|th|ente|ndo))$/i;

/** Capitalized words in the position of a name: after a greeting, or after a comma at the end of a sentence. */
const GREETED =
  /(?:(?:[Tt]hanks|[Tt]hank you|[Gg]racias|[Ss]orry|[Rr]egards)(?: [a-z]+){0,3}?|[Oo]kay|H(?:i|ello|ey)|[Dd]ear|[Hh]ola|[EQeq](?:stimad|uerid)[oa]|[Ll]ittle|[Hh]ugs? to|(?:^|[^A-Z ] )[a-z']+,),? (?!Dr|Doctor|Team|Friend|All|Sir|Madam|Reader|Member|Every|Amig)[A-Z][a-zñ]{2,}(?=[,.!?;:]| (?:and|y) [A-Z]|$)/g;
const FIRST = /(?<=(?:^|[.!?;:\n]) ?)[A-Z][a-zñ]{2,}(?=, )(?!, [\w-]+(?: [\w-]+)?,? (?:and|or|y|o) )/g;

/** Finds titles with a last name in a response, and in both kinds of text full names of people other than staff and clinicians. */
export function findFullNames({cased}: FoldedText, kind: ScreenedKind, isFirstName: (word: string) => boolean): Found[] {
  const titled = kind === 'response' ? [...cased.matchAll(TITLED)].filter(({index}) => !STAFF_BEFORE.test(cased.slice(0, index))) : [];
  const full = [...cased.matchAll(FULL)].filter(({0: name, index}) => {
    const [first, ...rest] = name.split(' ');
    const [before, after] = [cased.slice(0, index), cased.slice(index + name.length)];
    const isPlace = PLACE.test(rest.at(-1)!) || PLACE.test(after.trimStart());
    const isKnown =
      isFirstName(first!.toLowerCase()) || NAMED.test(before) || HUMAN.test(after) || (/[a-z], $/.test(before) && /^[,.]/.test(after));
    return (
      isKnown &&
      !/^(?:Ask|Tell|See|Call|Thank|Meet|Miss|Nurse) /.test(name) &&
      !isPlace &&
      !PROVIDER.test(before) &&
      !CLINICIAN.test(before) &&
      !CREDENTIALS.test(after) &&
      (kind === 'review' || !STAFF_BEFORE.test(before))
    );
  });
  const called =
    kind === 'response'
      ? [...cased.matchAll(GREETED), ...cased.matchAll(FIRST)].flatMap(({0: words, index}) => {
          const name = words.split(' ').at(-1)!;
          const start = index + words.length - name.length;
          return OPENING.test(name) || STAFF_BEFORE.test(cased.slice(0, start)) ? [] : [{0: name, index: start}];
        })
      : [];
  return [...titled, ...called, ...full].map(({0: name, index}) => ({start: index, end: index + name.length, reason: 'name' as const}));
}
