/** Starting reads some five hundred files and leaves as much behind as the desk itself holds; without this a desk at rest would keep it. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Gives back what the start left behind, once, in a tenth of a second, before anybody is likely to ask: the engine itself sees no need while memory is free. */
export function settleMemory(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as NodeJS.GCFunction
  collect({ type: 'major', flavor: 'last-resort', execution: 'sync' })
}
