/** Well-known medicines that the public lists lack or know only by another name, for the full check. In the form of `clinical-words.ts`. */
export const MORE_DRUGS =
  'adipex,advair,allopurinol,amiodaron-,anastrozol-,aripiprazol-,atorvastat-,bactrim,belsomra,biotin,botulin-,buprenorph-,buspar,' +
  'buspiron-,celexa,chantix,clonidin-,clozapin-,colchicin-,cosentyx,crestor,depakote,depo-provera,dexamethason-,digoxin-,duloxetin-,' +
  'dulox,enbrel,entresto,entyvio,escitalo-,estradiol,euflexxa,farxiga,finasterid-,flagyl,flomax,flonase,furosemid-,gardasil,' +
  'glucophag-,glucotrol,hgh,hydroxyz-,imitrex,immunotherap-,ivermectin-,januvia,keppra,keytruda,lamotrigin-,lantus,latuda,lisdexa-,' +
  'lunesta,lupron,metronidaz-,mirtazapin-,montelukast-,nabumeton-,nitroglycer-,nortript-,novolog,nuvaring,olanzapin-,otezla,' +
  'pantopraz-,pepcid,percodan,phentermin-,plaquenil,pregabalin-,premarin,propranol-,protonix,provigil,pulmicort,quetiapin-,qvar,' +
  'reglan,remeron,repatha,restasis,rexulti,robaxin,rybelsus,saxenda,simvastat-,skyrizi,spiriva,stelara,strattera,sublocade,' +
  'sumatript-,symbicort,tegretol,topamax,topiramat-,toradol,trintellix,ubrelvy,valproat-,ventolin,verapamil-,viibryd,victoza,' +
  'vivitrol,vraylar,xeljanz,xolair,zithromax';
