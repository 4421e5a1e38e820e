import {faultIn} from '../api/shared/check.js';
import {editorialCheckCheck} from '../api/shared/checks.generated.js';
import type {EditorialCheck} from '../domain/editorial-check.js';
import {faultsIn, type PlanProfile} from '../domain/plan-profile.js';

/** The paths of what is wrong in a plan profile, for the host's developers. */
export function planProfileFaults(profile: PlanProfile): string[] {
  const {editorialCheck} = profile;
  const fault = editorialCheck === undefined ? undefined : faultIn(editorialCheck, editorialCheckCheck, 'editorialCheck');
  return [...faultsIn(profile), ...(fault === undefined ? [] : [fault])];
}

/** What the plan has changed in the editorial check. If something in it is wrong, it counts as nothing. */
export function validEditorialCheck(check: EditorialCheck | undefined): EditorialCheck | undefined {
  return check !== undefined && editorialCheckCheck(check) === undefined ? check : undefined;
}
