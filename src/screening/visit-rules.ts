import type {Rule} from './rules.js';

/*
 * acknowledges-patient: words that by themselves say that the reader or somebody of the family came in, was seen, or has
 * records. Even a thank-you for a visit tells everybody who was a patient.
 */

const VISIT =
  '(?:visits?|appointments?|appts?|consult\\w*|exam\\w*|check-?ups?|check ups?|physical|stay|admission|sessions?|follow-?ups?|intake|discharge|charts?|(?:medical |patient |health )?(?:records?|files?)|screening|referral|wait|(?:waiting )?time (?:in|at|with|here)|care (?:here|with|team|plan|at|from)|treatment|slot|check-?in|arrival|evaluation|cleaning|no-?show|doctor here)';

const CAME =
  "(?:came|visited|arrived|walked|checked|showed up|turned up|stopped (?:by|in)|dropped (?:by|in)|left (?:our|the|before|without|early|here)|waited|sat|signed|filled (?:out|in)|saw (?:dr|doctor|the|our|one)|met (?:with|dr|our)|(?:spoke|talked) (?:with|to) (?:dr|the doctor|our nurses?)|missed|cancell?ed|no-?showed|(?:didn't|did not|never) (?:show|come|arrive|check in)|booked|brought|stayed|joined our|chose (?:us|our|dr)|trusted|come (?:in|here|to us)|see (?:dr|doctor)|returned to (?:us|our|the))";

const WAS =
  "(?:were|was|been|are|'re|re|is|being|got) (?:{w} )?(?:seen|treated (?:here|by|at|for)|here|admitted|examined|evaluated|scheduled|booked|discharged|in (?:our|the) (?:office|clinic|chair|waiting|lobby|hospital)|late (?:to|for)|a no-?show|under (?:our|my|his|her|dr)|with us|coming|(?:an?|our|one of our|my) (?:{w} ){0,3}?patients?|due for|on (?:our|the) schedule|seeing (?:dr|us|our)|hospitali[sz]ed)";

const SEEN =
  '(?:saw|see(?:n|ing)|treat(?:ed|ing)|examin(?:ed|ing)|evaluated|admitted|discharged|car(?:ed|ing) for|(?:took|taken|taking) care of|look(?:ed|ing) after|(?:re)?schedul(?:ed|ing)|booked|welcom(?:ed|ing)|serv(?:ed|ing)|met|meeting|checked|operated on|deliver(?:ed|ing))';

/** A patient in general, or somebody who may become one. */
const IN_GENERAL =
  'if|whether|should you|in case|anyone|anybody|whoever|everyone|whenever|(?:any|every|all|our) patients?|before|plan|book|schedule|make|cancel|reschedule|confirm|ask|request|bring|may|can';
const IN_GENERAL_ES =
  'si|cualquiera|quien(?:es)?|todo paciente|nadie|antes de|program\\w+|agend\\w+|reserv\\w+|pedir|haga|cancel\\w+|cambiar|confirm\\w+|solicit\\w+|para';

const visit = (find: readonly string[], unlessAfter: string, instead?: Rule['instead']): Rule => ({
  label: 'acknowledges-patient',
  reason: 'confirms-visit',
  find,
  unlessAfter,
  ...(instead && {instead}),
});

export const VISIT_RULES: readonly Rule[] = [
  visit(
    [
      `{your} (?:{relative} )?{describing}${VISIT}`,
      '{your} (?:{w} )?(?:visitas?|citas?|consultas?|turnos?|estadia|ingreso|revision|chequeo|expedientes?|historial|ficha|sesion(?:es)?|hospitalizacion|espera|control|examen|seguimiento|limpieza|tratamiento)',
    ],
    `${IN_GENERAL}|${IN_GENERAL_ES}`,
    {en: 'your feedback', es: 'sus comentarios'},
  ),
  visit(
    [
      `(?:you|u|yall|your {relative}) (?:{w} )?(?:{w} )?${CAME}`,
      `(?:you|u|yall|your {relative})(?: (?:{w} )?(?:{w} )?| ?)${WAS}`,
      "you(?:'ve| have|'d| had) been (?:here|with|coming|seeing|an?|our|one|under|in)",
      `${SEEN} (?:{w} )?(?:you|your {relative})`,
      '(?:s?he|they) (?:was|were) (?:here|seen|treated)',
      '(?:have|had|got|get|put|found|fit|squeezed?) (?:you|your {relative}) (?:down|in (?:our|for|at|the|on)|on (?:file|our|the)|scheduled|booked|back)',
      '(?:see|have|having|greet) you (?:{w} )?(?:back|again|soon|next|at your|at our|in (?:our|the|{number}|{month})|on {weekday}|then)',
      '(?:thanks|thank you|grateful|appreciate you) (?:{w} )?for (?:coming|visiting|stopping|choosing|trusting|entrusting|bringing|letting us|allowing us|giving us the|being|waiting|making the trip|driving|your trust)',
      '(?:trust|entrust|chose|choos)\\w* (?:us|our {w}|dr {w}|me) (?:with|for) your {w}',
      'as (?:an?|our|my|your) (?:{w} )?(?:patient|physician|doctor|dentist|surgeon|pediatrician|therapist|provider)(?= (?:of|here|since|for|you|i|we)|,)',
      '(?:valued|long-?time|loyal|favorite|dear|beloved|established|former|returning) patient',
      '(?:patient (?:of|with) (?:ours|mine|us|dr|this|over|more|many|{number})|patient since|you as (?:an?|our|my) (?:{w} )?patient|be(?:ing)? (?:an?|our) (?:{w} ){0,2}?patient)',
      '(?:our|the|office|my) (?:{w} )?(?:records?|charts?|notes|logs?|schedule|system|files?|portal) (?:{w} )?(?:shows?|showed|indicates?|says?|confirms?|proves?|lists?|ha(?:s|ve)) ?(?:{w} )?(?:you|your|that)?',
      '(?:checked|reviewed|pulled|looked (?:at|up|into|over)|read|found|have|see|updated|kept) your (?:{w} )?(?:charts?|records?|files?|history|notes)',
      '(?:last|next|first|that|every) time you',
      '(?:when|while|after|since|once|the day|until) (?:you|your {relative}) (?:were|was|came|left|first|last|sat|started|became)',
      '(?:welcome back|(?:you|your {relative}) (?:{w} ){0,3}?(?:with|to) us|fit you)',
      'the (?:care|treatment|attention) (?:you|your {relative}) (?:{w} )?(?:received|got|had|given)',
      '(?:kept|made|let) you (?:{w} )?(?:wait|sit)(?:ing)?',
    ],
    'if|whether|should you|in case|anyone|anybody|whoever|everyone who|whenever you|where you',
  ),
  visit(
    [
      '(?:usted(?:es)?|ud|tu|(?:su|tu) {relative}),? (?:{w} ){0,2}?(?:vin(?:o|ieron|iste)|visito|acudio|asistio|llego|estuv(?:o|iste)|falto|se presento|espero|firmo|trajo|vienen?|cancelo|salio|se fue|paso por|fue(?:ron)?|ha (?:sido|venido|estado)|es paciente|tenia cita|tiene cita|ingreso)',
      '(?:vin(?:o|iste|ieron)|acud(?:io|iste)|asistio|llego tarde|estuv(?:o|iste)) (?:a|al|con|sin|por|en|ayer|aqui|el|la|tarde|ingresad[oa]|internad[oa])',
      '(?:nos (?:visito|visitaste)|fue (?:{w} )?(?:atendid|vist|ingresad|examinad|recibid|operad)[oa])',
      '(?:l[oae]s?|te) (?:{w} )?(?:atend|v|recib|examin|trat|revis|oper|cit|agend|cuid|ingres)(?:i|imos|io|amos|o|aron|ieron|e)',
      '(?:l[oae]s?|te) (?:dimos de alta|hicimos (?:pasar|esperar)|tenemos {w}|hemos (?:atendido|visto|tratado|cuidado))',
      '(?:(?:atender|tratar|cuidar|recibir|examinar|conocer)(?:l[oae]|te)|(?:ver|haber)(?:l[oae]|te)s? (?:de nuevo|otra vez|pronto|en|aqui|atendido|visto|recibido|tratado|proxim[oa]))',
      'gracias por (?:{w} )?(?:venir|visitar\\w*|(?:su|tu) visita|confiar|elegir\\w*|escoger\\w*|acudir|asistir|esperar\\w*|traer\\w*|ser (?:{w} )?paciente|permitirnos|preferir\\w*)',
      '(?:es|como|ser|siendo|era|eres) (?:una? )?(?:nuestr[oa] |buena? |querid[oa] )?paciente',
      '(?:paciente nuestr[oa]|nuestros (?:registros|archivos|expedientes) (?:{w})|segun (?:nuestros|su) {w})',
      'cuando (?:usted |su {relative} )?(?:vino|llego|estuvo|nos visito|fue)',
      'la (?:atencion|espera) que (?:recibio|tuvo|le dimos)',
    ],
    IN_GENERAL_ES,
  ),
];
