/** The remaining invented pieces for the page of parts: slip, facts, covered numbers, notices, confirmation, conflict. */

import type { Confirm } from '../../../parts/confirm.ts'
import type { Conflict } from '../../../parts/conflict.ts'
import type { EmptyState } from '../../../parts/empty-state.ts'
import type { Facts } from '../../../parts/facts.ts'
import type { Masked } from '../../../parts/masked.ts'
import type { Notice } from '../../../parts/notice.ts'
import type { Progress } from '../../../parts/progress.ts'
import type { Slip } from '../../../parts/slip.ts'
import type { Tabs } from '../../../parts/tabs.ts'
import { phrase } from '../../../words/phrase.ts'
import { longEmployer, longWorker } from './case.ts'
import { endingFields } from './form.ts'

export const slip: Slip = {
  code: 'T7K4-9QXM-3',
  lines: [
    { label: 'samples.line-asked', text: '拖欠工资 48,600.00 元' },
    { label: 'samples.line-next', text: '五个工作日内联系用人单位' },
    { label: 'samples.line-date', text: '2027-03-31 前可申请劳动仲裁' },
    { label: 'samples.line-room', text: '023-6372 0000' },
  ],
  print: '#',
  again: '#',
  open: '#',
  focus: false,
}

export const tabs: Tabs = {
  label: 'samples.tabs',
  tabs: [
    { label: 'samples.tab-parties', href: '#', current: true, count: null },
    { label: 'samples.tab-claims', href: '#', current: false, count: 3 },
    { label: 'samples.tab-evidence', href: '#', current: false, count: 0 },
    { label: 'samples.tab-papers', href: '#', current: false, count: 5 },
    { label: 'samples.tab-performance', href: '#', current: false, count: null },
    { label: 'samples.tab-notes', href: '#', current: false, count: null },
  ],
}

const fact = (label: Facts[number]['label'], rest: Partial<Facts[number]>): Facts[number] => ({
  label,
  text: null,
  fen: null,
  day: null,
  href: null,
  ...rest,
})

export const facts: Facts = [
  fact('samples.field-name', { text: longWorker }),
  fact('samples.field-sex', { text: null }),
  fact('samples.field-birth', { day: '1985-04-12' }),
  fact('samples.field-employer', { text: longEmployer, href: '#' }),
  fact('samples.field-amount', { fen: 4_860_000 }),
  fact('samples.field-day', { day: null }),
]

const keys = { key: 'sample-key', revision: null }

export const maskedNumbers: Masked[] = [
  {
    id: 'masked-identity',
    label: 'samples.field-identity',
    covered: '500***********1234',
    shown: null,
    reveal: {
      action: '#',
      keys,
      field: 'identity',
      reasons: [
        { value: 'contact', label: 'samples.reveal-contact' },
        { value: 'paper', label: 'samples.reveal-paper' },
        { value: 'check', label: 'samples.reveal-check' },
      ],
    },
  },
  {
    id: 'masked-phone',
    label: 'samples.field-phone',
    covered: '138****5678',
    shown: { text: '13800005678', seconds: 60 },
    reveal: null,
  },
  { id: 'masked-closed', label: 'samples.field-phone', covered: '139****0012', shown: null, reveal: null },
]

export const progress: Progress = {
  words: phrase('volume.binding', { done: 18, parts: 47 }),
  done: 18,
  parts: 47,
  live: false,
  refresh: '#',
  stop: { action: '#', keys: { key: 'sample-progress', revision: null } },
}

export const notices: Notice[] = [
  { tone: 'note', text: phrase('samples.notice-seal'), link: { href: '#', word: phrase('samples.notice-link') } },
  { tone: 'soon', text: phrase('samples.notice-limit'), link: null },
  { tone: 'late', text: phrase('samples.notice-late'), link: null },
  { tone: 'good', text: phrase('samples.notice-good'), link: null },
]

export const emptyState: EmptyState = {
  title: 'samples.empty-title',
  text: phrase('samples.empty-text'),
  act: { href: '#', label: 'samples.empty-act' },
}

export const confirm: Confirm = {
  title: 'samples.confirm-title',
  about: '渝中工调〔2026〕第 218 号　陈国华 与 重庆江畔物业服务有限公司',
  consequences: [
    phrase('samples.consequence-notice'),
    phrase('samples.consequence-clock', { day: '2026-11-22' }),
    phrase('samples.consequence-number', { number: '渝中工调〔2026〕第 218 号' }),
  ],
  errors: null,
  action: '#',
  keys,
  fields: endingFields,
  submit: 'samples.confirm-submit',
  back: '#',
}

export const conflict: Conflict = {
  who: '何建明',
  when: '2026-11-22 14:05',
  own: false,
  meanwhile: null,
  rows: [
    { label: 'samples.field-amount', theirs: '48,600.00', yours: '46,800.00', differs: true },
    { label: 'samples.field-employer', theirs: longEmployer, yours: longEmployer, differs: false },
    { label: 'samples.field-phone', theirs: null, yours: '138****5678', differs: true },
  ],
}
