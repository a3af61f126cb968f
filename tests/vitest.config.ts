/** The default lane: everything that needs no browser, on a bare machine, in under three minutes on two cores. */
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { compiledCode } from './lanes/compiled-code.ts'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/journeys/**', 'tests/proof/**', 'tests/walks/**'],
    environment: 'node',
    env: compiledCode,
    // The modules of the desk keep nothing that a test could leave behind, and reading them anew for each file cost half of the lane.
    isolate: false,
    // One worker more than cores: many tests wait for a disk or a process they started, and a core should not wait with them.
    maxWorkers: availableParallelism() + 1,
    globalSetup: ['tests/lanes/prepare.ts'],
    setupFiles: ['tests/lanes/console-guard.ts', 'tests/lanes/told-guard.ts'],
    reporters: ['default', './tests/lanes/not-run-reporter.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    teardownTimeout: 20_000,
  },
})
