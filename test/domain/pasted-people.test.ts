import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {comparableEmail, pastedPeople} from '../../src/domain/pasted-people.js';

const emails = (text: string) => pastedPeople(text).people.map(({email}) => email);

describe('a pasted list of people', () => {
  it('is read line by line, and between commas and semicolons', () => {
    const three = ['a@x.example', 'b@x.example', 'c@x.example'];
    for (const between of ['\n', '\r\n', ',', ', ', ';', '; ', ' ', ',\n', '\n\n', '\t'])
      assert.deepEqual(pastedPeople(three.join(between)), {people: three.map((email) => ({email, name: undefined})), unread: []}, between);
  });

  it('is read with names, quotes, brackets, labels and links', () => {
    for (const [text, email, name] of [
      ['Dana Reyes <dana@x.example>', 'dana@x.example', 'Dana Reyes'],
      ['"Reyes, Dana" <Dana@X.example>,', 'dana@x.example', 'Reyes, Dana'],
      ['Reyes, Dana <dana@x.example>', 'dana@x.example', 'Reyes, Dana'],
      ['<dana@x.example>', 'dana@x.example', undefined],
      ['mailto:dana@x.example?subject=Hello', 'dana@x.example', undefined],
      ['Email: dana@x.example', 'dana@x.example', undefined],
      ['\u200Bdana@x.example\u00A0.', 'dana@x.example', undefined],
      ['Sinéad Ní Bhriain <sinead@x.example>', 'sinead@x.example', 'Sinéad Ní Bhriain'],
    ] as const)
      assert.deepEqual(pastedPeople(text), {people: [{email, name}], unread: []}, text);
    assert.deepEqual(
      pastedPeople('Reyes, Dana <dana@x.example>, Noor Haddad <noor@x.example>').people.map(({name}) => name),
      ['Reyes, Dana', 'Noor Haddad'],
    );
  });

  it('keeps what can be read, and tells the rest as it was pasted', () => {
    const text = 'dana@x.example\nDana Reyes\nnoor@x\nnot-an-address, iris@x.example\n\n,;\n';
    assert.deepEqual(pastedPeople(text), {
      people: [
        {email: 'dana@x.example', name: undefined},
        {email: 'iris@x.example', name: undefined},
      ],
      unread: ['Dana Reyes', 'noor@x', 'not-an-address'],
    });
  });

  it('has each address once, whatever its case', () => {
    assert.deepEqual(emails('dana@x.example\nDANA@X.EXAMPLE, Dana <dana@x.example>'), ['dana@x.example']);
  });

  it('is never read as an address that the service refuses, and loses no text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '@', '.', ',', ';', '<', '>', '"', ' ', '\n', 'x.org', 'b@c.org', ':', '(', '\u00E9'), {
          maxLength: 40,
        }),
        (parts) => {
          const {people, unread} = pastedPeople(parts.join(''));
          for (const {email} of people) assert.equal(comparableEmail(email), email);
          for (const each of unread) assert.ok(parts.join('').includes(each));
          assert.equal(new Set(people.map(({email}) => email)).size, people.length);
        },
      ),
    );
  });
});
