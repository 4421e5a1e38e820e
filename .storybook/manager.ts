import {addons} from 'storybook/manager-api';
import {create} from 'storybook/theming/create';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'Directory reviews',
    brandUrl: './',
    fontBase: 'system-ui, sans-serif',
    fontCode: 'ui-monospace, monospace',
    colorPrimary: '#0a6b3d',
    colorSecondary: '#0b57b0',
    appBg: '#f5f6f8',
    appBorderRadius: 8,
    inputBorderRadius: 6,
  }),
});
