/*
 * Generates the browser's swear word list as one regular expression, built with the library obscenity from its English words and
 * our own Spanish ones. The library itself would be half of what a page loads for the check. Run by `npm run generate`; a test
 * fails when the file is stale.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {DataSet, englishDataset, type Node, type ParsedPattern, parseRawPattern, SyntaxKind} from 'obscenity';

/**
 * Excluded library words: pornography, anatomy, medicine (PRN, AB0, spastic), slurs listed under derogatory, and prefixes of
 * harmless words and names.
 */
const LEFT_OUT =
  'abo,abeed,africoon,anal,anus,arabush,ass,bestiality,blowjob,bollocks,boob,boonga,buttplug,chingchong,chink,cock,cuck,cum,deepthroat,dick,dildo,doggystyle,double penetration,dyke,ejaculate,fag,felch,fellatio,finger bang,fisting,fuck,gangbang,handjob,hentai,hooker,incest,jerk off,jizz,kike,lubejob,masturbate,negro,nigger,orgasm,orgy,penis,porn,rape,retard,scat,semen,sex,spastic,tit,tranny,vagina';

/** In the library's notation: `|` is a word boundary, `?` any character, `[x]` an optional `x`. */
const ENGLISH =
  '|ass|,|asses|,|assed|,|asshole,|asshat,|asswipe,|arsehole,|jackass,|dumbass,|badass,|smartass,|hardass,|fatass,|lardass,|kickass,|asskiss,|halfass,|assface,fuck,|fck,|fuk|,|fuking,|fuked,|fuker,|fvck,|phuck,|fuq|,|fking,|fkn|,|fked,|effing|,|wtf|,|stfu|,|gtfo|,|omfg|,|mofo|,' +
  '|cock|,|cocks|,|cocksuck,|cockhead,|dick|,|dicks|,|dickhead,|dickwad,|dickface,|cum|,|cumshot,|tits|,|titties|,|titty|,|douche,|biatch,|beyotch,|shyt|,|shite|,|bullsh,|dipshit,|bullcrap,|ahole,|effed|,|lmfao,|mfer|,|bellend,|prik|,|nutsack,|ballsack,|bugger|,|tosser,|clusterf,|motherf,|milf|,|fags|,|faggot,nigger,|nigga,|kike';

const SPANISH =
  '|puta|,|putas|,|puto|,|putos|,|putisim,|putada,|puter[i]a,hijueput,hijoput,hideput,jueput,|mierd,|cabron,|pendej,|ching[ua]|,|chingad,|chinga,|chingue,|chingon,|verga|,|vergas|,coño,|culo|,|culos|,|culer,|culiad,|joder|,|jodid,|jodan|,|jodas|,|jodete,|jode|,|joden|,|carajo,|cojon,|huevon,|huevada,|weon|,|guevon,gilipolla,|capullo|,|follar,|follad,|pollas|,|hostia|,' +
  'malparid,|ojete,|mamaguev,|mamahuev,|mamon|,|mamona|,|mamones|,|mamada,|mames|,|pinche|,|pinches|,|cagad,|cagar,|cagon,|caga|,|zorra|,|zorras|,|perra|,|perras|,|ramera,|marica|,|maricon,conchatumadre,conchetumadre,|conchudo,|pajer,|boludo,|boluda,|pelotud,|hdp|,|hpta|,|ctm|';

/** Harmless words, names and places that contain one of them. */
const HONEST =
  "kung fu,moby dick,spotted dick,dick van dyke,dick clark,private dick,dick tracy,dick's sporting,cum laude,pussycat,pussy willow,wild ass,forro polar,pinche de cocina,hostia consagrada,perra labrador,wankel,bastardill,bollocks to,shitake,shiitake,shittu,prick test,skin prick,pin prick,finger prick,needle prick,prick of,a prick in,little prick,prick my,slutsky,bitcoin,putter";

interface SwearWords {
  /** A regular expression for folded text with doubled letters collapsed. */
  readonly pattern: string;
  readonly honest: readonly string[];
}

export function swearWords(): SwearWords {
  const left = LEFT_OUT.split(',');
  const words = new DataSet<{originalWord: string}>()
    .addAll(englishDataset)
    .removePhrasesIf(({metadata}) => left.includes(metadata!.originalWord));
  words.addPhrase((phrase) => {
    for (const word of [ENGLISH, SPANISH].join().split(',')) phrase.addPattern(parseRawPattern(word));
    for (const term of HONEST.split(',')) phrase.addWhitelistedTerm(term);
    return phrase;
  });
  const {blacklistedTerms, whitelistedTerms = []} = words.build();
  const sources = [...new Set(blacklistedTerms.map((term) => sourceOf(term.pattern)))].sort();
  const [starting, inside] = [true, false].map((isStart) => sources.filter((source) => source.startsWith(WORD_START) === isStart));
  const pattern = `${WORD_START}(?:${byFirstLetter(starting!.map((source) => source.slice(WORD_START.length)))})|${byFirstLetter(inside!)}`;
  const honest = new Set(whitelistedTerms.map(withoutDoubles));
  return {pattern, honest: [...honest].filter((term) => new RegExp(pattern).test(term)).sort()};
}

const WORD_START = '\\b';

/** The alternatives, grouped by their first letter, so that most letters of a text are compared with few of them. */
function byFirstLetter(sources: readonly string[]): string {
  const letters = [...new Set(sources.map((source) => source[0]!))];
  return letters
    .map((letter) => sources.filter((source) => source.startsWith(letter)).map((source) => source.slice(1)))
    .map((rests, i) => `${letters[i]}(?:${rests.join('|')})`)
    .join('|');
}

/** Collapses doubled letters as the check does, except those that distinguish words. */
function withoutDoubles(word: string): string {
  return word.replace(/([^beolsgrc])\1+/g, '$1');
}

function sourceOf({nodes, requireWordBoundaryAtStart, requireWordBoundaryAtEnd}: ParsedPattern): string {
  const source = (node: Node): string => {
    if (node.kind === SyntaxKind.Optional) return `${source(node.childNode)}?`;
    if (node.kind === SyntaxKind.Wildcard) return '.';
    return withoutDoubles(String.fromCodePoint(...node.chars));
  };
  return `${requireWordBoundaryAtStart ? '\\b' : ''}${nodes.map(source).join('')}${requireWordBoundaryAtEnd ? '\\b' : ''}`;
}

/** The content of the generated file. */
export function generatedSwearWords(): string {
  const {pattern, honest} = swearWords();
  return `// Generated by \`npm run generate\`: words of the library obscenity and of ours. Do not edit.
// ${copyrightOf('obscenity')}
export const SWEAR_WORDS =
  ${JSON.stringify(pattern)};

/** Harmless words, names and places that contain one of them. */
export const HONEST_WORDS =
  ${JSON.stringify(honest.join())};
`;
}

/** The copyright line of its license. */
function copyrightOf(library: string): string {
  const license = readFileSync(new URL(`../../node_modules/${library}/LICENSE.md`, import.meta.url), 'utf8');
  return `${library}, MIT: ${/^Copyright .*$/m.exec(license)![0]}`;
}

const FILE = 'src/screening/swear-words.generated.ts';

if (process.argv[1] === import.meta.filename) {
  if (!process.argv.includes('--check')) writeFileSync(FILE, generatedSwearWords());
  else if (readFileSync(FILE, 'utf8') !== generatedSwearWords()) throw new Error(`${FILE} is stale: run \`npm run generate\`.`);
}
