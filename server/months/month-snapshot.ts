/** What a closing freezes: the month's figures and cases as canonical rows, one a line, with their SHA-256. */
import { createHash } from 'node:crypto'
import type { Reader } from '../../db/database.ts'
import { caseRows, figureRows } from '../../db/repositories/month-rows.ts'
import { closingsOfMonth } from '../../db/repositories/month-steps.ts'
import { definitionsOn } from '../../workflows/law/recovery.ts'
import { lastDayOf } from '../reports/measures.ts'
import { monthReport, type Balance } from '../reports/month-report.ts'
import { flattened } from '../reports/unit-tree.ts'
import type { MonthStanding } from './month-place.ts'

export type MonthSnapshot = {
  definitions: string
  figures: string
  cases: string
  figuresSha256: string
  casesSha256: string
}

type Of = Pick<MonthStanding, 'unit' | 'tree' | 'organisation' | 'month' | 'counties'>

/**
 * Reads it anew from what is booked. A line of figures is `figure unit scheme cause measure number` or
 * `balance case|worker opening accepted moved closed closing`; a line of cases is `case dispute unit scheme measure number`,
 * and for a county that closed before, `closed unit hash`: its own closing holds its cases. Money in fen.
 */
export async function monthSnapshot(reader: Reader, of: Of): Promise<MonthSnapshot> {
  const { unit, tree, organisation, month } = of
  const report = await monthReport(reader, { month, unitId: unit.id, view: 'then' }, organisation, tree)
  const figures = [
    ...(await figureRows(reader, tree.all, month)).map((row) =>
      ['figure', row.unitId, row.scheme, row.causeCode, row.measure, row.figure].join(' '),
    ),
    balanceLine('case', report.balance.cases),
    balanceLine('worker', report.balance.workers),
  ]
  const cases = await caseLines(reader, of)
  const [figureText, caseText] = [canonical(figures), canonical(cases)]
  return {
    definitions: definitionsOn(lastDayOf(month)).version,
    figures: figureText,
    cases: caseText,
    figuresSha256: sha256(figureText),
    casesSha256: sha256(caseText),
  }
}

async function caseLines(reader: Reader, { tree, month, counties }: Of): Promise<string[]> {
  const closings = await closingsOfMonth(
    reader,
    counties.filter((county) => county.closed).map((county) => county.unitId),
    month,
  )
  const covered = new Set(flattened(tree).flatMap((node) => (closings.has(node.id) ? node.all : [])))
  const rows = await caseRows(
    reader,
    tree.all.filter((id) => !covered.has(id)),
    month,
  )
  return [
    ...[...closings.values()].map((step) => `closed ${step.unit_id} ${step.cases_sha256 ?? ''}`),
    ...rows.map((row) => ['case', row.disputeId, row.unitId, row.scheme, row.measure, row.amount].join(' ')),
  ]
}

const balanceLine = (what: string, one: Balance): string =>
  ['balance', what, one.opening, one.accepted, one.moved, one.closed, one.closing].join(' ')

const canonical = (lines: readonly string[]): string =>
  lines
    .toSorted()
    .map((line) => `${line}\n`)
    .join('')

/** SHA-256 of a text in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
