import {joined} from './joined.js';

/* What stands around a name, by which `names.ts` tells whose it is. Sources of regular expressions. */

/** Before a staff member's name in a response: roles, and what a practice says about its own people. */
export const STAFF_ROLES = joined(`(?:drs?|doctora?|dra)\\.? [a-z]+(?:, [a-z]+)*(?:,? and)?|drs?|doctora?|dra|nurses?|np|pa|rn|prof|
    our(?: [a-z-]+){0,3}|my|ask for|ask|meet|me|i|managers?|administrator|supervisor|director|receptionist|assistant|
    lead|owner|founder|coordinator|charge|colleague|advocate|biller|hygienist|technician|tech|specialist|
    nuestr[oa](?: [a-z]+)?|gerente|enfermer[oa]|recepcionista|encargada|by|named|call|team|with|and|y|from|contact|
    reach|email|st|san|santa|at|por|a|con|de|lake|mount|fort|port|warmly|sincerely|respectfully|signed|name is|am|
    this is|here is|atentamente|cordialmente|pregunte por|llamo|credit to|thanks to|kudos to|shout-?out to|
    pass(?:ed)? (?:this|it|that) (?:on )?to|share(?:d)? (?:this|it|that) with`);

/** After a staff member's name in a response. */
export const STAFF_FOLLOWS =
  joined(`(?: [a-z'-]+)?,? ?(?:\\(|our |the (?:office|front|practice|head|nurse|manager) |(?:practice|office|clinic|front|
    patient|billing|nursing|medical) (?:manager|administrator|desk|director|advocate|relations)|who |at (?:the|our|
    reception|ext)|in (?:our|billing|the|records|referrals|scheduling|reception)|from (?:our|the|billing)|and (?:i|
    our|the)|is our|runs|leads|will |can|owner|manager|md|do|np|pa|rn|dds|dmd|street|road|clinic|center|hospital|
    de recepcion|en recepcion)`);

/** Before the name of somebody who is greeted. */
export const GREETING =
  joined(`hi|hello|hey|dear|thanks|thank (?:you|u)|sorry|regards|apologies|congrat[a-z]*|cheers|welcome|bless you|no|yes|
    well|look|listen|oh|please|okay|sweet|dearest|is that you|hola|gracias|estimad[oa]|querid[oa]|perdon[ea]?|
    disculpe|lo (?:sentimos|siento)|saludos|felicidades|adios|mire`);

/** Before the name of somebody whom the practice remembers or writes to. */
export const REMEMBERED =
  joined(`(?:(?:hugs?|(?:much |lots of )?love|hello|hi|hey|regards|wishes|best|condolences|congratulations|happy birthday|
    saludos|abrazos?|besos|cariños) (?:to|for|a|para)|(?:hear|hearing|heard) from|tell|(?:written|writing) by|
    think (?:this|it) is|this must be|apolog(?:y|ies|ize) to|(?:left|message|note|letter|refund|email) (?:for|to)|saw|
    remember|prayers? (?:for|with)|(?:sorry )?about|tell|(?:nice|kind|good|sweet|thoughtful|proud|hear) of) (?:little |baby |poor |sweet |young |dear |mr\\.? |mrs\\.? |
    ms\\.? )?$|(?:little|baby|poor|sweet|young) $`);

/** Roles before the full name of a person in a review: staff, family and other patients. */
export const ROLES =
  joined(`name is|name's|named|called|llamo|llama|nombre es|soy|i'm|i am|signed,?|signed by|one|a certain|neighbou?r|cousin|
    friend|uncle|aunt|tio|tia|primo|prima|grandma|grandpa|grandmother|grandfather|abuel[oa]|mom|mum|dad|mother|father|
    husband|wife|partner|daughter|son|kid|boy|girl|child|baby|brother|sister|in-law|twins?|patient|paciente|señora?|
    espos[oa]|marido|hij[oa]|niñ[oa]|mama|papa|herman[oa]|manager|receptionist|secretary|clerk|biller|assistant|
    technician|tech|hygienist|administrator|supervisor|coordinator|owner|gerente|recepcionista|enfermer[oa]|(?:mr|mrs|
    ms|miss|sra?)\\.?`);

/** Verbs at the start of a sentence, before a name: `Ask Jolene Pickett`, `Hug Maria`. */
export const VERBS =
  joined(`Ask|Tell|See|Call|Thank|Thanks|Meet|Met|Hug|Love|Kiss|Praise|Let|Use|Find|Give|Get|Have|Try|Visit|Request|Email|
    Text|Contact|Fire|Promote|Hire|Keep|Bless|Shoutout|Kudos|Props|Hi|Hello|Hey|Dear|Bravo|Miss|Poor|Sweet|Dr|Doctor|
    Nurse|Saw|With|When|While|And|But|So|Because|If|My|Our|The|That|This|Her|His|Their|For|From|To|At|In|On|By|Both|
    Only|Even|Then|Also|Maybe|Just|Again|Lets|Typical|Please|Gracias|Pregunte|Llame|Dile|Mi|La|El|Una?|Con|Para|Saint|
    St|Is|Was|Are|Has|Had|Do|Does|Did|Can|Will|Not|It|He|She|They|We|You|Who|What|Very|As|An|All|Any|Be|Or|Of|Out|Up|
    No|Yes`);

/** The last word of a place or an organization. */
export const PLACES = joined(`Road|Rd|Street|St|Ave(?:nue)?|Lane|Ln|Drive|Dr|Blvd|Boulevard|Court|Ct|House|Building|Wing|Suite|Uni?t|Ward|
    Teams?|Cent(?:er|re)|Clinic|Hospital|Health(?:care)?|Medical|Medicine|Medicaid|Medicare|County|City|Park|Hall|Way|
    Square|School|High|Elementary|Middle|University|College|Academy|Library|Museum|Bridge|Bakery|Cafe|Coffee|Diner|
    Restaurant|Hardware|Pizza|Grill|Bar|Market|Store|Shop|Mall|Plaza|Tower|Airport|Station|Church|Temple|Bank|Inn|Hotel|
    Institute|Foundation|Society|Stadium|Field|Pavilion|Annex|Campus|Highway|Hwy|Parkway|Exit|Memorial|Pharmacy|
    Dental|Pediatrics|Imaging|Labs?|Associates|Partners|Insurance|Surgery|Hills?|Heights|Valley|Lake|River|Creek|
    Beach|Springs|Island|Bay|Falls|Mountain|Terrace|Place|Day|And|The|Is|Was|Has|From|At|In|Office|Group|Care|Nurses?|
    Community|Nursing|Hospice`);

/** People of history, of faith and of tales, after whom places, awards and jokes are named. */
export const FAMOUS = joined(`Martin Luther|Marie Curr?ie|Peter Pan|George Washington|Thomas Jefferson|Abraham Lincoln|Johns? Hopkins|
    Florence Nightingale|Rosa Parks|Cesar Chavez|Jesus Christ|Santa Claus|Mother Theresa|Mother Teresa|Harry Potter|
    Taylor Swift|Betty Ford|Virginia Mason|Michael Jordan|Albert Einstein|Ronald Mc|Walter Reed|Ben Franklin|
    John Muir|Charlie Brown|Helen Keller|Clara Barton|Sherlock Holmes|Jose Marti|Frida Kahlo|Simon Bolivar|
    Benito Juarez|San Juan|San Jose|Santa Cruz|Santa Rosa|Santa Clara`);

/** Words before a comma at the start of a sentence that are not names. */
export const OPENINGS =
  joined(`a+[hw]+|ugh|a+rgh|ay|aha|yay|yep|yup|nope|nah|hm+|mm+|h[ue]h|whoa|woah|ooh?|oops|phew|gosh|yikes|oof|eek|shh|meh|
    bah|duh|ha(?:ha)*|haha|lol|omg|fyi|cool|harsh|noted|agreed|guilty|correct|exactly|absolutely|sadly|frankly|
    honestly|reviewer|poster|author|all|folks|guys|ladies|parents|members|visitors|customers?|patients?|everyone|
    parking|coffee|check|done|deal|point|boy|man|dude|sir|no|well|still|again|indeed|ouch|wow|here|there|however|
    therefore|instead|first|second|third|last|next|right|true|false|fair|friend|neighbor|reader|team|doctor|nurse|
    hello|hi|hey|hola|good|great|kind|short|honest|clean|sweet|nice|small|big|tough|hard|fine|perfect|please|also|
    then|now|often|maybe|perhaps|either|too|so|but|and|or|yet|if|when|oh|okay|sure|never|ever|phone|we|you|it|that|
    this|what|who|why|how|where|loud|late|rude|slow|warm|dang|darn|shoot|heck|golly|geez|jeez|wowza|bravo|gracias|amen|hooray|bummer|bingo|
    goodness|mercy|whew|touche|alas|congrats|sorry|bueno|claro|ahora|hoy|como|usted|señora?|amig[oa]|mira|vaya|
    ojala|hijole|caray|andale|orale|perdon|disculpe|mierda|carajo|crap|damn|shit|fuck|bloody|hell|welcome|understood|plus|anyway|dear|medicare|
    google|yelp|covid|christmas|easter|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spanish|english|best|
    warmly|sincerely|regards|cheers|respectfully|yours|cordially|
  
    music|water|staff|every[a-z]*`);

/** Endings of words that are no first names. */
export const NO_NAME_ENDINGS = '(?:ly|ing|ion|ment|ness|[^e]ed|[^aiu]s|ty|ful|ous|ive|ble|nce|th|ente|ndo|less|ish)';

/** What follows a name at the start of a sentence if somebody is spoken to: `Amir, see you around`. */
export const SPOKEN_TO =
  joined(`(?:thank|thanks|we|we're|we've|we'll|you|you're|your|i|i'm|it|it's|please|see|all|that|this|our|my|sorry|hope|
    call|come|what|how|let|for|so|hi|hello|saludos|gracias|mij[oa]|precios[oa]|lind[oa]|cielo|amor|cariño|hermos[oa]|
    querid[oa]|corazon|buddy|sweetie|sweetheart|dear|friend|honey|que|le|te|lo|su|muchas|nos|no|un|es|fue|
    feliz)(?![a-z])`);
