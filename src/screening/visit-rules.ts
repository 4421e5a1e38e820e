import type {Rule} from './rules.js';

/*
 * acknowledges-patient: words that reveal that the reader or a family member came in, was seen, or has records. Even a thank-you
 * for a visit reveals who was a patient.
 */

const VISIT = `(visits?|appointments?|appts?|consult-|exam-|check-?ups?|physical|stay|admission|sessions?|follow-?ups?|discharge|
    charts?|records?|files?|wait|time (in|at|with(?! the)|here)|care(?! about)|treatment|slot|check-?in|cleaning|hygienist|
    dentist|doctor|(last|next|first|previous) (?!review|comment|message|note|post|call){w})`;

/** What a practice does with a review. */
const REPLYING = '(learn|improve|explain|respond|reply|grow|share|hear|fix|make|correct|clear|do better|apologi[sz]e|address|clarify)';

const SEEN = `(see(n|ing)?|saw|treat(ed|ing)|examin(ed?|ing)|car(ed?|ing) for|tak(en|ing) care of|took care of|look(ed|
    ing)? after|schedul(ed?|ing)|book(ed|ing)?|welcom(ed|ing)|serv(ed|ing)|me(e?t|eting)|get(ting)? to know|check(ed|
    ing)?|operat(ed|ing) on|deliver(ed|ing)?|fit(ting)?|squeezed?|watch(ed|ing)|hav(e|ing) had|having|
    catching up with)`;

const visit = (find: readonly string[], unlessAfter: string, instead?: Rule['instead']): Rule => ({
  label: 'acknowledges-patient',
  reason: 'confirms-visit',
  find,
  unlessAfter,
  ...(instead && {instead}),
});

/** Stems of verbs for what an office does to a person. */
const ATTENDED = `(atend|recib|examin|trat|revis|oper|cit|agend|cuid|ingres|evalu|acomod|llev|acompañ|salv|conoc|program|intern|
    hospitaliz|traslad|registr|anot|refer|dedic)`;

/** Spanish verbs of a visit in the third person, which need no subject. */
const CAME = `(vin(o|iste|ieron)|trajo|salio|llego|acudi(o|ste)|asistio|falto|estuv(o|iste)|visito|entro|firmo|cancelo|
    se (present|fue|retir|march|registr|port)-|ingreso|paso por|t(enia|uvo) (cita|hora|turno|consulta)|fue ~(atendid|
    vist|ingresad|examinad|recibid|operad|dad|tratad|referid)[oa])`;

export const VISIT_RULES: readonly Rule[] = [
  visit(['(reschedule|rebook|move|postpone) your {w}|as (an?|our) ({w} )?patient(s)?,? (you|your)'], 'if|anyone|patients'),
  visit(
    [
      `{your} ({relative} )?{describing}${VISIT}`,
      `{your} ~(visitas?|citas?|consultas?|turnos?|ingreso|revision|expedientes?|historial|sesion(es)?|espera|
        control|examen|tratamiento|dentista|doctora?|medic[oa])`,
      '{your} {kin}',
    ],
    '{anybody}|plan|make|cancel|confirm|every|all|our|para|nadie',
    {en: 'your experience', es: 'su experiencia'},
  ),
  visit(
    [
      `${SEEN} ~(you|your {relative}|him|her)(?!, (and )?we )(?! (feel|felt|wr|sa|shar|post|questions?|happy|smile))`,
      '(this|that) (patient|person|family|man|woman) ~(sat|came|was|left|had|waited|saw|missed)',
      'see (the )?{kin} (again|soon|next|back)',
      '(family|families|person|patient|man|woman|child|kids?) (that |who |whom )?(we|i) (all )?(got to know|met|saw|treated|served|cared for|looked after)',
      '(have|had|got|put|found) you (in|on|back|as|at|for)(?! touch)',
      `(thanks|thank you|grateful|appreciate you) ~for (coming|visiting|stopping|choosing(?! to)|
        trusting(?! (us )?(enough|with (this|that|your (feedback|thoughts|words))))|entrusting|
        bringing(?! (us )?(this|that|it|these|those|your ({w} )?(concern|feedback|comment|experience|thoughts|review|issue|opinion)-|
        up|the ({w} )?(issue|matter|problem|concern|mix-up|error|mistake)|attention|a smile|joy|light|such))|
        letting us(?! know)|allowing us(?! (to|the chance to) ({w} )?${REPLYING})|giving us the (chance|opportunity|privilege) to (care|treat|see|serve)|
        being (?!(honest|open|frank|candid|clear|straight|kind|gracious|real|patient)(?![a-z]))~(patient|client|part of (our|the)|with us|here|on time)|being such an? ~(patient|client)|waiting|
        driving|your ~trust|putting your)`,
      '(valued|loyal|favorite|dear|(our|my|as a) former) patient|patient (of (ours|mine)|with us|since)',
      `(our|the|office|my) ~(records?|charts?|notes|logs?|schedule|system|files?|calendar|cameras?|
        sheet) ~(shows?|showed|indicates?|says?|confirms?|proves?|lists?|has|have)`,
      `you (asked|requested|wanted|needed|insisted|agreed|chose|declined|refused) (to be|to see|to leave|to wait|
        us to|that we|our|the (nurse|doctor|front|staff|desk|provider)|for an? (refund|copy|appointment|second|
        different|new|another|letter|note|script|prescription))`,
      `you ~(found|made|left|joined|switched|transferred|returned|leave|leaving|chose|picked|choosing) (a home |
        home |your way )?(with us|to us|to our|us(?= |[.,!])|with our|(from |of )?(our|the|this|my) (practice|office|
        clinic|care))(?! (a|an|this|such|with|five|your|out|know|feel|better|easy|laugh|smile|feel|think|proud|blush|happy|help-|kind|friendly|useful|pleasant))`,
      '(welcome|welcomed|welcoming) (you )?(to|into) (the|our) (practice|family|clinic|office)',
      `(thrilled|happy|glad|honored|lucky|blessed|privileged|delighted|proud|pleasure|privilege|joy|
        honor) to (have (you|your)|be (your|a part of your|part of your)|care for|serve|treat|look after|
        have been your)(?! (all|this|our|the|every-))`,
      `next time (you|your {kin})('re| are| come| visit| stop| drop| need| see)|put an? (face|name) to (the|your|a)|
        room(ed|ing) you|(took|take|taken) you on|(accept|squeeze|fit|let|slot)(ed|ted|ting)? you in`,
      `(you('re| are| were)|he('s| is)|she('s| is)|they('re| are)) ~(not|never|no longer|nowhere) (a patient|
        in our (system|records|files|schedule)|been (here|a patient|seen))|(no|any) record of (you|your|a|any|ever)|
        never (treated|seen|met) (you|him|her|your)`,
      `(come|stop by|drop in|swing by) (back )?(and )?(to )?see (us|dr {w}|our|me)|see you (again|soon|next|then|at|
        on|there|in (the|two|three|six|a|our|your))|(spoke|talked|sat down|met|chatted|visited) ~(in (my|our|
        the) office|in person|face to face|in the (room|lobby|hall|exam))|you[ ]and (i|dr {w}|our|we)`,
      `(remember|recall|document)(s|ed)? ({w} )?(it|the|this|that|your) ~(conversation|call|exchange|day|incident|
        visit|interaction|encounter|appointment|discussion)|next time,? (please )?(bring|come|call ahead|arrive)`,
      'welcome back|(you|your {relative}) (?!for )~~(with|to) us|(called|took|brought|walked|led|sent) you (back )?(to|into) (the|an?|our) ({w} )?room|(chair|room|hour|minutes|time|up) with you',
    ],
    '{anybody}|where you|how|way|wish we|name|another (office|clinic|practice)',
  ),
  visit(
    [
      `(usted(es)?|ud|tu|(su|tu) {relative}),? ~(${CAME}|fue|espero|vienen?|ha (sido|venido|estado)|es paciente|tiene cita|iba)`,
      `(?<=(^|[.,;:!?]|cuando|porque|y|que|ya|no|nunca|siempre|despues|bien)[ ¿¡]*)${CAME}`,
      'nos (visit-|confi-|eligi-|trajo|escogi-)',
      `(l[oae]s?|te|se l[oa]) (${ATTENDED}(i|e|io|imos|iste|amos|o|aron|ieron|ia|iamos|aba|abamos)|v(i|io|imos|
        ieron)|dimos de alta|hicimos|tenemos {w}|(hemos|ha|habiamos) {w}[ai]do)`,
      `(${ATTENDED}|ten|v|dar|quer)([aei]r|[aei]ndo)(l[oae]s?|te)`,
      'gracias por ~(venir|visit-|confi-|elegir-|escoger-|acudir|asistir|esper-|traer-|ser ~paciente|permitirnos|preferir-|dejarnos)',
      '(es|como|ser|siendo|era|eres|fue) (una? |de )?(nuestr[oa]s? |buena? |querid[oa] )?pacientes?',
      '(paciente nuestr[oa]|est[ea] paciente|nuestros (registros|archivos|expedientes) {w}|segun (nuestros|su))',
    ],
    '{anybody}|como|para|nadie',
  ),
];
