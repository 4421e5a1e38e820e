import type {ScreenedKind} from '../domain/finding.js';
import type {FoldedText} from './folded-text.js';
import {joined} from './joined.js';
import {
  FAMOUS,
  GREETING,
  NO_NAME_ENDINGS,
  OPENINGS,
  PLACES,
  REMEMBERED,
  ROLES,
  SPOKEN_TO,
  STAFF_FOLLOWS,
  STAFF_ROLES,
  VERBS,
} from './name-tables.js';
import type {Found} from './reaches.js';
import {MARKS, type TaggedText} from './tagged-text.js';

/** The number of characters around a name that tell whose it is. */
const NEAR = 60;

const STAFF_BEFORE = new RegExp(`(?:^|[^a-z])(?:${STAFF_ROLES})[.,:]? (?:(?:dr|mrs|ms|mr|miss|sra|sr|la|el)\\.? )?$`, 'i');
const STAFF_AFTER = new RegExp(`^${STAFF_FOLLOWS}`);
const NAME = new RegExp(`(?<![a-z'@.-])[a-z]+(?:'s)?${MARKS.name}`, 'g');
const GREETED_BEFORE = new RegExp(
  `(?:^|[^a-z])(?:${GREETING})[,!]? (?:so much |very much |again |mr\\.? |mrs\\.? |ms\\.? |miss |don |doña |little |sweet |dear )?$`,
);
const REMEMBERED_BEFORE = new RegExp(`(?:^|[^a-z])${REMEMBERED}`, 'i');
const ACTING = new RegExp(
  joined(String.raw`^(?: [a-z'-]+)? (?:came|had|has(?! (?:been (?:with|here|part|on)|worked|led|run|answered|greeted|joined))|
    needs?|got|owes|missed|(?:(?:and|y) [a-z'-]+. )?(?:is|are) (?:an?|our|doing|fine|welcome|always|such)|
    was (?!(?:so |very )?(?:thrilled|delighted|happy|touched|glad|honored|moved|pleased|excited) (?:to|by|when))|
    did|took|never|wrote|posted|fue|vino|tiene|es )`),
);

const NAMES_OF_MANY = new RegExp(
  `^(?:, [a-z]+${MARKS.name}?)*,? (?:and|y) [a-z]+${MARKS.name}?(?: from [a-z ]+)? (?:say|send|thank|are|were|dicen|mandan|agradecen)`,
);

/** Finds first names in a response that address or mention a person. The practice's own people are no fault. */
export function findNames({text}: TaggedText): Found[] {
  return [...text.matchAll(NAME)].flatMap(({0: run, index}) => {
    const before = text.slice(Math.max(0, index - NEAR), index);
    const after = text.slice(index + run.length, index + run.length + NEAR);
    const isGreeted = GREETED_BEFORE.test(before);
    const isRemembered = REMEMBERED_BEFORE.test(before);
    if (!isRemembered && (STAFF_BEFORE.test(before) || (STAFF_AFTER.test(after) && !isGreeted))) return [];
    const isFirst = /(?:^|[.!?;:\n] ?["']?)$/.test(before) && /^(?: [a-z.'-]+)?[,!:.;?]|^ ?-|^$/.test(after);
    const isLast = /[,-]\s*$/.test(before) && /^\s*[.!?,;:]*\s*(?:$|["'])|^[.!?,]/.test(after);
    // Colleagues say thanks: "Rosa, Kim and Tom".
    if (!isRemembered && !isGreeted && NAMES_OF_MANY.test(after)) return [];
    const isAbout = run.includes("'s") || ACTING.test(after);
    return isGreeted || isRemembered || isFirst || isLast || isAbout
      ? [{start: index, end: index + run.length, reason: 'name' as const}]
      : [];
  });
}

const TITLED =
  /(?<![\w.])(?:M(?:rs?|s|iss|ister)|Sr(?:t?a)?|[Ss]eñor(?:a|ita)?|[Dd]o(?:ña|n))\.?(?: (?:and|y|&) (?:Mrs?|Ms|Sra?)\.?)? (?:[A-Z]\. )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?/g;
const FULL =
  /(?<![\w.@'-])(?!Soy )[A-Z][a-zñ]+(?:[A-Z][a-zñ]+)?(?:-[A-Za-z][a-zñ]+)? (?:(?:[A-Z]\.|["(]?[A-Z][a-zñ]+[")]?) )?(?:(?:De La|Del?|Van|Von|O'|Ma?c) ?)?[A-Z][a-zñ']+(?:-[A-Z][a-zñ]+)?/g;
const CLINICIAN =
  /(?:[Dd](?:r|ra|octora?|rs)|[Pp]rof(?:essor)?|St|N\.?P|P\.?A|R\.?N|[Nn]urse [Pp]ractitioner)\.? (?:and )?(?:[A-Z][\w.]* )?$/;
const CREDENTIALS = /^(?:'s)?,? ?(?:M\.?D|D\.?O|NP|PA|RN|LPN|DDS|DMD|OD|PhD|FNP|PT|APRN|CNM|DPM|DC|LCSW|PsyD|CRNA|PA-C|NP-C)\b/;
const PLACE = new RegExp(`^(?:${PLACES})(?![a-z])`);
const FAMOUS_NAME = new RegExp(`^(?:${FAMOUS})`);
const LEADING_VERB = new RegExp(`^(?:${VERBS})\\.? (?=[A-Z][\\w'-]+ [A-Z])`);
const ONLY_VERB = new RegExp(`^(?:${VERBS}) `);
/** A response that names who wrote the review. */
const WRITER_BEFORE = /(?:review|comment|written|posted)[^.!?]{0,30} (?:from|by|of|as) $/;
const ROLE_BEFORE = new RegExp(`(?:^|[^a-z])(?:${ROLES}),? $`, 'i');
/** An article before a name makes it a thing: a Marie Curie nurse. */
const ARTICLE = /(?:^|[^a-z])(?:an?|the|this|that|every|our|their|una?|el|la) $/i;

/** What follows a name of a person. */
const HUMAN = new RegExp(
  joined(String.raw`^ (?:sat|stood|told|said|says|waited|cried|signed|yelled|walked|lives?|heard|asked|here|wrote|refused|hung|
    screamed|laughed|was (?:in|next|told|there|also|rude|so|very)|(?:in|at|from) (?:the )?(?:next|chair|waiting|bed|
    front|desk|window|referrals?|billing|records|reception|scheduling|accounts|check)|is my|and I)\b|^, (?:who|
    a patient|otra|aged?|the (?:manager|woman|man|lady|receptionist|nurse|owner|biller|girl|guy|one|other|patient)|
    \d)|^'s (?:chart|file|records?|results?|name|bill|room|appointment|paperwork|husband|wife|mother|mom|dad|son|
    daughter|labs?|test|prescription|meds?|information|insurance)`),
  '',
);
const PROVIDER = /(?:doctor|provider|surgeon|dentist|physician|therapist|specialist)[a-z]*,? (?:is |was |named )?$/i;

/** Before an artist, whose work is heard or seen: `They play Frank Sinatra`. */
const PERFORMED = /(?:play(?:s|ed|ing)?|listen(?:s|ed|ing)? to|(?:songs?|music) (?:by|of)) $/i;

const OPENING = new RegExp(`^(?:${OPENINGS})$`, 'i');
const NO_NAME = new RegExp(`${NO_NAME_ENDINGS}$`);

/** Capitalized words in the position of a name: after a greeting, or after a comma at the end of a sentence. */
const GREETED = new RegExp(
  joined(String.raw`(?:(?:[Tt]hanks|[Tt]hank you|[Gg]racias|[Ss]orry|[Rr]egards)(?: [a-z]+){0,3}?|[Oo]kay|H(?:i|ello|ey)|[Dd]ear|
    [Hh]ola|[EQeq](?:stimad|uerid)[oa]|[Ll]ittle|[Ss]weet|[Tt]hat you,|(?:[Hh]ugs?|[Ll]ove|[Ww]ishes|[Bb]est|
    [Rr]egards|[Ss]aludos|[Aa]brazos?) (?:to|a|para)|(?:hear|hearing) from (?:the )?|(?:^|[^A-Z ] )(?!me|i|am|
    is)[a-z']+,),? (?!Dr|Doctor|Team|Friend|All|Sir|Madam|Reader|Member|Every|Amig|The|You|Our|God|Google|
    Yelp)[A-Z][a-zñ]+(?:[A-Z][a-zñ]+)?(?:-[a-z]+)?(?: [A-Z]\.)?(?=[,.!?;:]| [A-Z]\.| (?:and|y) |,? (?:thank|for|
    family|from|from)|$)`),
  'g',
);
const FIRST = /(?<=(?:^|[.!?;:\n]) ?)[A-Z][a-zñ]+(?:[A-Z][a-zñ]+)?(?:-[a-z]+)?(?=, )(?!, [\w-]+(?: [\w-]+)?,? (?:and|or|y|o) )/g;
/** A family, and a name with whose relative it is: `the Vandermeer family`, `Hank's wife`. */
const RELATED =
  /(?<!\b(?:Drs?|Dra|Mrs?|Ms|Sra?|St)\.? )\b([A-Z][a-zñ]+)(?=(?:'s (?:wife|husband|mother|mom|father|dad|son|daughter|family|sister|brother|kids?|parents)|(?<=[Tt]he [A-Z][a-zñ]+) family)\b)/g;
/** After the name of somebody of the practice at the start of a sentence: `Bill, our office manager, would…`. */
const OF_STAFF =
  /^, (?:our|the) (?:[a-z]+ ){0,2}(?:manager|administrator|director|supervisor|coordinator|receptionist|assistant|advocate|biller|hygienist|nurse|owner|lead|specialist|tech|technician)\b/;
const VOCATIVE = new RegExp(`^, ${SPOKEN_TO}`, 'i');
const SIGNED =
  /^,? (?:practice|office|clinic|front|the|our|owner|manager|director|administrator|patient|medical|nurse)|^,? ?(?:MD|DO|DDS|RN|NP)\b/;
const SIGNING = /(?:[Nn]ame is|[Ss]igned,?|[Ss]incerely,|[Rr]egards,|[Ww]armly,|I'm|I am|[Tt]his is|[Ss]oy|llamo) $/;

/** Finds titles with a last name in a response, and in both kinds of text full names of people other than staff and clinicians. */
export function findFullNames({cased}: FoldedText, kind: ScreenedKind, isFirstName: (word: string) => boolean): Found[] {
  const isKnownName = (word: string) => isFirstName(word.toLowerCase().replace(/'s$/, ''));
  const mayBeName = (word: string) => !OPENING.test(word) && (isKnownName(word) || !NO_NAME.test(word));
  const before = (index: number) => cased.slice(Math.max(0, index - NEAR), index);
  const found: Found[] = [];
  const add = (name: string, index: number) => {
    const end = index + name.replace(/'s$/, '').length;
    found.push({start: index, end, reason: 'name'});
  };
  if (kind === 'response') {
    for (const {0: name, index} of cased.matchAll(TITLED)) if (!STAFF_BEFORE.test(before(index))) add(name, index);
    for (const {0: words, index} of cased.matchAll(GREETED)) {
      const name = words
        .replace(/ [A-Z]\.$/, '')
        .split(' ')
        .at(-1)!;
      const start = words.lastIndexOf(name) + index;
      // "Our love to Inez" is no "our Inez".
      if (mayBeName(name) && !STAFF_BEFORE.test(before(start).replace(/\bour (?=[a-z ]+ to $)/, ''))) add(name, start);
    }
    for (const {0: name, index} of cased.matchAll(FIRST)) {
      const after = cased.slice(index + name.length, index + name.length + NEAR);
      if (STAFF_BEFORE.test(before(index)) || OF_STAFF.test(after)) continue;
      if (mayBeName(name) && (isKnownName(name) || VOCATIVE.test(after))) add(name, index);
    }
  }
  if (kind === 'response') {
    for (const {0: name, index, 1: last} of cased.matchAll(RELATED)) {
      if (mayBeName(last!) && !STAFF_BEFORE.test(before(index))) add(name.slice(name.indexOf(last!)), index + name.indexOf(last!));
    }
  }
  for (const {0: written, index: at} of cased.matchAll(FULL)) {
    const [verb] = LEADING_VERB.exec(written) ?? [''];
    const [name, index] = [written.slice(verb.length), at + verb.length];
    if (isPersonInFull(name, before(index), cased.slice(index + name.length, index + name.length + NEAR))) add(name, index);
  }
  return found;

  function isPersonInFull(name: string, ahead: string, after: string): boolean {
    const [first, ...rest] = name.split(' ') as [string, ...string[]];
    if (ONLY_VERB.test(name) || FAMOUS_NAME.test(name)) return false;
    if (PLACE.test(rest.at(-1)!) || PLACE.test(after.trimStart()) || /^ [a-z]+ exit\b/.test(after)) return false;
    if (PERFORMED.test(ahead) || PROVIDER.test(ahead) || CLINICIAN.test(ahead) || CREDENTIALS.test(after)) return false;
    if (kind === 'response' && WRITER_BEFORE.test(ahead)) return isKnownName(first);
    if (kind === 'response' && (SIGNING.test(ahead) || SIGNED.test(after) || STAFF_BEFORE.test(ahead))) return false;
    if (ROLE_BEFORE.test(ahead) || HUMAN.test(after)) return true;
    if (ARTICLE.test(ahead) && !/^['’]?s? ?(?:chart|file|results?)/.test(after)) return false;
    // At the start of a sentence, the first word may be any: "Hug Maria".
    const isStart = /(?:^|[.!?:\n]["']? ?)$/.test(ahead);
    if (isStart && !isKnownName(first) && isKnownName(rest[0]!)) return false;
    return isKnownName(first) || (/[a-z], $/.test(ahead) && /^[,.]/.test(after) && isKnownName(first));
  }
}
