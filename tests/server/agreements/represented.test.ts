/** A group's representative signs for others, who must consent before the seal (domain.md 6.4). */
import { beforeEach, expect, test } from 'vitest'
import { draftAgreement } from '../../../server/agreements/draft-agreement.ts'
import { openSigning } from '../../../server/agreements/open-signing.ts'
import { sealAgreements } from '../../../server/agreements/seal-agreements.ts'
import { signAgreement, type MarkGiven } from '../../../server/agreements/sign-agreement.ts'
import { reopenFile, type DisputeFile } from '../../../server/disputes/dispute-file.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import type { Actor } from '../../../server/desk.ts'
import { day, type Day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { worker } from '../../desk/given.ts'
import { personName } from '../../desk/people-list.ts'
import { actOf } from '../../desk/small-county.ts'
import { agreementGiven, atTheTable, clause, joinCase } from './journey.ts'

const { at, signedIn } = caseSite()
const OPENED = day('2026-11-10')
const SIGNED = day('2026-11-12')
const LATER = day('2026-11-14')

let mediator: Actor
let director: Actor
let file: DisputeFile
let agreementId: string
const id = (nth: number): string => file.workers[nth]?.id ?? ''
const now = async () => {
  file = await reopenFile(at().desk.db.reader, file.row.id)
  const agreement = file.agreements.find((candidate) => candidate.id === agreementId)
  if (!agreement) throw new Error('agreement lost')
  return agreement
}

/** Ten workers, the first three elected; those named are paid by one agreement, which lies open for signing. */
async function openFor(workers: readonly number[]): Promise<void> {
  const { desk, county } = at()
  director = await county.actor('director', 'committee')
  const people = Array.from({ length: 10 }, (_, nth) => ({ ...worker(personName(nth)), isRepresentative: nth < 3 }))
  const table = await atTheTable(desk, county, [], { workers: people })
  ;({ mediator, file } = table)
  const given = agreementGiven(workers.map((nth) => clause(file, nth, 1_200_000)))
  ;({ agreementId } = await draftAgreement(desk, actOf(mediator), file.row.id, given))
  await openSigning(desk, actOf(mediator), agreementId, 1, OPENED, 'both sides know')
}
const hand = (nth: number, change: object = {}): MarkGiven => ({
  kind: 'party',
  partyId: id(nth),
  signedBy: personName(nth),
  authority: 'self',
  manner: 'signature',
  on: SIGNED,
  ...change,
})
const forHim = (nth: number, by = 0): MarkGiven => hand(nth, { signedBy: personName(by), authority: 'representative' })
const consent = (nth: number, on: Day = LATER): MarkGiven => ({
  kind: 'consent',
  partyId: id(nth),
  manner: 'phone',
  on,
})
const firm = (): MarkGiven => hand(0, { partyId: file.employers[0]?.id ?? '', authority: 'legal-representative' })
const official = (): MarkGiven => ({ kind: 'mediator', mediatorId: mediator.staffId, on: SIGNED })
const sign = async (...marks: MarkGiven[]) =>
  signAgreement(at().desk, actOf(mediator), agreementId, (await now()).revision, marks)
const seal = () => sealAgreements(at().desk, actOf(director), [agreementId], day('2026-11-15'))

beforeEach(() => openFor([0, 4, 5]))

test('no seal before everybody for whom a representative signed consented or signed himself', async () => {
  await sign(hand(0), forHim(4), forHim(5), firm(), official())
  const refused = { refused: [{ agreementId, reasons: [{ code: 'represented-not-consented', article: 'MSS-56' }] }] }
  expect(await seal()).toMatchObject(refused)
  await sign(consent(4))
  expect(await seal()).toMatchObject(refused)
  await sign(hand(5, { on: LATER }))
  expect(await seal()).toMatchObject({ effective: [agreementId] })
  expect((await now()).effective_on).toBe('2026-11-15')
  expect(file.contacts.filter((contact) => contact.result === 'consents-to-agreement')).toMatchObject([
    { party_id: id(4), manner: 'phone', occurred_on: LATER },
  ])
  expect(await checkJournal(at().desk.db.reader, () => undefined)).toMatchObject({ differences: 0 })
})

test('a representative signs behind the seal only with the consent, and the agreement takes effect on its day', async () => {
  await sign(hand(0), hand(5), firm(), official())
  await seal()
  await expect(sign(forHim(4))).rejects.toMatchObject({ reasons: [{ code: 'represented-not-consented' }] })
  expect(await sign(consent(4, day('2026-11-16')), forHim(4))).toMatchObject({ effective: true })
  expect((await now()).effective_on).toBe('2026-11-16')
})

test('nobody else may sign in that right: not who was not elected, not for an elected, not for the employer', async () => {
  const reasons = [{ code: 'signer-without-authority' }]
  await expect(sign(forHim(4, 6))).rejects.toMatchObject({ reasons })
  await expect(sign(forHim(0, 1))).rejects.toMatchObject({ reasons })
  await expect(sign({ ...firm(), authority: 'representative' } as MarkGiven)).rejects.toMatchObject({ reasons })
})

test('the signing page takes the consent, and the table of workers tells who has not given it', async () => {
  const { visitor, actor } = await signedIn('mediator', 'room')
  await joinCase(at().desk, file.row.id, actor.staffId)
  const place = `/agreements/${agreementId}/signing`
  const round = async (nth: number, fields: Record<string, string>) => {
    const { text } = await visitor.get(place)
    const row = new RegExp(`name="marks\\.(\\d+)\\.party" value="${id(nth)}"`, 'u').exec(text)?.[1] ?? ''
    const named = Object.entries({ party: id(nth), ...fields }).map(([name, value]) => [`marks.${row}.${name}`, value])
    const revision = visitor.hidden('revision') ?? ''
    return visitor.post(place, { revision, on: '2026-11-12', ...Object.fromEntries(named) })
  }
  const byHim = { signed: 'on', signedBy: personName(0), authority: 'representative', manner: 'signature' }
  expect((await round(4, byHim)).status).toBe(303)
  expect((await visitor.get(place)).text).toContain(`${personName(0)} 已代为签字`)
  expect((await visitor.get(`/disputes/${file.row.id}/grid`)).text).toContain('未同意')
  expect(
    (await round(4, { authority: 'self', manner: 'signature', consentOn: LATER, consentManner: 'visit' })).status,
  ).toBe(303)
  expect((await visitor.get(place)).text).not.toContain('已代为签字')
  const grid = (await visitor.get(`/disputes/${file.row.id}/grid`)).text
  expect(grid).toContain('代签同意')
  expect(grid).toContain(`<time datetime="${LATER}">`)
  expect(grid).toMatch(/<\/time> <span class="small soft">上门<\/span>/u)
  expect(grid).not.toContain('未同意')
})
