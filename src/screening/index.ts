export type {Finding, FindingLabel, FindingReason, ScreenedKind} from '../domain/finding.js';
export {screen} from './screen.js';
