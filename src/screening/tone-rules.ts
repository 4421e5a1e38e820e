import {NASTY, PERSON} from './insult-words.js';
import type {Rule} from './rules.js';

/* derogatory, in both kinds of text: insults of persons. Harsh criticism of service is no fault. */

export const SHE = `(s?he|they|it|who|that|doctor|doc|dr {w}|nurse|receptionist|staff|manager|owner|dentist|surgeon|guard|tech|you|
    lady|girl|guy|woman|man|people|one)`;

/** A thing that is called names. */
const OF_THING = `(machine|printer|car|truck|computer|laptop|phone|phone tree|menu|system|kiosk|robot|bot|gate|door|elevator|website|portal|
    app|couch|chair|garage|lot|meter)s?('s| is| was| are| were) ({w} )?(an?|the|such an?)`;

/** Jokes about oneself or family, things and dolls, and what somebody was called. */
export const NOT_OF_OTHERS = `i|me|we|us|myself|i'm|im|felt|our|nobody is|no|not|never|didn't|don't|wasn't|isn't|silly|soy|me senti|yo|mi|nadie|
    called|calling|treat(ed|s)? {w} like|costume|dressed as|${OF_THING}`;

export const JOKE = `i'm (an?|the|such|so)|i (am|was|felt) (an?|the|such|so)|(feel|felt|look) like|made me feel|silly (me|us|goose)|
    (stupid|dumb|silly) (of me|questions?|mistake|machine|parking|kiosk|forms?|me)|fui {w}|costume|halloween|doll|
    puppet|toy|balloons?|mascot`;

/** Of a whole staff, these are harsh criticism of its service. */
const MILD = 'clueless|ignorant|lazy|useless|crazy|dirty|miserable|filthy|disgusting|rotten|pathetic|heartless|insane|smug|stupid';

/** Things after a word of contempt: only of a person it is an insult. */
export const THING = `(costume|doll|toy|puppet|nose|shoes|fish|hat|mask|face paint-|visits?|day|show|book|printer|machine|car|truck|
    computer|phone|system|kiosk|robot|gate|door|elevator|website|portal|app|parking|lot|chair|hold music|music|form|
    forms|rule|rules|polic(y|ies)|question|mistake|luck|thing|reason|game|enough|to|me|us|for|self)`;

export const derogatory = (reason: 'insult' | 'threat', rule: Pick<Rule, 'find' | 'unlessAfter' | 'unlessWith' | 'onlyWith'>): Rule => ({
  label: 'derogatory',
  reason,
  ...rule,
});

export const TONE_RULES: readonly Rule[] = [
  // Words of contempt for a person.
  derogatory('insult', {
    find: [
      `{insult}(?! (of an? )?(old )?${THING}(?![a-z]))( of an? {w})?`,
      `(${NASTY}),? ({w},? ){0,2}?${PERSON}( of an? {w})?`,
      `(?!(staff|they|it|people|that|office|desk|who)('re| are| is| was| were| looks?| acts?) ~(${MILD})(?![a-z]))${SHE}('s|
        're| is| are| was| were| looks?| acts?| must be| has to be) ~(
        ${NASTY})(?! ${THING})( to {w})?`,
      `this (butcher|quack|crook|clown|hack|fraud|thug|monster|creep|moron|idiot)(?![a-z])`,
    ],
    unlessAfter: NOT_OF_OTHERS,
    unlessWith: JOKE,
  }),
];
