/** Lays a table beside what the code answers and lists every difference; it knows the code only as a function. */
import { names, type Difference, type Rule, type Table, type Values } from './read-table.ts'

/** One question to the code: this event in this stage under these facts and flags. */
export type Question = { stage: string; event: string; facts: Values; flags: Values; rule: Rule | null }
/** A stage, or the codes of a refusal. */
export type Answer = { to: string } | { no: string[] }

/** Every stage x event in an ordinary case, and every rule with a difference for each stage and event it names. */
export function questionsOf(table: Table, stages: readonly string[], events: readonly string[]): Question[] {
  const ask = (stage: string, event: string, differs: Difference | null, rule: Rule | null): Question => ({
    stage,
    event,
    facts: { ...table.base, ...table.givens.get(event)?.facts, ...differs?.facts },
    flags: {
      ...flagsOf(table, stage),
      ...table.givens.get(event)?.flags,
      ...differs?.flags,
    },
    rule,
  })
  const ordinary = stages.flatMap((stage) =>
    events.map((event) => {
      const rule = table.rules.find((row) => isPlain(row) && names(row.stages, stage) && row.events.includes(event))
      return ask(stage, event, null, rule ?? null)
    }),
  )
  const special = table.rules
    .filter((rule) => !isPlain(rule))
    .flatMap((rule) =>
      stages
        .filter((stage) => names(rule.stages, stage))
        .flatMap((stage) =>
          rule.events.filter((event) => events.includes(event)).map((event) => ask(stage, event, rule.differs, rule)),
        ),
    )
  return [...ordinary, ...special]
}

const flagsOf = (table: Table, stage: string): Values =>
  Object.assign({}, ...table.contexts.filter((context) => names(context.stages, stage)).map((context) => context.flags))

const isPlain = (rule: Rule): boolean =>
  Object.keys(rule.differs.facts).length === 0 && Object.keys(rule.differs.flags).length === 0

/** What the table expects of a question; unlisted = denied, for whatever reason. */
export function expected({ rule, stage }: Question): Answer | 'denied' {
  if (!rule) return 'denied'
  if ('no' in rule.outcome) return { no: rule.outcome.no.toSorted() }
  return { to: rule.outcome.to === 'stays' ? stage : rule.outcome.to }
}

/** One line for every question whose answer is not the table's. */
export function differences(questions: readonly Question[], answer: (question: Question) => Answer): string[] {
  return questions.flatMap((question) => {
    const wanted = expected(question)
    const got = answer(question)
    const same =
      wanted === 'denied'
        ? 'no' in got
        : JSON.stringify(wanted) === JSON.stringify('no' in got ? { no: got.no.toSorted() } : got)
    const where = `${question.rule ? `line ${question.rule.line}` : 'unlisted'}: ${question.stage} ${question.event}`
    return same ? [] : [`${where}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`]
  })
}

/** Rules that no question used: a misspelt stage or event, or a rule hidden by one above it. */
export const unusedRules = (table: Table, questions: readonly Question[]): number[] =>
  table.rules.filter((rule) => !questions.some((question) => question.rule === rule)).map((rule) => rule.line)

/** Parts of a rule that name no stage or event: without this a misspelt one would be skipped in silence. */
export function unknownNames(table: Table, stages: readonly string[], events: readonly string[]): string[] {
  const wrongEvents = [...table.givens.keys(), ...table.rules.flatMap((rule) => rule.events)].filter(
    (event) => !events.includes(event),
  )
  const wrongStages = table.rules.flatMap((rule) =>
    rule.stages
      .split(/[,\s]+/)
      .map((part) => part.replace(/^-/, ''))
      .filter((part) => !stages.some((stage) => names(part, stage))),
  )
  return [...wrongEvents, ...wrongStages]
}

/** The given answer turned round: what a wrong cell would say. */
export const turned = (question: Question, answer: Answer): Answer =>
  'no' in answer ? { to: question.stage } : { no: ['turned'] }
