/** Hands on a screen over real HTTP: numbers in, one file out that holds the frozen text and every hand at its place. */
import { expect, test } from 'vitest'
import { papersOf } from '../../../db/repositories/papers.ts'
import { draftAgreement } from '../../../server/agreements/draft-agreement.ts'
import { openSigning } from '../../../server/agreements/open-signing.ts'
import { dataHash } from '../../../server/papers/canonical.ts'
import { drawDocument } from '../../../templates/drawer/draw-pdf.ts'
import { marksOn } from '../../../templates/papers/signed-copy.ts'
import { frozenPaper } from '../../../server/papers/frozen.ts'
import { pathOf, readSignatureFile, readStrokes, signatureFile } from '../../../workflows/values/strokes.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { actOf } from '../../desk/small-county.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { hasPdftotext, hasQpdf, pdfText, qpdfFaults, squeeze } from '../../templates/pdf-tools.ts'
import { agreementGiven, atTheTable, clause } from './journey.ts'

const site = caseSite()

/** Two strokes long enough for a name. */
const HAND = '100,80 180,200 260,300 400,120;420,60 480,200 560,330 640,90'

async function handedOver(names: readonly string[] = ['王小芳']) {
  const { desk, county } = site.at()
  const { mediator, file } = await atTheTable(desk, county, names)
  const given = agreementGiven(names.map((_, at) => clause(file, at, 500_000)))
  const { agreementId } = await draftAgreement(desk, actOf(mediator), file.row.id, given)
  await openSigning(desk, actOf(mediator), agreementId, 1, desk.clock.today(), 'both sides know')
  return { file, agreementId, mediator }
}

async function signs(visitor: Visitor, agreementId: string, who: string, fields: Record<string, string>) {
  const place = `/agreements/${agreementId}/sign/${who}`
  await visitor.get(place)
  return visitor.post(place, { revision: visitor.hidden('revision') ?? '', ...fields })
}

test('strokes are numbers within the pad, long enough for a name, and one file for ever', () => {
  const read = readStrokes(HAND)
  if (!read.ok) throw new Error(read.fault)
  const file = signatureFile(pathOf(read.strokes))
  expect(signatureFile(readSignatureFile(file))).toBe(file)
  for (const [drawn, fault] of [
    ['', 'signature-missing'],
    ['10,10 12,12', 'signature-short'],
    ['10,10 1001,20', 'signature-unreadable'],
    ['10,10 20,401', 'signature-unreadable'],
    ['<svg onload="x">', 'signature-unreadable'],
    [Array.from({ length: 6001 }, () => '1,1').join(' '), 'signature-unreadable'],
  ] as const)
    expect(readStrokes(drawn)).toEqual({ ok: false, fault })
  expect(() => readSignatureFile(file.replace('<path', '<script/><path'))).toThrow('damaged')
})

test('a party signs at the desk today; a slip of the hand is told and what was drawn is kept', async () => {
  const { file, agreementId } = await handedOver()
  const { visitor } = await site.signedIn('mediator', 'room')
  const worker = file.workers[0]?.id ?? ''
  const right = { signedBy: '王小芳', authority: 'self' }
  const slip = await signs(visitor, agreementId, worker, { ...right, strokes: '10,10 20,20' })
  expect([slip.status, slip.text.includes('签名过短')]).toEqual([422, true])
  expect(visitor.hidden('strokes')).toBe('10,10 20,20')

  expect((await signs(visitor, agreementId, worker, { ...right, strokes: HAND })).status).toBe(303)
  const [mark] = await site.at().desk.db.reader.selectFrom('agreement_signature').selectAll().execute()
  expect(mark).toMatchObject({ party_id: worker, way: 'screen', signed_on: site.at().desk.clock.today() })
  expect((await site.at().desk.files.get(mark?.image_sha256 ?? '')).toString()).toContain('<path d="M')
  // Who has signed is asked no more, and a fingerprint wants its witness.
  expect((await visitor.get(`/agreements/${agreementId}/sign/${worker}`)).status).toBe(404)
  await visitor.get(`/agreements/${agreementId}/signing`)
  const print = await visitor.post(`/agreements/${agreementId}/signing`, {
    revision: visitor.hidden('revision') ?? '',
    on: site.at().desk.clock.today(),
    'marks.0.party': file.employers[0]?.id ?? '',
    'marks.0.signed': 'on',
    'marks.0.signedBy': '刘建国',
    'marks.0.authority': 'legal-representative',
    'marks.0.manner': 'fingerprint',
  })
  expect([print.status, print.text.includes('请填写见证人')]).toEqual([422, true])
})

test('the signed copy is the frozen text with the hands upon it, bound to its data, made with the last mark', async () => {
  const { desk } = site.at()
  const { file, agreementId } = await handedOver()
  const { visitor } = await site.signedIn('mediator', 'room')
  const right = { signedBy: '王小芳', authority: 'self' }
  await signs(visitor, agreementId, file.workers[0]?.id ?? '', { ...right, strokes: HAND })
  await signs(visitor, agreementId, file.employers[0]?.id ?? '', {
    signedBy: '刘建国',
    authority: 'legal-representative',
    strokes: HAND,
  })
  await signs(visitor, agreementId, 'mediator', { strokes: HAND })
  expect(await papersOf(desk.db.reader, file.row.id)).toHaveLength(1)
  const { visitor: director } = await site.signedIn('director', 'committee')
  await director.get('/seal-tray')
  await director.post('/seal-tray', { on: desk.clock.today(), picked: agreementId })

  const [copy, text] = await papersOf(desk.db.reader, file.row.id)
  if (!copy || !text) throw new Error('no signed copy')
  expect([copy.kind, copy.status, text.kind, text.status]).toEqual([
    'signed-agreement',
    'issued',
    'agreement',
    'issued',
  ])
  expect(frozenPaper(desk, copy).text).toBe(frozenPaper(desk, text).text)
  expect([copy.template_version, copy.pages]).toEqual([text.template_version, text.pages])
  for (const row of [copy, text]) {
    const input: unknown = JSON.parse(desk.privateValues.openText(`paper.input.${row.id}`, row.input))
    expect(row.data_sha256).toBe(dataHash({ kind: row.kind, version: row.template_version, number: row.number, input }))
  }
  const bytes = await desk.files.get(copy.sha256)
  if (hasQpdf) expect(qpdfFaults(bytes)).toBe('')
  if (hasPdftotext) {
    const said = squeeze(pdfText(bytes))
    expect(said).toContain('王小芳')
    expect(said).toContain('（印章见纸质文本）')
    expect(said).toContain('2026年11月22日')
  }
  expect((await director.get(`/agreements/${agreementId}`)).text).toContain('调解协议书（签署本）')
})

test('every hand of a group finds its row, two of one name in their order, and the same marks give the same bytes', async () => {
  const { desk } = site.at()
  const names = ['王小芳', '李强', '王小芳', '赵敏']
  const { file } = await handedOver(names)
  const [row] = await papersOf(desk.db.reader, file.row.id)
  if (!row) throw new Error('no paper')
  const paper = frozenPaper(desk, row)
  const read = readStrokes(HAND)
  const hand = read.ok ? pathOf(read.strokes) : null
  const by = (name: string, own: typeof hand) => ({
    name,
    manner: 'signature' as const,
    hand: own,
    on: day('2026-11-22'),
  })
  const parties = [by('王小芳', hand), by('赵敏', null), by('王小芳', null)]
  const marks = marksOn(paper, { parties, officials: [] }, null, day('2026-11-22'))
  expect(marks.rows.map((mark) => mark && (mark.hand ? 'hand' : 'paper'))).toEqual(['hand', null, 'paper', 'paper'])
  const options = { draft: false, createdOn: day('2026-11-22'), verify: null, marks }
  const drawn = await drawDocument(paper, options)
  expect(Buffer.compare(drawn.bytes, (await drawDocument(paper, options)).bytes)).toBe(0)
  expect(() => marksOn(paper, { parties: [by('没有这人', hand)], officials: [] }, null, day('2026-11-22'))).toThrow(
    'place',
  )
})
