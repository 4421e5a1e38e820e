import {parseArgs} from 'node:util';
import {ROLES, type Role} from './service/service.js';

export const USAGE = `directory-reviews-conformance <base-url> [--practice ID] [--provider ID]

Checks a backend against the directory-reviews contract, v1: reads as a member, and reads and writes as a practice. It answers
and reports reviews, so give it a practice made for it. Tokens come from the environment, because others see a command line:

  STAFF_TOKEN           somebody entitled for the practice (feedback:read, feedback:write)
  COLLEAGUE_TOKEN       somebody of the practice without the entitlement
  OUTSIDER_TOKEN        somebody entitled for another practice
  REPRESENTATIVE_TOKEN  a representative of the plan (feedback:decide)

Checks whose tokens are missing are not run. Without STAFF_TOKEN, --provider must name a provider with reviews.
Ends with 0 when everything that ran holds, with 1 when something is broken, with 2 when it could not begin.`;

export interface KitArguments {
  readonly base: string;
  readonly practiceId: string | undefined;
  readonly providerId: string | undefined;
  readonly tokens: Readonly<Partial<Record<Role, string>>>;
}

/** @throws Error that says which argument makes no sense. */
export function readArguments(given: readonly string[], environment: Readonly<Record<string, string | undefined>>): KitArguments {
  const {values, positionals} = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {practice: {type: 'string'}, provider: {type: 'string'}},
  });
  const [base, ...rest] = positionals;
  if (!base || rest.length) throw new Error('Give one address of a service, such as https://reviews.plan.example/');
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol)) throw new Error(`"${base}" is not an http address.`);
  const tokens = Object.fromEntries(
    ROLES.flatMap((role) => {
      const token = environment[`${role.toUpperCase()}_TOKEN`];
      return token ? [[role, token]] : [];
    }),
  ) as KitArguments['tokens'];
  if (!tokens.staff && !values.provider) throw new Error('Give STAFF_TOKEN, or name a provider with reviews: --provider ID');
  return {base, practiceId: values.practice, providerId: values.provider, tokens};
}
