/** Many papers of a case in one go: looked at, begun over HTTP, read back, stopped, cut off, begun again; nothing is issued twice. */
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { transact } from '../../../db/database.ts'
import { latestPaperJob, movePaperJob, paperJobItems } from '../../../db/repositories/paper-jobs.ts'
import { papersOf } from '../../../db/repositories/papers.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { makePapers, stopPapers, type BulkAsked } from '../../../server/papers/bulk/make-papers.ts'
import { caseSite } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { actOf } from '../../desk/small-county.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { hasPdftotext, hasQpdf, pdfBookmarks, pdfText, qpdfFaults, squeeze } from '../../templates/pdf-tools.ts'
import { atTheTable } from '../agreements/journey.ts'

const { at, signedIn } = caseSite()
const GROUP = Array.from({ length: 47 }, (_, index) => `工友${String(index + 1).padStart(2, '0')}号`)

const everybody = async (id: string): Promise<string[]> => {
  const { workers, employers } = await reopenFile(at().desk.db.reader, id)
  return [...workers, ...employers].map((party) => party.id)
}

/** Waits for the work by its row: each look at a page moves the clock of the test by seconds. */
async function followed(visitor: Visitor, id: string): Promise<string> {
  const { reader } = at().desk.db
  while ((await latestPaperJob(reader, id))?.state === 'running')
    await new Promise((resolve) => setTimeout(resolve, 20))
  return squeeze((await visitor.get(`/disputes/${id}/papers`)).text)
}

const says = (text: string, words: string): void => expect(text.includes(words), words).toBe(true)

test('a paper for each of 47 workers and their employer: looked at, made, joined, and taken as they are the second time', async () => {
  const { desk, county } = at()
  const { disputeId: id } = await atTheTable(desk, county, GROUP)
  const { visitor } = await signedIn('mediator', 'room')
  const page = `/disputes/${id}/papers`
  expect((await visitor.get(`/disputes/${id}?tab=papers`)).text).toContain(`href="${page}"`)
  const { text: notice } = await visitor.get(`${page}/acceptance-notice/preview`)
  const [folded = ''] = /<details>.*?<\/details>/su.exec(notice) ?? []
  expect(folded).toContain('另选（共49项）')
  expect(folded.match(/<a /gu)).toHaveLength(49)
  expect(notice).toContain(`href="${page}?kind=acceptance-notice"`)
  await visitor.get(page)
  const typed = {
    kinds: ['rights-notice', 'authorisation'],
    by: 'by-person',
    bothSides: 'on',
  }
  const looked = await visitor.post(`${page}/look`, typed)
  expect(looked.status).toBe(200)
  says(squeeze(looked.text), '共49份：可制作49份，已签发0份，缺内容0份')
  expect(await papersOf(desk.db.reader, id)).toEqual([])
  expect((await visitor.post(page, typed)).status).toBe(303)
  says((await visitor.get(page)).text, 'data-reload')
  says(await followed(visitor, id), '新签发49份，收入已签发的0份，未能制作0份')

  const papers = await papersOf(desk.db.reader, id)
  expect(papers).toHaveLength(49)
  expect(new Set(papers.map((paper) => paper.sha256)).size).toBe(49)
  expect(papers.every((paper) => paper.status === 'issued' && paper.data_sha256 !== null)).toBe(true)
  const [, pdf = ''] = /href="(\/paper-jobs\/[^"]+)"/u.exec(visitor.page) ?? []
  const { bytes } = await visitor.download(pdf)
  const first = await PDFDocument.load(bytes)
  if (hasQpdf) {
    expect(qpdfFaults(bytes)).toBe('')
    const marks = pdfBookmarks(bytes)
    expect(marks.slice(0, 3).map((mark) => mark.title)).toEqual([
      '人民调解权利义务告知书',
      '授权委托书　工友01号',
      '授权委托书　工友02号',
    ])
    expect(marks).toHaveLength(49)
    // Every paper begins on the face of a sheet.
    expect(marks.every((mark) => mark.page % 2 === 1)).toBe(true)
  }
  const read = hasPdftotext ? squeeze(pdfText(bytes)) : GROUP.join('')
  for (const name of GROUP) says(read, name)

  expect((await visitor.post(page, typed)).status).toBe(303)
  says(await followed(visitor, id), '新签发0份，收入已签发的49份，未能制作0份')
  expect(await papersOf(desk.db.reader, id)).toHaveLength(49)
  const [, again = ''] = /href="(\/paper-jobs\/[^"]+)"/u.exec(visitor.page) ?? []
  expect(again).not.toBe(pdf)
  expect((await PDFDocument.load((await visitor.download(again)).bytes)).getPageCount()).toBe(first.getPageCount())
  expect(desk.logLines).toEqual([])
  const actions = await desk.db.reader
    .selectFrom('audit_entry')
    .select((select) => ['action', select.fn.countAll<number>().as('times')])
    .where('action', 'in', ['issue-paper', 'issue-papers'])
    .groupBy('action')
    .orderBy('action')
    .execute()
  expect(actions.map(({ action, times }) => [action, times])).toEqual([
    ['issue-paper', 49],
    ['issue-papers', 2],
  ])
}, 120_000)

const choice = async (id: string, change: Partial<BulkAsked> = {}): Promise<BulkAsked> => ({
  kinds: ['authorisation'],
  people: await everybody(id),
  by: 'by-person',
  notices: 'each',
  anew: false,
  byHand: false,
  bothSides: false,
  ...change,
})

test('stopped and begun again: whole papers only, each once; a work whose process went down says so', async () => {
  const { desk, county } = at()
  const { disputeId: id, mediator } = await atTheTable(desk, county, GROUP.slice(0, 12))
  const asked = await choice(id)
  const act = actOf(mediator)
  const { ended } = await makePapers(desk, act, id, asked)
  // The same click again is the same work, another one is refused while it runs.
  await (
    await makePapers(desk, act, id, asked)
  ).ended
  await expect(makePapers(desk, actOf(mediator), id, asked)).rejects.toMatchObject({
    reasons: [{ code: 'papers-being-made' }],
  })
  while ((await papersOf(desk.db.reader, id)).length < 3) await new Promise((resolve) => setTimeout(resolve, 5))
  await stopPapers(desk, actOf(mediator), id)
  await ended
  const job = await latestPaperJob(desk.db.reader, id)
  const made = await papersOf(desk.db.reader, id)
  expect(job).toMatchObject({ state: 'stopped', sha256: null, done: made.length })
  expect(made.length).toBeLessThan(13)
  const items = await paperJobItems(desk.db.reader, job?.id ?? '')
  expect(items.filter((item) => item.outcome === 'issued').map((item) => item.paper_id)).toEqual(
    made.toReversed().map((paper) => paper.id),
  )
  const { visitor } = await signedIn('mediator', 'room')
  const page = `/disputes/${id}/papers`
  says((await visitor.get(page)).text, '上次制作已停止')
  says(visitor.page, 'value="authorisation" checked')

  // As a killed process leaves it: running, and no sign of life for two minutes.
  const gone = { state: 'running' as const, beat_at: '2026-11-22T00:00:00.000Z' }
  await transact(desk.db, (tx) => movePaperJob(tx, job?.id ?? '', ['stopped'], gone))
  says((await visitor.get(page)).text, '上次制作中断')
  await (
    await makePapers(desk, actOf(mediator), id, asked)
  ).ended
  expect(await papersOf(desk.db.reader, id)).toHaveLength(13)
  expect(await latestPaperJob(desk.db.reader, id)).toMatchObject({ state: 'done', pages: 13 })
}, 60_000)

test('what cannot be made is named with its reason and the way to mend it; a rare name may be left to a hand', async () => {
  const { desk, county } = at()
  const { disputeId: id, mediator } = await atTheTable(desk, county, ['王小芳', '李𰻝'])
  const { visitor } = await signedIn('mediator', 'room')
  const page = `/disputes/${id}/papers`
  const people = await everybody(id)
  await visitor.get(page)
  expect((await visitor.post(page, { kinds: [], people, by: 'by-paper' })).status).toBe(422)
  await visitor.get(page)
  const typed = { kinds: ['agreement', 'authorisation'], people: people.slice(0, 2), by: 'by-paper' }
  const begun = await visitor.post(page, typed)
  // No agreement was ever offered: such a form was not drawn here.
  expect(begun.status).toBe(422)
  const asked = await choice(id, { people: people.slice(0, 2) })
  await (
    await makePapers(desk, actOf(mediator), id, asked)
  ).ended
  const reply = await visitor.get(page)
  says(squeeze(reply.text), '新签发1份，收入已签发的0份，未能制作1份')
  says(reply.text, '没有字体可以打印：𰻝')
  says(reply.text, `papers/authorisation/preview?recipient=${people[1] ?? ''}`)
  await (
    await makePapers(desk, actOf(mediator), id, { ...asked, byHand: true })
  ).ended
  const papers = await papersOf(desk.db.reader, id)
  expect(new Set(papers.map((paper) => paper.recipient_id))).toEqual(new Set(people.slice(0, 2)))
  expect(await latestPaperJob(desk.db.reader, id)).toMatchObject({ state: 'done' })
})

test('is closed to those who may not print, and does not exist for another county', async () => {
  const { desk, county } = at()
  const { disputeId: id, mediator } = await atTheTable(desk, county, ['王小芳'])
  await (
    await makePapers(desk, actOf(mediator), id, await choice(id))
  ).ended
  const job = await latestPaperJob(desk.db.reader, id)
  const supervisor = await signedIn('supervisor', 'county')
  expect((await supervisor.visitor.get(`/disputes/${id}/papers`)).status).toBe(403)
  expect((await supervisor.visitor.get(`/paper-jobs/${job?.id ?? ''}`)).status).toBe(403)
  const stranger = await signedIn('mediator', 'otherRoom')
  expect((await stranger.visitor.get(`/disputes/${id}/papers`)).status).toBe(404)
  expect((await stranger.visitor.get(`/paper-jobs/${job?.id ?? ''}`)).status).toBe(404)
  const key = await stranger.visitor.get('/disputes')
  expect(key.status).toBe(200)
  expect((await stranger.visitor.post(`/disputes/${id}/papers/stop`)).status).toBe(404)
})

test('a notice reaches each worker of a group alone, or all together, never both', async () => {
  const { desk, county } = at()
  const { mediator, disputeId: id } = await atTheTable(desk, county, ['王小芳', '李强'])
  const run = async (change: Partial<BulkAsked>): Promise<(string | null)[]> => {
    const asked = await choice(id, { kinds: ['acceptance-notice'], ...change })
    await (
      await makePapers(desk, actOf(mediator), id, asked)
    ).ended
    const job = await latestPaperJob(desk.db.reader, id)
    return (await paperJobItems(desk.db.reader, job?.id ?? '')).map((item) => item.recipient_id)
  }
  const [first, second, company] = await everybody(id)
  expect(await run({})).toEqual([first, second, company])
  expect(await run({ notices: 'together' })).toEqual(['workers', company])
  expect(await run({ people: [second ?? ''] })).toEqual([second])
  expect(await papersOf(desk.db.reader, id)).toHaveLength(4)
})

test('a change of the case is told, and issued anew only where that is asked', async () => {
  const { desk, county } = at()
  const { mediator, disputeId: id } = await atTheTable(desk, county, ['王小芳'], {
    ...dispute(county.units.room, { workers: [worker('王小芳')] }),
  })
  const asked = await choice(id, { kinds: ['address-confirmation'] })
  const run = async (change: Partial<BulkAsked> = {}): Promise<void> =>
    (await makePapers(desk, actOf(mediator), id, { ...asked, ...change })).ended
  await run()
  await transact(desk.db, (tx) =>
    tx
      .updateTable('person')
      .set({ address: '山城市江岸区新搬的路9号' })
      .execute()
      .then(() => undefined),
  )
  const { visitor } = await signedIn('mediator', 'room')
  await visitor.get(`/disputes/${id}/papers`)
  const typed = { kinds: ['address-confirmation'], people: asked.people as string[], by: 'by-person' }
  says((await visitor.post(`/disputes/${id}/papers/look`, typed)).text, '已签发，案情有变')
  await run()
  expect(await papersOf(desk.db.reader, id)).toHaveLength(2)
  await run({ anew: true })
  const papers = await papersOf(desk.db.reader, id)
  expect(papers.map((paper) => paper.status)).toEqual(['issued', 'issued', 'superseded'])
})
