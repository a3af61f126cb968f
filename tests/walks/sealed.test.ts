/** T64 over the whole demonstration city: what the inventory says lies sealed does, and no number of a person lies open in any other column. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { columnsOf, personalData, tellsOfPersons } from '../../db/personal-data.ts'
import { holdsNumber } from '../desk/told.ts'
import { figure } from '../proof/figure.ts'
import { openWorld, type World } from './world.ts'

const city = inject('demonstration')
const tables = personalData().filter((entry) => entry.kind === 'table')
const SEALED = /^v1:[\w-]+:[\w-]+:[\w-]*:[\w-]+$/u

let world: World
beforeAll(async () => {
  if (city !== null) world = await openWorld(city.dataDir)
})
afterAll(async () => {
  if (city !== null) await world.end()
})

test.skipIf(city === null)('tables that are kept for good and tell of nobody name no person of the city', () => {
  const names = world.all(`select distinct name from person where length(name) > 1`)
  expect(names.length).toBeGreaterThan(100)
  const any = new RegExp(names.join('|'), 'u')
  const told = tables
    .filter((entry) => entry.end === 'good' && !tellsOfPersons(entry))
    .flatMap((entry) =>
      columnsOf(entry, 'none').flatMap((column) =>
        valuesOf(entry.name, column).flatMap((value) => {
          const found = any.exec(value)
          return found === null ? [] : [`${entry.name}.${column}: ${found[0]}`]
        }),
      ),
    )
  expect([...new Set(told)]).toEqual([])
})

const valuesOf = (table: string, column: string): string[] =>
  world.all(`select "${column}" from "${table}" where "${column}" is not null and "${column}" <> ''`)

test.skipIf(city === null)(
  'sealed columns hold sealed text, and the rest no identity number and no mobile telephone',
  () => {
    let sealed = 0
    let looked = 0
    const open: string[] = []
    for (const entry of tables) {
      const closed = new Set(columnsOf(entry, 'sealed'))
      for (const column of entry.classes.flatMap((one) => one.columns)) {
        for (const value of valuesOf(entry.name, column)) {
          looked += 1
          if (closed.has(column)) {
            sealed += 1
            expect(value.slice(0, 200)).toMatch(SEALED.test(value) ? /^v1:/u : SEALED)
          } else if (holdsNumber(value)) open.push(`${entry.name}.${column}: ${value.slice(0, 80)}`)
        }
      }
    }
    expect(open).toEqual([])
    expect(sealed).toBeGreaterThan(100)
    figure({
      id: 'T64',
      promise: 'Sealed columns hold sealed text, and no other column a number of a person',
      figure: `0 of ${looked} values of the demonstration city open; ${sealed} sealed`,
      target: '0',
      passed: open.length === 0,
    })
  },
)
