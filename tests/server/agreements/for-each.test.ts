/** A group whose workers each get a paper of their own: drafted together, handed over together, each effective on its own marks (domain.md 6.4). */
import { expect, test } from 'vitest'
import { papersOf } from '../../../db/repositories/papers.ts'
import { openSigning } from '../../../server/agreements/open-signing.ts'
import { sealAgreements } from '../../../server/agreements/seal-agreements.ts'
import { signAgreement } from '../../../server/agreements/sign-agreement.ts'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { frozenPaper } from '../../../server/papers/frozen.ts'
import { checkJournal } from '../../../server/system/check-journal.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite } from '../../desk/case-site.ts'
import { actOf } from '../../desk/small-county.ts'
import { formFields } from './form-fields.ts'
import { atTheTable } from './journey.ts'

const { at, signedIn } = caseSite()
const NAMES = ['王小芳', '李强', '张伟', '陈静']

test('one draft for each worker, handed over in one go, signed on days of their own', async () => {
  const { desk, county } = at()
  const { disputeId } = await atTheTable(desk, county, NAMES)
  const { actor, visitor } = await signedIn('mediator', 'room')
  const address = `/disputes/${disputeId}/agreements/new`
  await visitor.get(address)
  expect(visitor.page).toContain('每名职工一份')
  const typed: Record<string, string> = {
    ...formFields(visitor.page, address),
    firstDueOn: '2026-12-15',
    papers: 'each',
  }
  for (const name of Object.keys(typed)) if (name.endsWith('.manner')) typed[name] = 'cash'
  const saved = await visitor.post(address, { ...typed, do: 'save' })
  expect(saved.status).toBe(303)
  const file = await reopenFile(desk.db.reader, disputeId)
  expect(file.agreements.map((one) => [one.status, one.clauses.length, one.copies, one.total_fen])).toEqual(
    NAMES.map(() => ['drafting', 1, 3, 1_200_000]),
  )
  expect(file.agreements.map((one) => one.clauses[0]?.payee_party_id)).toEqual(file.workers.map((one) => one.id))

  await visitor.follow(saved)
  expect(visitor.page).toContain('另有 3 份草稿')
  const agreement = saved.location ?? ''
  const handedOver = await visitor.post(`${agreement}/steps/signing-opened`, {
    ...formFields(visitor.page, `${agreement}/steps/signing-opened`),
    on: '2026-11-10',
    reason: '执照签字时补交。',
    others: 'on',
  })
  expect(handedOver.status).toBe(303)
  const signing = (await reopenFile(desk.db.reader, disputeId)).agreements
  expect(signing.map((one) => one.status)).toEqual(NAMES.map(() => 'signing'))
  expect(new Set(signing.map((one) => one.number)).size).toBe(NAMES.length)
  const papers = await papersOf(desk.db.reader, disputeId)
  for (const [at_, one] of signing.entries()) {
    const paper = papers.find((candidate) => candidate.agreement_id === one.id)
    if (!paper) throw new Error('no paper')
    const { text } = frozenPaper(desk, paper)
    expect(text).toContain(NAMES[at_])
    for (const other of NAMES.filter((name) => name !== NAMES[at_])) expect(text).not.toContain(other)
  }

  const [first, second] = signing
  if (!first || !second) throw new Error('no agreement')
  const director = await county.actor('director', 'committee')
  for (const [one, on] of [
    [first, '2026-11-11'],
    [second, '2026-11-12'],
  ] as const) {
    await signAgreement(desk, actOf(actor), one.id, one.revision, [
      ...[one.clauses[0]?.payee_party_id ?? '', file.employers[0]?.id ?? ''].map((partyId) => ({
        kind: 'party' as const,
        partyId,
        signedBy: 'self',
        authority: 'self' as const,
        manner: 'signature' as const,
        on: day(on),
      })),
      { kind: 'mediator', mediatorId: actor.staffId, on: day(on) },
    ])
    await sealAgreements(desk, actOf(director), [one.id], day(on))
  }
  const after = await reopenFile(desk.db.reader, disputeId)
  expect(after.agreements.map((one) => one.effective_on)).toEqual(['2026-11-11', '2026-11-12', null, null])
  expect(after.workers.map((one) => one.outcome)).toEqual(['settled', 'settled', null, null])

  // Each paper goes to court on its own, both under way at once (RMTJ 33).
  const referral = `/disputes/${disputeId}/referrals/new`
  for (const one of [first, second]) {
    await visitor.get(`${referral}?agreement=${one.id}`)
    expect(visitor.page).toContain('依据哪份协议')
    const sent = await visitor.post(referral, {
      kind: 'judicial-confirmation',
      partyIds: [one.clauses[0]?.payee_party_id ?? '', file.employers[0]?.id ?? ''],
      agreementId: visitor.hidden('agreementId') ?? '',
      bodyName: '江岸区人民法院',
      preparedOn: '2026-11-13',
    })
    expect(sent.status).toBe(303)
  }
  // Nobody applies on the paper of a colleague, and the application names its own worker alone.
  await visitor.get(`${referral}?agreement=${first.id}`)
  const colleague = await visitor.post(referral, {
    kind: 'payment-order',
    partyIds: [second.clauses[0]?.payee_party_id ?? ''],
    agreementId: first.id,
    bodyName: '江岸区人民法院',
    preparedOn: '2026-11-13',
  })
  expect(colleague.status).toBe(422)
  expect(colleague.text).toContain('不是这份协议的当事人')
  const application = await visitor.get(
    `/disputes/${disputeId}/papers/judicial-confirmation-application/preview?agreement=${second.id}`,
  )
  expect(application.text).toContain(NAMES[1])
  expect(application.text).not.toContain(NAMES[0])

  const { referrals } = await reopenFile(desk.db.reader, disputeId)
  expect(new Set(referrals.map((one) => one.agreement_id))).toEqual(new Set([first.id, second.id]))
  const notBinding = await visitor.get(`${referral}?agreement=${signing[2]?.id ?? ''}`)
  expect(notBinding.status).toBe(404)

  const told: unknown[] = []
  await checkJournal(desk.db.reader, (difference) => told.push(difference))
  expect(told).toEqual([])
})

test('a draft that lacks something stays a draft while the others go out', async () => {
  const { desk, county } = at()
  const { disputeId } = await atTheTable(desk, county, NAMES)
  const { actor, visitor } = await signedIn('mediator', 'room')
  const address = `/disputes/${disputeId}/agreements/new`
  await visitor.get(address)
  const typed: Record<string, string> = {
    ...formFields(visitor.page, address),
    firstDueOn: '2026-12-15',
    papers: 'each',
  }
  for (const name of Object.keys(typed)) if (name.endsWith('.manner')) typed[name] = 'cash'
  // A transfer without its account bars ink.
  const saved = await visitor.post(address, { ...typed, 'clauses.2.manner': 'transfer', do: 'save' })
  await visitor.follow(saved)
  const agreement = saved.location ?? ''
  await visitor.post(`${agreement}/steps/signing-opened`, {
    ...formFields(visitor.page, `${agreement}/steps/signing-opened`),
    reason: '执照签字时补交。',
    others: 'on',
  })
  const { agreements } = await reopenFile(desk.db.reader, disputeId)
  expect(agreements.map((one) => one.status)).toEqual(['signing', 'signing', 'drafting', 'signing'])
  const left = agreements[2]
  await expect(
    openSigning(desk, actOf(actor), left?.id ?? '', left?.revision ?? 0, day('2026-11-22'), 'known'),
  ).rejects.toMatchObject({ kind: 'refused' })
})
