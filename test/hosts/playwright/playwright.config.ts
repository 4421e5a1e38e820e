import {defineConfig} from '@playwright/test';

const port = process.env.PORT ?? '4173';

export default defineConfig({
  testDir: 'test',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    // For a browser that Playwright has not installed.
    launchOptions: {executablePath: process.env.CHROMIUM_PATH},
  },
  webServer: {command: `vite preview --host 127.0.0.1 --port ${port} --strictPort`, port: Number(port)},
});
