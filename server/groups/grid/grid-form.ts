/** Reads what was typed into a grid: cells by worker and column, each with what stood there before. */
import { z } from 'zod'
import { maybeYuan } from '../../http/fields.ts'
import type { Typed } from '../../drafts.ts'
import { isClaimItemCode, type ClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { cellText, type Grid, type GridKey } from './grid-rows.ts'

/** A cell to change, in fen; null empties it. */
export type CellChange = { partyId: string; key: GridKey; fen: number | null }
/** Why a cell was not saved: a fault of what was typed, or somebody was faster and another sum stands there now. */
export type CellRefused = { partyId: string; key: string; code: string; values: Record<string, string | number> }

const CELL = /^cell\.([0-9a-f-]{36})\.([a-z-]{2,40})$/u
const single = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? '') : (value ?? '')
const isKey = (key: string): key is GridKey => key === 'pay' || isClaimItemCode(key)

/** Claim items some cell of the body is about. */
export const itemsTyped = (body: Typed): ClaimItemCode[] =>
  Object.keys(body).flatMap((name) => {
    const key = CELL.exec(name)?.[2] ?? ''
    return isClaimItemCode(key) ? [key] : []
  })

/** The changes that may be made on the grid as it stands, and the cells that may not. */
export function readCells(body: Typed, grid: Grid): { changes: CellChange[]; refused: CellRefused[] } {
  const rows = new Map(grid.rows.map((row) => [row.party.id, row]))
  const changes: CellChange[] = []
  const refused: CellRefused[] = []
  for (const [name, value] of Object.entries(body)) {
    const [, partyId = '', key = ''] = CELL.exec(name) ?? []
    if (partyId === '') continue
    const refuse = (code: string, values: CellRefused['values'] = {}): void => {
      refused.push({ partyId, key, code, values })
    }
    const cell = isKey(key) ? rows.get(partyId)?.cells.get(key) : undefined
    const typed = maybeYuan.safeParse(single(value))
    if (!isKey(key) || !cell?.editable) refuse('cell-closed')
    else if (single(body[`was.${partyId}.${key}`]) !== cellText(cell.fen))
      refuse('cell-stale', { now: cellText(cell.fen) })
    else if (!typed.success) refuse(faultCode(typed.error), {})
    else if (typed.data !== cell.fen) changes.push({ partyId, key, fen: typed.data })
  }
  return { changes, refused }
}

const faultCode = (error: z.ZodError): string => error.issues[0]?.message ?? 'amount-not-a-number'
