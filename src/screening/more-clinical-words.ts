import {joined} from './joined.js';
import type {Compounds, WordLists} from './vocabulary.js';

/*
 * More medical words, in the form of `clinical-words.ts`. A response is mostly about the reader, so that grammar finds what it says.
 * A review names what somebody had, so that words must find it: the check of a review loads these.
 */

const CONDITIONS =
  'abscess,absceso,acid reflux,adenoid-,alopecia,als,anaphyla-,anemi-,anorexi-,appendicit-,apendicit-,arthrit-,artrit-,athletes foot,' +
  'autoimmun-,autoinmun-,bedsore,bunion,juanete,bulimi-,canker sore,carpal tunnel,tunel carpiano,cellulit-,cerebral palsy,' +
  'paralisis cerebral,chronic fatigue,chronic pain,cleft lip,cleft palate,club foot,clubfoot,cold sore,colic,' +
  'congestive heart failure,conjunctivit-,croup,dengue,developmental delay,diverticul-,dyslexi-,dislexi-,eating disorder,emphysem-,' +
  'enfisem-,erectile dysfunction,fibroid,mioma,fistula,flat feet,fungal infection,genital wart,gangren-,glaucom-,goiter,bocio,' +
  'graves disease,gum recession,hammer toe,hashimoto-,hearing loss,perdida auditiva,heart murmur,heat stroke,hemophili-,hemofili-,' +
  'hepatit-,hydroceph-,impetigo,impotence,ingrown toenail,uña encarnada,iron deficien-,jaundice,ictericia,keratoconus,lazy eye,' +
  'ojo vago,learning disabilit-,leukemi-,leucemi-,long covid,lymph-,linfoma,macular degeneration,malaria,mastit-,melanom-,mening-,' +
  'mental illness,mumps,paperas,muscular dystrophy,myeloma,narcoleps-,neuropath-,neuropat-,nystagmus,osteopor-,palsy,pancreatit-,' +
  'pelvic floor prolapse,perimenopaus-,periodont-,peritonit-,plantar fasciitis,poison ivy,polio,prolaps-,psoria-,psychosis,psychotic,' +
  'pulmonary fibrosis,rabies,reflujo,ringworm,rosacea,sarcoid-,scarlet fever,scolios-,escolios-,self-harm,sickle cell,' +
  'sinus infection,sinusit-,sjogren-,spider bite,stillb-,strabism-,estrabism-,stutter-,tartamud-,substance abuse,tay-sachs,thrombo-,' +
  'trombo-,thrush,tonsillit-,amigdalit-,trich,trigeminal neuralgia,turner syndrome,type 1,type 2,vitiligo,whooping cough,tosferina,' +
  'yeast infection,candidiasis,zika,ectopic pregnancy,gestational diabetes,bacterial vaginosis,pid,dvt,cll,aml,cml,bph,ckd,esrd,pms,' +
  'pmdd,svt,mcas,bronchiolit-,legionn-,lymphedem-,gastropares-,gastrit-,colit-,ileit-,dyspn-,labyrinthit-,meniere-';

const DRUGS =
  'abilify,accutane,albuterol,ativan,azithro-,benadryl,benzo,benzodiaz-,celebrex,claritin,clonazepam-,concerta,cymbalta,dilaudid,' +
  'dupixent,effexor,epinephrin-,fluoxetin-,gabapentin-,hormone replacement,hrt,hydrocodon-,ibuprofen-,isotretinoin-,jardiance,' +
  'lamictal,levothyrox-,lidocain-,melatonin-,metformin-,methotrex-,mirena,motrin,mucinex,naltrexon-,nexplanon,omeprazol-,oxycodon-,' +
  'paxil,remicade,risperdal,semaglutid-,sertralin-,singulair,spironolacton-,trazodon-,tretinoin-,trulicity,tirzepatid-,xarelto,' +
  'zantac,zepbound,zolpidem-,zyprexa';

const PROCEDURES =
  'ablation,angiogra-,appendectom-,arthroscop-,artroscop-,barium swallow,blood draw,bone graft,bone marrow,brachyther-,bridge work,' +
  'bronchosc-,bunionectom-,cabg,cardiac cath-,cauteriz-,cauteriza-,chemical peel,cochlear implant,colonoscop-,colposcop-,craniotom-,' +
  'cryother-,d and c,defibrillat-,dermabras-,dexa,ear tubes,tubos,ect,electroshock,electroconvuls-,emg,endoscop-,episiotom-,' +
  'fecal transplant,feeding tube,gastric bypass,gastric sleeve,manga gastrica,gum graft,hair transplant,hearing aid,audifono,' +
  'heart surgery,holter,hystero-,hysterectom-,histerectom-,insulin pump,intubat-,intuba-,invisalign,ivig,joint replacement,' +
  'keratotom-,kidney transplant,lap band,laparosc-,laparotom-,leep,liposuct-,lithotrips-,lobotom-,lumbar puncture,lumpectom-,' +
  'mastectom-,mohs,myomectom-,nephrectom-,nerve block,nipt,nose job,open heart,pap test,papanicolaou,pet scan,pessary,port placement,' +
  'prostatectom-,prosthe-,protesis,prk,septoplast-,shock therapy,shock wave,skin graft,sleep study,spinal fusion,spinal tap,' +
  'steroid shot,stress test,thyroidectom-,tms,tonsillectom-,tooth implant,tracheo-,tubes tied,tummy tuck,turp,urodynam-,vaginoplast-,' +
  'vein ablation,weight loss surgery,whitening,bariatr-,cistoscop-,curettage,legrado,injerto,implante,endodonc-';

const RESULTS =
  'bp,ekg results,ferritin,fev1,hba1c,hcg,inr,kidney function,liver enzymes,oxygen level,platelet,white count,viral load,carga viral,' +
  'testosterone level,t4,egfr,creatinin-,azucar en la sangre,bone density,sperm count';

const BODY =
  'abdomen,acl,adenoid,appendix,apendice,artery,arteria,bladder,vejiga,bowel,breast,seno,buttock,calf,cervix,clavicle,clavicula,' +
  'collarbone,cornea,disc,disco,disk,eardrum,timpano,elbow,codo,esophagus,esofago,eyelid,parpado,fingernail,foreskin,forearm,gland,' +
  'groin,hamstring,heel,talon,jawbone,mandibula,labrum,larynx,mcl,meniscus,menisco,nerve,nervio,nipple,nostril,ovary,ovario,pancreas,' +
  'pelvis,rectum,scrotum,shin,sinus,skull,spleen,bazo,tailbone,tendon,testicle,testiculo,thigh,muslo,toenail,uña,tongue,lengua,tummy,' +
  'ulna,vein,vena,vertebra,vocal cord,septum,achilles,ankles,tobillo,muñeca,hombro,labio,ingle';

export const MORE_CLINICAL_WORDS = {
  condition: CONDITIONS,
  drug: DRUGS,
  procedure: PROCEDURES,
  result: RESULTS,
  body: BODY,
} as const satisfies WordLists;

/** Operations on a part of the body: `knee replacement`, `carpal tunnel release`. */
const OPERATIONS = `surgery,surgeries,replacement,repair,reconstruction,removal,release,fusion,implant,implants,transplant,graft,
    scope,resection,biopsy,operation,lift,reduction,augmentation,injection,injections,mesh,stent,brace`;

/** Ailments of a part of the body: `tooth abscess`, `kidney stones`. Pain and other symptoms are none. */
const AILMENTS = `abscess,cancer,cyst,disease,failure,fracture,infection,infections,lesion,nodule,nodules,polyp,stone,stones,tear,
    tumor,ulcer,ulcers,blockage,aneurysm,fungus,prolapse,impingement,spur,spurs,dystrophy,atrophy,defect,murmur`;

/** What may have happened to a part of the body: `broken wrist`, `herniated discs`. */
const DAMAGED = `abscessed,bulging,deviated,prolapsed,clogged,broken,bum,chipped,collapsed,compressed,cracked,crooked,crushed,cut,
    detached,dislocated,enlarged,fatty,fractured,frozen,hammer,herniated,impacted,inflamed,infected,ingrown,jammed,
    leaky,missing,perforated,pinched,pulled,punctured,ripped,ruptured,severed,shattered,slipped,sprained,strained,
    torn,twisted,ulcerated,weak,roto,rota,partido,partida,quebrado,quebrada,fracturado,fracturada,dislocado,dislocada,
    infectado,infectada,inflamado,inflamada`;

/** With these words, a part of the body is a procedure or a condition. */
export const COMPOUNDS: Compounds = {
  operations: wordSet(OPERATIONS),
  ailments: wordSet(AILMENTS),
  damaged: wordSet(DAMAGED),
};

function wordSet(words: string): ReadonlySet<string> {
  return new Set(joined(words).split(','));
}
