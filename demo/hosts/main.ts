/* `npm run hosts`: builds the hosts, then starts the demo, which serves them. */
import {buildHosts} from './build.js';

await buildHosts();
await import('../server/main.js');
