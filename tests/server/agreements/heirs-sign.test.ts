/** Heirs sign in a dead worker's place, each of them, and the paper names them (domain.md 6.9; RMTJ 29). */
import { expect, test } from 'vitest'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { missingSignatures } from '../../../server/disputes/signatures.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { formFields } from './form-fields.ts'
import { atTheTable } from './journey.ts'

const { at, signedIn } = caseSite()

/** A case whose worker died, with an agreement that lies open for signing: its address and the mediator's browser. */
async function openForHeirs(more: Record<string, string> = {}) {
  const { desk, county } = at()
  const { disputeId } = await atTheTable(desk, county)
  const { visitor } = await signedIn('mediator', 'room')
  const entered = {
    proof: '继承权公证书',
    'heirs.0.name': '赵玉兰',
    'heirs.0.relation': 'spouse',
    'heirs.0.share': '2',
    'heirs.1.name': '王大山',
    'heirs.1.relation': 'child',
    ...more,
  }
  expect((await takeStepPage(visitor, disputeId, 'heirs-entered', entered)).status).toBe(303)

  const address = `/disputes/${disputeId}/agreements/new`
  await visitor.get(address)
  const typed: Record<string, string> = { ...formFields(visitor.page, address), firstDueOn: '2026-12-15' }
  for (const name of Object.keys(typed)) if (name.endsWith('.manner')) typed[name] = 'cash'
  const saved = await visitor.post(address, { ...typed, do: 'save' })
  expect(saved.status).toBe(303)
  const agreement = saved.location ?? ''
  await visitor.follow(saved)
  for (const text of ['赵玉兰 2/3', '王大山 1/3', '赵玉兰（王小芳之继承人）']) expect(visitor.page).toContain(text)
  const opened = await visitor.post(`${agreement}/steps/signing-opened`, {
    ...formFields(visitor.page, `${agreement}/steps/signing-opened`),
    reason: '证件签字时补交。',
  })
  expect([opened.status, /error-summary[^]*?<\/ul>/.exec(opened.text)?.[0]]).toEqual([303, undefined])
  return { desk, disputeId, visitor, agreement }
}

test('an agreement waits for the last of the heirs, names them with their parts, and takes effect with his hand', async () => {
  const { desk, disputeId, visitor, agreement } = await openForHeirs()
  const now = async () => {
    const file = await reopenFile(desk.db.reader, disputeId)
    const [paper] = file.agreements
    if (!paper) throw new Error('no agreement')
    return { file, paper, missing: missingSignatures(file, paper) }
  }
  const { file, missing } = await now()
  expect(missing.parties).toEqual([...file.heirs, ...file.employers].map((one) => one.id))
  const round = async (without: string | null) => {
    await visitor.get(`${agreement}/signing`)
    const fields = formFields(visitor.page, `${agreement}/signing`)
    if (without !== null) delete fields[without]
    return visitor.post(`${agreement}/signing`, fields)
  }
  expect((await round('marks.1.signed')).status).toBe(303)
  expect((await now()).missing.parties).toEqual([file.heirs[1]?.id])

  const { visitor: clerk } = await signedIn('clerk', 'committee')
  await clerk.get(`${agreement}/signing`)
  const sealed = await clerk.post(`${agreement}/signing`, {
    ...formFields(clerk.page, `${agreement}/signing`),
    'marks.0.signed': 'on',
    seal: 'on',
  })
  expect(sealed.status).toBe(303)
  const { paper } = await now()
  expect(paper.status).toBe('effective')
  expect(paper.signatures.filter((mark) => mark.signer === 'party').map((mark) => mark.signed_by)).toEqual(
    expect.arrayContaining(['赵玉兰', '王大山']),
  )
  const page = await visitor.get(agreement)
  for (const text of ['赵玉兰', '王大山']) expect(page.text).toContain(text)
})

test('each heir signs from afar by a link of his own with the digits of his own phone; who has none signs at the desk', async () => {
  const { desk, disputeId, visitor, agreement } = await openForHeirs({ 'heirs.0.phone': '13800138123' })
  const { heirs } = await reopenFile(desk.db.reader, disputeId)
  const [widow, son] = heirs
  const handsOut = async (party: string, signedBy: string) => {
    await visitor.get(`${agreement}/signing`)
    return visitor.post(`${agreement}/links`, { party, signedBy, authority: 'self' })
  }
  expect((await handsOut(son?.id ?? '', '王大山')).status).toBe(409)
  const made = await handsOut(widow?.id ?? '', '赵玉兰')
  const token = /\/sign\/([\w-]{40,50})/.exec(made.text)?.[1] ?? 'no link'
  const phone = at().site.visitor()
  await phone.get(`/sign/${token}`)
  // The dead worker's digits open nothing of hers.
  expect((await phone.post(`/sign/${token}`, { tail: '5678' })).text).not.toContain('人民调解协议书')
  const text = await phone.post(`/sign/${token}`, { tail: '8123' })
  for (const said of ['人民调解协议书', '赵玉兰']) expect(text.text).toContain(said)
  const signed = await phone.post(`/sign/${token}`, {
    tail: '8123',
    sign: 'on',
    revision: phone.hidden('revision') ?? '',
    strokes: '100,80 180,200 260,300 400,120;420,60 480,200 560,330 640,90',
  })
  expect(signed.text).toContain('签名已登记')
  const file = await reopenFile(desk.db.reader, disputeId)
  const [paper] = file.agreements
  expect(paper?.signatures.filter((mark) => mark.way === 'link')).toMatchObject([
    { party_id: widow?.id, signed_by: '赵玉兰' },
  ])
  expect(paper === undefined ? [] : missingSignatures(file, paper).parties).toEqual([son?.id, file.employers[0]?.id])
})
