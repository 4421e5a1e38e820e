import {joined} from './joined.js';
import type {Compounds, WordLists} from './vocabulary.js';

/*
 * More medical words, in the form of `clinical-words.ts`. A response is mostly about the reader, so that grammar finds what it says.
 * A review names what somebody had, so that words must find it: the check of a review loads these.
 */

const CONDITIONS =
  'abscess,acid reflux,alopecia,anemi-,anorexi-,appendicit-,artrit-,bunion,juanete,bulimi-,carpal tunnel,cerebral palsy,' +
  'chronic fatigue,chronic pain,club foot,cold sore,dyslexi-,eating disorder,fibroid,mioma,flat feet,fungal infection,glaucom-,' +
  'hammer toe,hearing loss,perdida auditiva,hepatit-,impetigo,jaundice,keratoconus,lazy eye,leukemi-,leucemi-,long covid,lymph-,' +
  'linfoma,melanom-,mening-,mental illness,mumps,myeloma,neuropath-,osteopor-,polio,psoria-,psychosis,psychotic,reflujo,ringworm,' +
  'rosacea,scolios-,self-harm,sickle cell,sinus infection,stillb-,stutter-,thrush,type 1,type 2,yeast infection,dvt,pms';

const DRUGS = 'abilify,ativan,benadryl,concerta,cymbalta,gabapentin-,hormone replacement,metformin-,mirena,paxil,sertralin-';

const PROCEDURES =
  'blood draw,bone marrow,colonoscop-,ear tubes,tubos,ect,endoscop-,feeding tube,gastric bypass,gastric sleeve,hearing aid,audifono,' +
  'heart surgery,hysterectom-,insulin pump,intubat-,invisalign,joint replacement,laparosc-,nose job,pap test,papanicolaou,pet scan,' +
  'prosthe-,protesis,skin graft,sleep study,spinal tap,steroid shot,stress test,tubes tied,tummy tuck,weight loss surgery,whitening,' +
  'legrado,injerto,implante';

const RESULTS = 'bp,inr,kidney function,platelet';

const BODY =
  'abdomen,acl,appendix,apendice,artery,bladder,vejiga,bowel,breast,seno,cervix,collarbone,cornea,disc,disk,eardrum,elbow,codo,eyelid,' +
  'fingernail,gland,groin,hamstring,heel,meniscus,menisco,nerve,ovary,ovario,pancreas,pelvis,shin,sinus,skull,spleen,tailbone,tendon,' +
  'testicle,thigh,toenail,uña,tongue,lengua,vein,septum,achilles,tobillo,muñeca,hombro';

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
