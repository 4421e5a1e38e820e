import type {FindingReason, ScreenedKind} from '../domain/finding.js';
import {ADDRESS, EMAIL, PHONE} from './identifier-rules.js';
import {wordsPattern} from './rule-patterns.js';
import {sentencesOf} from './sentences.js';

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
  /**
   * Signs in the sentence that it is the practice's own. Without them, it is, unless `theirs` tells: a practice gives its own numbers in many
   * words.
   */
  readonly ours: RegExp | undefined;
  /** Signs that it belongs to the reader or a member. Overrides `ours`. */
  readonly theirs: RegExp;
}

const THEIRS = `(own|personal|private) ({w} )?(phone|cell|number|line)|at home|your ({w} )?(phone|cell|number|e-?mail|voicemail|file|line|address|mobile)|yours|{w}ed (you|him|them)|(you|she|he|
    they) (left|gave|listed|provided|put)|from you|(call|text|ring|reach|get|write|email) (you|him|her)(?! (back|as))|
    que nos (dejo|dio)|still at|(we|i|nurse|{name}|staff|desk) (have )?(called|tried|phoned|texted|emailed|rang|
    dialed|wrote|mailed|reached|were told)|(we|i) (left|sent) ~(a|an|it|the|two|three|several)|have (this|that|your|
    the number|the address|you)|on file|bounc(e[sd]?|ing)|(texts?|calls?|mail|letters?|messages?|emails?) (to|
    sent to)|disconnected|sent to|left a|you at|went out to|answered|(no|un)\\s?answer-|out of service|(is|was|
    were) (full|still)|(right|correct|current) (number|email|address)|as the contact|(su|tu) (telefono|numero|correo|
    celular|direccion|casa|domicilio)|l[ea] (llamamos|escribimos|marcamos|enviamos|dejamos)|[a-z]+amos al?|
    no contesta|{relative}'s`;

const OUR_PLACE = `our|us|we('re| are) at|maps?|entrances?|park-|lot|garage|locat-|office|clinic|practice|hospital|building|suite|
    mov(e|ed|ing)|open-|doors?|next to|across|corner|floor|lobby|hours|new|old|is (the|our|where|right|just|a)|
    come to|directions|ramp|nuestr-|consultorio|oficina|clinica|entrada|estacionamiento|estamos|ubicad-|mudamos|
    edificio`;

const THEIR_PLACE = `your (home|house|address|place|door)|you (still )?(live|lived|moved)|(mailed|sent|shipped|delivered|forwarded|
    went out|returned|letter|note|check|refund|bill|invoice|statement) ~~(to|from|for)|(su|tu) (casa|domicilio|
    direccion)|vives?|enviamos|mandamos|on file`;

const OFFICE = `office|clinic|practice|front desk|reception|main line|hospital|pharmacy|department|billing|their (number|phone|
    line)|hotline|oficina|clinica|consultorio|recepcion|locat-|building|parking|entrance|next to|across from|
    corner of|exit`;

const WRITERS =
  'my|mine|me|i|our house|her|his|text|ring|home|lives?|viv[oe]|mi|casa|write|reach|cell|{relative}|llam[ae]n?me|llam-|escrib-|marqu-|contact me';

const NEEDS = {
  email: /@|(?:at|arroba)[)\]}]? ?,? ?[a-z0-9-]+ ?,? ?[([]?(?:dot|punto|\.[)\]]? ?,? ?[a-z0-9])/,
  phone: /\d{3}|(?:\d ){6}|(?:five|cinco|zero|oh|cero)[\s,.-]/,
  address: /\d/,
} as const;

let reaches: Readonly<Record<ScreenedKind, readonly Reach[]>> | undefined;

function reachesOf(kind: ScreenedKind): readonly Reach[] {
  if (reaches) return reaches[kind];
  const reach = (reason: keyof typeof NEEDS, patterns: readonly string[], ours: string | undefined, theirs: string): Reach => ({
    needs: NEEDS[reason],
    pattern: new RegExp(wordsPattern(patterns), 'g'),
    reason,
    ours: ours === undefined ? undefined : wordsPattern([ours]),
    theirs: wordsPattern([theirs]),
  });
  reaches = {
    response: [
      reach('email', EMAIL, undefined, THEIRS),
      reach('phone', PHONE, undefined, THEIRS),
      reach('address', ADDRESS, OUR_PLACE, THEIR_PLACE),
    ],
    review: [reach('email', EMAIL, OFFICE, '{w}'), reach('phone', PHONE, OFFICE, WRITERS), reach('address', ADDRESS, OFFICE, WRITERS)],
  };
  return reaches[kind];
}

/** Finds phone numbers, email addresses and street addresses that are not the practice's own. */
export function findReaches(text: string, kind: ScreenedKind): Found[] {
  const needed = reachesOf(kind).filter(({needs}) => needs.test(text));
  if (!needed.length) return [];
  const sentences = sentencesOf(text);
  return needed.flatMap(({pattern, reason, ours, theirs}) =>
    [...text.matchAll(pattern)]
      .filter(({0: run, index}) => {
        if (reason === 'phone' && run.replace(/\D/g, '').length + (run.match(/[a-z]{2,}/g)?.length ?? 0) < 7) return false;
        const [start, end] = sentences(index);
        // A match without a sentence is judged by the whole text.
        const sentence = end - start < run.length + 4 ? text.slice(Math.max(0, index - 600), index + 600) : text.slice(start, end);
        return theirs.test(sentence) || (!!ours && !ours.test(sentence));
      })
      .map(({0: run, index}) => ({start: index, end: index + run.length, reason})),
  );
}
