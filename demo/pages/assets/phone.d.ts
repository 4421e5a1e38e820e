import type {PlanProfile} from 'directory-reviews';

/** What the phone asks its app for. */
export interface PhoneApp {
  /** Address of the page for web views. */
  readonly page: string;
  /** Base address of the service. */
  readonly api: string;
  readonly planProfile: PlanProfile;
  /** Whose reviews a member reads. */
  readonly providerId: string;
  readonly getToken: () => string | undefined;
  /** The visit a member is asked about; nothing where there is none, once the person has been told. */
  readonly openClaim: () => string | undefined | Promise<string | undefined>;
  /** Says something to the person; without words, takes back what was said. */
  readonly tell: (words?: string) => void;
  /** Answers what the page asks of its service, in place of a network. */
  readonly service?: (...request: Parameters<typeof fetch>) => Promise<Response>;
}

export function startPhone(app: PhoneApp): void;

/** For a page that goes on without its phone. */
export function stopPhone(): void;

export function resume(): void;
