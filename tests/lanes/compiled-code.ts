/** Tests start threads and programs by the hundred: what they compile is kept, in the folder where `npm start` keeps it. */
import { fileURLToPath } from 'node:url'

export const compiledCode = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/desk', import.meta.url)),
}
