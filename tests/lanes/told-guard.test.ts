/** The guard over logs and addresses finds what it is there for, and takes no id, day or figure for it. */
import { expect, test } from 'vitest'
import { createLog } from '../../server/log.ts'
import { worker } from '../desk/given.ts'
import { smallCounty } from '../desk/small-county.ts'
import { takeTold, tellAddress, tellLog } from '../desk/told.ts'
import { testDesk } from '../desk/test-desk.ts'
import { openSite } from '../desk/visitor.ts'

const found = (): string[] => takeTold().found.map((line) => line.split(' in ')[0] ?? '')

test('a log line with a number, a password or a name of somebody is found', () => {
  const log = createLog({ write: tellLog })
  const { person } = worker('王小芳')
  for (const said of [
    person.identityNumber,
    person.phone,
    'Correct-Horse-7',
    '山城宏达服装有限公司',
    `${person.name} x`,
  ])
    log.warn({ said }, 'something')
  log.error({ err: new Error('lost', { cause: new Error(`no row for ${person.phone}`) }) }, 'unexpected-fault')
  const number = 'log: a number of a person'
  expect(found()).toEqual([number, number, 'log: a password', 'log: 山城宏达服装有限公司', 'log: 王小芳', number])
})

test('an address with one of them is found, asked for or led to, written in whatever way', () => {
  tellAddress('/search?q=%E7%8E%8B%E5%B0%8F%E8%8A%B3')
  tellAddress('/people/500103199001011232?tab=1')
  tellAddress('/calls?to=13800005678')
  expect(found()).toEqual(['address: 王小芳', 'address: a number of a person', 'address: a number of a person'])
})

test('ids, days, figures, times and hashes are none', () => {
  const log = createLog({ write: tellLog })
  log.info({ id: '01a200c4-9d18-7077-89c1-13800005678a', ms: 13.80000567, at: '2026-11-22T01:00:00.000Z' }, 'asked')
  log.info({ sha256: '5001031990010112325001031990010112325001031990010112320011aabb33', fen: 123_456_789 }, 'kept')
  tellAddress('/disputes/01a200c4-9d18-7077-89c1-1aa347d69596?after=2026-11-02&seq=138000056789')
  const told = takeTold()
  expect(told).toEqual({ logLines: 2, addresses: 1, found: [] })
})

test('what a desk logs and is asked for passes by', async () => {
  const desk = await testDesk()
  const site = await openSite(desk)
  await (await smallCounty(desk)).actor('mediator', 'room')
  takeTold()
  await site.visitor().signIn('mediator-room')
  desk.log.info({}, 'told')
  const { logLines, addresses } = takeTold()
  await site.end()
  await desk.end()
  expect([logLines, addresses]).toEqual([1, 3])
})
