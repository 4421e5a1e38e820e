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
  readonly pattern: RegExp;
  readonly reason: FindingReason;
  /** The practice's own, by what the sentence says. */
  readonly ours: RegExp;
  /** Of the reader or a member, whatever else it says. */
  readonly theirs: RegExp;
}

const OURS =
  'our|us|me|office|clinic|calls?|reach|text|fax|e-?mail|write|contact|lines?|desk|manager|administrator|supervisor|billing|questions|hear|talk|help|ask for|hours|weekdays?|open|dial|for (?:invoices|payments|appointments)|website|practice|reception|ext|voicemail|available|director|department|team|phones?|telephone|number|info|please|llam\\w+|marque|telefono|oficina|nuestr[oa]s?|consultas|escrib\\w+|contact\\w+|comuniquese|recepcion|gerente|linea|horario|correo|atendemos|clinica';

const THEIRS =
  "your|yours|yer|\\w+(?:ed|ing)? (?:you|him|them)|(?:we|i) (?:called|tried|phoned|texted|emailed|rang|dialed|left|sent|have|wrote|mailed|reached)|on file|bounce[sd]|disconnected|sent to|left a|goes to voicemail|you at|went out to|(?:no|un)\\s?answer\\w*|out of service|is (?:full|still)|(?:right|correct|current) (?:number|email|address)\\?|(?:su|tu) (?:telefono|numero|correo|celular|direccion|casa|domicilio)|l[ea] (?:llamamos|escribimos|marcamos|enviamos|dejamos)|(?:llam|marc|envi|mand)amos al?|no contesta|{relative}'s";

const ROLE =
  '(?:billing|info|office|contact|help|care|front-?desk|manager|appointments|records|feedback|hello|admin|support|staff|reception|patients?|clinic|team|scheduling|citas|ayuda|contacto|recepcion)[a-z0-9._-]*@';

const OUR_PLACE =
  "our|us|we're at|we are at|maps?|entrances?|parking|park|lot|garage|locat\\w+|office|clinic|practice|hospital|building|suite|mov(?:e|ed|ing)|open\\w*|doors?|next to|across|corner|floor|lobby|hours|new|come to|directions|ramp|site|bus|nuestr[oa]s?|consultorio|oficina|clinica|entrada|estacionamiento|estamos|ubicad[oa]s?|mudamos|edificio|visitenos";

const THEIR_PLACE =
  'your (?:home|house|address|place|door)|you (?:still )?(?:live|lived|moved|reside)|(?:mailed|sent|shipped|delivered|forwarded|posted|went out|returned|letter|note|check|refund|bill|invoice|statement) (?:{w} ){0,4}?(?:to|from|for)|(?:su|tu) (?:casa|domicilio|direccion)|vives?|enviamos|mandamos|on file';

const OFFICE =
  'office|clinic|practice|front desk|reception|main line|hospital|pharmacy|department|billing|their (?:number|phone|line)|hotline|oficina|clinica|consultorio|recepcion|locat\\w+|building|parking|entrance|next to|across from|corner of|exit';

const WRITERS = 'my|mine|me|i|our house|her|his|text|ring|home|lives?|viv[oe]|mi|casa|write|reach';

let reaches: Readonly<Record<ScreenedKind, readonly Reach[]>> | undefined;

function reachesOf(kind: ScreenedKind): readonly Reach[] {
  if (reaches) return reaches[kind];
  const reach = (reason: FindingReason, patterns: readonly string[], ours: string, theirs: string): Reach => ({
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

/** Phone numbers, addresses of mail and of houses that are not the practice's own. */
export function findReaches(text: string, sentences: Sentences, kind: ScreenedKind): Found[] {
  if (!/\d|@|(?:at|arroba) |one|seven|cinco|tres/.test(text)) return [];
  return reachesOf(kind).flatMap(({pattern, reason, ours, theirs}) =>
    [...text.matchAll(pattern)]
      .filter(({0: run, index}) => {
        if (reason === 'phone' && run.replace(/\D/g, '').length + (run.match(/[a-z]{2,}/g)?.length ?? 0) < 7) return false;
        const sentence = text.slice(...sentences(index));
        return theirs.test(sentence) || !ours.test(sentence);
      })
      .map(({0: run, index}) => ({start: index, end: index + run.length, reason})),
  );
}

const STAFF_BEFORE =
  /(?:^|[^a-z])(?:drs?|doctora?|dra|nurses?|prof|our(?: [a-z-]+){0,3}|ask for|meet|manager|administrator|supervisor|director|receptionist|assistant|lead|nuestr[oa](?: [a-z]+)?|gerente|enfermer[oa]|recepcionista|by|named|call|team|with|and|y|from|contact|reach|email|st|san|santa|at|por|a|con|de|owner|lake|mount)[.,:]? (?:(?:dr|mrs|ms|mr|miss|sra|sr|la|el)\.? )?$/;
const STAFF_AFTER =
  /^(?: [a-z'-]+)?,? ?(?:\(|our |the (?:office|front|practice|head) |who |at (?:the|our|reception)|in (?:our|billing|the)|from (?:our|the)|and (?:i|our|the)|is our|runs|handles|leads|will |can|md|do|np|pa|rn|dds|street|road|clinic|center|hospital|de recepcion)/;
const NAME = new RegExp(`(?<![a-z'@.-])[a-z]+(?:'s)?${MARKS.name}`, 'g');
const GREETING =
  /(?:^|[^a-z])(?:hi|hello|hey|dear|thanks|thank (?:you|u)|sorry|regards|apologies|congrat[a-z]*|cheers|welcome|bless you|no|yes|well|look|listen|oh|please|hola|gracias|estimad[oa]|querid[oa]|perdon[ea]?|disculpe|lo (?:sentimos|siento)|saludos|felicidades|adios|mire)[,!]? (?:so much |very much |again |mr\.? |mrs\.? |ms\.? |miss |don |doña )?$/;
const FAMILY =
  /(?:your|su|tu) (?:[a-z]+ )?(?:son|daughter|husband|wife|mother|father|mom|dad|child|baby|brother|sister|hij[oa]|espos[oa]|madre|padre),? $|(?:little|baby|poor) $/;
const ACTING =
  /^(?: [a-z'-]+)? (?:came|visited|had|has|needs?|needed|got|owes|missed|arrived|is (?:an?|our|doing|fine|welcome|always)|was |did|took|should|never|knows?|fue|vino|estuvo|tiene|es )/;

/** First names in a response by which somebody is spoken to or spoken of; the practice's own people are no fault. */
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
  /(?<![\w.])(?:M(?:rs?|s|iss|ister)|Sr(?:t?a)?|Señor(?:a|ita)?|Doñ?a?)\.?(?: (?:and|y|&) (?:Mrs?|Ms|Sra?)\.?)? (?:[A-Z]\. )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?/g;
const FULL =
  /(?<![\w.@'-])[A-Z][a-zñ]+ (?:(?:[A-Z]\.|[A-Z][a-zñ]+) )?(?:(?:De La|Del?|Van|Von|O'|Ma?c) ?)?[A-Z][a-zñ']+(?:-[A-Z][a-zñ]+)?/g;
const STAFF =
  /(?:(?:[Oo]ur|[Nn]uestr[oa]) (?:[\w-]+ ){0,3}|(?:[Aa]sk for|[Cc]ontact|[Cc]all|[Rr]each|manager,?|administrator,?|director,?|[Nn]urse|supervisor,?|receptionist,?|por (?:la|el)|con (?:la|el)|by|and|with|from|owner|founder|to) )$/;
const CLINICIAN = /(?:[Dd](?:r|ra|octora?|rs)|Prof(?:essor)?|St)\.? (?:and )?(?:[A-Z][\w.]* )?$/;
const CREDENTIALS = /^,? ?(?:M\.?D|D\.?O|NP|PA|RN|DDS|DMD|OD|PhD|FNP|PT|APRN)\b/;
const PLACE =
  /^(?:Road|Rd|Street|St|Ave(?:nue)?|Lane|Drive|House|Uni?t?|Ward|Team|Cent(?:er|re)|Clinic|Hospital|Health|Medical|County|Park|Hall|Way|Plaza|School|Memorial|And|The|Is|Was|Has|From|At|In|Office|Group|Care|Nurses?)(?![a-z])/;

const NAMED = /(?:name is|named|llamo|neighbor|friend|husband|wife|daughter|son|brother|sister|patient|espos[oa]|hij[oa]) $/i;

/** Whatever stands there with a capital is a name. */
const GREETED =
  /(?:[Tt]hanks|[Tt]hank you(?: so much| again)?|H(?:i|ello|ey)|[Dd]ear|[Ss]orry|[Rr]egards|[Gg]racias|Hola|[EQ](?:stimad|uerid)[oa]),? (?!Doctor|Team|Friend|All|Sir|Madam|Reader|Member|Every|Amig)[A-Z][a-zñ]+(?=[,.!?;:]|$)/g;

/** Titles with a family name in a response; in both kinds the full name of anybody who is not staff or a clinician. */
export function findFullNames({cased}: FoldedText, kind: ScreenedKind, isFirstName: (word: string) => boolean): Found[] {
  const titled = kind === 'response' ? [...cased.matchAll(TITLED)].filter(({index}) => !STAFF.test(cased.slice(0, index))) : [];
  const full = [...cased.matchAll(FULL)].filter(({0: name, index}) => {
    const [first, ...rest] = name.split(' ');
    const [before, after] = [cased.slice(0, index), cased.slice(index + name.length)];
    const isPlace = PLACE.test(rest.at(-1)!) || PLACE.test(after.trimStart());
    const isKnown = isFirstName(first!.toLowerCase()) || NAMED.test(before);
    return isKnown && !isPlace && !CLINICIAN.test(before) && !CREDENTIALS.test(after) && (kind === 'review' || !STAFF.test(before));
  });
  const greeted =
    kind === 'response'
      ? [...cased.matchAll(GREETED)].map(({0: words, index}) => ({0: words.split(' ').at(-1)!, index: index + words.lastIndexOf(' ') + 1}))
      : [];
  return [...titled, ...greeted, ...full].map(({0: name, index}) => ({start: index, end: index + name.length, reason: 'name' as const}));
}
