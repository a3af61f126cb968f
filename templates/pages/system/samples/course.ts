/** An invented course of a case for the page of parts: timeline, offers, tasks. */

import { day } from '../../../../workflows/values/day.ts'
import { lampOn } from '../../../parts/lamp.ts'
import type { OfferTable } from '../../../parts/offer-table.ts'
import type { TaskList } from '../../../parts/task-list.ts'
import type { TimelineEntry } from '../../../parts/timeline.ts'
import { phrase } from '../../../words/phrase.ts'
import { longEmployer, longWorker, sampleDay } from './case.ts'

const entry = (
  on: string,
  weight: TimelineEntry['weight'],
  title: TimelineEntry['title'],
  rest: Partial<TimelineEntry> = {},
): TimelineEntry => ({
  day: on,
  time: null,
  enteredLater: null,
  title,
  who: '周敏（调解员）',
  where: null,
  note: null,
  changes: [],
  links: [],
  weight,
  ...rest,
})

export const timelineEntries: TimelineEntry[] = [
  entry('2026-11-21', 'step', phrase('samples.event-session'), {
    time: '14:30',
    where: '江畔物业项目部会议室',
    enteredLater: '2026-11-22 09:05',
    note: '职工要求一次性支付拖欠工资 48,600 元；公司称资金周转困难，提出分三期支付 36,000 元。\n双方同意三日后再谈。',
    links: [{ href: '#', word: phrase('samples.paper-record') }],
  }),
  entry('2026-11-19', 'step', phrase('samples.event-amended'), {
    time: '10:12',
    changes: [{ label: 'samples.field-amount', before: '46,800.00', after: '48,600.00' }],
  }),
  entry('2026-11-18', 'milestone', phrase('samples.event-accepted', { number: '渝中工调〔2026〕第 218 号' }), {
    time: '16:40',
    who: '何建明（调委会主任）',
    links: [{ href: '#', word: phrase('samples.paper-register') }],
  }),
  entry('2026-11-18', 'step', phrase('samples.event-consented'), {
    time: '15:02',
    who: longWorker,
    where: longEmployer,
  }),
  entry('2026-11-17', 'remark', phrase('samples.event-contacted'), { time: '11:20' }),
  entry('2026-11-17', 'milestone', phrase('samples.event-registered'), {
    time: '09:35',
    where: '渝中区总工会窗口',
    who: null,
  }),
]

export const offers: OfferTable = {
  offers: [
    {
      round: 2,
      day: '2026-11-21',
      time: '15:40',
      side: 'employer',
      who: longEmployer,
      amount: 3_600_000,
      terms: '分三期，每月 15 日前付 12,000 元，首期 2026-12-15',
      answer: 'open',
    },
    {
      round: 2,
      day: '2026-11-21',
      time: '15:25',
      side: 'worker',
      who: '陈国华',
      amount: 4_200_000,
      terms: '春节前付清',
      answer: 'declined',
    },
    {
      round: 1,
      day: '2026-11-21',
      time: '14:50',
      side: 'mediator',
      who: '周敏',
      amount: 4_000_000,
      terms: null,
      answer: 'replaced',
    },
    {
      round: 1,
      day: '2026-11-21',
      time: '14:45',
      side: 'employer',
      who: '重庆江畔物业服务有限公司',
      amount: null,
      terms: '补开离职证明',
      answer: 'accepted',
    },
  ],
  gap: 600_000,
}

export const taskLists: TaskList[] = [
  {
    title: 'samples.tasks-due',
    total: 12,
    all: '#',
    empty: 'samples.tasks-none',
    tasks: [
      {
        href: '#',
        title: `${longWorker} 与 ${longEmployer}`,
        detail: phrase('samples.task-first-contact', { unit: '渝中区总工会' }),
        time: null,
        amount: null,
        lamp: lampOn(day('2026-11-20'), sampleDay),
      },
      {
        href: '#',
        title: '陈国华 与 江畔物业',
        detail: null,
        time: null,
        amount: null,
        lamp: lampOn(sampleDay, sampleDay),
      },
      {
        href: '#',
        title: '刘玉兰 与 山城火锅食品厂',
        detail: null,
        time: null,
        amount: null,
        lamp: lampOn(day('2026-11-25'), sampleDay),
      },
    ],
  },
  { title: 'samples.tasks-booked', total: 0, all: null, empty: 'samples.tasks-none', tasks: [] },
  {
    title: 'samples.tasks-money',
    total: 2,
    all: '#',
    empty: 'samples.tasks-none',
    tasks: [
      {
        href: '#',
        title: '陈国华 与 江畔物业',
        detail: phrase('samples.task-instalment', { number: 2, count: 3 }),
        time: null,
        amount: 1_200_000,
        lamp: lampOn(day('2026-11-15'), sampleDay),
      },
      { href: '#', title: '何秀英 与 嘉陵纺织', detail: null, time: '09:30', amount: 350_000, lamp: null },
    ],
  },
]
