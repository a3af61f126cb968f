/** The lawyer's pages over real HTTP: what is typed is tried, kept, let hold by another, and then printed. */
import { expect, test } from 'vitest'
import { papers, paperKinds } from '../../../templates/papers/index.ts'
import { describeFields } from '../../../templates/papers/describe-fields.ts'
import { caseSite } from '../../desk/case-site.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { hasPdftotext, pdfText, squeeze } from '../../templates/pdf-tools.ts'

const { at, signedIn, registered } = caseSite()

const kind = 'receipt-slip'
const shipped = papers[kind].template()
const edited = shipped.replace('#title 登记回执', '#title 登记回执（新）')

const page = (unit: string, path = ''): string => `/wording/${kind}${path}?unit=${unit}`

async function typed(visitor: Visitor, unit: string, fields: Record<string, string>, path = '') {
  await visitor.get(page(unit))
  const revision = visitor.hidden('revision') ?? ''
  const draftId = visitor.hidden('draftId') ?? ''
  return visitor.post(page(unit, path), { unit, draftId, text: edited, reason: '按新格式', revision, ...fields })
}

test('the list names every paper and what it says; a room has none of its own', async () => {
  const { county } = at()
  const { visitor } = await signedIn('supervisor', 'county')
  const { text, status } = await visitor.get('/wording')
  expect(status).toBe(200)
  for (const one of paperKinds) expect(text).toContain(`/wording/${one}?unit=${county.units.county}`)
  expect(text).toContain('系统随附文本（1）')
  const room = await signedIn('director', 'room')
  expect((await room.visitor.get('/wording')).text).toContain('调解工作室使用所属调解委员会的文本')
  for (const role of ['mediator', 'clerk', 'administrator', 'auditor'] as const) {
    const other = await signedIn(role, 'city')
    expect((await other.visitor.get('/wording')).status).toBe(403)
    expect((await other.visitor.get(page(county.units.city))).status).toBe(403)
  }
  expect((await visitor.get(page(county.units.otherCounty))).status).toBe(404)
  expect((await visitor.get(page(county.units.room))).status).toBe(404)
})

test('one types, the other lets it hold, and the next paper says so', async () => {
  const { county } = at()
  const unit = county.units.city
  const director = await signedIn('director', 'city')
  const done = await typed(director.visitor, unit, {})
  expect(done.location).toBe(page(unit))
  const own = await director.visitor.get(page(unit))
  expect(own.text).toContain('待第二人确认')
  const waiting = await director.visitor.get(page(unit, '/proposal'))
  expect(waiting.text).toContain('这是您本人提出的')
  expect(waiting.text).not.toContain('value="activated"')

  const supervisor = await signedIn('supervisor', 'city')
  const seen = await supervisor.visitor.get(page(unit, '/proposal'))
  for (const word of ['#title 登记回执（新）', '按新格式', 'director·city', '删去', '新增'])
    expect(seen.text).toContain(word)
  const fields = { unit, outcome: 'activated', reason: '', revision: supervisor.visitor.hidden('revision') ?? '' }
  const decided = await supervisor.visitor.post(page(unit, '/proposal'), fields)
  expect(decided.location).toBe(page(unit))
  const after = await supervisor.visitor.get(page(unit))
  for (const word of ['第 1 版', '现行', 'supervisor·city']) expect(after.text).toContain(word)

  const id = await registered()
  const mediator = await signedIn('mediator', 'room')
  const paper = await mediator.visitor.get(`/disputes/${id}/papers/${kind}/preview`)
  expect(paper.text).toContain('登记回执（新）')
})

test('a faulty text is told with its lines, stays as typed, and nothing is kept', async () => {
  const { desk, county } = at()
  const { visitor } = await signedIn('director', 'city')
  const text = `${shipped}{{nmae}}\n{{{workerName}}}\n`
  const lines = shipped.split('\n').length
  const reply = await typed(visitor, county.units.city, { text })
  expect(reply.status).toBe(422)
  expect(reply.text).toContain(`第 ${lines} 行：没有字段“nmae”`)
  expect(reply.text).toContain(`第 ${lines + 1} 行：不允许的写法`)
  expect(reply.text).toContain('{{{workerName}}}')
  expect(await desk.db.reader.selectFrom('template_wording').selectAll().execute()).toEqual([])
})

test('fields left out are named and must be ticked, by the second person seen as well', async () => {
  const { county } = at()
  const unit = county.units.city
  const { visitor } = await signedIn('director', 'city')
  const text = '#title 登记回执\n{{workerName}}'
  const reply = await typed(visitor, unit, { text })
  expect(reply.status).toBe(422)
  expect(reply.text).toContain('登记码（registrationCode）')
  expect((await typed(visitor, unit, { text, dropped: 'on' })).status).toBe(303)
  const { visitor: second } = await signedIn('supervisor', 'city')
  expect((await second.get(page(unit, '/proposal'))).text).toContain('登记码（registrationCode）')
})

test('who proposes over a newer proposal is told so and keeps what was typed', async () => {
  const { county } = at()
  const unit = county.units.city
  const first = await signedIn('director', 'city')
  const second = await signedIn('supervisor', 'city')
  await second.visitor.get(page(unit))
  const draftId = second.visitor.hidden('draftId') ?? ''
  const late = { unit, draftId, text: edited.replace('新', '迟'), reason: '迟到', revision: '0' }
  await typed(first.visitor, unit, {})
  const reply = await second.visitor.post(page(unit), late)
  expect(reply.status).toBe(409)
  expect(reply.text).toContain('他人已就这份文书提出新的一版')
  expect(reply.text).toContain('登记回执（迟）')
  expect((await second.visitor.post(page(unit), { ...late, revision: '1' })).status).toBe(303)
})

test('a preview of a sample or of a case in scope says what the PDF says', async () => {
  const { desk, county } = at()
  const unit = county.units.city
  const id = await registered()
  const { registration_code: code } = await desk.db.reader
    .selectFrom('dispute')
    .select('registration_code')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { visitor } = await signedIn('director', 'city')
  const preview = async (fields: Record<string, string>) => {
    await visitor.get(page(unit))
    return visitor.post(page(unit, '/preview'), { unit, text: edited, ...fields }, { accept: 'text/html' })
  }
  const subjects: Record<string, string>[] = [{ sample: 'plain' }, { caseNumber: code }]
  for (const subject of subjects) {
    const { text } = await preview(subject)
    expect(text).toContain('登记回执（新）')
    expect(text).not.toContain('<!doctype')
    const shown = squeeze(text.replaceAll(/<[^>]*>/gu, ''))
    const pdf = await pdfOf(visitor, unit, subject)
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
    if (hasPdftotext) for (const word of words(shown)) expect(squeeze(pdfText(pdf))).toContain(word)
    expect(await pdfOf(visitor, unit, subject)).toEqual(pdf)
  }
  expect((await preview({ caseNumber: code })).text).toContain('王小芳')
  expect((await preview({ caseNumber: 'X' })).text).toContain('您管辖范围内没有此案号')
  const supervisor = await signedIn('supervisor', 'city')
  await supervisor.visitor.get(page(unit))
  const refused = await supervisor.visitor.post(page(unit, '/preview'), { unit, text: edited, caseNumber: code })
  expect(refused.text).toContain('您的角色不能查看案件文书')
  expect(refused.text).not.toContain('王小芳')
})

const words = (text: string): string[] => text.match(/\p{Script=Han}{2,}/gu) ?? []

async function pdfOf(visitor: Visitor, unit: string, subject: Record<string, string>): Promise<Buffer> {
  await visitor.get(page(unit))
  return (await visitor.download(page(unit, '/pdf'), { unit, text: edited, ...subject })).bytes
}

test('versions are compared line by line and brought back by two', async () => {
  const { county } = at()
  const unit = county.units.city
  const director = await signedIn('director', 'city')
  const supervisor = await signedIn('supervisor', 'city')
  const decide = async (visitor: Visitor) => {
    await visitor.get(page(unit, '/proposal'))
    const revision = visitor.hidden('revision') ?? ''
    return visitor.post(page(unit, '/proposal'), { unit, outcome: 'activated', reason: '', revision })
  }
  await typed(director.visitor, unit, {})
  await decide(supervisor.visitor)
  await typed(director.visitor, unit, { text: shipped.replace('#title 登记回执', '#title 登记回执（二）') })
  await decide(supervisor.visitor)
  const version = await director.visitor.get(`${page(unit, '/versions/1')}&with=2`)
  for (const word of ['登记回执（新）', '登记回执（二）', 'director·city']) expect(version.text).toContain(word)
  const back = { unit, number: '1', reason: '恢复', revision: director.visitor.hidden('revision') ?? '' }
  expect((await director.visitor.post(page(unit, '/back'), { ...back, reason: '' })).status).toBe(422)
  await director.visitor.get(page(unit, '/versions/1'))
  expect((await director.visitor.post(page(unit, '/back'), back)).status).toBe(303)
  await decide(supervisor.visitor)
  const history = (await director.visitor.get(page(unit))).text
  expect(history).toMatch(/第 1 版[^]*第 2 版/u)
  const other = await signedIn('director', 'committee')
  expect((await other.visitor.get(page(county.units.committee, '/versions/2'))).status).toBe(404)
  expect((await other.visitor.get(page(county.units.committee, '/versions/1'))).status).toBe(200)
})

test.each(paperKinds)('every field of %s has words in both languages and a way to be written', (one) => {
  for (const note of describeFields(one)) {
    expect(note.meaning, note.address).not.toBeNull()
    if (note.leaf !== 'object') expect(note.write, note.address).not.toBe('')
  }
})
