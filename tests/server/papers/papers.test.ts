import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { papersOf } from '../../../db/repositories/papers.ts'
import { draftAgreement } from '../../../server/agreements/draft-agreement.ts'
import { openSigning } from '../../../server/agreements/open-signing.ts'
import { caseKinds, composeFor } from '../../../server/papers/compose.ts'
import { aboutNothing } from '../../../server/papers/paper-builder.ts'
import { drawDraft } from '../../../server/papers/draw.ts'
import { frozenPaper } from '../../../server/papers/frozen.ts'
import { issuePaper } from '../../../server/papers/issue-paper.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { day } from '../../../workflows/values/day.ts'
import { actOf, smallCounty, type SmallCounty } from '../../desk/small-county.ts'
import { testDesk, type TestDesk } from '../../desk/test-desk.ts'
import { openSite } from '../../desk/visitor.ts'
import { agreementGiven, atTheTable, clause } from '../agreements/journey.ts'

let desk: TestDesk
let county: SmallCounty

beforeEach(async () => {
  desk = await testDesk()
  county = await smallCounty(desk)
})
afterEach(() => desk.end())

const hasPdfToText = existsSync('/usr/bin/pdftotext')

function pdfText(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  try {
    const file = join(folder, 'paper.pdf')
    writeFileSync(file, bytes)
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, '')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function withAgreement() {
  const { mediator, file } = await atTheTable(desk, county, ['王小芳', '李强'])
  const account = { holder: '王小芳', bank: '工商银行江岸支行', number: '6222023100001234567' }
  const given = agreementGiven([clause(file, 0, 1_234_550, { manner: 'transfer', account }), clause(file, 1, 800_000)])
  const { agreementId } = await draftAgreement(desk, actOf(mediator), file.row.id, given)
  return { mediator, disputeId: file.row.id, agreementId }
}

describe.runIf(hasPdfToText)('the PDF read back with pdftotext', () => {
  test('a draft is marked and an issued agreement holds parties, sums, capitals, account and number', async () => {
    const { mediator, disputeId, agreementId } = await withAgreement()
    const file = await reopenFile(desk.db.reader, disputeId)
    const on = day('2026-11-10')
    const composed = await composeFor(desk, desk.db.reader, file, 'agreement', aboutNothing, on)
    const draft = await drawDraft(composed.paper, on)
    expect(pdfText(draft)).toContain('草')
    const { paperId } = await openSigning(desk, actOf(mediator), agreementId, 1, on, 'both sides know')
    const [row] = await papersOf(desk.db.reader, disputeId)
    expect(row?.id).toBe(paperId)
    const bytes = await desk.files.get(row?.sha256 ?? '')
    const text = pdfText(bytes)
    for (const words of [
      '人民调解协议书',
      '江岸工人调字〔2026〕第1号',
      '王小芳',
      '李强',
      '山城宏达服装有限公司',
      '20,345.50',
      '人民币贰万零叁佰肆拾伍元伍角',
      '12,345.50',
      '6222023100001234567',
      '2026年12月15日',
      '一式四份',
      '江岸区人民法院',
      '江岸区总工会劳动争议人民调解委员会',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('草')
  })
})

test('what was issued is read back as it was, sealed at rest, whatever happens to the data afterwards', async () => {
  const { mediator, disputeId } = await withAgreement()
  const { paperId } = await issuePaper(desk, actOf(mediator), disputeId, 'acceptance-register', aboutNothing)
  const [row] = await papersOf(desk.db.reader, disputeId)
  if (row?.id !== paperId) throw new Error('paper lost')
  expect(`${row.input}${row.text}`).not.toContain('500103199001011232')
  const before = frozenPaper(desk, row).text
  expect(before).toContain('王小芳')
  await desk.db.reader.updateTable('person').set({ name: '改名' }).execute()
  expect(frozenPaper(desk, row).text).toBe(before)
})

test('a second issue supersedes the first, and both stay readable', async () => {
  const { mediator, disputeId } = await withAgreement()
  const first = await issuePaper(desk, actOf(mediator), disputeId, 'acceptance-register', aboutNothing)
  const second = await issuePaper(desk, actOf(mediator), disputeId, 'acceptance-register', aboutNothing)
  const papers = await papersOf(desk.db.reader, disputeId)
  expect(new Map(papers.map((paper) => [paper.id, paper.status]))).toEqual(
    new Map([
      [second.paperId, 'issued'],
      [first.paperId, 'superseded'],
    ]),
  )
})

test('a paper the case cannot fill yet is refused, and an agreement is issued by its signing only', async () => {
  const { mediator, disputeId } = await withAgreement()
  await expect(issuePaper(desk, actOf(mediator), disputeId, 'termination-notice', aboutNothing)).rejects.toMatchObject({
    kind: 'refused',
    code: 'paper-not-ready',
  })
  await expect(issuePaper(desk, actOf(mediator), disputeId, 'agreement', aboutNothing)).rejects.toMatchObject({
    code: 'issued-with-signing',
  })
})

test('papers over HTTP: preview, draft, issue, the file itself, the page that vouches, and nothing for strangers', async () => {
  const { disputeId } = await withAgreement()
  await county.actor('clerk', 'otherCommittee')
  await county.actor('supervisor', 'county')
  const site = await openSite(desk)
  const mediator = site.visitor()
  await mediator.signIn('mediator-room')
  const place = `/disputes/${disputeId}/papers/acceptance-register`
  expect((await mediator.get(`${place}/preview`)).text).toContain('人民调解受理登记表')
  const draft = await mediator.get(`${place}/pdf`)
  expect([draft.status, draft.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  await mediator.get(`${place}/preview`)
  const issued = await mediator.post(`${place}/issue`, { revision: mediator.hidden('revision') ?? '' })
  expect(issued.status).toBe(303)
  const [row] = await papersOf(desk.db.reader, disputeId)
  expect((await mediator.get(issued.location ?? '')).status).toBe(200)

  const anyone = site.visitor()
  const vouch = await anyone.get(`/v/${row?.verify_token ?? ''}`)
  expect(vouch.text).toContain('本系统签发过此文书')
  expect(vouch.text).not.toContain('王小芳')
  expect((await anyone.get('/v/nothing')).status).toBe(404)

  const stranger = site.visitor()
  await stranger.signIn('clerk-othercommittee')
  for (const path of [`${place}/preview`, `${place}/pdf`, issued.location ?? ''])
    expect((await stranger.get(path)).status).toBe(404)
  const supervisor = site.visitor()
  await supervisor.signIn('supervisor-county')
  expect((await supervisor.get(issued.location ?? '')).status).toBe(403)
  for (const kind of caseKinds)
    expect((await mediator.get(`/disputes/${disputeId}/papers/${kind}/pdf`)).status).toBeLessThan(410)
  expect((await mediator.get(`/disputes/${disputeId}/papers/secret-notes/pdf`)).status).toBe(404)
  await site.end()
})

test('a character no font prints is named on the preview, drawn blank in a draft and issued only when a hand is to write it', async () => {
  const { mediator, disputeId } = await withAgreement()
  const rare = '\u{323af}'
  await desk.db.reader
    .updateTable('person')
    .set({ name: `王${rare}` })
    .where('name', '=', '王小芳')
    .execute()
  const site = await openSite(desk)
  const visitor = site.visitor()
  await visitor.signIn('mediator-room')
  const place = `/disputes/${disputeId}/papers/acceptance-register`
  const preview = await visitor.get(`${place}/preview`)
  expect(preview.text).toContain(`手写补填：${rare}`)
  expect(preview.text).toContain('王\uff3f')
  expect((await visitor.get(`${place}/pdf`)).status).toBe(200)
  await visitor.get(`${place}/preview`)
  const revision = visitor.hidden('revision') ?? ''
  expect((await visitor.post(`${place}/issue`, { revision })).status).toBe(409)
  expect((await visitor.post(`${place}/issue`, { revision, byHand: 'on' })).status).toBe(303)
  const audit = await desk.db.reader.selectFrom('audit_entry').selectAll().where('action', '=', 'issue-paper').execute()
  expect(JSON.stringify(audit)).toContain('leftBlank')
  const [row] = await papersOf(desk.db.reader, disputeId)
  if (!row) throw new Error('paper lost')
  expect(frozenPaper(desk, row).text).toContain('王\uff3f')
  expect([mediator.staffId, row.issued_by]).toEqual([row.issued_by, mediator.staffId])
  await site.end()
})
