/* Health in the words of people who are no doctors. Sources of regular expressions. */

/** What helps a body along. */
export const AID = `(walker|cane|crutch(es)?|wheelchair|rollator|knee scooter|brace|braces|cast|walking boot|boot|sling|oxygen( tank)?|c-?pap|bi-?pap|
  catheter|colostomy|ostomy|stoma|picc( line)?|feeding tube|insulin pump|pump|pacemaker|defibrillator|hearing aids?|dentures?|retainer|night guard|
  mouth ?guard|inhalers?|nebuli[sz]er|epi-?pen|glucose monitor|monitor|dexcom|eye ?patch|compression (socks|stockings)|orthotics|bandages?|stitches|
  staples|sutures|prosthe{w}|baston|muletas|silla de ruedas|andador|yeso|ferula|aparato|oxigeno|parche|faja)`;

/** What somebody takes. */
export const TAKEN = `(pills?|shots?|pen|patch(es)?|drops|drip|inhaler|cream|ointment|injections?|insulin|oxygen|hormones?|blood thinners?|chemo|
  dialysis|antibiotics?|steroids?|statins?|water pills?|diet pills?|sleeping pills?|pain pills?|painkillers?|infusions?|iron|vitamin d|the pump|gotas|
  pastillas?|inyecci{w}|insulina)`;

/** What a body does when something is wrong. */
export const COMPLAINT = `(wheez-|snor(e|es|ed|ing)|limp(s|ed|ing)?|stutter-|seiz(e|es|ed|ing)|bleed(s|ing)?|bled|vomit-|throw(s|ing)? up|threw up|
  puk(e|ed|ing)|faint(s|ed|ing)?|pass(ed|es|ing)? out|black(ed|ing)? out|itch(es|ed|ing)?|swell(s|ed|ing)?|ach(e|es|ed|ing)|throb-|trembl-|twitch-|
  drool-|gasp-|wet(s|ting)? the bed|pee(s|d|ing)?|cramp(s|ed|ing)?|spasm-|convuls-|hallucinat-|shak(e|es|ing) ({w} )?(less|all)|cojea-|ronca-|vomit-|
  sangra-|desmay-|tos(e|er|ia|iendo))`;

/** What a body can do again. */
export const ABLE = `(walk|run|dance|jog|hike|climb|kneel|squat|bend|lift|raise|reach|grip|hold|tie|button|chew|swallow|bite|smell|taste|breathe|hear|
  see (the|my|a|his|her)|eat|wear|drive (at|again)|sleep|sit|stand|stand up|turn|move|feel my|lie|lay|pick up|pee|poop|play|swim|ride|golf|garden|
  knit|talk|speak|sing|caminar|correr|bailar|respirar|dormir|oir|ver|subir|cargar|agacharme|masticar|manejar|moverme|moverse)`;

/** How big a growth is. */
export const FRUIT = `(pea|grape|golf ball|walnut|lemon|lime|marble|dime|nickel|quarter|penny|orange|egg|grapefruit|pinhead|plum|cherry|almond|
  blueberry|bean|pebble|olive|peanut)`;

/** Parts that people name as a trouble. */
export const PART = `({body}|sleep|bladder|breathing|memory|drinking|weight|balance|nerve|joint|blood|thyroid|gut|hearing|vision|eyesight|sinus|back|
  bowel|hormone|prostate|eating|anger|mood|panic|stomach|heart|lung|kidney|liver|skin|foot|voice|speech|swallowing|circulation|sugar|pressure|growth|
  learning|fertility|bathroom)`;

export const COUNT = `({number}|\\d+|a|one|{w}teen|{w}ty(-{w})?|almost ({w})|over {w}|half a|hundred|thousand|veinte|treinta|cuarenta|sesenta|cien)`;

export const SPAN = '(days?|weeks?|months?|years?|yrs?|mos?|dias?|semanas?|mes(es)?|años?)';
