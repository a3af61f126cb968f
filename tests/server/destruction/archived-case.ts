/** A case that ended without an agreement, with something in every place that tells of persons, archived and bound. */
import { expect } from 'vitest'
import { transact } from '../../../db/database.ts'
import { insertPrivateNote } from '../../../db/repositories/private-notes.ts'
import { keepEvidence } from '../../../server/attachments/keep-evidence.ts'
import type { Actor, Desk } from '../../../server/desk.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { issuePaper } from '../../../server/papers/issue-paper.ts'
import { aboutNothing } from '../../../server/papers/paper-builder.ts'
import { bindVolumeOf } from '../../../server/volume/bind-volume.ts'
import { keepSheets } from '../../../server/volume/file-sheets.ts'
import { takeStepPage, type caseSite } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { png } from '../../desk/material-files.ts'
import { accepted } from '../../desk/settled.ts'
import { actOf } from '../../desk/small-county.ts'

/** Words that stand nowhere else, each in another place of the case. */
export const SECRETS = [
  '桂芳菲',
  '摘要密语',
  '笔记密语',
  '证据密语',
  '记录密语',
  '联系密语',
  '地址密语',
  '赵密语',
  '公证书密语',
]

/** A terminated case with papers, a bound volume, evidence and notes, archived on 2026-11-22 for five years. */
export async function archivedCase(
  site: ReturnType<typeof caseSite>,

  name = SECRETS[0] ?? '',
  unit: 'room' | 'otherRoom' = 'room',
  mark = '密语',
): Promise<string> {
  const { desk, county } = site.at()
  const mediator = await county.actor('mediator', unit)
  const clerk = await county.actor('clerk', unit === 'room' ? 'committee' : 'otherCommittee')
  const party = worker(name)
  party.person.address = `地址${mark}`
  const given = dispute(county.units[unit], { workers: [party], summary: `摘要${mark}` })
  const { disputeId: id } = await accepted(desk, mediator, given)
  const { visitor } = await site.signedIn('mediator', unit)
  const contact = { manner: 'phone', result: 'reached', note: `联系${mark}` }
  expect((await takeStepPage(visitor, id, 'contact-logged', contact)).status).toBe(303)
  const heir = {
    proof: `继承权公证书${mark}`,
    'heirs.0.name': `赵${mark}`,
    'heirs.0.relation': 'spouse',
    'heirs.0.identityNumber': '500103199001011236',
  }
  expect((await takeStepPage(visitor, id, 'heirs-entered', heir)).status).toBe(303)
  const sat = { session: 'new', manner: 'room', record: `记录${mark}`, rightsTold: 'on' }
  expect((await takeStepPage(visitor, id, 'session-recorded', sat)).status).toBe(303)
  const file = await reopenFile(desk.db.reader, id)
  const end = { workers: file.workers.map((one) => one.id), reason: 'too-far-apart' }
  expect((await takeStepPage(visitor, id, 'mediation-terminated', end)).status).toBe(303)
  await transact(desk.db, (tx) =>
    insertPrivateNote(tx, {
      id: desk.newId(),
      dispute_id: id,
      staff_id: mediator.staffId,
      body: `笔记${mark}`,
      recorded_at: desk.clock.now(),
    }),
  )
  await issuePaper(desk, actOf(mediator), id, 'acceptance-register', aboutNothing)
  const picture = { name: `证据${mark}.png`, bytes: Buffer.from(png(4, name.length)), type: 'image/png' as const }
  await keepEvidence(desk, actOf(mediator), id, [picture], {
    kind: 'identity',
    title: `证据${mark}`,
    offeredBy: null,
    originalSeen: true,
    volumeRow: null,
  })
  await keepSheets(desk, actOf(clerk), id, { rights: 1, record: 1, ending: 1 })
  await bind(desk, id, mediator)
  const visiting = (await site.signedIn('clerk', unit === 'room' ? 'committee' : 'otherCommittee')).visitor
  const { row } = await reopenFile(desk.db.reader, id)
  const put = await takeStepPage(visiting, id, 'archived', { retention: '5-years', revision: String(row.revision) })
  expect(put.status).toBe(303)
  return id
}

export const bind = async (desk: Desk, id: string, by: Actor): Promise<void> => {
  await (
    await bindVolumeOf(desk, actOf(by), id)
  ).ended
}
