import {defineConfig} from 'vitest/config';

// Choose one. These tests pass in both.
const environments = ['jsdom', 'happy-dom'];

export default defineConfig({
  test: {
    projects: environments.map((environment) => ({
      test: {name: environment, environment, setupFiles: ['test/setup.ts'], testTimeout: 60_000},
    })),
  },
});
