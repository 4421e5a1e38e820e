import {randomBytes} from 'node:crypto';
import type {RegistrationBody} from 'directory-reviews/contract';
import {sql} from 'drizzle-orm';
import {registrations} from '../database/access-schema.js';
import type {Person} from '../database/as-person.js';
import type {Database} from '../database/database.js';
import {memberships, people, practices} from '../database/practice-schema.js';
import type {Identity} from '../shared/identity.js';

/**
 * Registers the person with every practice that has this TIN. The same statements run whether or not one exists, so neither the
 * response nor its timing reveals it. Does nothing for practices where the person is a member or already waiting.
 */
export async function register(
  database: Database,
  {issuer, subject}: Identity,
  {id: personId}: Person,
  {tin, name, email, phone}: RegistrationBody,
  now: Date,
): Promise<void> {
  await database.execute(sql`select set_config('app.tin', ${tin}, true)`);
  await database.insert(people).values({id: personId, issuer, subject, name}).onConflictDoNothing();
  const id = `g_${randomBytes(12).toString('base64url')}`;
  await database.execute(sql`
    insert into ${registrations} (id, practice_id, person_id, name, email, phone, requested_at)
    select ${id} || case when number > 1 then '_' || number else '' end, practice_id, ${personId}, ${name}, ${email}, ${phone}, ${now.toISOString()}::timestamptz
    from (select id as practice_id, row_number() over (order by id) as number from ${practices} where tin = ${tin}) as named
    where not exists (
      select from ${memberships} where memberships.practice_id = named.practice_id and memberships.person_id = ${personId}
    )
    on conflict do nothing`);
}
