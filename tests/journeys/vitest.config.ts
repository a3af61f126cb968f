/** The lane of the browser: journeys in the machine's own Chromium, and walks over every route. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { compiledCode } from '../lanes/compiled-code.ts'

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/journeys/**/*.test.ts', 'tests/walks/**/*.test.ts'],
    environment: 'node',
    env: compiledCode,
    globalSetup: ['tests/journeys/prepare.ts'],
    setupFiles: ['tests/lanes/console-guard.ts', 'tests/lanes/told-guard.ts'],
    reporters: ['default', './tests/lanes/not-run-reporter.ts'],
    // Each journey has a desk and a browser of its own, which mostly wait; seconds are counted, never measured.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 90_000,
    teardownTimeout: 20_000,
  },
})
