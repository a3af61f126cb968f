/** What is entered beside the cases once the city has lived: what workers said of the service, and matters handed over to other bodies. */
import { listDisputes } from '../../db/repositories/dispute-lists.ts'
import { handOversOf } from '../../db/repositories/hand-overs.ts'
import { reopenFile, type DisputeFile } from '../../server/disputes/dispute-file.ts'
import { usualAnswerDays } from '../../server/hand-overs/form.ts'
import { prepareHandOver, type HandOverGiven } from '../../server/hand-overs/prepare-hand-over.ts'
import { advanceHandOver, type HandOverStep } from '../../server/hand-overs/take-hand-over-step.ts'
import { rateOnPaper } from '../../server/ratings/rate-on-paper.ts'
import type { Mark, Score } from '../../workflows/rating/rating.ts'
import { addDays, day, type Day } from '../../workflows/values/day.ts'
import type { City, Office } from './city.ts'
import { intent } from './intent.ts'

const SAID: readonly [Score, Mark, string | null][] = [
  ['satisfied', 'good', '从登记到拿到钱不到一个月，没有收费，感谢工会。'],
  ['satisfied', 'good', null],
  ['accepts', 'fair', '调解员很耐心，就是等得久了一点。'],
  ['satisfied', 'good', '打电话随时有人接，说得清楚。'],
  ['unsatisfied', 'poor', '公司拖了两次才来，希望早点安排。'],
  ['satisfied', 'fair', null],
]

/** Tells of the latest cases of every office, so that each page has a few rows. */
export async function aftercare(city: City, today: Day): Promise<void> {
  const { reader } = city.desk.db
  let count = 0
  for (const office of city.offices.slice(0, 4)) {
    const closed = await latest(city, office, ['performance', 'ended', 'archived'])
    for (const file of closed.slice(0, 5)) await rated(city, office, file, count++, today)
    const open = await latest(city, office, ['mediation'], 20)
    for (const [at, file] of open.toReversed().slice(0, 3).entries()) await handed(city, office, file, at, today)
  }
  async function latest({ desk }: City, office: Office, phases: readonly string[], most = 4): Promise<DisputeFile[]> {
    const files: DisputeFile[] = []
    for (const phase of phases) {
      const rows = await listDisputes(reader, { root: office.committeeId, phase, after: null, limit: most })
      for (const row of rows) files.push(await reopenFile(desk.db.reader, row.id))
    }
    return files
  }
}

async function rated({ desk }: City, { clerk }: Office, file: DisputeFile, count: number, today: Day): Promise<void> {
  const [score, mark, words] = SAID[count % SAID.length] ?? ['satisfied', 'good', null]
  const [worker] = file.workers
  const closedOn = file.row.closed_on
  if (!worker || closedOn === null) return
  const later = addDays(day(closedOn), 6)
  await rateOnPaper(desk, intent(clerk, 'rated-on-paper'), file.row.id, {
    partyId: worker.id,
    ratedOn: later > today ? today : later,
    score,
    manner: 'good',
    speed: mark,
    fairness: score === 'unsatisfied' ? 'fair' : 'good',
    words,
  })
}

const HANDED: readonly (Pick<HandOverGiven, 'kind' | 'bodyName' | 'request' | 'danger' | 'matters'> & {
  daysAgo: number
})[] = [
  {
    kind: 'hardship-help',
    bodyName: '困难职工帮扶中心',
    request: '一人供养两名在校子女，三个月没有收入，请核实情况并给予临时救助。',
    danger: null,
    matters: ['phone', 'employer', 'summary'],
    daysAgo: 24,
  },
  {
    kind: 'labour-inspection',
    bodyName: '劳动保障监察支队',
    request: '单位未按月足额支付工资，请依法查处。',
    danger: null,
    matters: ['phone', 'employer', 'summary', 'claims'],
    daysAgo: 9,
  },
  {
    kind: 'counselling',
    bodyName: '职工心理关爱服务站',
    request: '职工近期睡眠很差，情绪低落，请安排心理疏导。',
    danger: null,
    matters: ['phone'],
    daysAgo: 6,
  },
]

async function handed(city: City, { row, director }: Office, file: DisputeFile, at: number, today: Day): Promise<void> {
  const { desk } = city
  const plan = HANDED[at]
  if (!plan) return
  const { daysAgo, bodyName, ...told } = plan
  const wanted = addDays(today, -daysAgo)
  const on = wanted < file.row.received_on ? day(file.row.received_on) : wanted
  const id = await prepareHandOver(
    desk,
    intent(director, 'handed-over'),
    { of: 'dispute', id: file.row.id },
    {
      ...told,
      named: null,
      bodyName: `${row.arbitration.name.replace('劳动人事争议仲裁委员会', '')}${bodyName}`,
      partyIds: file.workers.slice(0, 1).map((worker) => worker.id),
      consented: true,
      answerDays: at === 0 ? 7 : usualAnswerDays[told.kind],
      preparedOn: on,
      sentBy: 'window',
    },
  )
  // Help is on its way, counselling is over; the inspection has not answered yet.
  if (at === 0) return
  const steps: Step[] = [{ type: 'accepted', data: {}, theirNumber: null, answer: null }]
  if (at === 2)
    steps.push({
      type: 'decided',
      data: { result: 'counselled', amountFen: null },
      theirNumber: null,
      answer: '已面谈一次，情绪平稳，约定每月回访。',
    })
  for (const step of steps) {
    const now = (await handOversOf(desk.db.reader, file.row.id)).find((one) => one.id === id)
    await advanceHandOver(desk, intent(director, 'hand-over-advanced'), id, {
      ...step,
      occurredOn: addDays(on, 1) > today ? today : addDays(on, 1),
      revision: now?.revision ?? 0,
    })
  }
}

type Step = Pick<HandOverStep, 'theirNumber' | 'answer'> &
  ({ type: 'accepted'; data: Record<string, never> } | { type: 'decided'; data: { result: string; amountFen: null } })
