import type {Rule} from './rules.js';

/*
 * Anything that a response says about its reader, except what is public: the review and its words, feelings and opinions, and
 * what anyone may do. These rules do not know the kind of fault, so they apply only to sentences in which the others found none.
 */

const ADVERB = '({w}ly|just|only|first|even|never|always|already|then|once|still|all|both|also|did|do|not|have|had)';

/** Words after "you" that reveal nothing private. */
const PUBLIC_WORDS = `(so|very|right|welcome|again|please|as (an?|one) (?!patient|client)|put it|put this|nailed|hit the|caught|all for|
    both for|each|everyone|as well|too|back(?= (to|if|when))|for|and|or|from|to|in|on|by|with|about|kindly|who|is|
    [ct]an|could|couldn't (be|agree|have (said|put|asked))|may|might|w[io]ll|won't|don't|would|should|think|thought|read|see|feel|felt|wish-|want-|like|liked|
    love-|prefer|hope-|expect-|deserv-|describ-|mention-|wr[io]t-|said|say|sp[eo]a?ke?|talk|know|get|receive|leave|
    look|try|choose|come|stop by|go|keep|understand|agree|disagree|join|didn't (get|feel|hear|find|like|enjoy)|rate|shar-|post-|rais-|express-|point-|notic-|
    noted?|suggest-|recommend-|report-|review-|prais-|appreciat-|enjoy-|ask-|bring|bright-|lift-|warm-|touch-|help-|
    inspir-|remind-|rock|matter|encounter-|experienc-|went through|took (the )?(time|trouble)|taken the|found|call-|
    reach-|visit our (web|site)|(made?|put|brought|gave|left|g[ia]ven?) (us|our|my|it|the|this|that|a ~smile|five)|
    let us|(make|made|had|have) (an?|some|the) ({w} )?(points?|case|argument|suggestions?|observations?)|
    your|(are|were|'re|been) ~(one of|among|not alone|in (luck|good)|absolutely|correct|wrong|clear|direct|honest|
    fair|generous|gracious|thoughtful|kind|sweet|awesome|amazing|great|wonderful|too|so|right|welcome|alone|heard|
    free|able|invited|kind|the best|asking|looking|a (breath|gem|joy|star|gift|blessing|treasure|ray|class act|good sport)|reading|describ-|unhappy|upset|disappoint-|frustrat-|satisf-|
    pleased|happy|encouraged|let|made|left|entitled|patients)|entitled to|sound|seem|be (surprised|amazed|glad|happy)|(crack|kill|got)- (us|me)|got an? ~(sense|point|
    way|eye|gift|talent|fan|friend)|always (have an?|welcome)|
    (are|'re|'ve|have) ~(why|not the (only|first))|not the (only|first)|killing us|had (us|me|our ~team|the (whole|entire|team))|ha(ve|d) ~(questions?|concerns?|word|right|thanks|time|choice-|
    experience|impression|reason|trouble|idea))`;

/** Public things after "your". */
const PUBLIC_NOUNS = `(review-|critique|candor|kudos|rave|shout-?out|wishes|hopes|reason-|voice|vote|recognition|high (praise|marks)|
    warm|thanks|request-|reply|neighborhood|town|calendar|inbox|part|search|browser|state|county|
    insurance card(?= ready)|well-being|wellbeing|peace|comfort|feelings|standards|good|kind|generous|positive|honest|
    candid|thoughtful|detailed|sweet|lovely|wonderful|amazing|nice|great|five|5|best|feedback|comment-|words?|
    opinion-|concern-|experience|messages?|notes?|post-|rating|stars?|remarks?|thoughts?|input|suggestion-|questions?|
    stor(y|ies)|side|views?|viewpoint|perspective|point-|honesty|kindness|generosity|patience|understanding|support|
    encouragement|compliment-|praise|recommendation-|time|trouble|frustration-|disappointment|feelings?|voice|
    attention|interest|help|enthusiasm|appreciation|gratitude|privacy|satisfaction|convenience|expectations?|
    confidence|complaint-|critici-|observation-|description|account of|version|reaction|ideas?|tips?|nudge|photo-|
    drawing-|picture|smile|sense of|letter|reply|friends?|neighbo-|community|family(?= (well|is|are))|family and friends|
    own (pace|words)|local|area|(phone|screen|browser|email|e-mail|name)(?= (to|and|with|at|when))|call|day|week-|
    evening|holiday-|best interest|say|mind|heart|shoes|trust|business|loyalty|wording|gesture|thoughtfulness|
    sincerity|tone|insight-|perception|impression-|inconvenience|humor)`;

const PUBLIC_NOUNS_ES = `(palabras?|opinion-|comentario-|reseña-|sugerencia-|critica-|queja-|mensaje|sinceridad|honestidad|tiempo|
    paciencia|apoyo|amabilidad|gentileza|recomendacion-|experiencia|inquietud-|preocupacion-|punto|nota|
    reconocimiento|comprension|interes|voz|perspectiva|retroalimentacion|molestia|frustracion|disposicion|alcance|
    equipo|horario|asistente|confianza|ordenes|disposicion|calificacion|estrellas|observacion-|sentir|parte|cariño|
    detalle|familia y amigos|publicacion|respuesta|llamada|pregunta-|enojo|propi[oa]|misma?)`;

/** What the practice will do, which says nothing of what was. */
const PROMISE = "(we|i)('ll| will| can|'d| would)|(happy|glad|like|love|want|hope|able|ready|wish|try) to";

export const READER_RULES: readonly Rule[] = [
  {
    label: 'acknowledges-patient',
    reason: 'about-reader',
    find: [
      `(you|u|yall|y'all|you've|you're|you'd)(?! (an?|the|
        all)(?![a-z]))(?! ${ADVERB}?( ${ADVERB})? ?${PUBLIC_WORDS}(?![a-z]))(?= {w})(?!'(ll|d))( {w}){1,2}`,
      `{your} (?!{w} (can|may|will|should))(?!~${PUBLIC_NOUNS})(?!~${PUBLIC_NOUNS_ES}){w}`,
    ],
    unlessAfter: `{anybody}|from|what|how|unless|y|con|para|doctora?|equipo|pedir|wish-|thank|could|let|appreciate|value|hear|heard|hope|promise|assure|owe|${PROMISE}`,
  },
];
