import { defineConfig } from 'playwright/test'

/**
 * The real app in a real Electron, one at a time. A retry would hide a race, so there is none but one in CI, whose
 * machine may starve a window; what needed it is listed as flaky.
 */
export default defineConfig({
  testDir: 'real',
  testMatch: '**/*.spec.ts',
  outputDir: 'results',
  workers: 1,
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { trace: 'retain-on-failure' },
})
