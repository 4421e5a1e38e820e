/* Serves the built files, and every page with the app rendered into it. */
import {createReadStream, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {render} from './server/entry-server.js';

const TYPES = {'.js': 'text/javascript', '.css': 'text/css'};
const page = readFileSync('dist/index.html', 'utf8');

createServer(async ({url}, response) => {
  if (extname(url)) {
    response.setHeader('Content-Type', TYPES[extname(url)] ?? 'application/octet-stream');
    createReadStream(`dist/${url}`).pipe(response);
    return;
  }
  const html = await render(url);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(page.replace('<!--app-->', () => html));
}).listen(process.env.PORT, '127.0.0.1');
