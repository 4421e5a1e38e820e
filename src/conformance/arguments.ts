import {parseArgs} from 'node:util';
import {ROLES, type Role} from './service/service.js';

export const USAGE = `directory-reviews-conformance <base-url> [--practice ID] [--provider ID]

Tests a backend against the directory-reviews contract, v1: reads as a member, and reads and writes as a practice. It responds to
reviews, reports them and decides on them, so use a practice created for this purpose. Tokens come from the environment, because
other users of the machine can see a command line:

  STAFF_TOKEN           a person with the entitlement for the practice (feedback:read, feedback:write)
  COLLEAGUE_TOKEN       a person in the practice without the entitlement
  OUTSIDER_TOKEN        a person with the entitlement for another practice
  REPRESENTATIVE_TOKEN  a representative of the plan (feedback:decide)

Checks whose tokens are missing are not run. Without STAFF_TOKEN, --provider must name a provider with reviews.
The exit code is 0 if every check that ran holds, 1 if one is broken, 2 if it could not start.`;

export interface KitArguments {
  readonly base: string;
  readonly practiceId: string | undefined;
  readonly providerId: string | undefined;
  readonly tokens: Readonly<Partial<Record<Role, string>>>;
}

/** @throws Error that names the invalid argument. */
export function readArguments(given: readonly string[], environment: Readonly<Record<string, string | undefined>>): KitArguments {
  const {values, positionals} = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {practice: {type: 'string'}, provider: {type: 'string'}},
  });
  const [base, ...rest] = positionals;
  if (!base || rest.length) throw new Error('Specify the URL of one service, such as https://reviews.plan.example/');
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol)) throw new Error(`"${base}" is not an HTTP URL.`);
  const tokens = Object.fromEntries(
    ROLES.flatMap((role) => {
      const token = environment[`${role.toUpperCase()}_TOKEN`];
      return token ? [[role, token]] : [];
    }),
  ) as KitArguments['tokens'];
  if (!tokens.staff && !values.provider) throw new Error('Set STAFF_TOKEN, or specify a provider with reviews: --provider ID');
  return {base, practiceId: values.practice, providerId: values.provider, tokens};
}
