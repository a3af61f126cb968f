/** Saves what was typed into the grid: each row by itself, so that one that is refused keeps no other. */
import type { z } from 'zod'
import { DomainError, type Reason } from '../../workflows/errors.ts'
import { maybeDay, maybeYuan } from '../http/fields.ts'
import type { SignedInCall } from '../http/route.ts'
import { ownAct } from '../own-act.ts'
import { openAid } from './aid-file.ts'
import { asksOf, cellsOf, gridKeys, isResult, moves, type GridKey, type RowTyped } from './grid-rows.ts'
import { advanceAid } from './take-aid-step.ts'

/** What kept a row: a fault of a cell, another value that stands there now, or the reasons of a refused step. */
export type RowKept = { id: string; code: string | null; values: Record<string, string>; reasons: readonly Reason[] }
export type GridSaved = { saved: number; kept: RowKept[] }

type Row = {
  id: string
  typed: ReadonlyMap<GridKey, string>
  was: ReadonlyMap<GridKey, string>
  changed: ReadonlySet<GridKey>
}

const CELL = /^cell\.([0-9a-f-]{36})\.([a-z]{2,12})$/u
const one = (value: string | string[] | undefined): string => ([value ?? ''].flat()[0] ?? '').trim()

/** Saves the rows of which some cell differs from what stood there. */
export async function saveGrid(call: SignedInCall): Promise<GridSaved> {
  const told: GridSaved = { saved: 0, kept: [] }
  for (const row of rowsTyped(call.body)) {
    if (row.changed.size === 0) continue
    const kept = await saveRow(call, row)
    if (kept === null) told.saved += 1
    else told.kept.push(kept)
  }
  return told
}

function rowsTyped(body: SignedInCall['body']): Row[] {
  const ids = new Set(Object.keys(body).flatMap((name) => CELL.exec(name)?.[1] ?? []))
  return [...ids].map((id) => {
    const typed = new Map(gridKeys.map((key) => [key, one(body[`cell.${id}.${key}`])]))
    const was = new Map(gridKeys.map((key) => [key, one(body[`was.${id}.${key}`])]))
    return { id, typed, was, changed: new Set(gridKeys.filter((key) => typed.get(key) !== was.get(key))) }
  })
}

async function saveRow({ desk, actor, act }: SignedInCall, { id, typed, was, changed }: Row): Promise<RowKept | null> {
  const { row } = await openAid(desk.db.reader, actor, id, 'aid:manage')
  const keep = (code: string | null, values = {}, reasons: readonly Reason[] = []): RowKept => ({
    id,
    code,
    values,
    reasons,
  })
  const now = cellsOf(row)
  for (const key of changed)
    if ((now[key] ?? '') !== was.get(key)) return keep('aid-cell-stale', { now: now[key] ?? '' })
  const read = readRow(typed)
  if (typeof read === 'string') return keep(read)
  if (changed.has('received') && (read.receivedFen ?? 0) <= row.received_fen) return keep('aid-received-less')
  const asks = asksOf(row, read, changed, desk.clock.today())
  if (asks.length === 0) return keep('aid-nothing-to-do')
  try {
    await advanceAid(desk, ownAct(act, id), id, row.revision, asks)
    return null
  } catch (fault) {
    if (!(fault instanceof DomainError)) throw fault
    return fault.kind === 'refused' ? keep(null, {}, fault.reasons) : keep('aid-row-stale')
  }
}

/** The cells of a row, or the code of the fault in one of them. */
function readRow(typed: ReadonlyMap<GridKey, string>): RowTyped | string {
  const text = (key: GridKey): string => typed.get(key) ?? ''
  const hearing = maybeDay.safeParse(text('hearing'))
  if (!hearing.success) return faultOf(hearing.error)
  const awarded = maybeYuan.safeParse(text('awarded'))
  if (!awarded.success) return faultOf(awarded.error)
  const received = maybeYuan.safeParse(text('received'))
  if (!received.success) return faultOf(received.error)
  const result = text('result')
  if (result !== '' && !isResult(result)) return 'unknown-choice'
  return {
    move: moves.find((candidate) => candidate === text('move')) ?? null,
    hearing: hearing.data,
    result: isResult(result) ? result : null,
    awardedFen: awarded.data,
    receivedFen: received.data,
  }
}

const faultOf = (error: z.ZodError): string => error.issues[0]?.message ?? 'unknown-choice'
