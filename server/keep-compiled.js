/**
 * Keeps compiled code between starts, halving them: `node --import ./server/keep-compiled.js server/main.ts`.
 * Plain JavaScript because it must stand before the first TypeScript file. A folder that cannot be written to only
 * means a slower start; it lies among the packages, where nobody but their owner can put code, and leaves with them.
 */
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

enableCompileCache(join(fileURLToPath(new URL('../node_modules', import.meta.url)), '.cache', 'desk'))
