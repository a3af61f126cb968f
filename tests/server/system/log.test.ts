/** A log is read by programs: one line an event, and of an error everything that helps to find it. */
import { expect, test } from 'vitest'
import { createLog } from '../../../server/log.ts'

function logged(write: (log: ReturnType<typeof createLog>) => void): unknown[] {
  const lines: string[] = []
  write(createLog({ write: (line) => lines.push(line) }))
  expect(lines.every((line) => line.endsWith('\n') && !line.slice(0, -1).includes('\n'))).toBe(true)
  return lines.map((line): unknown => JSON.parse(line))
}

test('an event is one line with its level, time, figures and name', () => {
  const [line] = logged((log) => log.info({ signal: 'SIGTERM' }, 'stopping'))
  expect(line).toMatchObject({ level: 'info', signal: 'SIGTERM', msg: 'stopping' })
  expect(line).toHaveProperty('time', expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/u))
})

test('an error is told with its type, message, stack, code and cause', () => {
  const cause = Object.assign(new TypeError('no\nway'), { code: 'E_DEEP' })
  const [line] = logged((log) => log.error({ err: new Error('lost', { cause }) }, 'unexpected-fault'))
  expect(line).toMatchObject({
    level: 'error',
    err: { type: 'Error', message: 'lost', cause: { type: 'TypeError', message: 'no\nway', code: 'E_DEEP' } },
  })
  expect(line).toHaveProperty('err.stack', expect.stringContaining('log.test.ts'))
})
