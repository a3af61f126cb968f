/** The long lane: what takes minutes to prove, run before a release and every night. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { compiledCode } from '../lanes/compiled-code.ts'

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/proof/**/*.test.ts'],
    environment: 'node',
    env: compiledCode,
    globalSetup: ['tests/lanes/prepare.ts'],
    setupFiles: ['tests/lanes/console-guard.ts', 'tests/lanes/told-guard.ts'],
    reporters: ['default', './tests/lanes/not-run-reporter.ts'],
    // One after another: what is measured must not be slowed by its neighbour.
    fileParallelism: false,
    testTimeout: 10 * 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
})
