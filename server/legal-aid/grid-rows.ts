/** What stands in the cells of the officer's grid, which may be typed into, and what a change of each asks of the case. */
import type { AidCaseRow } from '../../db/repositories/aid-cases.ts'
import { aidResults, proceedingKinds, type AidResult, type ProceedingKind } from '../../workflows/legal-aid/codes.ts'
import type { Day } from '../../workflows/values/day.ts'
import type { AidAsk } from './aid-ask.ts'
import { plainYuan } from './plain-yuan.ts'

export const gridKeys = ['move', 'hearing', 'result', 'awarded', 'received'] as const
export type GridKey = (typeof gridKeys)[number]

/** Where a row can be moved to from its place. */
export const moves = ['heard', 'closed', ...proceedingKinds] as const
export type Move = (typeof moves)[number]

/** Text of each cell as it is typed; null where the stage has nothing to type. */
export type Cells = Record<GridKey, string | null>

const WORKING: ReadonlySet<string> = new Set(['proceeding', 'awaiting'])
const PAID: ReadonlySet<string> = new Set(['assigned', 'proceeding', 'awaiting', 'decided', 'closed', 'terminated'])

export function cellsOf(row: AidCaseRow): Cells {
  const working = WORKING.has(row.stage)
  const decided = row.stage === 'decided'
  return {
    move: movesOf(row.stage).length > 0 ? '' : null,
    hearing: working ? (row.next_hearing_on ?? '') : null,
    result: working || decided ? (row.result ?? '') : null,
    awarded: working || decided ? sum(row.awarded_fen) : null,
    received: PAID.has(row.stage) ? sum(row.received_fen) : null,
  }
}

const sum = (of: number | null): string => (of === null || of === 0 ? '' : plainYuan(of))

export function movesOf(stage: string): Move[] {
  if (stage === 'assigned') return [...proceedingKinds]
  if (stage === 'proceeding') return ['heard']
  return stage === 'decided' ? [...proceedingKinds, 'closed'] : []
}

/** What was typed into a row, read. */
export type RowTyped = {
  move: Move | null
  hearing: Day | null
  result: AidResult | null
  awardedFen: number | null
  receivedFen: number | null
}

/** The steps a changed row asks for, in the order of the work; `changed` names the cells that differ from what stood there. */
export function asksOf(row: AidCaseRow, typed: RowTyped, changed: ReadonlySet<GridKey>, today: Day): AidAsk[] {
  const asks: AidAsk[] = []
  const push = (type: AidAsk['type'], asked: object): void => {
    asks.push({ type, occurredOn: today, asked } as AidAsk)
  }
  const { move } = typed
  const kind = proceedingKinds.find((candidate): candidate is ProceedingKind => candidate === move)
  if (changed.has('move') && kind) push('proceeding-opened', { kind, ground: null, body: null, theirNumber: null })
  if (changed.has('hearing') && typed.hearing !== null) push('hearing-set', { day: typed.hearing })
  if (changed.has('move') && move === 'heard') push('heard', {})
  if ((changed.has('result') || changed.has('awarded')) && typed.result !== null)
    push(row.stage === 'decided' ? 'outcome-corrected' : 'outcome-noted', {
      result: typed.result,
      awardedFen: typed.awardedFen,
      ownAgreement: false,
    })
  if (changed.has('received')) push('received', { fen: (typed.receivedFen ?? 0) - row.received_fen })
  if (changed.has('move') && move === 'closed') push('closed', {})
  return asks
}

export const isResult = (text: string): text is AidResult => (aidResults as readonly string[]).includes(text)
