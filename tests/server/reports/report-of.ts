/** The report of a month as a page and an export read it. Throws when there is no such unit. */
import type { Reader } from '../../../db/database.ts'
import { organisation } from '../../../db/repositories/recovered-totals.ts'
import { monthReport, type MonthReport, type ReportAsked } from '../../../server/reports/month-report.ts'
import { unitTree } from '../../../server/reports/unit-tree.ts'

export async function reportOf(reader: Reader, asked: ReportAsked): Promise<MonthReport> {
  const known = await organisation(reader)
  const tree = unitTree(known, asked.unitId, asked.view)
  if (!tree) throw new Error('no such unit')
  return monthReport(reader, asked, known, tree)
}
