import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {it} from 'node:test';

/** A North American phone number as people write it. Area code and exchange start with 2 to 9. */
const PHONE = /(?<![\d.:-])\(?[2-9]\d{2}\)?[ .-][2-9]\d{2}[ .-]\d{4}(?!\d)/g;

/** Reserved for fiction: 555-0100 to 555-0199. A number of anyone else would ring at their place. */
const INVENTED = /555[ .-]01\d{2}$/;

it('all phone numbers in the sources, the guide and the demo are invented', () => {
  const listed = execFileSync('git', ['ls-files', 'src', 'demo', 'stories', 'test', '*.md'], {encoding: 'utf8'});
  const files = listed
    .split('\n')
    .filter((file) => /\.(ts|tsx|js|jsx|vue|svelte|mdx?|json|txt|html)$/.test(file) && !/lock\.json$/.test(file));
  assert.ok(files.length > 300);
  const real = files.flatMap((file) => {
    const phones: string[] = readFileSync(file, 'utf8').match(PHONE) ?? [];
    return phones.filter((phone) => !INVENTED.test(phone)).map((phone) => `${file}: ${phone}`);
  });
  assert.deepEqual(real, []);
});
