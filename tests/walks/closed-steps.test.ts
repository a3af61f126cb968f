/** T17: every form that is complete and valid for its route, sent in every state of a case, a referral, a matter of legal aid and a warning: taken only where the hand-written tables let it be. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DISPUTE_TABLES, names, readRows, readTable } from '../oracle/read-table.ts'
import { figure } from '../proof/figure.ts'
import { walkClosed, type Walked } from './closed-steps.ts'
import { openCopies, type Copies } from './forms/copies.ts'
import { DIRECTOR, MEDIATOR, type FullForm } from './forms/full-form.ts'
import { fullForms } from './forms/index.ts'
import { Story } from './forms/send.ts'

/** A form after which a case stands in each stage, some of them twice: with and without what a later route is about. */
const CASE_MOMENTS = [
  'registered',
  'respondent-answered',
  'accepted',
  'moved-to-committee',
  'suspended at the committee',
  'mediators-assigned',
  'session-recorded',
  'suspended',
  'agreement-drafted',
  'grid of a draft',
  'signing-opened',
  'signed',
  'sealed',
  'default-declared',
  'payment recorded',
  'all paid',
  'followed-up',
  'not-accepted',
  'mediation-terminated',
  'referral-opened',
  'application-withdrawn',
  'private-settlement-reported',
  'workers-transferred',
  'archived',
  'archived after performance',
]
const OF_A_CASE =
  /^\/(?:disputes\/:id|agreements|payments|referrals|hand-overs|papers|scans|attachments|seal-tray$|caseloads|lists)/u

let copies: Copies
let story: Story
const walked: Walked[] = []
beforeAll(async () => {
  copies = await openCopies(fullForms.map(({ who }) => who))
  story = new Story(copies, fullForms)
})
afterAll(() => copies.end())

/** Whether a table lets one of these events happen in a stage, whatever it asks besides. */
function possible(tables: readonly string[], events: readonly string[], stage: string): boolean {
  return readTable(...tables).rules.some(
    (rule) => 'to' in rule.outcome && rule.events.some((event) => events.includes(event)) && names(rule.stages, stage),
  )
}

test('no form of a case is taken in a stage that does not allow it', { timeout: 900_000 }, async () => {
  const rows = new Map(readRows('closed-forms.table.txt').map(({ cells }) => [cells[0] ?? '', cells[1] ?? '']))
  const forms = fullForms.filter(({ path }) => OF_A_CASE.test(path) && path !== '/disputes/:id/legal-aid')
  const unused = [...rows.keys()].filter((name) => !forms.some((form) => form.name === name))
  expect(unused).toEqual([])
  const allowed = (form: FullForm, stage: string): boolean => {
    const row = rows.get(form.name)
    if (row?.startsWith('='))
      return possible(
        DISPUTE_TABLES,
        row
          .slice(1)
          .trim()
          .split(/[\s,]+/u),
        stage,
      )
    if (row !== undefined) return names(row, stage)
    if (/^\/(?:referrals|hand-overs)/u.test(form.path)) return true
    return possible(DISPUTE_TABLES, [form.places?.event ?? ''], stage)
  }
  const found = await walkClosed(story, {
    moments: CASE_MOMENTS,
    stage: 'select stage from dispute order by rowid limit 1',
    forms,
    mayBeTaken: allowed,
    // What the committee holds is out of the room's sight.
    whoIn: (stage, who) => (stage.startsWith('committee.') && who === MEDIATOR ? DIRECTOR : who),
  })
  walked.push(found)
  expect(found.wrong).toEqual([])
  expect(found.states.size).toBe(20)
})

/** What goes its own way beside the case, each by the table of its own machine. */
const BESIDE = [
  {
    name: 'referral',
    stage: 'select state from referral order by rowid desc limit 1',
    forms: /^\/referrals\//u,
    table: 'referral.table.txt',
    states: 7,
    moments: ['referral-opened', 'sent', 'accepted', 'returned', 'decided', 'withdrawn', 'given-up'],
  },
  {
    name: 'aid',
    stage: 'select stage from aid_case order by rowid desc limit 1',
    forms: /^\/legal-aid\/:aidId\/(?:steps|claims|review)/u,
    table: 'legal-aid.table.txt',
    states: 11,
    moments: [
      'applied',
      'granted',
      'lawyer-assigned',
      'proceeding-opened',
      'heard',
      'outcome-noted',
      'took-effect',
      'refused',
      'withdrawn',
      'contested',
      'terminated',
      'closed',
    ],
  },
  {
    name: 'warning',
    stage: 'select state from warning order by rowid desc limit 1',
    forms: /^\/warnings\/:id\/steps/u,
    table: 'warning.table.txt',
    states: 5,
    moments: ['reported', 'verified', 'supervised', 'inspected', 'dismissed', 'closed'],
  },
] as const

/** Pages of an aid case that are no step page of their own, with what they may bring about. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'aid claims amended': ['claims-amended'],
  'aid reviewed': ['review-upheld', 'review-corrected'],
}

test.each(BESIDE)('no form of $name is taken in a state that does not allow it', { timeout: 600_000 }, async (one) => {
  const moments = one.moments.map((moment) => (moment.startsWith('referral') ? moment : `${one.name} ${moment}`))
  const found = await walkClosed(story, {
    moments,
    stage: one.stage,
    forms: fullForms.filter(({ path }) => one.forms.test(path)),
    mayBeTaken: (form, stage) => possible([one.table], PAGES[form.name] ?? [form.places?.event ?? ''], stage),
  })
  walked.push(found)
  expect(found.wrong).toEqual([])
  expect(found.states.size).toBe(one.states)
})

test('the figure', () => {
  const sum = (count: (one: Walked) => number): number => walked.reduce((total, one) => total + count(one), 0)
  const wrong = sum((one) => one.wrong.length)
  figure({
    id: 'T17',
    promise: 'a step that is closed cannot be taken by a form sent directly',
    figure: `${sum((one) => one.sent)} full forms in ${sum((one) => one.states.size)} states of four machines, ${sum((one) => one.taken)} taken, ${wrong} where it is closed`,
    target: '0',
    passed: wrong === 0 && walked.length === 4,
  })
  expect(walked).toHaveLength(4)
})
