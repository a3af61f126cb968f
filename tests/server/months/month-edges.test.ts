/** The last instant of a month and the first of the next, on the pages of closing and of the forms, wherever the machine stands. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { nodeArguments } from '../../node.ts'

type Told = { before: unknown; after: unknown; october: string[]; november: string[] }

test.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles'])(
  'both months are told apart to the instant in %s',
  async (TZ) => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...nodeArguments, 'tests/server/months/month-edges.ts'],
      {
        env: { ...process.env, TZ },
      },
    )
    const told = JSON.parse(stdout) as Told
    expect(told.before).toEqual({ over: false, cases: '1 件', money: '0.11 万元', status: 409 })
    expect(told.after).toEqual({ over: true, cases: '1 件', money: '0.11 万元', status: 303 })
    for (const [cells, sum] of [
      [told.october, '1,111.00'],
      [told.november, '2,222.00'],
    ] as const) {
      expect(cells.slice(3, 6)).toEqual(['受理', '件', '1'])
      expect(cells.slice(cells.indexOf('协议涉及金额')).slice(0, 3)).toEqual(['协议涉及金额', '元', sum])
      // The one mediator of the list of subsidies: name, unit, and what was closed.
      const list = cells.lastIndexOf('协议（元）') + 1
      expect(cells.slice(list + 2, list + 6)).toEqual(['1', '1', '1', sum])
    }
  },
  60_000,
)
