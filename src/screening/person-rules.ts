import {NASTIEST, NASTY, PERSON, VERMIN, WEAPON} from './insult-words.js';
import type {Rule} from './rules.js';
import {derogatory, JOKE, NOT_OF_OTHERS, SHE, THING} from './tone-rules.js';

/*
 * derogatory: further insults of persons, with superlatives and animals, of a name, in a list; and threats. A page loads them for reviews
 * only: a response seldom has them, and a representative reads it.
 */

const HER = '(him|her|them|you|el|ella|ellos)';

export const PERSON_RULES: readonly Rule[] = [
  derogatory('insult', {
    find: [
      `(${NASTY}) ({w} ){0,3}{w}, (that|this|the) ${PERSON}`,
      `(?<=(^|[.!?:;]) ?)(${NASTY})(,| and|,? y) (${NASTY})`,
      `(${NASTIEST}) ({w} )?(${PERSON}|ever|i)`,
      `(?<=(^|[.!?:;]) ?)(stupid|dumb|moronic|idiotic|brainless|inbred|dimwitted)(?=[.!,])`,
      `{name}('s| is| was| looks?| acts?) ~(${NASTY}|${VERMIN})(?! ${THING})`,
      `${SHE}('s|'re| is| are| was| were| looks?| acts?)( like)? (an? |the |such an? |just an? |nothing but an? |
        pure |total |complete |absolute ){0,2}({w} )?(${VERMIN}|a waste of|too (stupid|dumb|fat|old))( to {w})?`,
      `((what|such) an?|total|complete|absolute|real|these|you|arrogant|only an?|bunch of|pack of|herd of|group of|
        nest of|(?<=(^|[.!?:]) ?)an?) ({w} )?${VERMIN}( of an? {w})?(?! ${THING})`,
      `(that|old|little) ${VERMIN}(?! (of an? |doll|costume|visit|${THING}))`,
      `(an?|this|that|the) ({w} )?${VERMIN} of an? ${PERSON}`,
      `${VERMIN},? (the (whole )?lot|all of them|every (last|single) one)|(?<=(^|[.!?:]) ?)${VERMIN}[.!,] (the|that|this) ${PERSON}`,
    ],
    unlessAfter: NOT_OF_OTHERS,
    unlessWith: JOKE,
  }),
  derogatory('threat', {
    find: [
      `(we|i|he|she|they|lawyers?|attorneys?|you|somebody|someone)('ll|'re| will| are| is| should| can| gonna|
        'm going to| am going to| going to| needs? to| ought to|'m gonna| might) ~(sue|suing|destroy|ruin|kill|punch|
        slap|smack|hurt|beat|choke|shoot|smash|strangle|stab|hit(?! (me|us))|burn|knock {w} out|break (your|his|her|
        every|their|both)|find (you|him|her|them)|hear from (our|my)|be hearing|pay for (this|it|that|what)|be sorry|
        get what's|rot|suffer|teach ${HER})`,
      `(wait|waiting|be waiting|hang|stand|park|sit) ~(by|outside|near|at|in front of|behind) (his|her|their|
        your) (car|house|home|door|place|office door)|wait (till|until) ~(see|get|catch|find|run into|meet) ~${HER}|
        (better )?watch (his|her|their|your) (back|step|mouth)|teach ${HER} a lesson`,
      `(put|take|bring|use|swing|throw|aim|pull|grab|get|need|with|meet) (an?|my|the) ({w} )?${WEAPON}(?= |
        [.,!]) ?(in|to|at|on|through)?|put a bullet|(beat|hit|smash) ~with`,
      '(take|delete|remove|retract|pull|withdraw) (it|this|that|your {w}|the {w}) ~(or|now|before|immediately|unless)',
      `(you|they|he|she)('ll| will| would) ~regret|make (him|her|them|you) (pay|sorry|regret|suffer|bleed|cry)|(get|
        has|have|got) (it|what('s| is)) coming|come (for|after) (him|her|them|you)(?= |[.,!])`,
      `(see you in court|we know (where|who) (you|s?he|they|wrote)|i know (where|what (car|time)|your|when)|know where (s?he|they|
        you) (live|park|work)s?|(find out|found out) where|watch what|cease and desist|libel-|drop dead|go (die|choke|
        drown|hang|jump|burn|rot)|rot(s|ting)? in|burns? in|go to hell|kill yourself|or else|(last|final) warning|
        mark my words|legal action|defam-|slander-|our (attorneys?|lawyers?)|karma|hunt (him|her|them|you))`,
      `(hope|wish|pray) ~~(dies?|die|rots?|burns? (in|down)|chokes?|suffers?|gets? (hit|cancer|sick|what)|crash(es)?|
        never walks?|loses? (his|her|their) {w}|breaks? (his|her|their)|falls?)`,
      `((va|vas|van) a (arrepentir|pagar|lamentar|saber quien)|(se arrepentira|te arrepentiras|(la|lo) pagara|me las|
        nos (veremos|vemos) en)|demand(ar|amos|aremos|arl[oa])|nuestros? abogados?|sabemos (donde|quien)|
        se donde vive|ojala ~(muera|pudra|sufra)n?s?|[tl]e voy a|l[oa] voy a|le (parto|rompo)|borr[ea] (eso|esto|
        [st]u)|(l[oa]s?|le) (espero|voy a esperar) ~(afuera|estacionamiento|carro)|merece (una|un) (golpiza|balazo|
        paliza|cachetada))`,
    ],
    unlessAfter: "not|never|nobody|no|don't|afraid",
    unlessWith: "no one will|nobody will|(not|never|won't) (regret|be sorry|sue)|no regrets|shot (clinic|in the arm)|flu shot",
  }),
];
