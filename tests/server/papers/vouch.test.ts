/** The page behind a paper's code tells a file from every file that differs from it by one bit. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashOf } from '../../../db/file-store.ts'
import { findPaper, papersOf, type PaperRow } from '../../../db/repositories/papers.ts'
import { draftAgreement } from '../../../server/agreements/draft-agreement.ts'
import { openSigning } from '../../../server/agreements/open-signing.ts'
import { sealAgreements } from '../../../server/agreements/seal-agreements.ts'
import { keepSeal, endSeal } from '../../../server/agreements/seals/keep-seal.ts'
import { pngFault } from '../../../server/agreements/seals/sound-png.ts'
import { signAgreement } from '../../../server/agreements/sign-agreement.ts'
import { isIssuedFile } from '../../../server/papers/vouch.ts'
import { caseSite } from '../../desk/case-site.ts'
import { actOf } from '../../desk/small-county.ts'
import { hasQpdf, qpdfFaults } from '../../templates/pdf-tools.ts'
import { agreementGiven, atTheTable, clause } from '../agreements/journey.ts'
import { pngOf } from './picture.ts'

const site = caseSite()

/** A ring on white, as far as the drawer cares a seal. */
const sealPicture = pngOf({
  width: 60,
  height: 60,
  gray: Uint8Array.from({ length: 3600 }, (_, at) => {
    const way = Math.hypot((at % 60) - 30, Math.floor(at / 60) - 30)
    return way > 24 && way < 29 ? 0 : 255
  }),
})

/** An agreement signed on paper and sealed with the committee's image, and its signed copy. */
async function sealed(): Promise<{ copy: PaperRow; bytes: Buffer; agreementId: string }> {
  const { desk, county } = site.at()
  const director = await county.actor('director', 'committee')
  await keepSeal(desk, actOf(director), county.units.committee, sealPicture)
  const { mediator, file } = await atTheTable(desk, county)
  const on = desk.clock.today()
  const given = agreementGiven([clause(file, 0, 500_000)])
  const { agreementId } = await draftAgreement(desk, actOf(mediator), file.row.id, given)
  await openSigning(desk, actOf(mediator), agreementId, 1, on, 'both sides know')
  const party = (partyId: string) =>
    ({
      kind: 'party',
      partyId,
      signedBy: '本人',
      authority: 'self',
      manner: 'fingerprint',
      on,
      witness: '赵敏',
    }) as const
  await signAgreement(desk, actOf(mediator), agreementId, 2, [
    party(file.workers[0]?.id ?? ''),
    party(file.employers[0]?.id ?? ''),
    { kind: 'mediator', mediatorId: mediator.staffId, on },
  ])
  const result = await sealAgreements(desk, actOf(director), [agreementId], on, true)
  expect(result).toEqual({ sealed: [agreementId], effective: [agreementId], refused: [] })
  const copy = (await papersOf(desk.db.reader, file.row.id)).find((paper) => paper.kind === 'signed-agreement')
  if (!copy) throw new Error('no signed copy')
  return { copy, bytes: await desk.files.get(copy.sha256), agreementId }
}

test('a thousand flipped bits in a sealed file are all told, and the file itself is the same', async () => {
  const { copy, bytes } = await sealed()
  expect(isIssuedFile(copy, bytes)).toBe(true)
  if (hasQpdf) expect(qpdfFaults(bytes)).toBe('')
  const missed: number[] = []
  const bits = fc.sample(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), { numRuns: 1000, seed: 20_261_122 })
  for (const bit of bits) {
    const at = bit >> 3
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
    if (isIssuedFile(copy, bytes)) missed.push(bit)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7))
  }
  expect(missed).toEqual([])
  expect(hashOf(bytes)).toBe(copy.sha256)
})

test('anybody may compare a file over HTTP; nothing of it is kept, and nothing but the answer is told', async () => {
  const { copy, bytes } = await sealed()
  const anyone = site.at().site.visitor()
  const place = `/v/${copy.verify_token}`
  const sent = async (file: Uint8Array, name = '协议.pdf') => {
    await anyone.get(place)
    return (await anyone.upload(place, {}, { field: 'file', name, bytes: file })).text
  }
  const same = /data-compared="true">/
  const different = /data-compared="false">/
  const right = await sent(bytes)
  expect([same.test(right), different.test(right), right.includes('王小芳')]).toEqual([true, false, false])
  const changed = Buffer.from(bytes)
  changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1
  for (const other of [changed, Buffer.from('%PDF-1.4 something else')]) {
    const wrong = await sent(other)
    expect([same.test(wrong), different.test(wrong)]).toEqual([false, true])
  }
  const stranger = await sent(Buffer.from('no paper at all'), 'notes.txt')
  expect(different.test(stranger)).toBe(true)
  expect((await sent(Buffer.alloc(11 * 1024 * 1024, 1))).includes(copy.sha256)).toBe(false)
  const kept = await site.at().desk.db.reader.selectFrom('stored_file').select('sha256').execute()
  expect(kept.map((row) => row.sha256)).not.toContain(hashOf(changed))
  await expect(readFile(join(dirname(site.at().desk.config.filesDir), hashOf(changed)))).rejects.toThrow()
})

test('every use of the seal image is written down for ever: who, when, on which paper', async () => {
  const { agreementId, copy } = await sealed()
  const { desk, county } = site.at()
  const director = await county.actor('director', 'committee')
  const uses = await desk.db.reader.selectFrom('seal_use').selectAll().execute()
  expect(uses).toMatchObject([{ agreement_id: agreementId, used_by: director.staffId, used_on: desk.clock.today() }])
  expect((await findPaper(desk.db.reader, uses[0]?.paper_id ?? ''))?.kind).toBe('agreement')
  expect(copy.dispute_id).toBeTruthy()

  const { visitor } = await site.signedIn('director', 'committee')
  const page = await visitor.get('/seal')
  expect(page.text).toContain('江岸工人调字〔2026〕第1号')
  const picture = /\/seal\/images\/[0-9a-f-]{36}/.exec(page.text)?.[0] ?? ''
  expect((await visitor.get(picture)).headers.get('content-type')).toBe('image/png')
  // The room's own people record and sign, but never see or move the seal.
  const { visitor: mediator } = await site.signedIn('mediator', 'room')
  expect((await mediator.get('/seal')).status).toBe(403)
  const { visitor: stranger } = await site.signedIn('director', 'otherCommittee')
  expect((await stranger.get(picture)).status).toBe(404)

  await endSeal(desk, actOf(director), county.units.committee)
  expect((await visitor.get('/seal')).text).toContain('尚未上传')
})

test('a picture that would bring the drawer down is no seal', () => {
  expect(pngFault(sealPicture)).toBeNull()
  const damaged = Buffer.from(sealPicture)
  damaged.fill(0xaa, 45, 60)
  const interlaced = Buffer.from(sealPicture)
  interlaced[28] = 1
  const wide = pngOf({ width: 50, height: 20, gray: new Uint8Array(1000) })
  const bomb = Buffer.from(sealPicture)
  bomb.writeUInt32BE(50_000, 16)
  bomb.writeUInt32BE(50_000, 20)
  expect([damaged, interlaced, wide, bomb, Buffer.from([0xff, 0xd8, 0xff])].map(pngFault)).toEqual([
    'seal-damaged',
    'seal-not-png',
    'seal-not-square',
    'seal-too-large',
    'seal-not-png',
  ])
})
