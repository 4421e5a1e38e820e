/*
 * Medical words in English and Spanish, in lower case without accents (except ñ), singular, separated by commas. `-` ends a stem.
 * They are no fault by themselves: rules decide whether they are about a person. Words with one of the endings below are omitted.
 */

const CONDITIONS =
  'acne,addict-,adhd,alcoholi-,allerg-,alergi-,alzheimer-,apnea,asma,asthma-,autis-,bipolar,blood clot,broken arm,broken bone,' +
  'broken hip,broken leg,broken wrist,cancer-,cataract-,caries,cavity,celiac-,chickenpox,chlamydia,clamidia,concuss-,copd,covid-,' +
  'crohn-,cyst,demen-,depresi-,depress-,diabet-,down syndrome,eczema,endometrio-,epilep-,fibromi-,fibromy-,fractur-,gerd,gonorr-,gout,' +
  'heart attack,heart disease,heart failure,hemorr-,hernia-,herniated disc,herpes,high blood pressure,high cholesterol,hives,hiv,vih,' +
  'hypertens-,hipertens-,ibs,incontinen-,infecc-,infect-,infert-,insomni-,kidney stone,lice,piojos,lupus,measles,menopaus-,migrai-,' +
  'migraña,miscarriage,multiple sclerosis,obes-,ocd,overdos-,panic attack,paraly-,paralisis,parkinson-,pink eye,pneumonia,neumonia,' +
  'pulmonia,polyp,postpartum,prediabet-,pregnan-,embaraz-,ptsd,rash,relaps-,rotator cuff,rsv,schizo-,sciatica,ciatica,seizure,sepsis,' +
  'shingles,slipped disc,sprain,std,strep,stroke,suicid-,tmj,torn acl,tourette-,tumor-,ulcer-,urinary tract infection,uti,varicela,' +
  'varicose-,vertigo,wart,verruga,gum disease,brain tumor';

const DRUGS =
  'adderall,advil,aleve,ambien,antidepres-,antipsych-,antibioti-,aspirin-,birth control,anticoncep-,blood thinner,botox,chemo-,quimio-,' +
  'cortiso-,epipen,fentan-,heroin-,inhaler,inhalador,insulin-,lexapro,lipitor,lithium,methadon-,morphin-,morfin-,opiat-,opioid-,' +
  'oxycontin,ozempic,painkiller,pain pill,sleeping pill,paracetamol,penicil-,percocet,predni-,prozac,statin,steroid,esteroide,suboxon-,' +
  'testosteron-,tramadol,tylenol,valium,viagra,vicodin,warfarin-,wegovy,xanax,zoloft';

const PROCEDURES =
  'abort-,bariatric,biops-,bypass,c-section,c section,catheter,ct scan,cat scan,dental implant,denture,dialysis,ekg,epidural,' +
  'extraction,extraccion,knee surgery,hip replacement,knee replacement,iud,ivf,lasik,mammogra-,mamograf-,mri,resonancia,pacemaker,pap,' +
  'pap smear,physical therapy,radiation,radiogra-,rehab,retainer,root canal,stent,stitches,transplant,trasplant-,ultrasound,' +
  'ultrasonido,vasect-,wisdom teeth,wisdom tooth,muela del juicio,x-ray,xray,x ray,veneer,detox,filling,empaste,braces,cast,yeso,' +
  'splint,injection,inyeccion,infusion,sutur-,swab';

const RESULTS = 'a1c,bmi,cholesterol,colesterol,blood pressure,presion,presion arterial,blood sugar,glucos-,thyroid,tiroides';

const BODY =
  'ankle,arm,brazo,back,espalda,brain,cerebro,pecho,chest,colon,ear,oido,eye,ojo,finger,dedo,foot,feet,pie,gallbladder,vesicula,gum,' +
  'encia,gut,hand,mano,heart,corazon,hip,cadera,intestin-,jaw,joint,kidney,knee,rodilla,leg,pierna,ligament-,lip,liver,higado,lung,' +
  'pulmon,molar,mole,mouth,muela,neck,cuello,nose,penis,prostat-,retina,rib,shoulder,skin,piel,spine,columna,stomach,estomago,throat,' +
  'thumb,toe,tonsil,tooth,teeth,diente,uterus,utero,vagina,wrist,womb';

const GENERAL =
  'anxiety,ansiedad,blood,bloodwork,condition,cough,crown,corona,diagnos-,diarr-,disease,enfermedad,dolor,dosage,dose,dosis,drops,flu,' +
  'implant,injury,lab,lump,bulto,med,medication,medicamento,medicine,nausea,operation,operacion,cirugia,surgery,pain,pill,pastilla,' +
  'prescription,receta,procedure,procedimiento,recovery,recuperacion,reflux,refill,result,resultado,scan,shot,sugar,azucar,swelling,' +
  'symptom,sintoma,test,therapy,terapia,urine,vaccine,vacuna,wound,herida,analisis,imaging';

/** Medical words by the kind that rules refer to. */
export const CLINICAL_WORDS = {
  condition: CONDITIONS,
  drug: DRUGS,
  procedure: PROCEDURES,
  result: RESULTS,
  body: BODY,
  general: GENERAL,
} as const;

/**
 * Typical endings of medical words in both languages, without a final vowel. Those of drugs are stems of the WHO's international
 * nonproprietary names.
 */
export const CLINICAL_ENDINGS = {
  drug: `statin,april,opril,ipril,sartan,alol,olol,illin,cilin,mycin,micin,azol,rozol,oxetin,rtralin,iptylin,iptilin,
    propion,razodon,peridon,codon,norphin,morphon,azepam,zolam,tiapin,zapin,dipin,gliptin,gliflozin,glutid,zepatid,
    parin,xaban,imab,umab,tinib,clovir,ocain,cyclin,ciclin,floxacin,triptan,ratadin,tiricin,tirizin,thiazid,tiazid,
    semid,asone,asona,solon,uterol,profen,baclofen,oxifen,gabalin,apentin,formin,thyroxin,tiroxin,trexat,trexon,
    dronat,setron,lukast,fetamin,phetamin,phenidat,barbital,codein,lopram,faxin,trigin,iramat,pidem,pidogrel,sterid,
    nafil,dafil,oxicam,coxib,zaprin`,
  condition: 'itis,osis,emia,oma,uropath,opati,opathy,algi,plegi,plegic,penia,rrhe,rre,iasis,yopia,iopi,conus,phobia,megali,megaly,edema',
  procedure: 'ectomy,ectomi,otomy,otomi,ostomy,ostomi,oscopy,oscopi,oplasty,oplasti,centesis,iogram,odonci',
} as const;

/** What a test or an operation came to, in the notation of rules. */
export const OUTCOME = `(abnormal-|positiv-|negativ-|benign-|malign-|normal-|clean|clear|fine|elevated|high|low|alt[oa]s?|baj[oa]s?|
    infected|broken|successful|good|bad|worse|better|well|bien|dropped|rose|jumped|fell|\\d[\\d.,/]*)`;

/** Everyday words with such an ending. */
export const NOT_CLINICAL = new Set(
  'academia diploma aroma idioma broma paloma tacoma sonoma oklahoma axioma nostalgia microscopia fotocopia utopia copia propia sintoma autonoma carcoma redoma'.split(
    ' ',
  ),
);
