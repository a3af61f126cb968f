/** Takes a bank's statement in: straight into lines where its columns are known, else it waits for somebody to name them. */
import {
  changeStatement,
  dropWaiting,
  findFormat,
  findStatement,
  insertStatement,
  learnFormat,
  type BankStatementRow,
} from '../../../db/repositories/bank-statements.ts'
import type { Tx } from '../../../db/database.ts'
import { DomainError } from '../../../workflows/errors.ts'
import type { ReadStatement, StatementMapping } from '../../../workflows/money/statement.ts'
import { commit } from '../../commit.ts'
import type { Act, Desk } from '../../desk.ts'
import { keepLines } from './keep-lines.ts'
import { homeUnit, statementUnits } from './place.ts'
import { readText } from './read-text.ts'

/** `waiting`: its columns are not known yet. */
export type Brought = { statementId: string; waiting: boolean; added: number; repeated: number; faults: number }

/** Throws invalid `statement` with the fault of a text that is no table. */
export async function bringStatement(desk: Desk, act: Act, text: string): Promise<Brought> {
  const unitId = await homeUnit(desk.db.reader, act.actor)
  const { head } = await tableOf(desk, text, null)
  const marks = desk.privateValues.marks(headText(head))
  const known = await findFormat(desk.db.reader, unitId, marks)
  const read = known ? (await tableOf(desk, text, JSON.parse(known.mapping) as StatementMapping)).read : null
  return commit(desk, act, async (tx, stamp) => {
    const id = desk.newId()
    await dropWaiting(tx, unitId, act.actor.staffId)
    const row = {
      id,
      unit_id: unitId,
      status: 'waiting' as const,
      heading: desk.privateValues.mark(headText(head)),
      content: read === null ? desk.privateValues.sealText(contentPlace(id), text) : null,
      brought_by: act.actor.staffId,
      brought_at: stamp.at,
    }
    await insertStatement(tx, row)
    const answer =
      read === null
        ? { statementId: id, waiting: true, added: 0, repeated: 0, faults: 0 }
        : await keepRead(desk, tx, { id, unit_id: unitId, revision: 1 }, read)
    const { added, repeated } = answer
    return { answer, object: { kind: 'bank-statement', id, unitId }, details: { added, repeated } }
  })
}

/** Reads a waiting statement by the columns named, and learns them for the bank. */
export async function mapStatement(
  desk: Desk,
  act: Act,
  statementId: string,
  given: { revision: number; name: string; mapping: StatementMapping },
): Promise<Brought> {
  const { row, text } = await waitingStatement(desk, act.actor, statementId)
  if (row.revision !== given.revision) throw new DomainError('stale', 'statement-changed')
  const { head, read } = await tableOf(desk, text, given.mapping)
  if (read === null) throw new Error('a mapped statement was not read')
  if (read.lines.length === 0) throw invalid('no-line-fits')
  return commit(desk, act, async (tx, stamp) => {
    const known = await findFormat(tx, row.unit_id, desk.privateValues.marks(headText(head)))
    const id = known?.id ?? desk.newId()
    await learnFormat(tx, {
      id,
      unit_id: row.unit_id,
      heading: known?.heading ?? desk.privateValues.mark(headText(head)),
      sealed_head: desk.privateValues.sealText(headPlace(id), headText(head)),
      name: given.name,
      mapping: JSON.stringify(given.mapping),
      learnt_by: act.actor.staffId,
      learnt_at: stamp.at,
    })
    const answer = await keepRead(desk, tx, row, read)
    const { added, repeated } = answer
    return {
      answer,
      object: { kind: 'bank-statement', id: row.id, unitId: row.unit_id },
      details: { added, repeated },
    }
  })
}

/** A statement that waits for its columns, opened. Throws not-found, or stale when it was read meanwhile. */
export async function waitingStatement(
  desk: Desk,
  actor: Act['actor'],
  id: string,
): Promise<{ row: BankStatementRow; text: string }> {
  const row = await findStatement(desk.db.reader, await statementUnits(desk.db.reader, actor), id)
  if (!row) throw new DomainError('not-found', 'no-such-page')
  if (row.content === null) throw new DomainError('stale', 'statement-changed')
  return { row, text: desk.privateValues.openText(contentPlace(id), row.content) }
}

/** Heading and first rows of a text, and with a mapping every row. Throws invalid when it is no table. */
export async function tableOf(desk: Desk, text: string, mapping: StatementMapping | null) {
  const result = await readText(desk, { text, mapping })
  if (!result.ok) throw invalid(result.fault)
  return result
}

const invalid = (code: string): DomainError =>
  new DomainError('invalid', 'form-damaged', { faults: [{ field: 'statement', code }] })

export const contentPlace = (id: string): string => `bank_statement.content.${id}`
export const headPlace = (id: string): string => `bank_format.sealed_head.${id}`

/** What the mark of a heading is made of. */
const headText = (head: readonly string[]): string => JSON.stringify(head)

async function keepRead(
  desk: Desk,
  tx: Tx,
  row: Pick<BankStatementRow, 'id' | 'unit_id' | 'revision'>,
  read: ReadStatement,
): Promise<Brought> {
  const added = await keepLines(desk, tx, { id: row.id, unitId: row.unit_id }, read)
  const repeated = read.lines.length - added
  const changed = await changeStatement(tx, row, {
    status: 'read',
    content: null,
    added,
    repeated,
    passed: read.passed,
    faults: JSON.stringify(read.faults),
  })
  if (!changed) throw new DomainError('stale', 'statement-changed')
  return { statementId: row.id, waiting: false, added, repeated, faults: read.faults.length }
}
