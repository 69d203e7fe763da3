import { defineConfig } from 'playwright/test'

/** The real app in a real Electron, one at a time on a display; a retry would hide a race, so there is none. */
export default defineConfig({
  testDir: 'real',
  testMatch: '**/*.spec.ts',
  outputDir: 'results',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { trace: 'retain-on-failure' },
})
