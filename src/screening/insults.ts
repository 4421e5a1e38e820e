/** Words for a person that are insults in any context, including slurs. Singular, separated by commas. */
export const INSULTS =
  `idiot,stopid,con man,imbecile,moron,nitwit,dimwit,halfwit,dummy,dumbo,dunce,numbskull,airhead,buffoon,cretin,
    lowlife,scumbag,scum,dirtbag,slob,hag,shrew,skank,bimbo,psycho,psychopath,sociopath,nutcase,weirdo,creep,pervert,
    perv,parasite,vermin,subhuman,degenerate,white trash,trailer trash,crackhead,junkie,druggie,deadbeat,loser,
    drama queen,whiner,fatso,fatty,old bat,nazi,retard,retarded,cripple,midget,redneck,troll,twit,clown,quack,
    charlatan,weasel,brainless,pinhead,maggot,brat,liar,scammer,hypocrite,coward,lunatic,maniac,` +
  'wetback,beaner,spic,gook,chink,jap,towelhead,raghead,coon,kike,paki,faggot,dyke,homo,tranny,shemale,redskin,nigger,nigga,illegals,' +
  `geezer,coot,codger,sadist,ghoul,bozo,bonehead,knucklehead,blockhead,ninny,prima donna,ladron,ratero,malnacido,
    maldito,idiota,analfabeta,imbecil,estupido,tonto,tarado,bobo,babosa,bruto,burro,ignorante,mentiroso,ridicula,
    payaso,cerdo,asqueroso,bruja,sinverguenza,desgraciado,patetico,retrasado,cretino,menso,gentuza,basura humana,
    escoria,parasito,llorona,histerica,amargado,malcriado,hipocrita,cobarde,charlatana,matasanos,cochino,mugroso,
    sudaca,joto,maricon,inutil,bestia,animales,salvajes,vieja loca,loca`;
