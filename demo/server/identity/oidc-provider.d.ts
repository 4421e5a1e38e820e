// The class without the package's index; provider.ts explains why.
declare module 'oidc-provider/lib/provider.js' {
  export {default as Provider} from 'oidc-provider';
}

declare module 'oidc-provider/lib/helpers/errors.js' {
  import type {errors} from 'oidc-provider';
  export const InvalidGrant: typeof errors.InvalidGrant;
  export const InvalidTarget: typeof errors.InvalidTarget;
  export const SessionNotFound: typeof errors.SessionNotFound;
}
