/** What the lawyer types is kept before it is proposed, found again after any sign-out, and gone once it is a proposal. */
import { beforeEach, expect, test } from 'vitest'
import { papers } from '../../../templates/papers/index.ts'
import { caseSite } from '../../desk/case-site.ts'
import type { Visitor } from '../../desk/visitor.ts'

const { at, signedIn } = caseSite()

const kind = 'receipt-slip'
const edited = papers[kind].template().replace('#title 登记回执', '#title 登记回执（稿）')
const page = (unit: string): string => `/wording/${kind}?unit=${unit}`

let unit: string
let visitor: Visitor
beforeEach(async () => {
  unit = at().county.units.city
  ;({ visitor } = await signedIn('director', 'city'))
})

/** The form as its page is drawn, with the text typed over. */
const form = (change: Record<string, string> = {}) => ({
  unit,
  draftId: visitor.hidden('draftId') ?? '',
  revision: visitor.hidden('revision') ?? '',
  text: edited,
  reason: '按新格式',
  sample: '',
  caseNumber: '',
  ...change,
})
const address = (): string => `/wording/${kind}/drafts/${visitor.hidden('draftId') ?? ''}`

async function kept(): Promise<string> {
  await visitor.get(page(unit))
  const draft = address()
  expect((await visitor.post(draft, form({ keep: 'on' }))).location).toBe(draft)
  return draft
}

test('it is found again after signing out: on the page of its kind and among the drafts of today, with reason and all', async () => {
  const draft = await kept()
  const again = at().site.visitor()
  await again.signIn('director-city')
  const waiting = await again.get(page(unit))
  expect(waiting.text).toContain('您有一份尚未提出的草稿，保存于 2026-11-22')
  expect(waiting.text).toContain(`href="${draft}"`)
  expect(waiting.text).not.toContain('登记回执（稿）')
  const today = await again.get('/')
  expect(today.text).toContain('文书文本：登记回执')
  expect(today.text).toContain(`href="${draft}"`)
  const { text } = await again.get(draft)
  for (const word of ['#title 登记回执（稿）', 'value="按新格式"', '草稿已于', '放弃草稿']) expect(text).toContain(word)
  // What it would print stands beside it.
  expect(text.slice(text.indexOf('</textarea>'))).toContain('登记回执（稿）')
})

test('a script that saves in between gets the time of day, and even what is wrong is kept', async () => {
  await visitor.get(page(unit))
  const draft = address()
  const saved = await visitor.post(draft, form({ text: '{{#if}}' }))
  expect(JSON.parse(saved.text)).toMatchObject({ savedAt: expect.stringMatching(/^\d\d:\d\d$/u) as string })
  const { status, text } = await visitor.get(draft)
  expect([status, text.includes('{{#if}}')]).toEqual([200, true])
})

test('proposed, it is a draft no more; one form cannot raise it again', async () => {
  const draft = await kept()
  await visitor.get(draft)
  const fields = form()
  expect((await visitor.post(page(unit), fields)).location).toBe(page(unit))
  expect((await visitor.get(draft)).status).toBe(404)
  expect((await visitor.get(page(unit))).text).not.toContain('尚未提出的草稿')
  await visitor.get(page(unit))
  expect((await visitor.post(draft, { ...fields, keep: 'on' })).status).toBe(404)
})

test('a form with faults stays in its draft, and one thrown away is gone', async () => {
  const draft = await kept()
  await visitor.get(draft)
  const faulty = await visitor.post(page(unit), form({ text: '{{#if}}' }))
  expect([faulty.status, faulty.text.includes(`formaction="${draft}"`)]).toEqual([422, true])
  expect((await visitor.post(draft, form({ drop: 'on' }))).location).toBe(page(unit))
  expect((await visitor.get(draft)).status).toBe(404)
})

test('something proposed since is told when the draft is opened', async () => {
  const draft = await kept()
  const other = await signedIn('supervisor', 'city')
  await other.visitor.get(page(unit))
  await other.visitor.post(page(unit), {
    ...form({ text: edited.replace('（稿）', '（他稿）') }),
    draftId: other.visitor.hidden('draftId') ?? '',
    revision: other.visitor.hidden('revision') ?? '',
  })
  const { text } = await visitor.get(draft)
  expect(text).toContain('#title 登记回执（稿）')
  expect(text).toContain('notice-late')
})

test('nobody else opens it, it is no draft of another kind or of the counter, and a damaged form is refused', async () => {
  const draft = await kept()
  const other = await signedIn('supervisor', 'city')
  expect((await other.visitor.get(draft)).status).toBe(404)
  expect((await visitor.get(draft.replace(kind, 'agreement'))).status).toBe(404)
  expect((await visitor.get(draft.replace(`/wording/${kind}`, '/intake'))).status).toBe(404)
  expect((await visitor.get(`/wording/${kind}/drafts/none`)).status).toBe(404)
  await visitor.get(draft)
  expect((await visitor.post(draft, form({ draftId: at().desk.newId(), keep: 'on' }))).status).toBe(422)
  const draftId = draft.split('/').at(-1) ?? ''
  const elsewhere = form({ unit: at().county.units.otherCounty, draftId, keep: 'on' })
  const { visitor: county } = await signedIn('director', 'county')
  await county.get(page(at().county.units.county))
  expect((await county.post(draft, elsewhere)).status).toBe(404)
})
