/** The cases a month's totals are made of, one line a case and unit, for the export; no worker is named. */
import type { Reader } from '../database.ts'

export type ExportCase = {
  disputeId: string
  caseNumber: string | null
  registrationCode: string
  employerLabel: string
  workerCount: number
  causeCode: string
  unitName: string
  agreedFen: number
  receivedFen: number
  verifiedFen: number
  accepted: number
  closed: number
}

/** Every case with money or counts booked in a month for some units, in the order of registration. */
export async function exportCases(reader: Reader, unitIds: readonly string[], month: string): Promise<ExportCase[]> {
  if (unitIds.length === 0) return []
  const money = await reader
    .selectFrom('ledger_entry')
    .select((select) => ['dispute_id', 'unit_id', 'kind', select.fn.sum<number>('amount_fen').as('amount')])
    .where('booked_month', '=', month)
    .where('unit_id', 'in', [...unitIds])
    .where('scheme', '=', 'mediation')
    .where('kind', 'in', ['agreed', 'received', 'verified'])
    .groupBy(['dispute_id', 'unit_id', 'kind'])
    .execute()
  const counts = await reader
    .selectFrom('count_entry')
    .select((select) => ['dispute_id', 'unit_id', 'kind', select.fn.sum<number>('amount').as('amount')])
    .where('booked_month', '=', month)
    .where('unit_id', 'in', [...unitIds])
    .where('scheme', '=', 'mediation')
    .where('kind', 'in', ['case-accepted', 'case-closed'])
    .groupBy(['dispute_id', 'unit_id', 'kind'])
    .execute()
  const lines = Map.groupBy([...money, ...counts], (row) => `${row.dispute_id}/${row.unit_id}`)
  const described = await describe(reader, [...new Set([...money, ...counts].map((row) => row.dispute_id))])
  const names = new Map(
    (
      await reader
        .selectFrom('unit')
        .select(['id', 'name'])
        .where('id', 'in', [...unitIds])
        .execute()
    ).map((unit) => [unit.id, unit.name]),
  )
  return [...lines.values()]
    .flatMap((rows): ExportCase[] => {
      const [first] = rows
      const dispute = first ? described.get(first.dispute_id) : undefined
      if (!first || !dispute) return []
      const sum = (kind: string): number => rows.find((row) => row.kind === kind)?.amount ?? 0
      return [
        {
          ...dispute,
          unitName: names.get(first.unit_id) ?? '',
          agreedFen: sum('agreed'),
          receivedFen: sum('received'),
          verifiedFen: sum('verified'),
          accepted: sum('case-accepted'),
          closed: sum('case-closed'),
        },
      ]
    })
    .toSorted((a, b) => (a.disputeId < b.disputeId ? -1 : 1))
}

type Described = Pick<
  ExportCase,
  'disputeId' | 'caseNumber' | 'registrationCode' | 'employerLabel' | 'workerCount' | 'causeCode'
>

/** Both engines bound the number of parameters of one statement. */
const AT_ONCE = 1000

async function describe(reader: Reader, ids: readonly string[]): Promise<Map<string, Described>> {
  const found = new Map<string, Described>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const rows = await reader
      .selectFrom('dispute')
      .select([
        'id as disputeId',
        'case_number as caseNumber',
        'registration_code as registrationCode',
        'employer_label as employerLabel',
        'worker_count as workerCount',
        'cause_code as causeCode',
      ])
      .where('id', 'in', ids.slice(from, from + AT_ONCE))
      .execute()
    for (const row of rows) found.set(row.disputeId, row)
  }
  return found
}
