/** Invented cases for the page of parts: full, nearly empty, and with the longest names the desk accepts. */

import { day } from '../../../../workflows/values/day.ts'
import type { IdentityBar } from '../../../parts/identity-bar.ts'
import type { Lamp } from '../../../parts/lamp.ts'
import { lampOn, noLamp, stoppedLamp } from '../../../parts/lamp.ts'
import { moneyBarOf } from '../../../parts/money-bar.ts'
import type { MoneyBar } from '../../../parts/money-bar.ts'
import type { NextSteps } from '../../../parts/next-steps.ts'
import { tagOf } from '../../../parts/tag.ts'
import type { Tag } from '../../../parts/tag.ts'
import { phrase } from '../../../words/phrase.ts'

export const sampleDay = day('2026-11-22')

export const longWorker = '买买提吐尔逊·阿不都热合曼·艾合买提江'
export const longEmployer =
  '重庆市两江新区渝北片区新材料与智能装备制造产业园建设发展有限责任公司第三项目经理部（劳务分包）'

const mediation = phrase('samples.clock-mediation')

export const lamps: Lamp[] = [
  lampOn(day('2026-12-05'), sampleDay, mediation),
  lampOn(day('2026-11-24'), sampleDay, phrase('samples.clock-confirmation')),
  lampOn(sampleDay, sampleDay, mediation),
  lampOn(day('2026-11-10'), sampleDay, phrase('samples.clock-limitation')),
  stoppedLamp(mediation),
  noLamp,
]

export const moneyBars: MoneyBar[] = [
  moneyBarOf({ claimed: 4_860_000, agreed: 3_600_000, received: 1_200_000, verified: 1_200_000 }),
  moneyBarOf({ claimed: 12_345_678_900, agreed: 9_876_543_210, received: 9_000_000_000, verified: 4_000_000_000 }),
  moneyBarOf({ claimed: 580_000, agreed: null, received: null, verified: null }),
]

export const tags: Tag[] = [
  tagOf(phrase('samples.stage-registered'), 'plain'),
  tagOf(phrase('samples.stage-mediating'), 'accent'),
  tagOf(phrase('samples.stage-performing'), 'soon'),
  tagOf(phrase('samples.stage-defaulted'), 'late'),
  tagOf(phrase('samples.stage-performed'), 'good'),
  tagOf(phrase('samples.stage-archived'), 'quiet'),
  tagOf(phrase('ledger-kind.agreed'), 'agreed'),
  tagOf(phrase('ledger-kind.received'), 'received'),
  tagOf(phrase('ledger-kind.verified'), 'verified'),
]

const bars = (at: number): MoneyBar =>
  moneyBars[at] ?? moneyBarOf({ claimed: null, agreed: null, received: null, verified: null })
const tagAt = (at: number): Tag => tags[at] ?? tagOf(phrase('samples.stage-registered'))

export const identityBars: IdentityBar[] = [
  {
    href: '#',
    code: 'T7K4-9QXM-3',
    number: '渝中工调〔2026〕第 218 号',
    workers: '陈国华',
    employers: '重庆江畔物业服务有限公司',
    stage: tagAt(1),
    marks: [],
    clock: lampOn(day('2026-11-24'), sampleDay, mediation),
    owner: '周敏',
    unit: '渝中区总工会劳动争议人民调解委员会',
    money: bars(0),
  },
  {
    href: '#',
    code: 'H2PW-6RTC-8',
    number: '两江新区工调〔2026〕第 1047 号',
    workers: `${longWorker} 等 47 人`,
    employers: longEmployer,
    stage: tagAt(3),
    marks: [tagOf(phrase('samples.mark-group', { count: 47 }), 'plain'), tagOf(phrase('samples.mark-court'), 'plain')],
    clock: lampOn(day('2026-11-10'), sampleDay, phrase('samples.clock-limitation')),
    owner: '欧阳思远、尉迟静怡',
    unit: '重庆两江新区总工会劳动争议人民调解委员会龙盛片区调解室',
    money: bars(1),
  },
  {
    href: '#',
    code: 'M9DA-3KLF-5',
    number: null,
    workers: '李',
    employers: '“老马”（朝天门工地）',
    stage: tagAt(0),
    marks: [],
    clock: noLamp,
    owner: null,
    unit: '奉节县总工会',
    money: bars(2),
  },
]

const keys = { key: 'sample-key', revision: 7 }

export const nextSteps: NextSteps[] = [
  {
    primary: { label: 'step.session-recorded', href: '#', hint: phrase('samples.step-hint'), post: null },
    others: [
      { label: 'samples.step-no-answer', href: '#', hint: phrase('samples.step-now'), post: keys },
      { label: 'step.agreement-drafted', href: '#', hint: null, post: null },
      { label: 'step.moved-to-room', href: '#', hint: null, post: null },
    ],
    stage: 'stage.room.inSession',
    closed: [
      {
        label: 'step.seal-affixed',
        reasons: [{ code: 'agreement-not-in-signing', article: null, cure: 'mediator' }],
      },
      {
        label: 'step.accepted',
        reasons: [
          { code: 'respondent-has-not-consented', article: 'ORD17-22', cure: 'employer' },
          { code: 'unit-may-not-accept', article: 'RMTJ-34', cure: 'director' },
        ],
      },
      {
        label: 'step.archived',
        reasons: [
          { code: 'referral-open', article: null, cure: 'court' },
          { code: 'worker-without-outcome', article: null, cure: 'mediator' },
        ],
      },
    ],
  },
  { primary: null, others: [], stage: 'stage.archived', closed: [] },
]
