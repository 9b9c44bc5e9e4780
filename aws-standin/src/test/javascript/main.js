import './loopback.js';
import { seen } from './checked.js';
import { problems } from './problems.js';
import { subscribe } from './subscribe.js';
import { projects } from './projects.js';
import { environments } from './environments.js';
import { account } from './account.js';
import { planted } from './planted.js';

const journeys = { subscribe, projects, environments, account, planted };
const [name, ...given] = process.argv.slice(2);

await journeys[name](...given).catch(error => problems.push(error.stack));
console.log(problems.length > 0
  ? problems.join('\n')
  : `${seen.length} answers of ${new Set(seen).size} operations have the form that the client expects.`);
process.exitCode = problems.length > 0 ? 1 : 0;
