/* `npm run hosts:lock -- vite react`: writes the lockfiles of these apps, or of all. */
import {hostApps} from './apps.js';
import {lockApp, packTarball} from './install.js';

const names = process.argv.slice(2);

await packTarball();
for (const app of hostApps().filter(({name}) => names.length === 0 || names.includes(name))) await lockApp(app);
