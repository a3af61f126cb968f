/** Papers of what is no dispute: frozen with their data, replaced by the next of the same part only, vouched for like any other. */
import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { findMatterPaper, matterPapersOf } from '../../../db/repositories/matter-papers.ts'
import { stillNeeded } from '../../../db/repositories/file-erasures.ts'
import { issueMatterPaper } from '../../../server/papers/matters/issue-matter-paper.ts'
import { matterPaper, type Matter, type MatterPapers } from '../../../server/papers/matters/matter.ts'
import { destructionListSamples } from '../../../templates/papers/samples/destruction-list.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { caseSite } from '../../desk/case-site.ts'
import { actOf } from '../../desk/small-county.ts'

const site = caseSite()

type Letters = { matter: Matter; letters: { id: string; name: string }[] }

/** A warning with two letters, as a job would open it; `state` moves under the desk. */
function lettersOf(state: { revision: number; open: boolean }): MatterPapers<Letters> {
  return {
    matter: 'warning',
    may: { read: 'warning:handle', issue: 'warning:handle' },
    open: (_desk, _reader, actor, id) => {
      if (!state.open) throw new DomainError('not-found', 'no-such-page')
      const matter: Matter = {
        matter: 'warning',
        matterId: id,
        unitId: actor.unitId,
        revision: state.revision,
        number: 'W1',
      }
      return Promise.resolve({ matter, letters: ['a', 'b'].map((name) => ({ id: name, name })) })
    },
    papers: [
      matterPaper(
        'destruction-list',
        () => true,
        ({ partId }) => ({ ...destructionListSamples.proposed, number: `第${partId ?? ''}号` }),
        ({ letters }) => letters,
      ),
      matterPaper(
        'receipt-slip',
        () => false,
        () => null,
      ),
    ],
    paths: {
      preview: '/letters/:id/papers/:kind/preview',
      draft: '/letters/:id/papers/:kind/pdf',
      issue: '/letters/:id/papers/:kind/issue',
      issued: '/letter-papers/:paperId',
    },
    page: () => '/letters',
    crumbs: () => [],
  }
}

const ID = '01890000-0000-7000-8000-000000000001'

test('is frozen, superseded part by part, and known by its code to whoever holds it', async () => {
  const { desk, county, site: served } = site.at()
  const supervisor = await county.actor('supervisor', 'county')
  const job = lettersOf({ revision: 1, open: true })
  const issue = (partId: string | null) =>
    issueMatterPaper(desk, actOf(supervisor), job, { id: ID, kind: 'destruction-list', partId, byHand: false })
  const first = await issue('a')
  await issue('b')
  const again = await issue('a')
  const rows = await matterPapersOf(desk.db.reader, { matter: 'warning', matterId: ID })
  expect(rows.map((row) => [row.part_id, row.number, row.status])).toEqual([
    ['a', '第a号', 'issued'],
    ['b', '第b号', 'issued'],
    ['a', '第a号', 'superseded'],
  ])
  expect(await matterPapersOf(desk.db.reader, { matter: 'aid-case', matterId: ID })).toEqual([])
  const row = await findMatterPaper(desk.db.reader, again.paperId)
  expect(row?.data_sha256).toBe(rows[2]?.data_sha256)
  expect(row?.input).not.toContain('第a号')
  expect((await desk.files.get(row?.sha256 ?? '')).subarray(0, 5).toString()).toBe('%PDF-')
  expect([...(await stillNeeded(desk.db.reader, [row?.sha256 ?? '']))]).toEqual([row?.sha256])

  const anyone = served.visitor()
  expect((await anyone.get(`/v/${row?.verify_token}`)).text).toContain('第a号')
  const old = await findMatterPaper(desk.db.reader, first.paperId)
  const page = await anyone.get(`/v/${old?.verify_token}`)
  expect([page.status, page.text.includes(old?.sha256 ?? '?')]).toEqual([200, true])
  const { rows: trail } = await sql<{ n: number }>`
    select count(*) as n from audit_entry where object_kind = 'matter-paper'`.execute(desk.db.reader)
  expect(trail).toEqual([{ n: 3 }])
})

test('is refused while the workflow has not come so far, for a kind that is not its own, and when the matter moved meanwhile', async () => {
  const { desk, county } = site.at()
  const supervisor = await county.actor('supervisor', 'county')
  const state = { revision: 1, open: true }
  const job = lettersOf(state)
  const issue = (kind: string) =>
    issueMatterPaper(desk, actOf(supervisor), job, { id: ID, kind, partId: null, byHand: false })
  await expect(issue('receipt-slip')).rejects.toMatchObject({ kind: 'refused', code: 'paper-not-ready' })
  await expect(issue('agreement')).rejects.toMatchObject({ kind: 'not-found' })
  const moving: MatterPapers<Letters> = {
    ...job,
    open: async (...asked) => {
      const opened = await job.open(...asked)
      state.revision += 1
      return opened
    },
  }
  await expect(
    issueMatterPaper(desk, actOf(supervisor), moving, {
      id: ID,
      kind: 'destruction-list',
      partId: null,
      byHand: false,
    }),
  ).rejects.toMatchObject({ kind: 'stale', code: 'matter-changed' })
  state.open = false
  await expect(issue('destruction-list')).rejects.toMatchObject({ kind: 'not-found' })
  expect(await matterPapersOf(desk.db.reader, { matter: 'warning', matterId: ID })).toEqual([])
})
