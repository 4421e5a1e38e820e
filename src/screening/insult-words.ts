/* Words with which people insult people, by which `tone-rules.ts` tells contempt. Sources of regular expressions. */

/** Adjectives that are insults when applied to a person. */
export const NASTY = `stupid|dumb|fat|ugly|filthy|disgusting|pathetic|worthless|brainless|crazy|insane|smelly|sleazy|evil|
    wicked(?! (smart|good|fast|funny|nice|cool|kind|patient|awesome))|lazy|dirty|useless|miserable|moronic|idiotic|
    clueless|ignorant|illiterate|heartless|two-faced|inbred|cross-eyed|rotten|stinking|unhinged|deranged|delusional|
    brain-?dead|senile|spineless|chinless|toothless|hideous|insufferable|repulsive|vile|wretched|loathsome|despicable|
    repugnant|odious|slimy|greasy|scummy|trashy|demented|soulless|obese|subhuman|retarded|psychotic|pompous|smug|
    sadistic|mentally ill|half-witted|dim-?witted|low-?life|glorified|wannabe|so-called|sorry-ass|pill-popping|
    coked-up|drugged-up|foul-mouthed|ghetto|uncivili[sz]ed|savage|primitive`;

/** Superlatives of them. */
export const NASTIEST = `(dumb|stupid|ugli|dirti|fatt|nasti|vil|slimi|lazi|crazi|mean|sleazi|creepi)est|most (vile|disgusting|repulsive|
    hideous|stupid|ignorant|idiotic|evil|hateful|pathetic)`;

export const PERSON = `(doctors?|nurses?|receptionists?|secretary|lad(y|ies)|wom[ae]n|m[ae]n|guys?|girls?|boys?|staff|people|persons?|
    humans?|human beings?|individuals?|assistants?|techs?|technicians?|hygienists?|dentists?|surgeons?|physicians?|
    therapists?|clerks?|manager|owner|guards?|biller|crew|team|bunch|creatures?|thing|patients?|kids?|mother|jerks?|
    fools?|cows?|pigs?|bats?|dogs?|witch(es)?(?! costume)|rats?|hags?|losers?|clowns?|cretins?|{name}|excuse|piece|
    waste|one|ones|waitress|cop|mess|sob|nobody|nobodies|provider|office staff|doc)`;

/** Animals and worse that only an insult makes of a person. */
export const VERMIN = `(hyenas?|cock ?roach(es)?|roaches|vermin|lee?ch(es)?|snakes?(?= of| in|,|\\.|!)|vultures?|parasites?|vampires?|
    apes?|baboons?|gorillas?|chimps?|chimpanzees?|swine|hogs?|maggots?|worms?|slugs?|toads?|reptiles?|lizards?|
    weasels?|skunks?|donkeys?|jackasses|mules?|ogres?|goblins?|trolls?|witch(es)?|crones?|demons?|devils?|monsters?|
    freaks?|thugs?|crooks?|butchers?|quacks?|hacks?|frauds?|charlatans?|con artists?|criminals?|thie(f|ves)|zombies|
    sheep|monkeys?|animals|fools?|jerks?|pigs?|cows?|rats?|garbage|trash|filth|dirt|waste(?! of (time|money|a|an|my|
    gas|effort|everyone))|nazis?|hitler|satan|low-?lifes?|losers?|robots?(?= with| in)|skunk)`;

export const GROUP = `(foreigners?|immigrants?|mexicans?|indians?|pakistanis?|asians?|chinese|orientals?|arabs?|muslims?|jews?|
    jewish people|christians?|catholics?|hindus?|africans?|somalis?|haitians?|russians?|poles|filipinos?|blacks|
    whites|latin[oa]s?|hispanics?|gays?|lesbians?|transgenders?|transvestites?|trannies|homosexuals?|queers?|women|
    females?|males|old people|boomers?|millennials?|fat people|cripples?|disabled people|poor people|extranjer[oa]s?|
    inmigrantes?|negr[oa]s|chin[oa]s|indi[oa]s|moros|judi[oa]s|gringos|musulmanes|venezolan[oa]s|haitian[oa]s|mujeres)`;

/** The adjectives of groups, before a job: `gay doctors shouldn't`. */
export const OF_GROUP = `(gay|lesbian|trans|transgender|black|brown|white|asian|indian|chinese|mexican|hispanic|latin[oa]|arab|muslim|
    jewish|christian|hindu|african|russian|foreign|immigrant|female|male|woman|women|lady|old|elderly|young|fat|obese|
    disabled)`;

/** Weapons, as in a threat. */
export const WEAPON =
  '(bat|gun|bullets?|knife|hammer|fist|axe|bomb|brick|noose|rope|shotgun|rifle|pistol|match|machete|crowbar|pipe|baseball bat)';
