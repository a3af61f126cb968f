/** The lane of mutation testing: only the tests of the law and the values, in one worker, once for every mutant that their code survives. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/workflows/law/**/*.test.ts', 'tests/workflows/values/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/lanes/console-guard.ts'],
    testTimeout: 20_000,
    // Pure code keeps nothing between tests: a fresh worker for every mutant would only cost time.
    isolate: false,
  },
})
