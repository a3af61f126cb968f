/** One JSON line an event, with ids and figures only; names, numbers and free text never reach a log. */
import { pino, type Logger } from 'pino'

export type Log = Logger

/** A logger to standard output, or to `destination` in tests. */
export function createLog(destination?: { write(line: string): void }): Log {
  const options = { base: null, level: 'info', timestamp: pino.stdTimeFunctions.isoTime }
  return destination ? pino(options, destination) : pino(options)
}
