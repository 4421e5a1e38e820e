import type {Rule} from '../rules.js';

/* profanity that hides: a letter for the word, stars, spelling by ear, hints, and other languages. */

const swearing = (rule: Pick<Rule, 'find' | 'unlessAfter' | 'unlessWith'>): Rule => ({label: 'profanity', reason: 'swearing', ...rule});

/** In the plain text, which keeps every sign. */
export const MASKED_PROFANITY: readonly Rule[] = [
  swearing({
    find: [
      "f['*_.-]{1,3}(n|in|ing|ed|er|ers|k|ck|cking|g)(?![a-z])|f n |f ing(?![a-z])|(mother|mutha|cluster) ?f[a-z]{0,2}[*'#-]+[a-z]*",
      '(?<![a-z*])[a-z]{1,12}\\*{2,}(?![a-z]*\\*)[a-z]*|(?<![a-z*])[a-z]{1,8}[*][a-z](?<=[a-z]t|[a-z]k)(?![a-z])',
      "g[*#@o]d ?da[m*]+n[a-z]*|f'd(?![a-z])|she{3,}i*t|she+i{2,}t|s+h+i{3,}t",
      '[a-z]{0,4}a(\\$\\$|\\*\\*|@@)[a-z]*|a-?holes?(?![a-z])|[a-z]*(\\$hit|sh\\$t|sh#t|cr@p)[a-z]*',
    ],
    unlessWith: 'a-hole punch|rated|password',
  }),
];

/** The letter that stands for the word, in what it says. */
const F_WORD = '(this|that|u|you|it|off|them|him|her|your|yourself|yourselves|these|those|all of|everything|ing|bomb|bombs|word|noise)';

export const PROFANITY_RULES: readonly Rule[] = [
  swearing({
    find: [
      `f ${F_WORD}{end}|(what|who|why|how|where) the f(?={gap}|[,.!?*]|$)|f asterisk|(asterisk|star) (asterisk|star) (asterisk|star)|(the |an |
        dropped )?f-?(bomb|word)s?|go f (yourself|yourselves)`,
      `ph[uo]c?k-|fuk-|fuq-|fck-|fcuk-|eff(ed|ing|in|s)?{end}|wtaf|af[- ]?fing|stfu|gtfo|idgaf|omfg|lmfao|ffs|asf|mf(er|ers|ing)?`,
      `(cool|dope|good|slow|rude|cold|late|dirty|nice|fast|sketchy|weird|awkward|boring|lame|mean|sweet|smart|busy|broke|bored|tired|annoying|shady|
        fire|legit|chill|old|crazy|funny|hot|happy|clean|kind|real|unprofessional|expensive|painful|ghetto|gross|loud) (af|as f){end}`,
      '(god ?damn|goddam|gawd ?damn|gd)-|god-damn-',
      `bs (review|excuse|answer|reason|policy|fee|charge|story|complaint|claim|rating|comment|office|bill)|can shove (it|that|their|your|this)|
        shove it`,
      `(load|pile|bunch|crock|full|total|such|pure|complete|this|that|what|utter|absolute|more) (of )?b\\.?s\\.?(?={gap}|[,!.]|$)(?!{gap}(in|degree|
        from|nursing))`,
      `(cluster|royal cluster) ?(you[- ]know[- ]what|f|fudge|eff|\\*+)|rhymes with (duck|luck|truck|buck|hit|bit|witch|ditch|itch|rich|pass|grass|
        sass|bunt|hunt|punt|stick|trick|sick|runt|brass|sit|class)`,
      `(shove|stick|stuff|cram|put) ({w} ){1,4}(where the sun|up (your|their|his|her|yours)|you know where)|where the sun (don't|doesn't|does not|
        never) shines?|up yours|(excuse|pardon) (my|the) (french|language)|son of a (b|bee|biscuit eater){end}|kiss (my|our) (a|behind|rear|you know|
        grits|butt|backside|hiney){end}`,
      `(merde|putain|scheisse|scheiss|cazzo|kurwa|blyat|connard|salope|merda|foda-se|arschloch){end}|(chingon-|no mam-|mamad[ao]s?|me vale (madre|
        verga|m|un)|vale (madre|verga|m)s?|hij[oa]s? de (su|la|tu) (madre|pinche|ching-|p)|ojetes?|cagad[ao]s?|la cagaron|me cag[oau]-|jodid[oa]s?|
        putadas?|no jod[aei]-|a la (ching-|verga)|chingad-|encabron-|de la verga|madrazo|desmadre|hasta la madre|valen? (madre|verga)|culei?ros?){end}`,
    ],
    unlessAfter: 'suite|building|wing|room|door|exit|gate|floor|section|lot|vitamin|grade|an|plan|part|degrees|option|hepatitis',
  }),
];
