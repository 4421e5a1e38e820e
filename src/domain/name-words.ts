/*
 * The words around and in the names of people who respond, in lower case without punctuation. `responder-name.ts` reads names with them.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const TITLES = list(
  'dr drs dra doctor doctora mr mrs ms miss mx sir madam mme prof professor profesor profesora rev reverend fr father sister sr sra ' +
    'srta señor señora señorita herr frau pastor chaplain rabbi imam hon capt captain cdr lcdr cmdr col colonel lt ltc maj sgt cpt',
);

/**
 * Generational suffixes, and degrees, licenses and certificates without punctuation: those of HL7 table 0360 (Degree/License/Certificate)
 * that stand after a person's name, those in the FDA's table of practitioner acronyms, and the fellowships and office staff's certificates
 * that associations in the US award. `responder-name.ts` also knows many others by their capitals.
 */
export const DEGREES = list(
  'jr sr ii iii iv esq md do mbbs mbbch mbchb bmbch bmbs phd phdc dphil scd dsc dmsc dms drph edd psyd jd dds dmd bds dch bdent rdh od ' +
    'dpm dc nd nmd dnm dom omd dvm ded dba pharmd rph bcps bspharm cpht ' +
    'rn rnc bsn bn msn dnp dns dnsc adn aprn apn arnp crnp crn np cnp fnp anp canp agnp agpcnp acnp acnpc pmhnp whnp cpnp pnp nnp fpnp cnm cm ' +
    'cpm lm crna cns cnl ccns ccrn crrn cen cpn cpon ocn onc rnfa lpn lvn cna chw chpn cwocn wocn ' +
    'pa pac rpa mpas ' +
    'pt dpt mpt mspt pta scs ocs ot otr otd mot msot cota slp ccc cccslp aud faaa his atc lat cscs ' +
    'acsw lcsw lcswa lmsw licsw lisw lsw msw bsw dsw lpc lpcc lcpc lmhc lcmhc lcmhca lcmft lmft lmfta mft lmt lac ladc lcadc cadc dacm dipl ' +
    'mac bcba bcaba rbt ncc nbcc lp hspp ' +
    'rd rdn ldn ld lrd cdn dtr cde cdces cdcesp ' +
    'mph msph mha mhsa mhs mba mpa mpp ms msc mmsc med ma mfa mdiv bs bsc ba bas bba aa as aas aba bcpp emba ' +
    'facp facs facc facog faap faafp facep fccp faad facr faan faanp fapa fasn fidsa faaos faaaai facg facms fache facmpe fscai fhm sfhm fpmrs frcp frcs ' +
    'frcpc frcsc mrcp mrcs mrcpsych mrcog ffr aahivs ibclc cspi abpp abim dabfm dabim dfapa dfaapa dabr bc ' +
    'oms cmpe cpc ccs ccsp cpb cpma rhia rhit cma ccma cmaa rma ctr mt mls mlt clt cls ' +
    'emt emtp nremt nrp rt rrt crt rrtnps rdms rdcs rvt rvs arrt cnmt cst csfa',
);

/** Degrees that are also surnames: `Ma` counts as a surname, `MA` and `ma` as degrees. */
export const SURNAMES = list('do ma pa ba edd mac his lat as om med');

/** What people write beside their name about their work, and their pronouns. */
export const ROLES = list(
  'the behalf office manager practice team staff desk front back billing biller department dept clinic medical center administrator admin ' +
    'director coordinator assistant receptionist scheduler supervisor secretary owner president representative rep specialist lead chief officer ' +
    'nurse nursing practitioner physician surgeon dentist hygienist therapist counselor technician tech intern resident provider patient relations ' +
    'customer service quality oficina consultorio equipo enfermera enfermero gerente recepcionista she her hers he him his they them theirs',
);

/** What is only in the name of a practice, with the endings of specialties and the forms of companies. */
const PRACTICE =
  /^(?:medicine|health|healthcare|care|clinics?|cl[ií]nica|centers?|centre|centro|medicina|salud|groups?|associates|partners|bros|brothers|sons|practices|specialists|services|solutions|institute|hospital|hospice|pharmacy|family|families|community|womens|mens|childrens|kids|primary|urgent|internal|behavioral|mental|physical|home|eye|eyecare|vision|smiles?|skin|heart|spine|pain|sleep|wellness|counseling|therapy|rehab|rehabilitation|surgery|surgical|surgeons|physicians|doctors|dentists|dental|dentistry|orthodontics|endodontics|periodontics|prosthodontics|chiropractic|acupuncture|anesthesia|obgyn|obstetrics|imaging|laboratory|labs?|midwifery|maternity|birth|llc|pllc|llp|lllp|inc|incorporated|ltd|corp|corporation|company|pc|psc|apc)$|.{3}(?:ology|ologists?|iatry|iatrics?|iatrists?|opedics?|opaedics?|ometry|ometrists?)$/;

/** @param letters of a word, in lower case */
export const isOfPractice = (letters: string) => PRACTICE.test(letters);

/**
 * Family names that are the first word where it is not the first name: "Reed Dana". The most frequent in the US (Census Bureau, Frequently
 * Occurring Surnames from the 2010 Census) without those that are usual first names too, such as Thomas; and the most frequent from where
 * the family name comes first, as in "Nguyen Thi Minh". No list can have all: the form shows every writer the result, and with a comma the
 * order is always clear.
 */
export const FAMILY_NAMES = list(
  'smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson moore jackson perez thompson ' +
    'white harris sanchez clark ramirez lewis robinson walker young king wright torres nguyen hill flores green adams nelson baker hall rivera campbell ' +
    'mitchell carter roberts gomez phillips evans turner diaz cruz edwards collins reyes morris morales murphy cook rogers gutierrez ' +
    'ortiz cooper peterson bailey reed ramos cox ward richardson watson brooks chavez wood bennett gray mendoza ruiz hughes price alvarez castillo ' +
    'sanders patel myers long foster jimenez powell jenkins sullivan bell coleman butler henderson barnes gonzales fisher vasquez simmons romero ' +
    'patterson hamilton graham reynolds griffin wallace moreno west cole hayes bryant herrera gibson ford castro medina aguilar stevens murray marshall ' +
    'owens harrison fernandez mcdonald woods washington kennedy wells vargas ' +
    'tran pham huynh hoang phan vu vo dang bui ngo duong truong dinh doan trinh wang zhang liu zhao huang zhou xu guo zheng chen lin yang wu ' +
    'choi kwon park jung kang yoon shah singh khan',
);

/**
 * First names that are hardly ever family names, so that the word before them is one: "Okafor Dana". The most frequent of the last hundred
 * years in the US (Social Security Administration).
 */
export const FIRST_NAMES = list(
  'mary patricia jennifer linda elizabeth barbara susan jessica karen sarah lisa nancy sandra betty ashley emily kimberly margaret donna ' +
    'michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy kathleen angela shirley brenda emma anna pamela nicole ' +
    'samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia julie joyce victoria ruth virginia lauren ' +
    'christina joan evelyn judith andrea hannah megan cheryl jacqueline martha teresa gloria sara janice ann kathryn abigail sophia judy danielle ' +
    'denise amber brittany diana natalie theresa alexis kayla dana erin tina monica tracy wendy tiffany ' +
    'james michael robert john david william richard joseph christopher charles daniel matthew anthony mark donald steven andrew paul joshua ' +
    'kenneth kevin brian timothy ronald jason edward jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin brandon benjamin samuel gregory ' +
    'jose juan luis carlos jesus',
);
