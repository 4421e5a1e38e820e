import type {StorybookConfig} from '@storybook/web-components-vite';
import {mergeConfig} from 'vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.mdx', '../stories/*.stories.ts'],
  // The released page for web views.
  staticDirs: [{from: '../dist/webview', to: '/webview'}],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: {disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false},
  viteFinal: (found) =>
    mergeConfig(found, {
      // Two copies of Lit would render into each other's markers.
      resolve: {dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element']},
      // Storybook's own user interface is large.
      build: {chunkSizeWarningLimit: 4000},
    }),
};

export default config;
