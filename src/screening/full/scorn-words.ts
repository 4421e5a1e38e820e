/* With what people compare those they scorn. */

const ANIMALS =
  'dog,retriever,labrador,poodle,chihuahua,pit bull,puppy,mutt,cat,kitten,goldfish,gold fish,hamster,gerbil,guinea pig,parrot,parakeet,snake,rattlesnake,viper,' +
  'cobra,mule,donkey,jackass,goat,sheep,cow,bull,pig,hog,chicken,rooster,turkey,duck,goose,geese,pigeon,squirrel,raccoon,possum,skunk,rat,mouse,mice,' +
  'weasel,ferret,monkey,chimp,chimpanzee,ape,gorilla,baboon,wolf,wolves,hyena,vulture,buzzard,toad,frog,lizard,iguana,turtle,tortoise,snail,slug,worm,maggot,' +
  'leech,tick,flea,mosquito,gnat,wasp,hornet,spider,cockroach,roach,shark,piranha,crab,clam,oyster,jellyfish,sloth,walrus,hippo,elephant,camel,llama,moose,' +
  'perro,gato,burro,mula,chango,mosca,perico,loro,vaca,cerdo,gallina,tortuga,crow,fish,trout,carp,caterpillar,beetle,houseplant,house plant';

const OBJECTS =
  'brick,rock,stone,stump,fence post,fencepost,doorknob,doormat,brick wall,wall,plank,potato,turnip,cabbage,carrot,vegetable,lettuce,fern,cactus,cacti,roadkill,' +
  'mushroom,sponge,sock,shoe,boot,hammer,shovel,toaster,microwave,blender,vending machine,parking meter,stop sign,mannequin,scarecrow,corpse,zombie,sandpaper,' +
  'lampshade,lamp,broom,mop,rag,noodle,bucket,trash can,garbage can,dumpster,paper bag,cardboard,cardboard box,ham sandwich,pudding,jello,oatmeal,fungus,mildew,' +
  'tumbleweed,crayon,spoon,fork,paperclip,paper clip,traffic cone,hat rack,coat rack,dust bunny,chalk,paste,mud,rubber band,coin toss,coin flip,ouija board,' +
  'magic 8 ball,screen door,lawn chair,lawn mower,chainsaw,piedra,lechuga,pared,zapato,escoba,bag of hammers,box of rocks,bag of rocks,dial tone,ice cube,iceberg,' +
  `glacier,freezer,refrigerator,wet mop,robocall,answering machine,parking cone,garden gnome,gnome,cinder block,cement block,statue,robot,google,siri,alexa`;

const LESSER =
  'toddler,preschooler,kindergartner,kindergartener,teenager,child,children,infant,five-year-old,five year old,drunk,caveman,cavemen,neanderthal,prison guard,' +
  'warden,prison warden,drill sergeant,executioner,undertaker,mortician,veterinarian,janitor,hobo,inmate,mall cop,veterinario,first grader,second grader,' +
  'third grader,fourth grader,fifth grader,four-year-old,three-year-old,two-year-old,six-year-old,ten-year-old,4 year old,5 year old,3 year old,2 year old,' +
  'niño,bebe,dmv,tsa agent,bouncer,used car salesman';

/** Whom and what people compare others with. */
export const FIGURES = [ANIMALS, OBJECTS, LESSER].join();

/** What people have more of than those they scorn. */
export const MERIT = `(brains?|sense|manners|personality|compassion|empathy|charm|warmth|heart|soul|feelings?|class|tact|intelligence|iq|
  people skills|social skills|bedside manner|medical (knowledge|training|degree|sense)|knowledge|ethics|morals|dignity|hygiene|integrity|grace|
  sympathy|smarts|wits|common sense|humanity|diagnos-|conversations?|attention span|memory|cerebro|educacion|modales|corazon|sentido comun|vergüenza|
  verguenza|inteligencia|tacto|neuronas)`;
