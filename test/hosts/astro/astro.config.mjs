import node from '@astrojs/node';
import {defineConfig} from 'astro/config';

export default defineConfig({
  output: 'server',
  adapter: node({mode: 'standalone'}),
  // A policy without 'unsafe-inline' needs scripts and styles in files.
  build: {inlineStylesheets: 'never'},
  vite: {build: {assetsInlineLimit: 0}},
});
