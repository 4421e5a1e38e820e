import type {PlanProfile} from 'directory-reviews';

/** What the phone needs from its app. */
export interface PhoneApp {
  /** Address of the page for web views. */
  readonly page: string;
  /** Base address of the service. */
  readonly api: string;
  readonly planProfile: PlanProfile;
  /** The provider whose reviews a member reads. */
  readonly providerId: string;
  readonly getToken: () => string | undefined | Promise<string | undefined>;
  /** The claim with an open survey. If there is none, it tells the person and returns `undefined`. */
  readonly openClaim: () => string | undefined | Promise<string | undefined>;
  /** Shows a message to the person; without an argument, removes it. */
  readonly tell: (words?: string) => void;
  /** Answers the page's requests to its service instead of the network. */
  readonly service?: (...request: Parameters<typeof fetch>) => Promise<Response>;
}

export function startPhone(app: PhoneApp): void;

/** Removes the phone's listeners, for a page that outlives it. */
export function stopPhone(): void;

export function resume(): void;
