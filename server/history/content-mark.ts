/** The mark of a whole row of an old register, by which the same row again changes nothing; keyed, because the row holds numbers that nobody may guess by trying. */
import type { HistoricalCase } from '../../db/repositories/historical-cases.ts'
import type { Desk } from '../desk.ts'
import type { HistoryGiven } from './read-cases.ts'

/** What the mark is made of. */
export const contentText = (given: HistoryGiven): string =>
  JSON.stringify([
    given.number,
    given.worker,
    given.people,
    given.identity,
    given.phone,
    given.employer,
    given.matter,
    given.receivedOn,
    given.closedOn,
    given.outcome,
    given.claimed,
    given.agreed,
    given.received,
    given.mediator,
    given.note,
  ])

/** The same of a row as it was kept, with its two numbers opened. */
export const contentTextOf = (
  row: HistoricalCase,
  { identity, phone }: Pick<HistoryGiven, 'identity' | 'phone'>,
): string =>
  JSON.stringify([
    row.number,
    row.worker_name,
    row.worker_count,
    identity,
    phone,
    row.employer_name,
    row.matter,
    row.received_on,
    row.closed_on,
    row.outcome,
    row.claimed_fen,
    row.agreed_fen,
    row.received_fen,
    row.mediator_name,
    row.note,
  ])

/** Whether a row that comes again says what is kept. */
export const sameContent = (desk: Desk, kept: string, given: HistoryGiven): boolean =>
  desk.privateValues.marks(contentText(given)).includes(kept)
