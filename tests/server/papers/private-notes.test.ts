/** What a mediator notes for himself and what parties offered in the room leave it on no paper, no copy sheet and no export (TYTJ 22). */
import readXlsxFile, { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { insertOffer } from '../../../db/repositories/offers.ts'
import { caseKinds } from '../../../server/papers/compose.ts'
import { writeExport } from '../../../server/reports/write-export.ts'
import { platforms } from '../../../server/copy-sheet/platforms.ts'
import { day, month } from '../../../workflows/values/day.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { dispute } from '../../desk/given.ts'
import { accepted, settled } from '../../desk/settled.ts'

const { at, signedIn } = caseSite()

const NOTE = '底线两万八不可外传'
const OFFER = '让步到三万六勿引用'

test('no paper, copy sheet or export says a private note or an offer', async () => {
  const { desk, county } = at()
  const { visitor, actor } = await signedIn('mediator', 'room')
  const story = await accepted(desk, actor, dispute(county.units.room))
  const id = story.disputeId
  const sat = { session: 'new', manner: 'room', record: '双方陈述意见', rightsTold: 'on' }
  expect((await takeStepPage(visitor, id, 'session-recorded', sat)).status).toBe(303)
  await visitor.get(`/disputes/${id}?tab=notes`)
  expect((await visitor.post(`/disputes/${id}/notes`, { body: NOTE })).status).toBe(303)
  const file = await settled(story, [{ worker: 0, parts: [{ dueOn: '2026-11-30', fen: 500_000 }] }], day('2026-11-05'))
  await transact(desk.db, (tx) =>
    insertOffer(tx, {
      id: desk.newId(),
      dispute_id: id,
      party_id: file.workers[0]?.id ?? '',
      amount_fen: 3_600_000,
      made_on: '2026-11-05',
      note: OFFER,
      recorded_at: desk.clock.now(),
    }),
  )
  // Both are where they belong, so that their absence elsewhere says something.
  expect((await visitor.get(`/disputes/${id}?tab=notes`)).text).toContain(NOTE)

  const said: string[] = []
  const shown: string[] = []
  for (const kind of caseKinds) {
    const answer = await visitor.get(`/disputes/${id}/papers/${kind}/preview`)
    expect([200, 409], kind).toContain(answer.status)
    if (answer.status === 200) shown.push(kind)
    said.push(answer.text)
  }
  expect(shown.length).toBeGreaterThan(12)
  for (const platform of platforms) {
    said.push((await visitor.get(`/disputes/${id}/copy-sheet/${platform}`)).text)
    const { bytes } = await visitor.download(`/disputes/${id}/copy-sheet/${platform}/xlsx`)
    said.push(JSON.stringify(await readSheet(bytes)))
  }
  said.push((await visitor.get(`/disputes/${id}/volume`)).text)
  for (const format of [{ kind: 'csv', table: 'cases' } as const, { kind: 'xlsx' } as const]) {
    const { bytes, rows } = await writeExport(desk.db.reader, {
      asked: { month: month('2026-11'), unitId: county.units.city, view: 'then', by: 'unit' },
      format,
      locale: 'zh-CN',
      ranked: true,
      made: { by: actor.name, at: '', on: day('2026-11-22') },
    })
    expect(rows).toBeGreaterThan(0)
    const sheets = format.kind === 'csv' ? [] : await readXlsxFile(Buffer.from(bytes))
    said.push(format.kind === 'csv' ? new TextDecoder().decode(bytes) : JSON.stringify(sheets))
  }
  for (const text of said) {
    expect(text).not.toContain(NOTE)
    expect(text).not.toContain(OFFER)
  }
})
