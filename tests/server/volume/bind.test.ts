/** The volume as one PDF, bound in a thread from a real case: read back with poppler and qpdf, stopped, checked by another. */
import { expect, test } from 'vitest'
import { insertPrivateNote } from '../../../db/repositories/private-notes.ts'
import { transact } from '../../../db/database.ts'
import { findVolume, latestJob } from '../../../db/repositories/volumes.ts'
import { bindVolumeOf, stopBinding } from '../../../server/volume/bind-volume.ts'
import { keepEvidence } from '../../../server/attachments/keep-evidence.ts'
import { issuePaper } from '../../../server/papers/issue-paper.ts'
import { aboutNothing } from '../../../server/papers/paper-builder.ts'
import { keepSheets } from '../../../server/volume/file-sheets.ts'
import type { Actor } from '../../../server/desk.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { docx, jpeg, pdf, png } from '../../desk/material-files.ts'
import { accepted } from '../../desk/settled.ts'
import { actOf } from '../../desk/small-county.ts'
import { hasPdftotext, hasQpdf, pdfObjects, pdfText, qpdfFaults, squeeze } from '../../templates/pdf-tools.ts'

const site = caseSite()
const NOTE = '底线四千不可告人之密语'

/** A link and an opening of the page that would both run a script. */
const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'
const ACTING = `/AA << /O ${SCRIPT} >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${SCRIPT} >>] `

const material = { title: '', offeredBy: null, originalSeen: true, volumeRow: null }
const file = (name: string, bytes: Uint8Array, type: 'image/png' | 'image/jpeg' | 'application/pdf') => ({
  name,
  bytes: Buffer.from(bytes),
  type,
})
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A group at the table with papers issued, materials of every sort, sheets by hand, and a secret note. */
async function groupCase(workers: number): Promise<{ id: string; mediator: Actor }> {
  const { desk, county } = site.at()
  const mediator = await county.actor('mediator', 'room')
  const given = dispute(county.units.room, {
    workers: Array.from({ length: workers }, (_, at) => worker(`工友${String(at + 1).padStart(2, '0')}号`)),
  })
  const { disputeId: id } = await accepted(desk, mediator, given)
  const { visitor } = await site.signedIn('mediator', 'room')
  const sat = { session: 'new', manner: 'room', record: '双方陈述意见', rightsTold: 'on' }
  expect((await takeStepPage(visitor, id, 'session-recorded', sat)).status).toBe(303)
  await transact(desk.db, (tx) =>
    insertPrivateNote(tx, {
      id: desk.newId(),
      dispute_id: id,
      staff_id: mediator.staffId,
      body: NOTE,
      recorded_at: desk.clock.now(),
    }),
  )
  for (const kind of ['acceptance-register', 'mediation-record'] as const)
    await issuePaper(desk, actOf(mediator), id, kind, aboutNothing)
  const put = (kind: 'identity' | 'evidence' | 'signed-paper', one: Parameters<typeof keepEvidence>[3][number]) =>
    keepEvidence(desk, actOf(mediator), id, [one], {
      ...material,
      kind,
      volumeRow: kind === 'signed-paper' ? 'rights' : null,
    })
  await put('signed-paper', file('告知书签名件.jpg', jpeg(), 'image/jpeg'))
  await put('identity', file('身份证😀.png', png(9, 7), 'image/png'))
  await put('evidence', file('银行流水.pdf', pdf(3, ACTING), 'application/pdf'))
  await put('evidence', file('打不开.pdf', Buffer.from('%PDF-1.7 nothing %%EOF'), 'application/pdf'))
  await put('evidence', { name: '说明.docx', bytes: Buffer.from(docx()), type: word })
  await keepSheets(desk, actOf(mediator), id, { receipts: 4 })
  return { id, mediator }
}

async function bound(id: string, mediator: Actor): Promise<Uint8Array> {
  const { desk } = site.at()
  await (
    await bindVolumeOf(desk, actOf(mediator), id)
  ).ended
  expect(desk.logLines).toEqual([])
  const volume = await findVolume(desk.db.reader, id)
  return desk.files.get(volume?.sha256 ?? '')
}

test.runIf(hasPdftotext && hasQpdf)(
  'holds everything of a group of 47 in its order, numbered through, sound, and nothing that acts',
  async () => {
    const { id, mediator } = await groupCase(47)
    const bytes = await bound(id, mediator)
    expect(qpdfFaults(bytes)).toBe('')
    const [cover = '', contents = '', ...pages] = pdfText(bytes).split('\f').slice(0, -1).map(squeeze)
    expect(cover).toContain('调解卷宗')
    for (const said of ['江岸工人调字〔2026〕第1号', 'mediator·room', '30年', '立卷人']) expect(cover).toContain(said)
    const volume = await findVolume(site.at().desk.db.reader, id)
    expect(pages).toHaveLength((volume?.pages ?? 0) + 1)
    // The contents name every part with its pages; the text of each page begins or ends with its number.
    const titles = ['人民调解受理登记表', '告知书签名件', '身份证', '银行流水', '人民调解记录', '收条等履行凭证']
    const places = titles.map((title) => contents.indexOf(title))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(contents).toContain('纸质4页')
    for (const [at, text] of pages.slice(0, -1).entries())
      expect(text.startsWith(String(at + 1)) || text.endsWith(String(at + 1)), `page ${at + 1}`).toBe(true)
    for (let at = 1; at <= 47; at++) expect(pages.join('')).toContain(`工友${String(at).padStart(2, '0')}号`)
    expect(pages.at(-1)).toContain(`本卷共${volume?.pages}页`)
    expect(pages.at(-1)).toContain('另有纸质4页')
    const objects = pdfObjects(bytes)
    expect(objects).toContain('/Outlines')
    for (const acting of ['/JavaScript', '/OpenAction', '/AA', '/Annots']) expect(objects).not.toContain(acting)
    expect(squeeze(pdfText(bytes))).not.toContain(NOTE)
  },
  30_000,
)

test('is checked by another person than its binder, and anew after a change', async () => {
  const { desk, county } = site.at()
  const { id } = await groupCase(1)
  const clerk = await county.actor('clerk', 'committee')
  await bound(id, clerk)
  const check = async (role: 'clerk' | 'director' | 'mediator') => {
    const { visitor } = await site.signedIn(role, role === 'mediator' ? 'room' : 'committee')
    await visitor.get(`/disputes/${id}/volume`)
    return visitor.post(`/disputes/${id}/volume/check`)
  }
  expect((await check('mediator')).status).toBe(403)
  const own = await check('clerk')
  expect([own.status, own.text.includes('立卷人不能检查自己立的卷')]).toEqual([409, true])
  expect((await check('director')).status).toBe(303)
  expect(await findVolume(desk.db.reader, id)).toMatchObject({ bound_by: clerk.staffId, score: 100 })
  await keepSheets(desk, actOf(clerk), id, { 'follow-up': 1 })
  const late = await check('director')
  expect([late.status, late.text.includes('卷宗尚未生成，或生成后有变化')]).toEqual([409, true])
}, 30_000)

test('is stopped by whoever may bind, and leaves nothing', async () => {
  const { desk } = site.at()
  const { id, mediator } = await groupCase(2)
  const { ended } = await bindVolumeOf(desk, actOf(mediator), id)
  await expect(bindVolumeOf(desk, actOf(mediator), id)).rejects.toMatchObject({
    reasons: [{ code: 'volume-being-bound' }],
  })
  const { visitor } = await site.signedIn('mediator', 'room')
  expect((await visitor.get(`/disputes/${id}/volume`)).text).toContain('data-reload')
  await stopBinding(desk, actOf(mediator), id)
  await ended
  expect(await latestJob(desk.db.reader, id)).toMatchObject({ state: 'stopped' })
  expect(await findVolume(desk.db.reader, id)).toBeNull()
  expect((await visitor.get(`/disputes/${id}/volume/pdf`)).status).toBe(404)
  expect((await visitor.get(`/disputes/${id}/volume`)).text).toContain('上次生成已停止')
}, 30_000)
