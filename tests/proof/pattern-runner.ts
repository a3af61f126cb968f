/** Runs patterns over hostile texts in a thread that can be ended from outside; says which one it begins. */
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'

const given = z
  .object({ patterns: z.array(z.object({ source: z.string(), flags: z.string() })), length: z.int() })
  .parse(workerData)

/** What tempts a pattern: one sign for ever, its own signs for ever, and an end that fits nothing. */
function hostileTexts(source: string, length: number): string[] {
  const own = source.replaceAll(/\\[bBdDsSwWpPu](?:\{[^{}]*\})?|[\\^$.*+?()[\]{}|]/gu, '')
  const pieces = [' ', '\t', '0', 'a', '(', '[', '<', '"', ',', '-', ':', '元', 'ab ', '1,', own, own.slice(0, 1)]
  return pieces
    .filter((piece) => piece !== '')
    .map((piece) => `${piece.repeat(Math.ceil(length / piece.length))}\n!\u0000`)
}

for (const [at, { source, flags }] of given.patterns.entries()) {
  parentPort?.postMessage(at, [])
  const pattern = new RegExp(source, flags)
  for (const text of hostileTexts(source, given.length)) {
    pattern.lastIndex = 0
    text.replace(pattern, '')
  }
}
parentPort?.postMessage(given.patterns.length, [])
