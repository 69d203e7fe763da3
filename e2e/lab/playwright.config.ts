import { defineConfig } from 'playwright/test'

/** The real app on the lab's laptop; started by the `*.test.ts` beside the specs, inside the lab. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../results/lab',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: { trace: 'retain-on-failure' },
})
