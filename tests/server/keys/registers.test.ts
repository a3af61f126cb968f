/** An old register is known again after its keys were changed, twice over: whatever its rows say, none is added and none is changed. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { privateValues } from '../../../db/private-values.ts'
import { historyOutcomes, type HistoryGiven } from '../../../server/history/read-cases.ts'
import { importSmallRegister } from '../../../server/history/import-history.ts'
import { changeKeys } from '../../../server/keys/change-keys.ts'
import { addKeys } from '../../../server/keys/key-status.ts'
import { goByKnownKeys } from '../../../server/keys/known-keys.ts'
import { loadSecrets } from '../../../server/secrets.ts'
import { day } from '../../../workflows/values/day.ts'
import { fen } from '../../../workflows/values/fen.ts'
import { fileDesk } from '../../desk/file-desk.ts'
import { actOf, smallCounty } from '../../desk/small-county.ts'
import type { TestDesk } from '../../desk/test-desk.ts'

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
const sum = fc.option(fc.maxSafeNat().map((value) => fen(value)))

/** A row of a register as it may have been read, with much in it or little. */
const rowOf = (number: number): fc.Arbitrary<HistoryGiven> =>
  fc.record({
    number: fc.constant(`渝总调〔2016〕${number}号`),
    worker: text,
    people: fc.integer({ min: 1, max: 99_999 }),
    identity: fc.constantFrom(null, '500103199001011232', '11010519491231002X'),
    phone: fc.constantFrom(null, '13912340001', '023-62341234'),
    employer: text,
    matter: fc.option(text),
    receivedOn: fc.constant(day('2016-03-01')),
    closedOn: fc.constantFrom(day('2016-04-01'), day('2019-12-31')),
    outcome: fc.constantFrom(...historyOutcomes),
    claimed: sum,
    agreed: sum,
    received: sum,
    mediator: fc.option(text),
    note: fc.option(text),
  })

/** The same desk with the newest keys alone, as the next start would find it. */
async function withNewKeysOnly(desk: TestDesk): Promise<TestDesk> {
  await addKeys(desk)
  const { gone } = await changeKeys(desk, () => undefined)
  for (const { number } of gone)
    for (const file of ['sealing', 'indexing'])
      rmSync(join(desk.config.secretsDir, number === 1 ? `${file}.key` : `${file}.${number}.key`))
  const secrets = loadSecrets(desk.config.secretsDir, false)
  const fresh = { ...desk, secrets, privateValues: privateValues(secrets.pairs) }
  await goByKnownKeys(fresh)
  return fresh
}

test('a register that comes again after a change of keys adds and changes nothing', { timeout: 90_000 }, async () => {
  const given = fc.sample(fc.tuple(...Array.from({ length: 24 }, (_, nth) => rowOf(nth + 1))), { numRuns: 1, seed: 7 })
  const rows = given.flat()
  const desk = await fileDesk()
  onTestFinished(() => desk.end())
  await goByKnownKeys(desk)
  const county = await smallCounty(desk)
  const clerk = await county.actor('clerk', 'committee')
  const bring = (at: TestDesk): Promise<void> => importSmallRegister(at, actOf(clerk), county.units.committee, rows)
  const kept = (): Promise<unknown> =>
    desk.db.reader.selectFrom('historical_case').select(['id', 'revision']).orderBy('id').execute()
  await bring(desk)
  const first = await kept()
  expect(first).toHaveLength(24)
  const second = await withNewKeysOnly(desk)
  await bring(second)
  expect(await kept()).toEqual(first)
  const third = await withNewKeysOnly(second)
  await bring(third)
  expect(await kept()).toEqual(first)
  const [changed] = rows
  if (changed) rows[0] = { ...changed, people: changed.people + 1 }
  await bring(third)
  expect(await kept()).not.toEqual(first)
})
