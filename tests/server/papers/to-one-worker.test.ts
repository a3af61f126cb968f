/** Notices of a group reach it together or one worker alone, with his own days; the application is printed as it was made. */
import { beforeEach, describe, expect, test } from 'vitest'
import { papersOf } from '../../../db/repositories/papers.ts'
import { reopenFile, type DisputeFile } from '../../../server/disputes/dispute-file.ts'
import { openDispute } from '../../../server/intake/open-dispute.ts'
import { day } from '../../../workflows/values/day.ts'
import { caseSite, takeStepPage } from '../../desk/case-site.ts'
import { dispute, worker } from '../../desk/given.ts'
import { accepted } from '../../desk/settled.ts'
import { actOf } from '../../desk/small-county.ts'
import type { Visitor } from '../../desk/visitor.ts'
import { squeeze } from '../../templates/pdf-tools.ts'

const { at, signedIn, registered } = caseSite()
let visitor: Visitor
let id: string

beforeEach(async () => {
  const mediator = await signedIn('mediator', 'room')
  visitor = mediator.visitor
  const workers = ['王小芳', '李小兰', '周小军'].map((name) => worker(name))
  ;({ disputeId: id } = await accepted(at().desk, mediator.actor, dispute(at().county.units.room, { workers })))
})

const fileOf = (): Promise<DisputeFile> => reopenFile(at().desk.db.reader, id)
const address = (kind: string, query = '') => `/disputes/${id}/papers/${kind}/preview${query}`

const bare = (part = ''): string => squeeze(part.replaceAll(/<[^>]*>/gu, ''))

/** The choices of a preview and the paper itself, without markup and white space. */
async function shown(kind: string, query = ''): Promise<{ choices: string; paper: string }> {
  const { status, text } = await visitor.get(address(kind, query))
  expect([kind, query, status]).toEqual([kind, query, 200])
  const [head = '', paper] = text.split('<div class="paper-desk">')
  return { choices: bare(head.slice(head.indexOf('class="paper-choice"'))), paper: bare(paper) }
}

const idOf = async (name: string): Promise<string> =>
  (await fileOf()).workers.find(({ person }) => person?.name === name)?.id ?? ''

describe('the notice of acceptance', () => {
  test('is for all workers, for each of them, or for the employer', async () => {
    const together = await shown('acceptance-notice')
    expect(together.choices).toContain('王小芳、李小兰、周小军王小芳李小兰周小军山城宏达服装有限公司')
    expect(together.paper).toContain('收件人王小芳')
    const alone = await shown('acceptance-notice', `?recipient=${await idOf('李小兰')}`)
    expect(alone.paper).toContain('李小兰：')
    expect(alone.paper).toContain('你方于2026年11月2日向本委员会申请调解')
    expect(alone.paper).not.toContain('收件人王小芳')
  })

  test('tells a worker who joined later his own days', async () => {
    const joining = { name: '李强', phone: '13900001234', 'claims.0.item': 'overtime-pay', on: '2026-11-20' }
    expect((await visitor.get(`/disputes/${id}/steps/worker-joined`)).text).toContain('收到其本人调解申请之日')
    expect((await takeStepPage(visitor, id, 'worker-joined', joining)).status).toBe(303)
    const { paper } = await shown('acceptance-notice', `?recipient=${await idOf('李强')}`)
    expect(paper).toContain('你方于2026年11月20日向本委员会申请调解')
    expect(paper).toContain('本委员会于2026年11月20日决定受理')
    // 15 days from the 20th end on a Saturday and roll on to Monday.
    expect(paper).toContain('截至2026年12月7日')
    expect((await shown('acceptance-notice')).paper).toContain('截至2026年11月17日')
  })

  test('issued to one worker leaves that of the group as it was', async () => {
    for (const query of ['', `?recipient=${await idOf('李小兰')}`]) {
      await visitor.get(address('acceptance-notice', query))
      const action = `/disputes/${id}/papers/acceptance-notice/issue${query}`
      expect((await visitor.post(action, { revision: visitor.hidden('revision') ?? '' })).status).toBe(303)
    }
    const issued = await papersOf(at().desk.db.reader, id)
    const standing = new Map(issued.map((paper) => [paper.recipient_id, paper.status]))
    expect(standing).toEqual(
      new Map([
        ['workers', 'issued'],
        [await idOf('李小兰'), 'issued'],
      ]),
    )
  })
})

test('the call to a sitting reaches one worker of a group', async () => {
  await takeStepPage(visitor, id, 'session-booked', { day: '2026-11-25', startsAt: '', manner: 'room', place: '' })
  const { choices } = await shown('session-notice')
  expect(choices).toContain('王小芳李小兰周小军山城宏达服装有限公司')
  const { paper } = await shown('session-notice', `?recipient=${await idOf('周小军')}`)
  expect(paper).toContain('周小军：')
  expect(paper).toContain('收件人周小军')
})

async function fails(names: readonly string[], reason: string): Promise<void> {
  const workers = await Promise.all(names.map(idOf))
  const answer = await takeStepPage(visitor, id, 'mediation-terminated', { workers, reason })
  expect(answer.status).toBe(303)
}

describe('the notice that mediation has failed', () => {
  test('is for each it failed for and, on one day and one ground, for them together', async () => {
    await fails(['王小芳', '李小兰'], 'too-far-apart')
    const { choices } = await shown('termination-notice')
    expect(choices).toContain('王小芳李小兰王小芳、李小兰山城宏达服装有限公司')
    const { paper } = await shown('termination-notice', '?recipient=failed')
    expect(paper).toContain('王小芳、李小兰：')
    await visitor.get(address('termination-notice', '?recipient=failed'))
    const action = `/disputes/${id}/papers/termination-notice/issue?recipient=failed`
    await visitor.post(action, { revision: visitor.hidden('revision') ?? '' })
    expect((await visitor.get(`/disputes/${id}?tab=papers`)).text).toContain('王小芳、李小兰')
  })

  test('on different grounds is for each alone', async () => {
    await fails(['王小芳'], 'too-far-apart')
    await fails(['李小兰', '周小军'], 'party-refuses')
    const { choices } = await shown('termination-notice')
    expect(choices).not.toContain('王小芳、李小兰')
    expect(choices).toContain('王小芳李小兰周小军山城宏达服装有限公司')
  })
})

describe('the application', () => {
  test.each([
    ['counter', '口头申请（当场记录）'],
    ['letter', '书面申请'],
  ])('that came in by %s stands as %s until the clerk says otherwise', async (wayIn, usual) => {
    const mediator = await at().county.actor('mediator', 'room')
    const given = dispute(at().county.units.room, { wayIn, receivedOn: day('2026-11-20') })
    ;({ disputeId: id } = await openDispute(at().desk, actOf(mediator), given))
    const { text } = await visitor.get(address('application'))
    expect(text).toMatch(new RegExp(`aria-current="page">${usual}<`, 'u'))
    const spoken = await shown('application', '?manner=oral')
    expect(spoken.paper).toContain('已向申请人宣读')
    const written = await shown('application', '?manner=written')
    expect(written.paper).not.toContain('口头')
    expect(written.paper).toContain('申请日期：2026年11月20日')
    expect((await shown('application', '?manner=other')).paper).toBe((await shown('application')).paper)
  })

  test('is issued as the clerk said, and is looked at again as it was issued', async () => {
    id = await registered()
    await visitor.get(address('application', '?manner=written'))
    const action = `/disputes/${id}/papers/application/issue?manner=written`
    await visitor.post(action, { revision: visitor.hidden('revision') ?? '' })
    const { desk } = at()
    const [issued] = await papersOf(desk.db.reader, id)
    const text = desk.privateValues.openText(`paper.text.${issued?.id ?? ''}`, issued?.text ?? '')
    expect(text).toContain('申请日期')
    expect(text).not.toContain('口头')
    const again = await visitor.get(address('application'))
    expect(again.text).toMatch(/aria-current="page">书面申请</u)
    const bulk = await visitor.get(`/disputes/${id}/papers?kind=application`)
    expect(bulk.status).toBe(200)
    const looked = await visitor.post(`/disputes/${id}/papers/look`, {
      kinds: 'application',
      by: 'by-person',
      notices: 'each',
    })
    expect(looked.text).toMatch(/>已签发</u)
    expect(looked.text).not.toMatch(/>已签发，案情有变</u)
  })
})
