/** The questions of the bench, each with its budget: how many times the floor's cost it may take. */
import { systemClock } from '../../server/clock.ts'
import { newToken } from '../../server/ids.ts'
import { addMonthsTo, monthOf } from '../../workflows/values/day.ts'
import { placesIn } from './city.ts'
import type { Asked } from './load.ts'
import { FLOOR_TOKEN } from './questions.ts'
import type { People, SignedIn } from './sign-in.ts'

/** One question as each side is asked it. */
export type Pair = {
  name: string
  budget: number
  floor: (n: number) => Asked
  desk: (n: number) => Asked
  answers: number[]
}

const get = (path: string, headers: Record<string, string>) => (): Asked => ({
  path,
  method: 'GET',
  headers,
  body: null,
})

const as = (who: SignedIn): Record<string, string> => ({ cookie: who.cookie })

/** Fields as a browser sends them. */
export const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString()

/** What is read. */
export function pairs(path: string, people: People): Pair[] {
  const place = placesIn(path)
  const month = addMonthsTo(monthOf(systemClock.today()), -1)
  const floor = { authorization: FLOOR_TOKEN }
  const search = (name: string, q: string): Pair => ({
    name,
    budget: 2,
    floor: () => ({ path: '/search', method: 'POST', headers: floor, body: form({ q, unit: place.committee }) }),
    desk: () => ({
      path: '/search',
      method: 'POST',
      headers: as(people.director),
      body: form({ _csrf: people.director.hidden['_csrf'] ?? '', q }),
    }),
    answers: [200, 303],
  })
  return [
    {
      name: 'list page, 30 rows and total',
      budget: 2,
      floor: get(`/list?unit=${place.committee}`, floor),
      desk: get('/disputes', as(people.director)),
      answers: [200],
    },
    {
      name: 'case page',
      budget: 2,
      floor: get(`/case?id=${place.dispute}`, floor),
      desk: get(`/disputes/${place.dispute}`, as(people.director)),
      answers: [200],
    },
    search('search, 2 characters', [...place.name].slice(0, 2).join('')),
    search('search, 3 characters', place.name),
    {
      name: "one month's totals",
      budget: 2,
      floor: get(`/totals?month=${month}&unit=${place.city}`, floor),
      desk: get(`/reports/recovered?month=${month}`, as(people.supervisor)),
      answers: [200],
    },
  ]
}

/** One dispute as a counter types it. */
const typed = {
  name: '王小芳',
  phone: '13800001234',
  employerName: '重庆测量服装有限公司',
  items: 'unpaid-wages',
  summary: '三个月工资未发',
}

/** What is written, once a request. */
export function intake(people: People): Pair {
  const today = systemClock.today()
  const { hidden, cookie } = people.mediator
  return {
    name: 'intake, durable',
    budget: 2.5,
    floor: () => ({
      path: '/cases',
      method: 'POST',
      headers: { authorization: FLOOR_TOKEN },
      body: form({ ...typed, receivedOn: today }),
    }),
    desk: () => ({
      path: '/intake',
      method: 'POST',
      headers: { cookie },
      body: form({ ...hidden, ...typed, receivedOn: today, _key: newToken(), draftId: crypto.randomUUID() }),
    }),
    answers: [200, 303],
  }
}
