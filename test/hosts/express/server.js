import {reviewsTabStyleHash} from 'directory-reviews/ssr';
import express from 'express';
import {practicePage} from './practice-page.js';
import {sendProfile} from './profile-page.js';
import {searchPage} from './search-page.js';

const POLICY = ["default-src 'none'", "script-src 'self'", "connect-src 'self'", `style-src 'self' '${reviewsTabStyleHash}'`].join('; ');

const app = express();
app.use(express.static('public'));
app.use('/cdn', express.static('node_modules/directory-reviews/dist/cdn'));
app.use((_, response, next) => {
  response.set('Content-Security-Policy', POLICY).type('html');
  next();
});
app.get('/', (_, response) => response.send(searchPage()));
app.get('/providers/:id', sendProfile);
app.get('/practice', (_, response) => response.send(practicePage()));
app.listen(process.env.PORT, '127.0.0.1');
