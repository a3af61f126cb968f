/** The page that comes back finds its paper: drawn, printed, photographed askew and soiled, and read again over real HTTP. */
import { expect, test } from 'vitest'
import { papersOf, type PaperRow } from '../../../db/repositories/papers.ts'
import { scansOf } from '../../../db/repositories/paper-scans.ts'
import { draftAgreement } from '../../../server/agreements/draft-agreement.ts'
import { openSigning } from '../../../server/agreements/open-signing.ts'
import { readPageCode, writePageCode } from '../../../templates/drawer/page-code.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { actOf } from '../../desk/small-county.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { agreementGiven, atTheTable, clause } from '../agreements/journey.ts'
import { hasPdftoppm, jpegOf, photographed, pixelsOf, pngOf, scannedPdf } from './picture.ts'

const site = caseSite()

async function issuedAgreement(): Promise<{ paper: PaperRow; pdf: Buffer; place: string }> {
  const { desk, county } = site.at()
  const { mediator, file } = await atTheTable(desk, county, ['王小芳', '李强'])
  const given = agreementGiven([clause(file, 0, 500_000), clause(file, 1, 800_000)])
  const { agreementId } = await draftAgreement(desk, actOf(mediator), file.row.id, given)
  await openSigning(desk, actOf(mediator), agreementId, 1, day('2026-11-10'), 'both sides know')
  const [paper] = await papersOf(desk.db.reader, file.row.id)
  if (!paper) throw new Error('no paper')
  return { paper, pdf: await desk.files.get(paper.sha256), place: `/papers/${paper.id}/pages` }
}

const filed = async (paper: PaperRow) =>
  (await scansOf(site.at().desk.db.reader, paper.id)).map((scan) => [scan.state, scan.page, scan.found_by])

async function drop(visitor: Visitor, place: string, name: string, bytes: Uint8Array) {
  await visitor.get(place)
  return visitor.follow(await visitor.upload(place, {}, { field: 'scans', name, bytes }))
}

test('a page code says its paper and its place, and nothing else is one', () => {
  const url = 'https://desk.example/v/abcdefghijklmnopqrstuv'
  const code = writePageCode(url, { page: 2, pages: 3, number: '江岸工人调字〔2026〕第1号' })
  expect(code).toBe(`${url}#2.3.2026-1`)
  expect(readPageCode(code)).toEqual({ token: 'abcdefghijklmnopqrstuv', page: 2, pages: 3 })
  for (const other of [url, `${url}#4.3`, `${url}#0.3`, 'https://desk.example/status', `${code}x`, ''])
    expect(readPageCode(other), other).toBeNull()
})

test.skipIf(!hasPdftoppm)('scans and photographs are filed as the pages they are', async () => {
  const { paper, pdf, place } = await issuedAgreement()
  const { visitor } = await site.signedIn('mediator', 'room')
  expect(paper.pages).toBeGreaterThanOrEqual(3)

  const photo = pngOf(photographed(pixelsOf(pdf, 2, 150), 17))
  const shown = await drop(visitor, place, '照片.png', photo)
  expect(shown.text).toContain('已归入 1 页')
  expect(await filed(paper)).toEqual([['filed', 2, 'code']])
  // The same photograph again changes nothing.
  await drop(visitor, place, '照片.png', photo)
  expect(await filed(paper)).toHaveLength(1)

  const upsideDown = photographed(pixelsOf(pdf, 3, 120), 184)
  await drop(visitor, place, 'scan.pdf', scannedPdf([jpegOf(pdf, 1, 110)]))
  const all = await drop(visitor, place, '3.png', pngOf(upsideDown))
  expect(await filed(paper)).toEqual([
    ['filed', 2, 'code'],
    ['filed', 1, 'code'],
    ['filed', 3, 'code'],
  ])
  if (paper.pages === 3) expect(all.text).toContain('各页均已收回')
  const signing = await visitor.get(`/agreements/${paper.agreement_id ?? ''}/signing`)
  expect(signing.text).toContain(`签署页已收回 3/${paper.pages ?? 0} 页`)
})

test.skipIf(!hasPdftoppm)('what cannot be read is placed by hand, once, and only inside the scope', async () => {
  const { paper, pdf, place } = await issuedAgreement()
  const { visitor } = await site.signedIn('mediator', 'room')
  const blurred = pngOf(pixelsOf(pdf, 1, 40))
  expect((await drop(visitor, place, 'blurred.png', blurred)).text).toContain('未认出的页')
  const [scan] = await scansOf(site.at().desk.db.reader, paper.id)
  const address = `/scans/${scan?.id ?? ''}`
  const picture = await visitor.get(address)
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(picture.headers.get('content-security-policy')).toContain('sandbox')

  const { visitor: stranger } = await site.signedIn('clerk', 'otherCommittee')
  for (const path of [place, address]) expect((await stranger.get(path)).status).toBe(404)
  await stranger.get('/')
  expect((await stranger.post(address, { page: '1' })).status).toBe(404)

  expect((await visitor.post(address, { page: '99' })).status).toBe(422)
  expect((await visitor.post(address, { page: '1' })).status).toBe(303)
  expect(await filed(paper)).toEqual([['filed', 1, 'hand']])
  expect((await visitor.post(address, { page: '2', _key: crypto.randomUUID() })).status).toBe(409)
})

test('a PDF without photographs and a picture larger than any sheet are refused in words', async () => {
  const { paper, pdf, place } = await issuedAgreement()
  const { visitor } = await site.signedIn('mediator', 'room')
  const drawn = await drop(visitor, place, '打印件.pdf', pdf)
  expect([drawn.status, drawn.text.includes('没有可以读取的页面图像')]).toEqual([422, true])
  const bomb = pngOf({ width: 1, height: 1, gray: new Uint8Array(1) })
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  expect((await drop(visitor, place, 'bomb.png', bomb)).text).toContain('图片尺寸过大')
  expect(await filed(paper)).toEqual([])
})
