/** Not a lane: draws every paper anew and approves what it sees. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: { include: ['tests/templates/papers/picture/approve.ts'], environment: 'node', testTimeout: 120_000 },
})
