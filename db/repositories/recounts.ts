/** Counts again, from the rows themselves, what the desk keeps as ready sums; a stored total nobody can recount is only a claim. */
import type { Reader } from '../database.ts'
import { countMeasure, moneyMeasure } from './ledger.ts'

/** A sum under a key that says in one text what it is the sum of. */
export type Sums = Map<string, number>

/** The stored monthly figures, keyed `month unit scheme cause measure`; zeros left out. */
export async function storedFigures(reader: Reader): Promise<Sums> {
  const rows = await reader.selectFrom('month_figure').selectAll().execute()
  return summed(
    rows.map((row) => [[row.month, row.unit_id, row.scheme, row.cause_code, row.measure].join(' '), row.figure]),
  )
}

/** The stored figures of units over all causes, keyed `month unit scheme measure`; zeros left out. */
export async function storedUnitFigures(reader: Reader): Promise<Sums> {
  const rows = await reader.selectFrom('unit_figure').selectAll().execute()
  return summed(rows.map((row) => [[row.month, row.unit_id, row.scheme, row.measure].join(' '), row.figure]))
}

/** The stored numbers on hand, keyed `unit subject`; zeros left out. */
export async function storedOnHand(reader: Reader): Promise<Sums> {
  const rows = await reader.selectFrom('on_hand').selectAll().execute()
  return summed(rows.map((row) => [`${row.unit_id} ${row.subject}`, row.number]))
}

/** The same numbers, counted again over every count entry. */
export async function recountedOnHand(reader: Reader): Promise<Sums> {
  const rows = await reader
    .selectFrom('count_entry')
    .select((select) => ['unit_id', 'kind', select.fn.sum<number>('amount').as('number')])
    .where('scheme', '=', 'mediation')
    .groupBy(['unit_id', 'kind'])
    .execute()
  return summed(
    rows.map((row) => {
      const [subject = '', what] = row.kind.split('-')
      return [`${row.unit_id} ${subject}`, what === 'closed' ? -row.number : row.number]
    }),
  )
}

/** Figures by cause, added up over the causes. */
export const overCauses = (figures: Sums): Sums =>
  summed(
    [...figures].map(([key, figure]) => {
      const [month, unit, scheme, , measure] = key.split(' ')
      return [[month, unit, scheme, measure].join(' '), figure]
    }),
  )

/** The same figures, counted again over every ledger and count entry. */
export async function recountedFigures(reader: Reader): Promise<Sums> {
  const money = await reader
    .selectFrom('ledger_entry')
    .select((select) => [
      'booked_month',
      'unit_id',
      'scheme',
      'cause_code',
      'kind',
      select.fn.sum<number>('amount_fen').as('figure'),
    ])
    .groupBy(['booked_month', 'unit_id', 'scheme', 'cause_code', 'kind'])
    .execute()
  const counts = await reader
    .selectFrom('count_entry')
    .select((select) => [
      'booked_month',
      'unit_id',
      'scheme',
      'cause_code',
      'kind',
      'outcome',
      select.fn.sum<number>('amount').as('figure'),
    ])
    .groupBy(['booked_month', 'unit_id', 'scheme', 'cause_code', 'kind', 'outcome'])
    .execute()
  return summed([
    ...money.flatMap((row): [string, number][] => {
      const measure = moneyMeasure(row.kind)
      return measure === null
        ? []
        : [[[row.booked_month, row.unit_id, row.scheme, row.cause_code, measure].join(' '), row.figure]]
    }),
    ...counts.map((row): [string, number] => [
      [row.booked_month, row.unit_id, row.scheme, row.cause_code, countMeasure(row)].join(' '),
      row.figure,
    ]),
  ])
}

/** The stored figures by channel and industry, keyed `month dimension unit code scheme measure`; zeros left out. */
export async function storedSlices(reader: Reader): Promise<Sums> {
  const rows = await reader.selectFrom('slice_figure').selectAll().execute()
  return summed(
    rows.map((row) => [
      [row.month, row.dimension, row.unit_id, row.code, row.scheme, row.measure].join(' '),
      row.figure,
    ]),
  )
}

/** The same figures, counted again over every ledger and count entry. */
export async function recountedSlices(reader: Reader): Promise<Sums> {
  const shared = ['booked_month', 'unit_id', 'scheme', 'channel', 'industry', 'kind'] as const
  const money = await reader
    .selectFrom('ledger_entry')
    .select((select) => [...shared, select.fn.sum<number>('amount_fen').as('figure')])
    .groupBy([...shared])
    .execute()
  const counts = await reader
    .selectFrom('count_entry')
    .select((select) => [...shared, 'outcome', select.fn.sum<number>('amount').as('figure')])
    .groupBy([...shared, 'outcome'])
    .execute()
  type Sliced = Omit<(typeof money)[number], 'kind'>
  const slices = (row: Sliced, measure: string | null): [string, number][] =>
    measure === null
      ? []
      : (['channel', 'industry'] as const).map((dimension) => [
          [row.booked_month, dimension, row.unit_id, row[dimension] ?? '', row.scheme, measure].join(' '),
          row.figure,
        ])
  return summed([
    ...money.flatMap((row) => slices(row, moneyMeasure(row.kind))),
    ...counts.flatMap(({ kind, outcome, ...row }) => slices(row, countMeasure({ kind, outcome }))),
  ])
}

/** The stored numbers of cases, keyed `unit phase`; zeros left out. */
export async function storedTally(reader: Reader): Promise<Sums> {
  const rows = await reader.selectFrom('dispute_tally').selectAll().execute()
  return summed(rows.map((row) => [`${row.unit_id} ${row.phase}`, row.disputes]))
}

/** The same numbers, counted again over the cases. */
export async function recountedTally(reader: Reader): Promise<Sums> {
  const rows = await reader
    .selectFrom('dispute')
    .select((select) => ['unit_id', 'phase', select.fn.countAll<number>().as('disputes')])
    .groupBy(['unit_id', 'phase'])
    .execute()
  return summed(rows.map((row) => [`${row.unit_id} ${row.phase}`, row.disputes]))
}

/** The last number given in each series, keyed `committee year`. */
export async function storedSeries(reader: Reader): Promise<Sums> {
  const rows = await reader.selectFrom('case_number_series').selectAll().execute()
  return summed(rows.map((row) => [`${row.committee_id} ${row.year}`, row.last_seq]))
}

/** Acceptances in the journals, keyed `committee year`: each took one number of its series and none gave it back. */
export async function recountedSeries(reader: Reader): Promise<Sums> {
  const rows = await reader
    .selectFrom('dispute_event as event')
    .innerJoin('dispute', 'dispute.id', 'event.dispute_id')
    .select(['dispute.committee_id', 'event.occurred_on', 'event.effects'])
    .where('event.effects', 'like', '%"number-case"%')
    .execute()
  return summed(rows.map((row) => [`${row.committee_id} ${row.occurred_on.slice(0, 4)}`, 1]))
}

/** The closure table, as the units above each unit (itself included). */
export async function storedClosure(reader: Reader): Promise<Map<string, string[]>> {
  const rows = await reader.selectFrom('unit_closure').select(['ancestor_id', 'descendant_id']).execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.descendant_id)].map(([id, above]) => [id, above.map((row) => row.ancestor_id)]),
  )
}

/** The same, found again by walking up from each unit to its parents. */
export async function recountedClosure(reader: Reader): Promise<Map<string, string[]>> {
  const rows = await reader.selectFrom('unit').select(['id', 'parent_id']).execute()
  const parent = new Map(rows.map((row) => [row.id, row.parent_id]))
  const upwards = (id: string): string[] => {
    const above = parent.get(id) ?? null
    return above === null ? [id] : [id, ...upwards(above)]
  }
  return new Map(rows.map((row) => [row.id, upwards(row.id)]))
}

/** Referrals whose column says another state than the last line of their own journal. */
export async function referralsOffTheirJournal(
  reader: Reader,
): Promise<{ id: string; disputeId: string; state: string; last: string | null }[]> {
  return reader
    .selectFrom('referral')
    .leftJoin('referral_event as last', (join) =>
      join.onRef('last.referral_id', '=', 'referral.id').on((on) =>
        on('last.seq', '=', (from) =>
          from
            .selectFrom('referral_event as other')
            .select((select) => select.fn.max('other.seq').as('seq'))
            .whereRef('other.referral_id', '=', 'referral.id'),
        ),
      ),
    )
    .select(['referral.id', 'referral.dispute_id as disputeId', 'referral.state', 'last.to_state as last'])
    .where((where) =>
      where.or([where('last.to_state', 'is', null), where('last.to_state', '!=', where.ref('referral.state'))]),
    )
    .execute()
}

function summed(parts: readonly (readonly [string, number])[]): Sums {
  const sums: Sums = new Map()
  for (const [key, by] of parts) sums.set(key, (sums.get(key) ?? 0) + by)
  for (const [key, sum] of sums) if (sum === 0) sums.delete(key)
  return sums
}
