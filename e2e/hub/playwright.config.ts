import { defineConfig } from 'playwright/test'
import config from '../playwright.config.ts'

/** The window over a hub and over places to deliver to, which need servers of this machine. */
export default defineConfig({ ...config, testDir: '.', outputDir: '../results' })
