import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {FAMILY_NAMES, FIRST_NAMES} from '../../src/domain/name-words.js';
import {responderName} from '../../src/domain/responder-name.js';

/** How people write an office, a practice, a company or a degree beside a family name. */
const OFFICES = [
  'NAME Family Medicine',
  'NAME Pediatrics',
  'The NAME Clinic',
  'Office of Dr. NAME',
  'Dr. NAME and staff',
  'Dr. NAME + team',
  'NAME & Associates',
  'NAME Orthopedics, LLC',
  'NAME MD PC',
  'NAME Behavioral Health',
  'On behalf of Dr. NAME',
  'Dr. NAME y equipo',
  'NAME DMSc',
  'NAME CHW',
  'NAME BSPharm',
  'NAME PhD(c)',
  'Drs NAME',
];

/** What members see, by the name as people write it. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'Dana R.': [
    'Dana Reed',
    '  dana   reed ',
    'DANA REED',
    'Dana R.',
    'Dana M. Reed',
    'Dana REED',
    'Dana Reed 3',
    'Dana (Reed)',
    'Dana (Danny) Reed',
    'Dana "Dee" Reed',
    'Dana Reed 李明',
    // The family name first.
    'Reed, Dana',
    'Reed,Dana',
    'REED, DANA',
    'reed, dana',
    'Reed, Dana M.',
    'Reed, Dana, MD',
    'Reed, MD, Dana',
    'Reed Jr., Dana',
    'Reed, Dr. Dana',
    // Titles.
    'Dr. Dana Reed',
    'Dr Dana Reed',
    'Dr.Dana Reed',
    'DR DANA REED MD',
    'Prof. Dr. med. Dana Reed',
    'Ms. Dana K. Reed, RN, BSN',
    'Lic. Dana Reed',
    'Dana Reed, Dr.',
    // Degrees, suffixes and roles.
    'Dana Reed, MD',
    'Dana Reed MD',
    'dana reed md',
    'Dana Reed, M.D.',
    'Dana Reed M. D.',
    'Dana Reed Ph. D.',
    'Dana Reed, FNP-BC',
    'Dana Reed PA-C',
    'Dana Reed OTR/L',
    'Dana Reed, PharmD, BCPS',
    'Dana Reed, QWERTY',
    'Dana Reed DMSc',
    'Dana Reed, DMSc',
    'Dana Reed, CHW',
    'Dana Reed BCPS',
    'Dana Reed MRCPsych, CCRN',
    'Dana Reed, PhD(c)',
    'Dana Reed Ph D',
    'Dana Reed, Jr.',
    'Dana Reed III',
    'Dana Reed, Office Manager',
    'Dana Reed - Billing',
    'Dana Reed (she/her)',
    'Dana Reed she/her',
    // What does not show, and other forms of the same characters.
    '\u202EDana\u202C \u200FReed\u200E',
    '\uFEFFDa\u00ADna\u00A0Re\u200Bed',
    'Dana\u0000Reed',
    'Dana\tReed\nMD',
    '\uD800Dana Reed',
    'Ｄａｎａ　Ｒｅｅｄ',
  ],
  'Mary S.': ['Mary Ann Smith-Jones', 'Smith-Jones, Mary Ann'],
  'Mary-Ann O.': ['MARY-ANN O’BRIEN', "Mary-Ann O'Neil"],
  'Pat O.': ["O'Brien, Pat RN", "Pat O'Brien"],
  'María C.': ['María de la Cruz', 'de la Cruz, María José'],
  'Maria T.': ['von Trapp, Maria'],
  'Gabriel M.': ['García Márquez, Gabriel'],
  'LaToya J.': ['LaToya Jackson'],
  'Dana É.': ['Dana Élise', 'Dana E\u0301lise'],
  'Pat A.': ['Pat ʻAkana'],
  'Dana M.': ['Dana Ma'],
  'Juan P.': ['Sr. Juan Pérez', 'Juan Pérez Sr.'],
  'İbrahim Y.': ['İBRAHİM YILMAZ'],
  'Minh N.': ['Minh Nguyen', 'Minh Thi Nguyen', 'Nguyen, Minh', 'Nguyễn, Minh Thị', 'NGUYEN, MINH'],
  'Wei L.': ['Wei Liu', 'Liu, Wei'],
  'Дана Р.': ['Дана Рид', 'ДАНА РИД'],
  'ანა ბ.': ['ანა ბერიძე'],
  'دانا ر.': ['دانا ريد', '\u200Fدانا ريد\u200F'],
  // The order or the parts are uncertain: only initials.
  'J. S.': ['J. R. Smith III', 'J.R. Smith', 'JR Smith', 'Smith, J. R.'],
  'R. D.': ['REED Dana', 'Reed Dana', 'reed dana', 'Reed Dana, MD', 'Dr. Reed Dana', 'Reed nurse Dana', 'REED DANA'],
  'O. D.': ['Okafor Dana', "O'Brien Dana"],
  'G. M.': ['Garcia Maria', 'García López María'],
  'S. D.': ['St. John Dana'],
  // A practice, or several people.
  'C. R.': ['Reed, Cole & Okafor', 'Reed, Cole and Okafor'],
  'D. R.': ['D. R.', 'D R', 'Dana Reed and Kim Cole'],
  'T. D.': ['Thomas Dana'],
  'L. W.': ['LIU Wei', 'Liu Wei'],
  'N. M.': ['Nguyen Thi Minh', 'NGUYEN THI MINH', 'Nguyễn Thị Minh', 'Nguyen Van Minh', 'nguyen minh', 'Dr. Nguyen Minh, MD'],
  'Đ. M.': ['Đặng Minh'],
  'L. H.': ['Le Thi Hoa'],
  'S. J.': ['Smith JA'],
  'L. P.': ['Dr. Lindqvist’s nurse Pat', "Lindqvist's nurse Pat"],
  'R.': [
    'Reed',
    'reed',
    'Dr. Reed',
    'Mrs Reed',
    'Reed, MD',
    'Reed MD',
    'Reed RN, BSN',
    'Reed; Dana',
    ...OFFICES.map((office) => office.replaceAll('NAME', 'Reed')),
  ],
  // Not in the list of family names.
  'Z.': OFFICES.map((office) => office.replaceAll('NAME', 'Zubiri')),
  'D.': [
    'Dana 李',
    '李 Dana',
    'Dana',
    'd.r.',
    'dana',
    'D',
    'Dana MA',
    'Dr.',
    'Dana\u3164',
    'Dana for Dr. Reed',
    'Dana, Reed Family Medicine',
    'Dana at Reed Clinic',
  ],
  'L.': ["Dr. Lindqvist's office"],
  // One character can be the whole family name.
  明: ['李 明', '李明', '李, 明'],
  太郎: ['田中 太郎'],
  수: ['김민수'],
};

describe('the name that members see', () => {
  it('is the first name and an initial, or only initials', () => {
    for (const [shown, names] of Object.entries(SHOWN))
      for (const name of names) assert.equal(responderName(name), shown, JSON.stringify(name));
  });

  it('requires a letter that shows, and is never made from an email address', () => {
    for (const name of ['', ' ', '42', '- -', '🙂 🙂', '\u200B', '\u3164\u3164', '\u202E', 'dana@juniper.example'])
      assert.equal(responderName(name), undefined, JSON.stringify(name));
  });

  it('never has more of the family name than its initial, whatever the order, title, degree and capitals', () => {
    const word = fc.string({unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéñ'), minLength: 5, maxLength: 12});
    const given = word.map((letters) => letters[0]!.toUpperCase() + letters.slice(1));
    const optional = (...texts: string[]) => fc.constantFrom('', ...texts);
    const before = optional('Dr. ', 'dr ', 'Prof. Dr. ', 'Mrs. ', 'Ms ', '\u200E', 'Rev. ');
    const after = optional(', MD', ' RN', ', M.D.', ' Jr.', ' III', ', PhD, FACP', ' (he/him)', ', Office Manager', '\u202C');
    const middle = optional(' A.', ' Ann', ' B');
    const spelled = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
    );
    const order = fc.constantFrom(
      (first: string, last: string) => `${first} ${last}`,
      (first: string, last: string) => `${last}, ${first}`,
      (_: string, last: string) => last,
    );
    fc.assert(
      fc.property(given, given, middle, before, after, order, spelled, (first, last, between, title, degree, ordered, spelling) => {
        const shown = responderName(spelling(title + ordered(first + between, last) + degree))!;
        const full = `${first} ${last[0]!.toUpperCase()}.`;
        assert.ok([full, `${last[0]!.toUpperCase()}.`].includes(shown), shown);
      }),
    );
  });

  it('never has a frequent family name, or one that a first name follows, in either order', () => {
    const spelled = (name: string) => name[0]!.toUpperCase() + name.slice(1);
    for (const family of FAMILY_NAMES)
      for (const first of [...FIRST_NAMES].filter((_, index) => index % 12 === family.length)) {
        const [given, surname] = [spelled(first), spelled(family)];
        for (const name of [
          `${given} ${surname}`,
          `${surname} ${given}`,
          `${surname} ${given}, MD`,
          `${surname}, ${given}`,
          `Dr. ${surname} and ${given}`,
        ])
          assert.ok(!responderName(name)!.toLowerCase().includes(family) || first.includes(family), name);
        assert.equal(responderName(`${given} ${surname}`), `${given} ${surname[0]}.`);
      }
    const unknown = fc.stringMatching(/^[A-Z][a-z]{7,12}$/);
    fc.assert(
      fc.property(unknown, fc.constantFrom(...FIRST_NAMES), (family, first) => {
        assert.equal(responderName(`${family} ${spelled(first)}`), `${family[0]}. ${first[0]!.toUpperCase()}.`);
      }),
    );
  });

  it('is a line of text for any name', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 60}), (name) => {
        const shown = responderName(name);
        if (shown !== undefined) assert.match(shown, /^[\p{L}\p{M}'’ʼ. -]+$/u);
        if (shown !== undefined) assert.match(shown, /\p{L}/u);
      }),
      {numRuns: 2000},
    );
  });
});
