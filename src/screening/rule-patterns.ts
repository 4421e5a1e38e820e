import {joined} from './joined.js';
import {MARKS} from './tagged-text.js';

/** Letters of a word. */
export const WORD = "[a-z0-9ñ_'-]+";

export const ANY_MARK = `[${MARKS.condition}-${MARKS.figure}]`;

/** Relatives about whom a practice writes only if it treats them. */
const KIN = `sons?|daughters?|child|children|kids?|boys?|girls?|baby|newborn|infant|toddler|teen|twins?|husband|wife|spouse|
    mother|mom|mum|father|dad|grand\\w+|hij[oa]s?|niñ[oa]s?|bebe|espos[oa]|marido|madre|padre|mama|papa|abuel[oa]s?|
    niet[oa]s?`;

const RELATIVES = `${KIN}|little one|partner|parents?|sister|brother|aunt|uncle|cousin|family|loved one|herman[oa]s?|familia`;

/** Descriptive words between "your" and its noun, without words that start another phrase. */
const DESCRIBING = `(?:(?!(?:review|comment|comments|critica|queja|sugerencia|palabras|feedback|words|question|questions|concern|
  concerns|opinion|opiniones|comentarios?|reseña|about|and|or|for|to|on|in|with|is|are|was|were|at|from|the|that|our|
  us|we|it|by|of|but|if|so|as|de|que|en|el|la|los|las|y|o|para|por|con|sobre|es|own|
  local)(?![a-z]))${WORD}${ANY_MARK}? ){0,3}?`;

/** Signs that a whole sentence is about no specific person, whatever follows. */
export const CONDITIONS =
  'if|suppose|whether|in case|any|anyone|anybody|whoever|everyone|everybody|whenever|patients|people|si|cualquiera|quien(es)?|pacientes|personas';

/** Fragments that match one word of these kinds. */
const MARKED: Readonly<Record<string, readonly (keyof typeof MARKS)[]>> = {
  clinical: ['condition', 'drug', 'procedure', 'result', 'body', 'general'],
  specific: ['condition', 'drug', 'procedure'],
  condition: ['condition'],
  drug: ['drug'],
  procedure: ['procedure'],
  result: ['result'],
  body: ['body'],
  general: ['general'],
  name: ['name'],
  insult: ['insult'],
  figure: ['figure'],
};

const FRAGMENTS: Readonly<Record<string, string>> = {
  w: `${WORD}${ANY_MARK}?`,
  // The end of a word, and a blank, in a look ahead.
  end: `(?=${ANY_MARK}?([ ,.!?;:)"]|$))`,
  gap: `${ANY_MARK}?,? `,
  some: `(${WORD}${ANY_MARK}? ){0,2}?`,
  describing: DESCRIBING,
  ...Object.fromEntries(Object.entries(MARKED).map(([name, kinds]) => [name, `${WORD}[${kinds.map((kind) => MARKS[kind]).join('')}]`])),
  kin: `(?:${KIN})(?:'s|s')?`,
  relative: `(?:${RELATIVES})(?:'s|s')?`,
  // Signs of a general statement, which is about no specific person, and requests.
  anybody: `${CONDITIONS}|should(?!n't)|would(?!n't)|before|bring|ask|please|may|can(?!'t|not)|call|schedule|book|request|
    antes de|pregunte|pueden?|traiga|consulte|llame|haga|pida|programe|agende`,
  your: '(?:your|yr|ur|yer|sus?|tus?)',
  month: `(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|
      jul|aug|sept?|oct|nov|dec|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|
      noviembre|diciembre)\\.?`,
  weekday: '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|sabado|domingo)',
  day: '([0-3]?\\d(st|nd|rd|th)?|(first|second|third|fourth|fifth|s[ie]\\w+th|eigh\\w+|nin\\w*th|t\\w+th|twenty[ -]{w}|thirty[ -]first))',
  number: `(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|couple of|few|several|un|una|uno|dos|
      tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\\d+)`,
};

/** Replaces the fragments in a pattern. */
function expand(pattern: string): string {
  return pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const fragment = FRAGMENTS[name];
    if (fragment === undefined) throw new Error(`There is no fragment {${name}}.`);
    return `(?:${expand(joined(fragment))})`;
  });
}

/** The source of an expression that matches only whole words of a tagged text. */
export function wordsSource(pattern: string): string {
  // Before the fragments are inserted, because their spaces already match marks.
  const written = joined(pattern)
    .replace(/(?<=[a-zñ)\]])-(?=[|) ]|$)/g, '\\w*')
    .replace(/(?<=[\w\]})?*'ñ]) /g, `${ANY_MARK}?,? `);
  return `(?:${expand(written.replaceAll('~', '{some}'))})(?![a-z0-9ñ_])`.replace(/(?<!\\)\((?!\?)/g, '(?:');
}

/** Splits a pattern at the `|` that are in none of its groups. */
export function topLevelAlternatives(pattern: string): string[] {
  const all = [''];
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]!;
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === '|' && !depth) all.push('');
    else all[all.length - 1] += character === '\\' ? character + (pattern[++at] ?? '') : character;
  }
  return all;
}

/** Finds one of several patterns, anywhere in a text or a sentence. */
export function wordsPattern(patterns: readonly string[]): RegExp {
  return new RegExp(`(?<![a-z0-9ñ_'])(?:${patterns.map(wordsSource).join('|')})`);
}
