export type {EditorialCheck, PlanWords} from '../domain/editorial-check.js';
export type {Finding, FindingLabel, FindingReason, ScreenedKind} from '../domain/finding.js';
export type {ScreeningContext} from './context.js';
export {screen} from './screen.js';
