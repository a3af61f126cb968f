/** Heirs sign in a dead worker's place, each of them, and the paper names them (domain.md 6.9; RMTJ 29). */
import { expect, test } from 'vitest'
import { reopenFile } from '../../../server/disputes/dispute-file.ts'
import { missingSignatures } from '../../../server/disputes/signatures.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { formFields } from './form-fields.ts'
import { atTheTable } from './journey.ts'

const { at, signedIn } = caseSite()

test('an agreement waits for the last of the heirs, names them with their parts, and takes effect with his hand', async () => {
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
