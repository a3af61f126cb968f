/** Writes the generated parts of the README: what the machines really say, so that no page can describe another. */
import { disputeDiagram } from './dispute/diagram.ts'
import { disputeWorkflow } from './dispute/index.ts'
import { hindranceWorkflow } from './hindrance/index.ts'
import type { WorkflowDefinition } from './kernel/definition.ts'
import { aidWorkflow } from './legal-aid/index.ts'
import { isOutward, leavesOf, transitionRows, type TransitionRow } from './kernel/table.ts'
import { relationOf, roles, type Action } from './permissions.ts'
import { referralWorkflow } from './referral/index.ts'
import { warningWorkflow } from './warning/index.ts'

/** Turns a catalogue key such as `event.accepted` or `role.clerk` into text. */
export type Words = (key: string) => string

/** Markdown for the part `workflow` of `workflows/README.md`; the formatter leaves it alone, so that no cell is padded. */
export function workflowSection(words: Words): string {
  return [
    '<!-- prettier-ignore-start -->',
    `![${words('diagram.title')}](dispute/procedure.svg)`,
    '',
    '### Events of a dispute',
    '',
    ...eventTable(disputeWorkflow, 'procedure', words, 'event'),
    '',
    '### Events of a referral',
    '',
    ...eventTable(referralWorkflow, null, words, 'referral-event'),
    '',
    '### Events of what hinders performance',
    '',
    ...eventTable(hindranceWorkflow, null, words, 'hindrance-event'),
    '',
    '### Events of an early warning',
    '',
    ...eventTable(warningWorkflow, null, words, 'warning-event'),
    '',
    '### Events of an aid case',
    '',
    ...eventTable(aidWorkflow, null, words, 'aid-event'),
    '<!-- prettier-ignore-end -->',
  ].join('\n')
}

/** The part `procedure` of `workflows/dispute/procedure.svg`. */
export const procedurePicture = (words: Words): string =>
  disputeDiagram({ title: words('diagram.title'), label: words }, { here: null, been: [] })

function eventTable<Context extends object, Facts, Type extends string>(
  definition: WorkflowDefinition<Context, Facts, Type>,
  region: string | null,
  words: Words,
  catalogue: string,
): string[] {
  const rows = transitionRows(definition)
  const everywhere = commonBars(rows)
  return [
    `Every event: ${codes(everywhere)}.`,
    '',
    row(['event', '', 'from → to', 'bars', 'effects', 'who', 'article']),
    row(Array.from({ length: 7 }, () => '---')),
    ...(Object.keys(definition.events) as Type[]).map((type) => {
      const own = rows.filter((candidate) => candidate.event === type)
      const { permission, article } = definition.events[type]
      const opening = type === definition.begin.type ? definition.begin : null
      const names = opening ? opening.bars : own.flatMap((step) => step.guards)
      const effects = opening
        ? [...opening.effects, ...(opening.branches ?? []).flatMap((branch) => branch.effects)]
        : own.flatMap((step) => step.effects)
      return row([
        `\`${type}\``,
        words(`${catalogue}.${type}`),
        opening ? `→ ${leavesOf(definition, region)[0]}` : ways(own, region),
        codes(names.filter((name) => definition.guards[name]?.kind === 'bar' && !everywhere.includes(name))),
        codes(effects.filter(isOutward).map((effect) => effect.type)),
        who(permission, words),
        article ?? '',
      ])
    }),
  ]
}

/** The bars that every transition of a machine has; said once above the table. */
const commonBars = (rows: readonly TransitionRow[]): string[] =>
  [...new Set(rows.flatMap((step) => step.guards))].filter((name) => rows.every((step) => step.guards.includes(name)))

/** Stages that lead to the same places share a line: `committee, room → stays, terminated`. */
function ways(own: readonly TransitionRow[], region: string | null): string {
  const short = (place: string): string =>
    region !== null && place.startsWith(`${region}.`)
      ? place.slice(region.length + 1)
      : place.replace(/^(\*|procedure)$/, 'any')
  const targets = [...Map.groupBy(own, (step) => step.from)].map(([from, steps]) => ({
    from: short(from),
    to: [...new Set(steps.map((step) => (step.to === null ? 'stays' : short(step.to))))].join(', '),
  }))
  return [...Map.groupBy(targets, ({ to }) => to)]
    .map(([to, same]) => `${same.map(({ from }) => from).join(', ')} → ${to}`)
    .join('<br>')
}

const codes = (names: readonly string[]): string => [...new Set(names)].map((name) => `\`${name}\``).join(' ')

const who = (permission: Action, words: Words): string =>
  `\`${permission}\`: ${roles
    .filter((role) => relationOf(role, permission) !== null)
    .map((role) => words(`role.${role}`))
    .join(', ')}`

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
