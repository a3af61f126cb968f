/** T16: random histories of a case over real HTTP against a model written by hand: each form is taken exactly where the model lets it be, and leads where the model says. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCopies, type Copies } from '../walks/forms/copies.ts'
import type { Given } from '../walks/forms/drawn.ts'
import { DIRECTOR, MEDIATOR } from '../walks/forms/full-form.ts'
import { fullForms } from '../walks/forms/index.ts'
import { Story, taken } from '../walks/forms/send.ts'
import { after, AT_THE_COUNTER, type Act, type CaseTold } from './case-model.ts'
import { figure } from './figure.ts'

const RUNS = 1000
const MINUTES = 3
const PLAIN = [
  'respondent-invited',
  'contact-logged',
  'accepted',
  'not-accepted',
  'mediators-assigned',
  'session-recorded',
  'suspended',
  'resumed',
  'mediation-terminated',
  'application-withdrawn',
  'private-settlement-reported',
  'workers-transferred',
  'acceptance-voided',
  'ending-corrected',
  'corrected',
] as const satisfies readonly Act['form'][]

const plain = (form: (typeof PLAIN)[number]): Act => ({ form })
const consents: Act = { form: 'respondent-answered', answer: 'consents' }
/** The ordinary way is drawn more often, or few histories would come to the table. */
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      consents,
      ...(['accepted', 'mediators-assigned', 'session-recorded'] as const).map(plain),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Act>(
      { form: 'respondent-answered', answer: 'refuses' },
      { form: 'respondent-answered', answer: 'silent' },
    ),
  },
  { weight: 5, arbitrary: fc.constantFrom(...PLAIN.map(plain)) },
)

let copies: Copies
let story: Story
const home = new Map<string, Given>()
beforeAll(async () => {
  copies = await openCopies([MEDIATOR, DIRECTOR, ...fullForms.map(({ who }) => who)])
  story = new Story(copies, fullForms)
  for (const name of ['respondent-answered', ...PLAIN]) {
    const form = formOf(name)
    copies.to(await story.after(form.after))
    home.set(name, (await story.fill(form)).fields)
  }
})
afterAll(() => copies.end())

function formOf(name: string) {
  const form = fullForms.find((one) => one.name === name)
  if (!form) throw new Error(`no form is called ${name}`)
  return form
}

/** Sends one act; where model and desk differ, says how. */
async function differs(told: CaseTold, act: Act): Promise<string | null> {
  const expected = after(told, act)
  const form = formOf(act.form)
  // Where it sits is asked with the first appointment alone.
  const seat: Given = act.form === 'mediators-assigned' && told.stage !== 'committee.assigning' ? { unit: '' } : {}
  const said: Given = act.form === 'respondent-answered' ? { answer: act.answer } : seat
  const reply = await story.send(story.again(form, home.get(form.name) ?? {}), { on: '2026-11-22', ...said })
  const stage = story.ask('select stage from dispute order by rowid limit 1')
  if (taken(form, reply) !== (expected !== null)) return `${act.form} in ${told.stage}: ${reply.status}, stage ${stage}`
  if (reply.status >= 500) return `${act.form} in ${told.stage}: ${reply.status}`
  const wanted = expected?.stage ?? told.stage
  return stage === wanted ? null : `${act.form} in ${told.stage} leads to ${stage}, not ${wanted}`
}

test('a case goes where its model goes, whatever is sent', { timeout: (MINUTES + 2) * 60_000 }, async () => {
  const counter = await story.after('registered')
  let runs = 0
  let acts = 0
  const reached = new Set<string>()
  const property = fc.asyncProperty(fc.array(anyAct, { minLength: 10, maxLength: 30 }), async (history) => {
    copies.to(counter)
    let told = AT_THE_COUNTER
    runs += 1
    for (const act of history) {
      acts += 1
      expect(await differs(told, act)).toBeNull()
      told = after(told, act) ?? told
      reached.add(told.stage)
    }
  })
  const result = await fc.check(property, {
    numRuns: RUNS,
    interruptAfterTimeLimit: MINUTES * 60_000,
    markInterruptAsFailure: false,
  })
  figure({
    id: 'T16',
    promise: 'random histories of a case over HTTP agree with their model',
    figure: `${runs} histories, ${acts} forms, ${reached.size} stages reached, ${result.failed ? 1 : 0} differing`,
    target: '0 differences',
    passed: !result.failed,
  })
  expect(fc.defaultReportMessage(result) ?? '').toBe('')
  expect(reached.size).toBeGreaterThan(10)
})
