/** Figures know an employer under all its names: the quarter's ranking counts them as one, a debt agreed under two of them is looked at before a month closes; parted, each is what it was. */
import { describe, expect, test } from 'vitest'
import { busiestEmployers, casesAgainst } from '../../../db/repositories/busy-employers.ts'
import { possibleDoubles } from '../../../db/repositories/month-problems.ts'
import { mergeEmployers, partEmployers } from '../../../server/employers/merge-employers.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { company, dispute, worker } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'
import { actOf } from '../../desk/small-county.ts'

const [SHOP, AGAIN, OLD] = ['重庆渝岚服装有限公司', '渝岚服装有限责任公司', '渝岚制衣厂']
const OTHER = '山城宏达服装有限公司'

type Unit = 'room' | 'otherRoom'

const byName = (rows: (string | number)[][]) => rows.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))

const boss = (name: string, site: string) => ({
  ...company(name),
  employer: { ...company(name).employer, kind: 'nickname' as const, site },
})

describe.each(['SQLite', 'PostgreSQL'] as const)('one employer under several names on %s', (engine) => {
  const { at } = caseSite(engine)
  const lacking = (): boolean => engine === 'PostgreSQL' && at().desk.db.engine !== 'postgres'

  async function agreedAgainst(respondents: ReturnType<typeof company>[], who: string, unit: Unit = 'room') {
    const { desk, county } = at()
    const given = dispute(county.units[unit], { workers: [worker(who)], respondents })
    const story = await accepted(desk, await county.actor('mediator', unit), given)
    await settled(story, [{ worker: 0, parts: [{ dueOn: '2026-11-20', fen: 50_000 }] }], day('2026-11-06'))
    return story.disputeId
  }

  async function employerId(name: string): Promise<string> {
    const { reader } = at().desk.db
    return (await reader.selectFrom('employer').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
  }

  async function merged(other: string, into: string): Promise<void> {
    const { desk, county } = at()
    const given = { intoId: await employerId(into), otherId: await employerId(other), reason: 'same-name' } as const
    await mergeEmployers(desk, actOf(await county.actor('supervisor', 'city')), given)
  }

  async function parted(name: string): Promise<void> {
    const { desk, county } = at()
    const id = await employerId(name)
    const given = { employerId: id, nameId: id, reason: 'merged-by-mistake' } as const
    await partEmployers(desk, actOf(await county.actor('supervisor', 'city')), given)
  }

  const unitIds = (units: readonly Unit[]): string[] => units.map((unit) => at().county.units[unit])

  const ranking = async (units: readonly Unit[] = ['room']) => {
    const scope = { unitIds: unitIds(units), months: ['2026-11'], first: '2026-11-01', last: '2026-11-30' }
    const { reader } = at().desk.db
    const found = await busiestEmployers(reader, scope, 20)
    // Whatever is printed beside an employer is what its list holds.
    for (const { id, cases, workers } of found) {
      const behind = await casesAgainst(reader, scope, id)
      expect([behind.length, behind.reduce((sum, one) => sum + one.workers, 0)]).toEqual([cases, workers])
    }
    return found.map(({ name, cases, workers }) => [name, cases, workers])
  }

  const doubles = async () => {
    const scope = { unitIds: unitIds(['room']), month: '2026-11', last: '2026-11-30', limit: 10 }
    const { total, cases } = await possibleDoubles(at().desk.db.reader, scope)
    return { total, ids: cases.map((one) => one.disputeId).toSorted(), fen: cases.map((one) => one.fen) }
  }

  test('joined in a chain they are one in the ranking and before closing; parted they are apart again', async ({
    skip,
  }) => {
    if (lacking()) skip()
    at().desk.at('2026-11-22 09:00')
    const first = await agreedAgainst([company(SHOP)], '王小芳')
    const second = await agreedAgainst([company(AGAIN)], '王小芳')
    const third = await agreedAgainst([company(OLD), company(AGAIN)], '罗建华')
    await agreedAgainst([company(OTHER)], '王小芳')
    const apart = [
      [AGAIN, 2, 2],
      [OTHER, 1, 1],
      [OLD, 1, 1],
      [SHOP, 1, 1],
    ]
    const none = { total: 0, ids: [], fen: [] }
    expect(byName(await ranking())).toEqual(byName(apart))
    expect(await doubles()).toEqual(none)

    // The case that names two of them counts once.
    await merged(AGAIN, SHOP)
    await merged(SHOP, OLD)
    expect(await ranking()).toEqual([
      [OLD, 3, 3],
      [OTHER, 1, 1],
    ])
    expect(await doubles()).toEqual({ total: 2, ids: [first, second].toSorted(), fen: [50_000, 50_000] })

    await parted(SHOP)
    expect((await ranking())[0]).toEqual([SHOP, 3, 3])
    await parted(AGAIN)
    expect(byName(await ranking())).toEqual(byName(apart))
    expect(await doubles()).toEqual(none)
    expect(new Set([first, second, third]).size).toBe(3)
  })

  test('whoever employs as a person is ranked by a name that stands in the units asked for', async ({ skip }) => {
    if (lacking()) skip()
    at().desk.at('2026-11-22 09:00')
    await agreedAgainst([boss('包工头张某', '江北工地')], '王小芳')
    await agreedAgainst([boss('老张', '山岭工地')], '欧阳静', 'otherRoom')
    await merged('包工头张某', '老张')
    expect(await ranking()).toEqual([['包工头张某', 1, 1]])
    expect(await ranking(['otherRoom'])).toEqual([['老张', 1, 1]])
    expect(await ranking(['room', 'otherRoom'])).toMatchObject([[expect.stringMatching(/张/u), 2, 2]])
  })
})
