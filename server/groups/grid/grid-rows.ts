/** A case's workers as rows of figures: what each claims, is agreed and has received, and which of them may be typed into. */
import type { PartyRow } from '../../../db/repositories/parties.ts'
import { agreementsInForce, type DisputeFile } from '../../disputes/dispute-file.ts'
import { openInstalments } from '../../disputes/money.ts'
import { fen, plainYuan } from '../../../workflows/values/fen.ts'
import { claimItems, type ClaimItemCode } from '../../../workflows/law/claim-items.ts'
import { paidItems } from '../list-columns.ts'

export const gridViews = ['claims', 'agreed', 'payments'] as const
export type GridView = (typeof gridViews)[number]

/** Columns that are no claim item. */
export type FixedColumn = 'claimed' | 'agreed' | 'received' | 'open' | 'pay' | 'total'
export type GridKey = FixedColumn | ClaimItemCode

export type GridColumn = { key: GridKey; item: ClaimItemCode | null }
/** Sum in fen; null for an empty cell. */
export type GridCell = { fen: number | null; editable: boolean }
export type GridRow = { party: PartyRow; cells: Map<GridKey, GridCell> }
export type Grid = { columns: GridColumn[]; rows: GridRow[]; totals: Map<GridKey, number> }

/** A cell as it is typed and sent back: plain yuan, or empty. */
export const cellText = (amount: number | null): string => (amount === null ? '' : plainYuan(fen(amount)))

/** The grid of one view. @param asked claim items to show a column for although nobody claims them yet */
export function gridOf(file: DisputeFile, view: GridView, asked: readonly ClaimItemCode[] = []): Grid {
  const made = view === 'claims' ? claimsGrid(file, asked) : view === 'agreed' ? agreedGrid(file) : paymentsGrid(file)
  const totals = new Map(
    made.columns.map(({ key }) => [key, sum(made.rows.map((row) => row.cells.get(key)?.fen ?? 0))] as const),
  )
  return { ...made, totals }
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
const column = (key: FixedColumn): GridColumn => ({ key, item: null })
const itemColumn = (item: ClaimItemCode): GridColumn => ({ key: item, item })
const shown = (amount: number | null): GridCell => ({ fen: amount, editable: false })

type Made = Omit<Grid, 'totals'>

/** What stands for each party and item, in fen; several of one kind are added up. */
type Sums = ReadonlyMap<string, ReadonlyMap<string, { fen: number | null; count: number }>>

function sumsOf(entries: readonly { party: string; item: string; fen: number | null }[]): Sums {
  const sums = new Map<string, Map<string, { fen: number | null; count: number }>>()
  for (const entry of entries) {
    const own = sums.get(entry.party) ?? new Map<string, { fen: number | null; count: number }>()
    const before = own.get(entry.item)
    const amount = before?.fen === undefined || before.fen === null ? entry.fen : before.fen + (entry.fen ?? 0)
    own.set(entry.item, { fen: amount, count: (before?.count ?? 0) + 1 })
    sums.set(entry.party, own)
  }
  return sums
}

const claimSums = (file: DisputeFile): Sums =>
  sumsOf(file.claims.map((claim) => ({ party: claim.party_id, item: claim.item, fen: claim.amount_fen })))

const totalOf = (sums: Sums, partyId: string): number | null => {
  const own = [...(sums.get(partyId)?.values() ?? [])].flatMap((entry) => entry.fen ?? [])
  return own.length === 0 ? null : sum(own)
}

/** Items that somebody has, in the order of the law's table. */
const itemsIn = (sums: Sums, among: readonly ClaimItemCode[]): ClaimItemCode[] => {
  const used = new Set([...sums.values()].flatMap((own) => [...own.keys()]))
  return among.filter((item) => used.has(item))
}

/** Every sum of a worker still open may be typed; what is claimed twice for one item is changed on the page of amendments. */
function claimsGrid(file: DisputeFile, asked: readonly ClaimItemCode[]): Made {
  const sums = claimSums(file)
  const used = itemsIn(sums, paidItems)
  const items = [...used, ...asked.filter((item, at) => !used.includes(item) && asked.indexOf(item) === at)]
  return {
    columns: [...items.map(itemColumn), column('total')],
    rows: file.workers.map((party) => {
      const own = sums.get(party.id)
      return {
        party,
        cells: new Map<GridKey, GridCell>([
          ...items.map((item): [GridKey, GridCell] => [
            item,
            { fen: own?.get(item)?.fen ?? null, editable: party.outcome === null && (own?.get(item)?.count ?? 0) < 2 },
          ]),
          ['total', shown(totalOf(sums, party.id))],
        ]),
      }
    }),
  }
}

const codes: readonly ClaimItemCode[] = claimItems.map((item) => item.code as ClaimItemCode)

/** Drafts where there are any, else what binds; a clause of a draft that is paid at once may be typed. */
function agreedGrid(file: DisputeFile): Made {
  const drafts = file.agreements.filter((agreement) => agreement.status === 'drafting')
  const papers =
    drafts.length > 0 ? drafts : file.agreements.filter(({ status }) => status === 'signing' || status === 'effective')
  const clauses = papers.flatMap((agreement) => agreement.clauses)
  const sums = sumsOf(
    clauses.map((clause) => ({ party: clause.payee_party_id, item: clause.item, fen: clause.amount_fen })),
  )
  const single = new Set(
    drafts.flatMap((agreement) =>
      agreement.clauses
        .filter((clause) => clause.instalments.length === 1)
        .map((clause) => `${clause.payee_party_id} ${clause.item}`),
    ),
  )
  const claimed = claimSums(file)
  const items = itemsIn(sums, codes)
  return {
    columns: [column('claimed'), ...items.map(itemColumn), column('total')],
    rows: file.workers.map((party) => {
      const own = sums.get(party.id)
      return {
        party,
        cells: new Map<GridKey, GridCell>([
          ['claimed', shown(totalOf(claimed, party.id))],
          ...items.map((item): [GridKey, GridCell] => [
            item,
            {
              fen: own?.get(item)?.fen ?? null,
              editable: own?.get(item)?.count === 1 && single.has(`${party.id} ${item}`),
            },
          ]),
          ['total', shown(totalOf(sums, party.id))],
        ]),
      }
    }),
  }
}

/** What binds, what arrived and what is open; arrived money is typed for whoever is still owed some. */
function paymentsGrid(file: DisputeFile): Made {
  const agreed = sumsOf(
    agreementsInForce(file).flatMap((agreement) =>
      agreement.clauses.map((clause) => ({ party: clause.payee_party_id, item: 'agreed', fen: clause.amount_fen })),
    ),
  )
  const received = sumsOf(
    file.payments
      .filter((payment) => payment.status !== 'countered')
      .map((payment) => ({ party: payment.payee_party_id, item: 'received', fen: payment.amount_fen })),
  )
  const open = sumsOf(openInstalments(file).map((part) => ({ party: part.payeeId, item: 'open', fen: part.openFen })))
  return {
    columns: [column('agreed'), column('received'), column('open'), column('pay')],
    rows: file.workers.map((party) => {
      const owed = totalOf(open, party.id)
      return {
        party,
        cells: new Map<GridKey, GridCell>([
          ['agreed', shown(totalOf(agreed, party.id))],
          ['received', shown(totalOf(received, party.id))],
          ['open', shown(owed)],
          ['pay', { fen: null, editable: owed !== null && owed > 0 }],
        ]),
      }
    }),
  }
}
