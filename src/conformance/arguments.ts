import {parseArgs} from 'node:util';
import {type Profile, PROFILES} from './run.js';
import {type Role, ROLES} from './service/service.js';

export const USAGE = `directory-reviews-conformance <base-url> [options]

Tests a running service against the directory-reviews contract, v1. Each line names one promise of the contract; a broken one also
says what was expected and where openapi.json states it.

  --profile reading     what members read: enough for the reviews tab and the rates. Writes nothing.
            practice    also what a practice reads and submits
            all         also representatives' decisions and the survey
                        Default: all with STAFF_TOKEN, reading without it
  --provider ID         a provider with reviews; needed without STAFF_TOKEN
  --practice ID         the practice to test with; default: the first one of STAFF_TOKEN
  --origin URL          also check that pages of this origin may call the service (CORS)
  --help                this text

Tokens come from the environment, because other users of the machine can see a command line:

  STAFF_TOKEN           a person with the entitlement for the practice (feedback:read, feedback:write)
  COLLEAGUE_TOKEN       a person in the practice without the entitlement (feedback:read, feedback:write)
  MANAGER_TOKEN         a website access manager of the practice (access:manage)
  OUTSIDER_TOKEN        a person with the entitlement for another practice
  REPRESENTATIVE_TOKEN  a representative of the plan (feedback:decide)
  CLAIMS_TOKEN          the plan's claims system (claims:process)
  MEMBER_TOKEN          a member with two open questions (survey:answer), which are answered and withdrawn

Checks whose tokens are missing are listed as not run. The profiles practice and all respond to about forty reviews, report them and
decide on them, and tell claims of invented members without an email. Use a practice created for this purpose.

Exit codes: 0 if every check that ran holds, 1 if one is broken, 2 if the arguments are wrong or the service cannot be reached.`;

export interface KitArguments {
  readonly base: string;
  readonly profile: Profile;
  readonly practiceId: string | undefined;
  readonly providerId: string | undefined;
  readonly origin: string | undefined;
  readonly tokens: Readonly<Partial<Record<Role, string>>>;
}

/**
 * @returns `help` if the usage was asked for.
 * @throws Error that names the invalid argument.
 */
export function readArguments(given: readonly string[], environment: Readonly<Record<string, string | undefined>>): KitArguments | 'help' {
  const {values, positionals} = parsed(given);
  if (values.help) return 'help';
  const [base, ...rest] = positionals;
  if (!base || rest.length) throw new Error('Specify the URL of one service, such as https://reviews.plan.example/');
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol)) throw new Error(`"${base}" is not an HTTP URL.`);
  const {origin} = values;
  if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).origin === origin))
    throw new Error(`--origin: "${origin}" is not an origin, such as https://directory.plan.example`);
  const tokens = Object.fromEntries(
    ROLES.flatMap((role) => {
      const token = environment[`${role.toUpperCase()}_TOKEN`];
      return token ? [[role, token]] : [];
    }),
  ) as KitArguments['tokens'];
  const profile = profileIn(values.profile ?? (tokens.staff ? 'all' : 'reading'));
  if (profile !== 'reading' && !tokens.staff) throw new Error(`The profile ${profile} needs STAFF_TOKEN.`);
  if (!tokens.staff && !values.provider) throw new Error('Specify a provider with reviews: --provider ID');
  return {base, profile, practiceId: values.practice, providerId: values.provider, origin, tokens};
}

function parsed(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        practice: {type: 'string'},
        provider: {type: 'string'},
        profile: {type: 'string'},
        origin: {type: 'string'},
        help: {type: 'boolean', short: 'h'},
      },
    });
  } catch (error) {
    // The second sentence of Node's message is about positional arguments.
    throw new Error((error as Error).message.replace(/(?<=['"]). To specify.*/, '.'), {cause: error});
  }
}

function profileIn(given: string): Profile {
  const profile = PROFILES.find((each) => each === given);
  if (!profile) throw new Error(`--profile: "${given}" is not one of ${PROFILES.join(', ')}.`);
  return profile;
}
