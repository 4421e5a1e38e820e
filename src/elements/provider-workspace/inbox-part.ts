import {ringStyles} from '../../ui/ring/ring.js';
import {inboxStyles} from './inbox.styles.js';
import {filtersStyles} from './inbox-filters.styles.js';
import {overviewStyles} from './overview.styles.js';

/* What shows the reviews of a practice. It is loaded while the service says which there are. */

export {Inbox} from './inbox.js';
export {inboxFilters, inboxFolders} from './inbox-filters.js';
export {overview} from './overview.js';

export const styles = [ringStyles, overviewStyles, filtersStyles, inboxStyles];
