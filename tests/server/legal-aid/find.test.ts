/** An aid case is found by whatever a caller can say, inside one's own part of the tree, and what was typed stands in no address, log or trail. */
import { describe, expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import type { Actor } from '../../../server/desk.ts'
import { decideErasure } from '../../../server/erasure/decide-erasure.ts'
import { proposeErasure } from '../../../server/erasure/propose-erasure.ts'
import { fillAidTokens } from '../../../server/legal-aid/fill-aid-tokens.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { company, worker } from '../../desk/given.ts'
import { actOf } from '../../desk/small-county.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { hasPostgres } from '../../postgres.ts'
import { aidStep, direct, lawyer } from './story.ts'

const on = day('2026-11-20')
const known = worker('单晓梅').person
const other = { ...worker('彭大海').person, phone: '13911112222', identityNumber: '11010519491231002X' }

/** The names of the rows shown. */
const rowsOf = (text: string): string[] =>
  [...text.matchAll(/<th scope="row"><a [^>]*>[^<]*<\/a> ([^<]+)</gu)].map(([, name]) => name ?? '')

async function find(visitor: Visitor, q: string) {
  await visitor.get('/legal-aid')
  return visitor.post('/legal-aid/find', { q })
}

describe.each(['SQLite', 'PostgreSQL'] as const)('on %s', (engine) => {
  describe.skipIf(engine === 'PostgreSQL' && !hasPostgres())('the search of legal aid', () => {
    const { at, signedIn } = caseSite(engine)

    /** Two cases of the county in different groups and one of another county, and the officer who asks. */
    async function library(): Promise<{ actor: Actor; visitor: Visitor; ids: { mei: string; hai: string } }> {
      const { desk, county } = at()
      const { actor, visitor } = await signedIn('aid-officer', 'county')
      const supervisor = await county.actor('supervisor', 'county')
      const away = await county.actor('aid-officer', 'otherCounty')
      const mei = await direct(desk, actor, { person: known, employer: company('山城顺达物流有限公司').employer })
      const hai = await direct(desk, actor, { person: other, employer: company('山城宏达服装有限公司').employer })
      await direct(desk, away, { person: { ...known, name: '单远方' } })
      await aidStep(desk, supervisor, hai, { type: 'granted', occurredOn: on, asked: {} })
      return { actor, visitor, ids: { mei, hai } }
    }

    test('by names, initials, numbers and their tails, in every group, and never beyond the county', async () => {
      const { visitor, ids } = await library()
      const { case_number: number } = await at()
        .desk.db.reader.selectFrom('aid_case')
        .select('case_number')
        .where('id', '=', ids.hai)
        .executeTakeFirstOrThrow()
      expect(number).not.toBeNull()
      const asked: [string, string[]][] = [
        ['单晓梅', ['单晓梅']],
        ['晓梅', ['单晓梅']],
        // 单 as a surname and as any other character.
        ['sxm', ['单晓梅']],
        ['DXM', ['单晓梅']],
        ['顺达', ['单晓梅']],
        ['scsdwl', ['单晓梅']],
        ['晓梅 顺达', ['单晓梅']],
        ['138 0000 5678', ['单晓梅']],
        ['5678', ['单晓梅']],
        ['500103199001011232', ['单晓梅']],
        ['11010519491231002x', ['彭大海']],
        ['pdh', ['彭大海']],
        [number ?? '', ['彭大海']],
        ['山城', ['彭大海', '单晓梅']],
        ['单远方', []],
        ['晓梅 宏达', []],
        ["' or 1=1 --", []],
      ]
      for (const [q, names] of asked) expect([q, rowsOf((await find(visitor, q)).text)]).toEqual([q, names])
      expect((await find(visitor, '单远方')).text).toContain('没有符合条件的援助案件')
      expect((await find(visitor, ' ')).location).toBe('/legal-aid')
    })

    test('what was typed stands in no address, log or trail', async () => {
      const { visitor } = await library()
      const before = at().desk.logLines.length
      const shown = await find(visitor, '单晓梅')
      expect(rowsOf(shown.text)).toEqual(['单晓梅'])
      const addresses = [...shown.text.matchAll(/(?:href|action)="([^"]+)"/gu)].map(([, to]) => decodeURI(to ?? ''))
      expect(addresses.length).toBeGreaterThan(10)
      expect(addresses.join('\n')).not.toContain('单晓梅')
      const trail = await at().desk.db.reader.selectFrom('audit_entry').selectAll().execute()
      expect(JSON.stringify([trail, at().desk.logLines.slice(before)])).not.toContain('单晓梅')
    })

    test('a number that comes with a step is found from then on, and one that was mended no longer by what stood there', async () => {
      const { desk } = at()
      const { actor, visitor, ids } = await library()
      const lawyerId = await lawyer(desk, actor, '周律师', '15001')
      await aidStep(desk, actor, ids.hai, { type: 'lawyer-assigned', occurredOn: on, asked: { lawyerId } })
      const opened = { kind: 'arbitration', ground: null, body: '江岸仲裁委', theirNumber: '江劳人仲案字〔2026〕88号' }
      await aidStep(desk, actor, ids.hai, { type: 'proceeding-opened', occurredOn: on, asked: opened } as never)
      expect(rowsOf((await find(visitor, '江劳人仲案字（2026）88号')).text)).toEqual(['彭大海'])
      const mended = { body: '江岸仲裁委', theirNumber: '江劳人仲案字〔2026〕97号' }
      await aidStep(desk, actor, ids.hai, { type: 'proceeding-noted', occurredOn: on, asked: mended })
      expect(rowsOf((await find(visitor, '江劳人仲案字〔2026〕88号')).text)).toEqual([])
      expect(rowsOf((await find(visitor, '江劳人仲案字〔2026〕97号')).text)).toEqual(['彭大海'])
    })

    test('cases of an older release are entered by the desk’s round, and an erased one is found by nothing', async () => {
      const { desk, county } = at()
      const { actor, ids } = await library()
      const supervisor = await county.actor('supervisor', 'county')
      const above = await county.actor('supervisor', 'city')
      const asked = { type: 'withdrawn', occurredOn: on, asked: { reason: 'applicant-asks' } } as const
      await aidStep(desk, actor, ids.mei, asked)
      desk.at('2040-11-23 09:00')
      const unitId = county.units.county
      const list = { unitId, term: 'aid-refused', ids: [ids.mei] } as const
      const { listId } = await proposeErasure(desk, actOf(supervisor), list)
      await decideErasure(desk, actOf(above), { listId, outcome: 'erased', reason: null, revision: 1 })
      const tokens = () =>
        desk.db.reader.selectFrom('search_token').select('token').where('ref_id', '=', ids.mei).execute()
      expect(await tokens()).toEqual([])
      await transact(desk.db, async (tx) => {
        await tx.deleteFrom('search_token').where('kind', '=', 'aid').execute()
        await tx.updateTable('aid_case').set({ findable: 0 }).execute()
      })
      desk.at('2026-11-22 12:00')
      const { visitor } = await signedIn('aid-officer', 'county')
      expect(rowsOf((await find(visitor, '大海')).text)).toEqual([])
      expect([await fillAidTokens(desk), await fillAidTokens(desk)]).toEqual([3, 0])
      expect(rowsOf((await find(visitor, '大海')).text)).toEqual(['彭大海'])
      expect(rowsOf((await find(visitor, '13911112222')).text)).toEqual(['彭大海'])
      expect(await tokens()).toEqual([])
    })
  })
})

describe('a row that was searched for', () => {
  const { at, signedIn } = caseSite()

  test('is saved where it stands, and the same rows are shown again', async () => {
    const { desk } = at()
    const { actor, visitor } = await signedIn('aid-officer', 'county')
    const supervisor = await at().county.actor('supervisor', 'county')
    const id = await direct(desk, actor)
    await direct(desk, actor, { person: other })
    await aidStep(desk, supervisor, id, { type: 'granted', occurredOn: on, asked: {} })
    const lawyerId = await lawyer(desk, actor, '周律师', '15001')
    await aidStep(desk, actor, id, { type: 'lawyer-assigned', occurredOn: on, asked: { lawyerId } })
    await visitor.get('/legal-aid')
    await visitor.post('/legal-aid/find', { q: '陈大勇' })
    const moved = await visitor.post('/legal-aid/grid?group=deciding', {
      q: '陈大勇',
      [`cell.${id}.move`]: 'arbitration',
      [`was.${id}.move`]: '',
    })
    expect([moved.status, rowsOf(moved.text)]).toEqual([200, ['陈大勇']])
    expect(moved.text).toContain('已保存 1 件')
    expect(moved.text).toContain('劳动仲裁')
    const stale = await visitor.post('/legal-aid/grid', {
      q: '陈大勇',
      [`cell.${id}.hearing`]: '2026-12-10',
      [`was.${id}.hearing`]: '2026-12-01',
    })
    expect([stale.status, rowsOf(stale.text)]).toEqual([409, ['陈大勇']])
    expect(stale.text).toContain('value="2026-12-10"')
    const swept = await visitor.post('/legal-aid/sweep', { q: '陈大勇', picked: id, note: '已电话告知', hearingOn: '' })
    expect([swept.status, rowsOf(swept.text)]).toEqual([200, ['陈大勇']])
    expect((await visitor.get(`/legal-aid/${id}`)).text).toContain('已电话告知')
  })
})
