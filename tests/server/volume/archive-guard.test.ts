/** Nothing is archived while a mandatory paper is missing: issued, filed as a file, or lying there by hand, each counts. */
import { expect, test } from 'vitest'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { keepSheets } from '../../../server/volume/file-sheets.ts'
import { setParameter } from '../../../server/law/set-parameter.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { dispute } from '../../desk/given.ts'
import { png } from '../../desk/material-files.ts'
import { accepted } from '../../desk/settled.ts'
import { actOf } from '../../desk/small-county.ts'
import type { Visitor } from '../../desk/visitor.ts'

const site = caseSite()

/** A case ended at the table on 2026-11-20. */
async function ended() {
  const { desk, county } = site.at()
  const mediator = await county.actor('mediator', 'room')
  const { disputeId } = await accepted(desk, mediator, dispute(county.units.room))
  const { visitor } = await site.signedIn('mediator', 'room')
  const sat = await takeStepPage(visitor, disputeId, 'session-recorded', {
    session: 'new',
    manner: 'room',
    record: '双方各执一词',
    rightsTold: 'on',
  })
  expect(sat.status).toBe(303)
  const file = await reopenFile(desk.db.reader, disputeId)
  const end = { workers: file.workers.map((worker) => worker.id), reason: 'too-far-apart' }
  expect((await takeStepPage(visitor, disputeId, 'mediation-terminated', end)).status).toBe(303)
  return { id: disputeId, visitor }
}

async function archive(clerk: Visitor, id: string) {
  const { row } = await reopenFile(site.at().desk.db.reader, id)
  return takeStepPage(clerk, id, 'archived', { retention: '5-years', revision: String(row.revision) })
}

async function sheets(visitor: Visitor, id: string, given: Record<string, string>) {
  await visitor.get(`/disputes/${id}/volume`)
  return visitor.post(`/disputes/${id}/volume/sheets`, given)
}

test('each missing paper is named and cured in its own way, then the archive opens', async () => {
  const { id, visitor } = await ended()
  const clerk = (await site.signedIn('clerk', 'committee')).visitor
  expect((await archive(clerk, id)).status).toBe(409)
  const page = await visitor.get(`/disputes/${id}/volume`)
  const missing = [...page.text.matchAll(/volume-missing" id="row-([a-z]+)"/g)].map((match) => match[1])
  expect(missing).toEqual(['application', 'rights', 'identity', 'record', 'ending'])
  expect((await visitor.get(`/disputes/${id}`)).text).toContain('归档前卷内尚缺 5 种必备文书')

  // Issued papers.
  for (const kind of ['acceptance-register', 'mediation-record']) {
    await visitor.get(`/disputes/${id}/papers/${kind}/preview`)
    const revision = visitor.hidden('revision') ?? ''
    expect((await visitor.post(`/disputes/${id}/papers/${kind}/issue`, { revision })).status).toBe(303)
  }
  // A file, and a scan that says which paper it is; a struck one counts no more.
  const material = { title: '', offeredBy: '', volumeRow: '' }
  const put = async (fields: Record<string, string>, bytes: Uint8Array) => {
    await visitor.get(`/disputes/${id}?tab=evidence`)
    return visitor.upload(
      `/disputes/${id}/evidence`,
      { ...material, ...fields },
      { field: 'file', name: 'a.png', bytes },
    )
  }
  expect((await put({ kind: 'identity' }, png(4, 3))).status).toBe(303)
  expect((await put({ kind: 'signed-paper', volumeRow: 'ending' }, png(5, 3))).status).toBe(303)
  expect((await archive(clerk, id)).text).toContain('案卷缺少必备文书')
  // Sheets that lie there by hand.
  expect((await sheets(visitor, id, { 'sheets-rights': '半' })).text).toContain('1 到 999')
  expect((await sheets(visitor, id, { 'sheets-rights': '2', 'sheets-note': '1' })).status).toBe(303)
  expect((await visitor.get(`/disputes/${id}/volume`)).text).toContain('必备文书齐全')
  expect((await sheets(visitor, id, { 'sheets-note': '1' })).status).toBe(303)
  expect((await archive(clerk, id)).status).toBe(409)
  expect((await sheets(visitor, id, { 'sheets-rights': '2' })).status).toBe(303)
  expect((await archive(clerk, id)).status).toBe(303)
  // The archived volume stays as it is.
  expect((await sheets(visitor, id, { 'sheets-rights': '' })).status).toBe(409)
  expect((await put({ kind: 'evidence' }, png(6, 3))).status).toBe(409)
  const file = await reopenFile(site.at().desk.db.reader, id)
  expect(file.row).toMatchObject({ stage: 'archived', archived_on: '2026-11-22' })
})

test('an open case is told calmly what it would lack', async () => {
  const { desk, county } = site.at()
  const { disputeId } = await accepted(desk, await county.actor('mediator', 'room'), dispute(county.units.room))
  const { visitor } = await site.signedIn('mediator', 'room')
  const { text } = await visitor.get(`/disputes/${disputeId}/volume`)
  expect([
    text.includes('若今日归档，还将缺'),
    text.includes('volume-missing'),
    text.includes('若按今日卷内情况评查'),
  ]).toEqual([true, false, true])
})

test('an archived volume keeps its term when the setting changes; another one wants a reason and stands in the history', async () => {
  const { id } = await ended()
  const { desk, county } = site.at()
  const { actor, visitor: clerk } = await site.signedIn('clerk', 'committee')
  await keepSheets(desk, actOf(actor), id, { application: 1, rights: 1, identity: 1, record: 1, ending: 1 })
  await setSetting('retention-ending', 8)
  const step = await clerk.get(`/disputes/${id}/steps/archived`)
  expect(step.text).toMatch(/value="8-years"[^>]* checked/u)
  expect((await archive(clerk, id)).status).toBe(303)
  await setSetting('retention-ending', 20)
  const page = await clerk.get(`/disputes/${id}/volume`)
  expect(page.text).toContain('保管 5 年，自 2026-11-22 结案起算，至 2031-11-22 届满')
  const change = (fields: Record<string, string>) =>
    clerk.post(`/disputes/${id}/volume/retention`, { revision: '1', ...fields })
  expect((await change({ retention: '10-years' })).status).toBe(422)
  await clerk.get(`/disputes/${id}/volume`)
  expect((await change({ retention: '5-years', reason: 'inspection' })).text).toContain('与现在的保管期限相同')
  await clerk.get(`/disputes/${id}/volume`)
  expect((await change({ retention: '30-years', reason: 'inspection' })).status).toBe(303)
  await clerk.get(`/disputes/${id}/volume`)
  expect((await change({ retention: 'permanent', reason: 'inspection' })).status).toBe(409)
  const { kept, journal } = await reopenFile(desk.db.reader, id)
  expect(kept).toMatchObject({ kept_for: '30-years', keep_until: '2056-11-22', revision: 2, state: 'kept' })
  expect(journal.at(-1)).toMatchObject({ type: 'retention-changed', actor_id: actor.staffId })
  expect((await clerk.get(`/disputes/${id}`)).text).toContain('检查、审计需要')
  // A room never changes what the committee's archive keeps.
  const mediator = (await site.signedIn('mediator', 'room')).visitor
  await mediator.get(`/disputes/${id}/volume`)
  expect(
    (
      await mediator.post(`/disputes/${id}/volume/retention`, {
        retention: '5-years',
        reason: 'inspection',
        revision: '2',
      })
    ).status,
  ).toBe(403)
  const differences: unknown[] = []
  await checkJournal(desk.db.reader, (difference) => differences.push(difference))
  expect(differences).toEqual([])

  async function setSetting(code: 'retention-ending', value: number) {
    const administrator = await county.actor('administrator', 'city')
    const revision = value === 8 ? 0 : 1
    const given = { value, validFrom: day('2026-01-01'), source: '调委会档案办法', revision }
    await setParameter(desk, actOf(administrator), code, given)
  }
})

test('the supervisor sees what is missing and can change nothing; a stranger finds no volume', async () => {
  const { id } = await ended()
  const supervisor = (await site.signedIn('supervisor', 'county')).visitor
  const page = await supervisor.get(`/disputes/${id}/volume`)
  expect([page.status, page.text.includes('sheets-rights')]).toEqual([200, false])
  expect((await supervisor.post(`/disputes/${id}/volume/sheets`, { 'sheets-rights': '1' })).status).toBe(403)
  const stranger = (await site.signedIn('mediator', 'otherRoom')).visitor
  expect((await stranger.get(`/disputes/${id}/volume`)).status).toBe(404)
})
