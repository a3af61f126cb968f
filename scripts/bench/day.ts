/** What a desk is asked all day, turn by turn: pages, searches, new cases, and now and then a PDF or an export from a thread. */
import { newToken } from '../../server/ids.ts'
import { systemClock } from '../../server/clock.ts'
import { addMonthsTo, monthOf } from '../../workflows/values/day.ts'
import { placesIn } from './city.ts'
import type { Asked } from './load.ts'
import { form, pairs } from './pairs.ts'
import type { People } from './sign-in.ts'

/** One thing to ask; `heavy` ones are drawn or written in a thread. */
export type Turn = { name: string; heavy: boolean; ask: () => Asked; answers: readonly number[] }

/** A day's turns, to be gone through over and over: 40 of them, 4 heavy. */
export function turns(path: string, people: People): Turn[] {
  const { dispute } = placesIn(path)
  const month = addMonthsTo(monthOf(systemClock.today()), -1)
  const get = (name: string, who: keyof People, address: string, heavy = false): Turn => ({
    name,
    heavy,
    ask: () => ({ path: address, method: 'GET', headers: { cookie: people[who].cookie }, body: null }),
    answers: [200],
  })
  const reading = pairs(path, people).map(({ name, desk, answers }): Turn => ({
    name,
    heavy: false,
    ask: () => desk(0),
    answers,
  }))
  const opening: Turn = { name: 'intake', heavy: false, ask: () => opened(people), answers: [303] }
  const light = [...reading, get('today', 'mediator', '/'), get('counter', 'mediator', '/intake'), opening, opening]
  return [
    ...light,
    get('PDF', 'director', `/disputes/${dispute}/papers/application/pdf`, true),
    ...light,
    get('workbook', 'supervisor', `/reports/recovered.xlsx?month=${month}`, true),
    ...light,
    get('slip', 'director', `/disputes/${dispute}/receipt-slip`, true),
    ...light,
    get('report as PDF', 'supervisor', `/reports/recovered.pdf?month=${month}`, true),
  ]
}

const FAMILIES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平'
let nth = 0

const sign = (signs: string, at: number): string => [...signs][Math.floor(at) % 20] ?? ''

/** A case nobody else has opened, with a key of its own: sent again as it is, it is the same case. */
export function opened({ mediator }: People, key = newToken()): Asked {
  nth += 1
  const { _csrf = '' } = mediator.hidden
  return {
    path: '/intake',
    method: 'POST',
    headers: { cookie: mediator.cookie },
    body: form({
      _csrf,
      _key: key,
      draftId: crypto.randomUUID(),
      name: sign(FAMILIES, nth) + sign(GIVEN, nth / 20) + sign(GIVEN, nth / 400),
      phone: `139${String(nth).padStart(8, '0')}`,
      employerName: `重庆持久服装${nth % 50}有限公司`,
      items: 'unpaid-wages',
      summary: '三个月工资未发',
      receivedOn: systemClock.today(),
    }),
  }
}
