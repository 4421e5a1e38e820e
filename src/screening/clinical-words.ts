/*
 * Words of medicine in English and Spanish, lower case and without accents (ñ stays), in the singular, separated by commas; `-` ends a stem. A
 * rule decides whether they are about somebody; by themselves they are no fault.
 */

const CONDITIONS =
  'absces-,acne,adhd,addict-,adiccion,afib,alcoholi-,allerg-,alergi-,alzheimer-,anemi-,aneuris-,aneurys-,angina,anorexi-,apnea,arrhythm-,arritmia,asma,asthma-,ataque al corazon,ataque cardiaco,autis-,bipolar,blood clot,' +
  'broken arm,broken bone,broken hip,broken leg,broken wrist,bulimi-,cancer-,carpal tunnel,cataract-,caries,cavity,celiac-,cerebral palsy,chickenpox,chlamydia,clamidia,chronic pain,cirrho-,concuss-,convulsion,copd,covid-,crohn-,cyst,quiste,' +
  'demen-,depresi-,depress-,diabet-,down syndrome,preeclamp-,eczema,edema,embol-,epilep-,erectile dysfunction,esguince,esquizofr-,fibroid,fibromi-,fibromy-,fractur-,gallstone,gerd,glaucoma,gonorr-,gout,heart attack,heart disease,heart failure,hemorr-,hemofilia,hemophilia,hernia,herniated disc,herpes,' +
  'high blood pressure,high cholesterol,hives,hiv,hpv,vih,hypertens-,hipertens-,hyperthyr-,hypothyr-,hipotir-,ibs,incontinen-,infarto,infecc-,infection,infert-,influenza,insomni-,kidney disease,kidney failure,kidney stone,leukemia,leucemia,lice,piojos,lupus,lyme,malaria,measles,sarampion,menopaus-,migrai-,migraña,miscarriage,' +
  'mrsa,obes-,ocd,overdose,sobredosis,panic attack,paralysis,paralisis,parkinson-,pcos,pink eye,pneumonia,neumonia,pulmonia,polyp,polipo,postpartum,posparto,prediabet-,pregnan-,embaraz-,presion alta,psicosis,psychosis,ptsd,rash,sarpullido,relapse,recaida,rheumat-,rotator cuff,scabies,sarna,schizo-,sciatica,ciatica,' +
  'seizure,sepsis,shingles,slipped disc,sprain,std,strep,stroke,derrame cerebral,suicid-,syphilis,sifilis,tachycardia,taquicardia,thrush,tmj,torn acl,torn meniscus,tubercul-,tumor-,ulcer-,urinary tract infection,uti,varicela,vertigo,wart,verruga,whiplash,yeast infection,gum disease,spina bifida,lump in,brain injury';

const DRUGS =
  'acetaminophen,adderall,advil,albuterol,aleve,ambien,anticoagul-,antidepres-,antipsic-,antipsych-,antibioti-,aspirin-,ativan,augmentin,bactrim,benadryl,birth control,anticoncep-,blood thinner,botox,cephalexin,cefalexina,chemo-,quimio-,cialis,cipro,codein-,concerta,cortiso-,coumadin,' +
  'epipen,estrogen-,fentan-,gabapentin-,humira,ibuprofen-,inhaler,inhalador,insulin-,keflex,ketamin-,klonopin,lasix,levothyrox-,levotirox-,lexapro,lipitor,lithium,litio,lyrica,metformin-,methadon-,metadon-,methotrex-,metotrex-,morphin-,morfin-,mounjaro,naloxon-,narcan,naprox-,nexium,opioid-,oxycontin,' +
  'ozempic,painkiller,pain pill,sleeping pill,paracetamol,penicil-,percocet,prednis-,prilosec,prozac,ritalin,sedative,seroquel,sertralin-,statin,steroid,esteroide,suboxon-,synthroid,tamiflu,tamoxif-,testosteron-,tramadol,trazodon-,tylenol,valium,valtrex,viagra,vicodin,vyvanse,warfarin-,wegovy,wellbutrin,xanax,zoloft,zofran,zyrtec,laxative,laxante';

const PROCEDURES =
  'abort-,amput-,angiopl-,bariatric,biops-,blood transfusion,bypass,c-section,c section,catheter,cateter,cesare-,circumcis-,circuncis-,colonoscop-,cortisone shot,ct scan,cat scan,dental implant,denture,dialysis,dialisis,echocardiogram,ekg,ecg,eeg,epidural,extraction,extraccion,' +
  'gastric sleeve,hernia repair,hip replacement,back surgery,knee surgery,heart surgery,eye surgery,cataract surgery,implante,iud,ivf,knee replacement,laparoscop-,lasik,mammogra-,mamograf-,mri,resonancia,pacemaker,marcapasos,pap,pap smear,physical therapy,radiation,radioterap-,radiogra-,ecogra-,rehab,root canal,' +
  'sleep study,spinal fusion,stent,stitches,stress test,tooth extraction,transplant,trasplant-,tubal ligation,tummy tuck,ultrasound,ultrasonido,vasect-,wisdom teeth,wisdom tooth,muela del juicio,x-ray,xray,x ray,veneer,detox,hiv test,pregnancy test,drug test,std test,filling,empaste,braces,cast,yeso,splint,injection,inyeccion,infusion,sutur-';

const RESULTS =
  'a1c,bmi,hemoglobin-,cholesterol,colesterol,triglicer-,triglycer-,blood pressure,presion,presion arterial,blood sugar,glucos-,creatinin-,platelet,plaqueta,potassium,thyroid,tiroides,tsh,psa,blood count,heart rate,oxygen level,viral load,carga viral,ldl';

const BODY =
  'abdomen,ankle,tobillo,anus,arm,brazo,back,espalda,belly,bladder,vejiga,bowel,intestino,brain,cerebro,breast,pecho,cheek,chest,colon,ear,oreja,oido,elbow,codo,eye,ojo,finger,dedo,foot,feet,forehead,gallbladder,vesicula,gum,encia,gut,hand,heart,corazon,heel,hip,cadera,jaw,mandibula,joint,kidney,riñon,knee,rodilla,leg,pierna,' +
  'ligament-,lip,liver,higado,lung,pulmon,menisc-,molar,mole,lunar,mouth,muela,muscle,musculo,neck,cuello,nerve,nose,nariz,ovary,ovario,penis,prostat-,retina,rib,costilla,shin,shoulder,hombro,skin,piel,spine,columna,stomach,estomago,tendon,testic-,throat,garganta,thumb,toe,toenail,tongue,tonsil,amigdala,tooth,teeth,diente,uterus,utero,matriz,vagina,vein,wrist,muñeca,womb';

const GENERAL =
  'anxiety,ansiedad,blister,bleeding,sangrado,blood,bloodwork,bruise,bump,burn,condition,cough,diagnos-,diarr-,discomfort,disease,enfermedad,disorder,dizziness,mareo,dolor,dosage,dose,dosis,fever,fiebre,flare-up,flu,gripe,flu shot,headache,hearing loss,hearing aid,illness,implant,incision,injury,lesion,itch,lab,lump,bulto,medical history,med,medication,medicamento,medicine,' +
  'nausea,operation,operacion,cirugia,pain,panel,pill,pastilla,prescription,receta,procedure,procedimiento,prognosis,recovery,recuperacion,reflux,refill,result,resultado,scan,scar,cicatriz,shot,side effect,sleep,sore,stool,sugar,surgery,swelling,symptom,sintoma,test,therapy,terapia,treatment plan,urine,orina,vaccine,vacuna,vision,weight,peso,wound,herida,analisis,withdrawal,sobriety,drinking,smoking,drug use,period,fertility,virus,imaging,film';

/** The kinds of word a rule can ask for. */
export const CLINICAL_WORDS = {
  condition: CONDITIONS,
  drug: DRUGS,
  procedure: PROCEDURES,
  result: RESULTS,
  body: BODY,
  general: GENERAL,
} as const;

/** Endings by which medicine forms its words. Drugs: stems of the WHO's list of international nonproprietary names. */
export const CLINICAL_ENDINGS = {
  drug: /^[a-z]{3,}(?:vastatina?|[aeiou]pril|sartan|[^g]olol|cillin|cilina|m[iy]cina?|conazole?|prazole?|oxetina?e?|azepam|azolam|dipin[eo]|gliptina?|gliflozina?|glutide|glutida|parina?|[ltz][iu]mab|tinib|[cl]ovir|caine|caina|c[iy]clin[ae]|floxacino?|codone|triptan|tidine|thiazide|solone)$/,
  condition:
    /^[a-z]{2,}(?:itis|[^n]osis|[^d]emia|[rnclm]omas?|neuropath?y|(?:arthr|my|nephr|cardi)opathy|algia|plegi[ac]|penia|rrh?ea|sclerosis|iasis)$/,
  procedure: /^[a-z]{3,}(?:ectomy|ectomia|otomy|ostomy|ostomia|oscopy|oscopia|oplasty|oplastia|centesis|iogram)$/,
} as const;

/** Words of daily life with such an ending. */
export const NOT_CLINICAL = new Set(
  'abril academia diploma aroma idioma broma paloma tacoma sonoma oklahoma nostalgia marina farina carina microscopia'.split(' '),
);
