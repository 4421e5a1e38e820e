/* Classes of words by which people are recognized in a town. Sources of regular expressions. */

/** Offices and posts that one person at a time holds. */
export const POST = `(mayor|sheriff|deputy|constable|pastor|reverend|priest|rabbi|imam|deacon|bishop|chaplain|preacher|fire chief|police chief|
  chief of police|judge|justice of the peace|coroner|congress(man|woman)|senator|council(man|woman|member| member)|superintendent|(vice )?principal|
  headmaster|dean|coach|band (director|teacher)|choir (director|teacher)|organist|librarian|post(master|mistress)|mail (carrier|man|lady)|mailman|
  crossing guard|bus driver|news ?(anchor|man|lady|caster)|anchor(man|woman)?|weather ?(man|woman|girl|lady|person)|disc jockey|dj|radio host|
  town (clerk|drunk|barber|vet|manager)|(city|county) (clerk|manager|commissioner)|game warden|school (nurse|secretary|counselor|janitor|custodian|
  board member)|scout ?(master|leader)|quarterback|homecoming queen|prom queen|valedictorian|state (senator|representative|champion)|commissioner|
  alcalde(sa)?|carter[oa]|pastora|padre|director[a]?|entrenador[a]?|comisari[oa]|bibliotecari[oa])`;

/** Jobs in general; not those of the office that the text is about. */
export const JOB = `(?!(doctor|carer|parent|elder|leader of the|founder|holder|provider|practitioner|manager|helper|caregiver|receptionist|hygienist|
  therapist|specialist|listener|visitor|customer|consumer|member|mother|father|sister|brother|daughter|grandmother|grandfather|other|another|number|
  newcomer|outsider|senior|minor|believer|fan|caller|writer|reviewer|user|person|woman|man|teenager|toddler|stranger|loser|winner|survivor|speaker|
  talker|worker|answer|corner|counter|river|center|order|matter|letter|paper|computer|color|floor|door|error|honor|favor|weather|summer|winter|
  daughter|partner|neighbor|jeweler's|printer|scanner|elevator|monitor|copier|locker|sensor|sticker|buzzer|meter)(?![a-z]))(teacher|[a-z]{2,}(er|or|
  ist|ian|smith|keeper|wright)|[a-z]{3,}(man|woman|lady)|{w} (lady|guy|man|woman|guard|clerk|cook|chef|driver|owner|host|pilot|captain)|cook|chef|
  pilot|captain|vet|nurse|janitor|clerk|owner|dueñ[oa]|maestr[oa]|panader[oa]|carnicer[oa]|peluquer[oa]|mecanic[oa]|cociner[oa]|jardiner[oa]|
  taquer[oa]|enfermer[oa]|chofer|florista|taxista|abogad[oa]|veterinari[oa])`;

/** Shops and other places of work of which a town has one. */
export const SHOP = `(shop|store|bakery|diner|cafe|restaurant|bar|pub|tavern|brewery|winery|salon|barber ?shop|garage|farm|ranch|orchard|nursery|
  greenhouse|dairy|stand|stall|booth|food truck|hardware|feed store|bank|credit union|post office|library|museum|church|parish|temple|mosque|
  synagogue|congregation|school|preschool|kindergarten|high school|elementary|academy|college|fire(house|station|department)|police (station|
  department)|day ?care|prison|correctional|base|barracks|city hall|courthouse|jail|mill|mine|plant|factory|quarry|marina|harbor|airport|motel|hotel|
  inn|theat(er|re)|studio|station|radio|newspaper|gazette|gym|rink|pool|golf course|country club|bowling alley|laundromat|pharmacy counter|
  funeral home|pet shop|market|flea market|dealership|junkyard|sawmill|print shop|team|band|choir|league|troop|bed and breakfast|campground|lodge|
  nail salon|car wash|gas station|tire shop|food bank|stables?|kennel|vineyard|newsstand|panaderia|carniceria|tienda|taqueria|peluqueria|iglesia|
  escuela|ferreteria|fonda|restaurante|parroquia|mercado|taller)`;

export const COLOR = `(red|blue|green|white|black|silver|gr[ae]y|yellow|orange|purple|gold|tan|brown|maroon|pink|teal|turquoise|roj[oa]|azul|verde|
  blanc[oa]|negr[oa]|amarill[oa])`;

export const VEHICLE = `(car|truck|pick-?up|jeep|van|minivan|suv|sedan|wagon|convertible|motorcycle|motorbike|harley|scooter|moped|golf cart|tractor|
  rv|camper|tesla|honda|toyota|ford|chevy|chevrolet|silverado|tahoe|suburban|camry|civic|accord|corolla|prius|f-?150|mustang|corvette|camaro|bmw|
  mercedes|audi|lexus|subaru|outback|kia|hyundai|nissan|mazda|dodge|ram|gmc|buick|cadillac|escalade|volvo|porsche|ferrari|volkswagen|vw|beetle|
  mini cooper|wrangler|bronco|explorer|expedition|camioneta|carro|coche|troca|moto)`;

/** Sites on which somebody has a name of their own. */
export const SITE = `(insta|instagram|ig|facebook|fb|snap|snapchat|tiktok|twitter|twitch|youtube|linkedin|venmo|cashapp|discord|telegram|whatsapp|
  reddit|nextdoor|etsy|tumblr|pinterest|onlyfans|myspace|signal|skype|messenger|threads|bluesky)`;

/** Where people of a town meet. */
export const MEETING = `(rotary|elks( lodge)?|lions club|kiwanis|legion|vfw|pta|mass|choir|bible study|sunday school|bingo|little league|bookclub|
  country club|bowling league|church|temple|mosque|synagogue|misa|iglesia|knitting circle|garden club|chess club|quilt-)`;
