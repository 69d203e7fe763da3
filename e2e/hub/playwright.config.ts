import { defineConfig } from 'playwright/test'
import { MOSQUITTO } from '../../main/engine/testing/loopback-broker.ts'
import config from '../playwright.config.ts'

/** The window over a hub and over places to deliver to, which need servers of this machine; those that are not here are left out. */
export default defineConfig({
  ...config,
  testDir: '.',
  outputDir: '../results',
  testIgnore: MOSQUITTO ? [] : ['**/deliveries-window.spec.ts'],
})
