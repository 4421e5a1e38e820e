import type {WordLists} from '../vocabulary.js';

/* Words of the full check, in the form of `clinical-words.ts`. */

/** Well-known medicines that the public lists lack or know only by another name. */
const MORE_DRUGS =
  'adipex,advair,allopurinol,amiodaron-,anastrozol-,aripiprazol-,atorvastat-,bactrim,belsomra,biotin,botulin-,buprenorph-,buspar,' +
  'buspiron-,celexa,chantix,clonidin-,clozapin-,colchicin-,cosentyx,crestor,depakote,depo-provera,dexamethason-,digoxin-,duloxetin-,' +
  'dulox,enbrel,entresto,entyvio,escitalo-,estradiol,euflexxa,farxiga,finasterid-,flagyl,flomax,flonase,furosemid-,gardasil,' +
  'glucophag-,glucotrol,hgh,hydroxyz-,imitrex,immunotherap-,ivermectin-,januvia,keppra,keytruda,lamotrigin-,lantus,latuda,lisdexa-,' +
  'lunesta,lupron,metronidaz-,mirtazapin-,montelukast-,nabumeton-,nitroglycer-,nortript-,novolog,nuvaring,olanzapin-,otezla,' +
  'pantopraz-,pepcid,percodan,phentermin-,plaquenil,pregabalin-,premarin,propranol-,protonix,provigil,pulmicort,quetiapin-,qvar,' +
  'reglan,remeron,repatha,restasis,rexulti,robaxin,rybelsus,saxenda,simvastat-,skyrizi,spiriva,stelara,strattera,sublocade,' +
  'sumatript-,symbicort,tegretol,topamax,topiramat-,toradol,trintellix,ubrelvy,valproat-,ventolin,verapamil-,viibryd,victoza,' +
  'vivitrol,vraylar,xeljanz,xolair,zithromax';

/** What few write about, so that a page does not load it. */
const RARE_CONDITIONS =
  'afib,aneurys-,angina,arrhythm-,arritmia,ataque al corazon,cirrho-,quiste,preeclamp-,embol-,esguince,esquizofr-,gallstone,hpv,' +
  'hyperthyr-,hypothyr-,hipotir-,infarto,influenza,kidney disease,kidney failure,lyme,sarampion,mrsa,pcos,polipo,presion alta,' +
  'sarpullido,recaida,rheumat-,scabies,sarna,syphilis,sifilis,tachycardia,taquicardia,tendin-,tinnitus,torn meniscus,tubercul-,' +
  'spina bifida,brain injury,absceso,adenoid-,als,anaphyla-,apendicit-,arthrit-,athletes foot,autoimmun-,autoinmun-,bedsore,' +
  'canker sore,tunel carpiano,cellulit-,paralisis cerebral,cleft lip,cleft palate,clubfoot,colic,congestive heart failure,' +
  'conjunctivit-,croup,dengue,developmental delay,diverticul-,dislexi-,emphysem-,enfisem-,erectile dysfunction,fistula,genital wart,' +
  'gangren-,goiter,bocio,graves disease,gum recession,hashimoto-,heart murmur,heat stroke,hemophili-,hemofili-,hydroceph-,impotence,' +
  'ingrown toenail,uña encarnada,iron deficien-,ictericia,ojo vago,learning disabilit-,macular degeneration,malaria,mastit-,paperas,' +
  'muscular dystrophy,narcoleps-,neuropat-,nystagmus,palsy,pancreatit-,pelvic floor prolapse,perimenopaus-,periodont-,peritonit-,' +
  'plantar fasciitis,poison ivy,prolaps-,pulmonary fibrosis,rabies,sarcoid-,scarlet fever,escolios-,sinusit-,sjogren-,spider bite,' +
  'strabism-,estrabism-,tartamud-,substance abuse,tay-sachs,thrombo-,trombo-,tonsillit-,amigdalit-,trich,trigeminal neuralgia,' +
  'turner syndrome,vitiligo,whooping cough,tosferina,candidiasis,zika,ectopic pregnancy,gestational diabetes,bacterial vaginosis,pid,' +
  'cll,aml,cml,bph,ckd,esrd,pmdd,svt,mcas,bronchiolit-,legionn-,lymphedem-,gastropares-,gastrit-,colit-,ileit-,dyspn-,labyrinthit-,' +
  "meniere-,mini stroke,mini-stroke,cluster headache,athlete's foot,hammertoe,tennis elbow,golfer's elbow,whiplash,dry eye,mononucleosis," +
  'hand foot and mouth,fatty liver,sti,hay fever,tongue tie,tongue-tie,eds,low testosterone,hot flash,sleep disorder,panic disorder,' +
  "wisdom tooth,seasonal affective,baby blues,black lung,water on the knee,bone spur,trigger finger,bell's palsy,night terror,swimmer's ear";

const RARE_DRUGS =
  'muscle relaxer,muscle relaxant,b12 shot,allergy shot,medical marijuana,cbd,weight loss shot,fertility drug,nicotine patch,nitro,water pill,' +
  'acetaminophen,anticoagul-,antipsic-,cialis,cipro,coumadin,eliquis,estrogen-,humira,keflex,ketamin-,klonopin,lasix,litio,lyrica,' +
  'metadon-,mounjaro,naloxon-,narcan,naprox-,nexium,paxlovid,plavix,pitocin,prilosec,ritalin,seroquel,synthroid,tamiflu,valtrex,' +
  'vyvanse,wellbutrin,zofran,zyrtec,accutane,albuterol,azithro-,benzo,benzodiaz-,celebrex,claritin,clonazepam-,dilaudid,dupixent,' +
  'effexor,epinephrin-,fluoxetin-,hrt,hydrocodon-,ibuprofen-,isotretinoin-,jardiance,lamictal,levothyrox-,lidocain-,melatonin-,' +
  'methotrex-,motrin,mucinex,naltrexon-,nexplanon,omeprazol-,oxycodon-,remicade,risperdal,semaglutid-,singulair,spironolacton-,' +
  'trazodon-,tretinoin-,trulicity,tirzepatid-,xarelto,zantac,zepbound,zolpidem-,zyprexa';

const RARE_PROCEDURES =
  'speech therapy,aba therapy,feeding therapy,vision therapy,pelvic floor therapy,' +
  'amput-,angiopl-,blood transfusion,cesare-,circumcis-,dialisis,ecg,eeg,hernia repair,marcapasos,radioterap-,ecogra-,tubal ligation,' +
  'ablation,angiogra-,appendectom-,arthroscop-,artroscop-,barium swallow,bone graft,brachyther-,bridge work,bronchosc-,bunionectom-,' +
  'cabg,cardiac cath-,cauteriz-,cauteriza-,chemical peel,cochlear implant,colposcop-,craniotom-,cryother-,d and c,defibrillat-,' +
  'dermabras-,dexa,electroshock,electroconvuls-,emg,episiotom-,fecal transplant,manga gastrica,gum graft,hair transplant,holter,' +
  'hystero-,histerectom-,intuba-,ivig,keratotom-,kidney transplant,lap band,laparotom-,leep,liposuct-,lithotrips-,lobotom-,' +
  'lumbar puncture,lumpectom-,mastectom-,mohs,myomectom-,nephrectom-,nerve block,nipt,open heart,pessary,port placement,prostatectom-,' +
  'prk,septoplast-,shock therapy,shock wave,spinal fusion,thyroidectom-,tms,tonsillectom-,tooth implant,tracheo-,turp,urodynam-,' +
  'vaginoplast-,vein ablation,bariatr-,cistoscop-,curettage,endodonc-,bone density scan,facelift,face lift,valve replacement,' +
  'cognitive behavioral therapy,emdr,acupunct-,genetic test,d&c,eye surgery,gastric balloon,skin tag,breast lift,cataract surgery,' +
  'egg retrieval,embryo transfer,iui,nose surgery,sinus surgery,back surgery,spine surgery,brain surgery,hand surgery,foot surgery';

const RARE_RESULTS =
  'hemoglobin-,triglycer-,tsh,psa,blood count,ldl,ekg results,ferritin,fev1,hba1c,hcg,liver enzymes,oxygen level,white count,' +
  'viral load,carga viral,testosterone level,t4,egfr,creatinin-,azucar en la sangre,bone density,sperm count';

const RARE_BODY =
  'adenoid,arteria,buttock,calf,clavicle,clavicula,disco,timpano,esophagus,esofago,parpado,foreskin,forearm,talon,jawbone,mandibula,' +
  'belly,panza,barriga,boob,butt,backside,knuckle,kneecap,forehead,scalp,cheek,chin,tail bone,rib cage,shoulder blade,privates,bowels,belly button,gums,' +
  'labrum,larynx,mcl,nervio,nipple,nostril,rectum,scrotum,bazo,testiculo,muslo,tummy,ulna,vena,vertebra,vocal cord,ankles,labio,ingle';

/** First names that are also words, for full names, and some that the public lists lack for a first name alone. */
export const NAMES_LIKE_WORDS =
  'ken,ron,don,dean,ed,ted,hank,harry,herb,irv,jay,lee,len,leo,les,lou,marv,norm,pat,pete,randy,rick,rod,roger,stu,wade,alma,amber,babs,barb,bella,bonnie,' +
  'brandy,cara,celia,clara,cora,deb,delia,della,dolly,frances,gloria,hazel,ida,iris,ivy,jean,jo,lana,leona,lily,lucy,lula,marcia,meg,mona,myrtle,nora,norma,' +
  'olive,opal,patsy,pearl,peg,penny,rita,robin,ronda,rosemary,sally,sherry,sue,tamara,tara,tina,vera,viola,violet,ava,carter,cole,cooper,hunter,isla,piper,' +
  'sawyer,diego,luna,valentina,chuy,paco,pepe,nacho,beto,memo,toño,concha,consuelo,rosario,socorro,monty,ned,russ,vince,wally,wes,agnes,bess,cass,polly,tess,' +
  'trish,ming,ling,ahmed,mohammed,hans,lars,earl,miles,lance';

export const MORE_FIRST_NAMES =
  'ted,monty,ned,russ,vince,wally,wes,agnes,babs,bess,cass,dolly,frances,polly,sally,tess,trish,ming,ling,ahmed,mohammed,hans,lars,earl,' +
  'gus,otto,hugo,abe,ike,moe,saul,sol,murray,seymour,morris,irving,effie,flossie,hattie,maisie,minerva,ophelia,tillie,winifred,zeke,jed,clem,cletus,enid,edwin,' +
  'edgar,elmer,ernest,eugene,floyd,gilbert,herman,horace,hubert,julius,leroy,lester,luther,marvin,maurice,milton,orville,oswald,percy,roland,rufus,rudy,sherman,' +
  'stanley,sylvester,thaddeus,theodore,ulysses,vernon,virgil,wallace,wendell,wilbur,willard,woodrow,priscilla,marguerite,cornelius,bartholomew';

export const RARE_WORDS = {
  condition: RARE_CONDITIONS,
  drug: `${MORE_DRUGS},${RARE_DRUGS}`,
  procedure: RARE_PROCEDURES,
  result: RARE_RESULTS,
  body: RARE_BODY,
} as const satisfies WordLists;
