/** The way of an aid case from its application through one proceeding after another to its closing. */
import { buildMachine } from '../kernel/build-machine.ts'
import type { Effect } from '../kernel/definition.ts'
import { stepWriter } from '../kernel/steps.ts'
import type { AidContext } from './context.ts'
import { aidGuards, type AidGuard } from './guards.ts'

export const aidStages = [
  'applied',
  'assigning',
  'assigned',
  'proceeding',
  'awaiting',
  'decided',
  'closed',
  'refused',
  'terminated',
  'contested',
  'withdrawn',
] as const
export type AidStage = (typeof aidStages)[number]

/** What is asked of the server beside the row: terms as rows, the number, the totals. */
export type AidEffect =
  | 'start-decision-term'
  | 'stop-decision-term'
  | 'start-assignment-term'
  | 'stop-assignment-term'
  | 'start-review-term'
  | 'stop-review-term'
  | 'number-case'
  | 'book-awarded'
  | 'book-effective'
  | 'counter-effective'
  | 'book-received'
  | 'counter-received'

export const effect = (type: AidEffect): Effect => ({ type, params: {} })

const steps = stepWriter<AidGuard, AidStage, AidContext>((place) => `#legal-aid.${place}`)
const dated = ['not-in-future', 'in-order'] as const

/** Bars of an application: anybody may ask, once for the same thing. */
export const applying: readonly AidGuard[] = [...dated, 'none-under-way']

/** An objection is decided by somebody else than the decision was (FYF 49; the union's own scheme likewise). */
const reviewing = [...dated, 'reviewed-above', 'reviewer-is-another'] as const

const deserving = ['ground-named', 'ground-fits', 'claims-in-scope', 'means-settled', 'nothing-owing'] as const
const decided = [effect('stop-decision-term')]
const numbered = [effect('number-case'), effect('start-assignment-term')]

const noted = { 'progress-noted': steps(dated), 'details-amended': steps(dated) }
const amendable = {
  'claims-amended': steps([...dated, 'claims-changed', 'claims-still-in-scope', 'ground-still-fits']),
}
const furnishing = {
  'ground-noted': steps(dated),
  'materials-asked': steps([...dated, 'not-asked-yet'], { mark: { furnishing: true } }),
  'materials-supplied': steps([...dated, 'asked-before'], { mark: { furnishing: false } }),
}
const withdrawing = [...dated, 'not-granted-yet', 'told-what-is-missing'] as const

/** While aid that began early waits for its approval (FYF 44). */
const awaitingApproval = {
  ...amendable,
  ...furnishing,
  granted: steps([...dated, 'not-granted-yet', ...deserving], { mark: { granted: true }, effects: decided }),
  refused: steps([...dated, 'not-granted-yet'], { to: 'refused', effects: decided }),
  withdrawn: steps(withdrawing, { to: 'withdrawn', effects: decided }),
}

const terminable = {
  terminated: steps([...dated, 'means-were-tested'], { to: 'terminated', effects: [effect('stop-assignment-term')] }),
}

const lawful = ['lawyer-available', 'lawyer-is-no-mediator', 'lawyer-not-against'] as const
const changeable = { 'lawyer-changed': steps([...dated, ...lawful]) }

const paid = {
  received: steps(dated, { effects: [effect('book-received')] }),
  'receipt-countered': steps([...dated, 'receipt-stands'], { effects: [effect('counter-received')] }),
}
const inForce = {
  'took-effect': steps([...dated, 'proceeding-named', 'effect-open'], { effects: [effect('book-effective')] }),
  'effect-countered': steps([...dated, 'proceeding-named', 'effect-stands'], {
    effects: [effect('counter-effective')],
  }),
}

const opening = {
  'proceeding-opened': steps([...dated, 'none-open', 'instance-open'], { to: 'proceeding' }),
}
const numberable = { 'proceeding-noted': steps([...dated, 'proceeding-named']) }
const pending = {
  ...numberable,
  'hearing-set': steps([...dated, 'proceeding-named'], { to: 'proceeding' }),
  'outcome-noted': steps([...dated, 'proceeding-named', 'award-fits-result'], {
    to: 'decided',
    effects: [effect('book-awarded')],
  }),
}

const running = { ...noted, ...awaitingApproval, ...terminable, ...paid, ...inForce }

export const aidMachine = buildMachine(
  {
    id: 'legal-aid',
    initial: 'applied',
    states: {
      applied: {
        on: {
          ...noted,
          ...amendable,
          ...furnishing,
          'started-early': steps([...dated, 'early-reason-holds'], {
            to: 'assigning',
            mark: { early: true },
            effects: numbered,
          }),
          granted: steps([...dated, ...deserving], {
            to: 'assigning',
            mark: { granted: true },
            effects: [...decided, ...numbered],
          }),
          refused: steps(dated, { to: 'refused', effects: decided }),
          withdrawn: steps([...dated, 'told-what-is-missing'], { to: 'withdrawn', effects: decided }),
        },
      },
      assigning: {
        on: {
          ...noted,
          ...awaitingApproval,
          ...terminable,
          'lawyer-assigned': steps(
            [...dated, ...lawful],
            {
              when: ['one-is-open'],
              to: 'proceeding',
              mark: { lawyer: true },
              effects: [effect('stop-assignment-term')],
            },
            { to: 'assigned', mark: { lawyer: true }, effects: [effect('stop-assignment-term')] },
          ),
        },
      },
      assigned: { on: { ...running, ...changeable, ...opening } },
      proceeding: {
        on: { ...running, ...changeable, ...pending, heard: steps([...dated, 'proceeding-named'], { to: 'awaiting' }) },
      },
      awaiting: { on: { ...running, ...changeable, ...pending } },
      decided: {
        on: {
          ...running,
          ...changeable,
          ...opening,
          ...numberable,
          'outcome-corrected': steps([...dated, 'proceeding-named', 'award-fits-result', 'no-effect-yet'], {
            effects: [effect('book-awarded')],
          }),
          'report-filed': steps([...dated, 'not-reported-yet'], { mark: { reported: true } }),
          'subsidy-noted': steps(dated, { mark: { subsidy: true } }),
          closed: steps([...dated, 'approval-completed', 'awards-settled', 'reported', 'subsidy-settled'], {
            to: 'closed',
          }),
        },
      },
      closed: { on: { ...paid, reopened: steps(dated, { to: 'decided', mark: { reported: false } }) } },
      refused: { on: { contested: contestedFrom('refusal') } },
      terminated: { on: { ...paid, contested: contestedFrom('termination') } },
      contested: {
        on: {
          ...noted,
          'review-upheld': steps(
            reviewing,
            { when: ['of-refusal'], to: 'refused', mark: { contested: null }, effects: [effect('stop-review-term')] },
            { to: 'terminated', mark: { contested: null }, effects: [effect('stop-review-term')] },
          ),
          'review-corrected': steps(
            reviewing,
            resumed(['one-is-open', 'has-lawyer'], 'proceeding'),
            resumed(['has-lawyer'], 'assigned'),
            { ...resumed([], 'assigning'), effects: [effect('stop-review-term'), ...numbered] },
          ),
        },
      },
      withdrawn: {},
    },
  },
  aidGuards,
)

function contestedFrom(what: 'refusal' | 'termination') {
  return steps(dated, { to: 'contested', mark: { contested: what }, effects: [effect('start-review-term')] })
}

/** Ordered to go on (FYF 49): it does so where it stood, as granted. */
function resumed(when: readonly AidGuard[], to: AidStage) {
  return {
    when,
    to,
    mark: { contested: null, granted: true },
    effects: [effect('stop-review-term'), effect('number-case')],
  }
}
