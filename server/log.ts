/** One JSON line an event, with ids and figures only; names, numbers and free text never reach a log. */
import { systemClock } from './clock.ts'

type Fields = Record<string, unknown>

/** Each level writes one line: `{"level":"info","time":…,…fields,"msg":…}`. */
export type Log = Record<'info' | 'warn' | 'error', (fields: Fields, message: string) => void>

/** A logger to standard output, or to `destination` in tests. */
export function createLog(destination: { write(line: string): unknown } = standardOutput()): Log {
  const writer = (level: string) => (fields: Fields, message: string) => {
    const time = systemClock.now()
    destination.write(`${JSON.stringify({ level, time, ...fields, msg: message }, spelledOut)}\n`)
  }
  return { info: writer('info'), warn: writer('warn'), error: writer('error') }
}

const lost = (): void => undefined

/** A line that cannot be written, on a full disk or to a reader who has gone, is lost; unheard, its error would end the desk. */
function standardOutput(): NodeJS.WriteStream {
  if (!process.stdout.listeners('error').includes(lost)) process.stdout.on('error', lost)
  return process.stdout
}

/** An error is all hidden fields to JSON; what it was caused by is often the only useful part. */
function spelledOut(_name: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value
  const { name: type, message, stack, cause } = value
  return { ...value, type, message, stack, cause }
}
