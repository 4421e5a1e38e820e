/** Common English and Spanish first names in the United States, in lower case without accents (except ñ). */
const NAMES = `
  adam alex alexander alice amanda amy andrea andrew anna anthony antonio ashley ben bob brenda brian carla carlos carmen carol
  charles chris christina christopher dan daniel danny david donald edward elizabeth ellen emily emma eric frank gabriel gary
  george guadalupe hannah heather jack jackson jacob jake james jason javier jeff jennifer jerry jessica jim john jonathan jose
  joseph joshua juan julia julie karen katherine keith kelly kenneth kevin laura lauren linda lisa luis marcus marcy margaret
  maria marie martin mary matthew max megan melissa michael michelle miguel mike nancy nicholas nicole olivia oscar patricia
  patrick paul pedro peter rachel raymond rebecca richard robert rosa ruth ryan samantha samuel sandra sara sarah scott sean
  sharon sophia stephanie stephen steven susan thomas tim timothy tom tony trevor victor victoria william zachary zoe art bill
  faith gene grace grant hope joy june mark may ray rob rose ruby will angel crystal dawn`;

export const FIRST_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
