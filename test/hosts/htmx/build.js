/* Copies the pages, htmx and the package's files for pages without a bundler. */
import {cpSync} from 'node:fs';

cpSync('pages', 'dist', {recursive: true});
cpSync('node_modules/directory-reviews/dist/cdn', 'dist/cdn', {recursive: true});
cpSync('node_modules/directory-reviews/dist/cloak.css', 'dist/cdn/cloak.css');
cpSync('node_modules/htmx.org/dist/htmx.min.js', 'dist/htmx.min.js');
