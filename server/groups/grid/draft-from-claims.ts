/** Drafts an agreement for a whole group out of what is claimed: its sums are then typed in the grid, not in a form of a thousand rows. */
import { DomainError, type FieldFault } from '../../../workflows/errors.ts'
import type { Act, Desk } from '../../desk.ts'
import { draftAgreement, draftForEach } from '../../agreements/draft-agreement.ts'
import { typedFromClaims, type TypedForm } from '../../agreements/typed.ts'
import { readWritten } from '../../agreements/written-form.ts'
import { openFile } from '../../disputes/dispute-file.ts'
import type { Typed } from '../../drafts.ts'

/** What is asked for all alike. */
export const draftFields = ['facts', 'firstDueOn', 'manner', 'papers'] as const

/** Faults told at once; the same one may stand at every worker. */
const MOST_FAULTS = 10

/** Drafts it, or says what is wrong. Throws not-found, not-allowed or refused. */
export async function draftFromClaims(
  desk: Desk,
  act: Act,
  disputeId: string,
  body: Typed,
): Promise<{ ok: true } | { ok: false; faults: FieldFault[] }> {
  const file = await openFile(desk.db.reader, act.actor, disputeId, 'agreement:draft')
  const { manner = '', ...answers } = Object.fromEntries(draftFields.map((name) => [name, single(body[name])]))
  if (answers.firstDueOn === '') return { ok: false, faults: [{ field: 'firstDueOn', code: 'required' }] }
  const typed = withSumsOnly(typedFromClaims(file, desk.clock.today()), manner)
  const read = readWritten(file, { ...typed, ...answers, revision: '0' })
  if (!read.ok) return { ok: false, faults: read.faults.slice(0, MOST_FAULTS) }
  if (read.value.given.clauses.length === 0) return { ok: false, faults: [{ field: 'facts', code: 'grid-no-sums' }] }
  const draft = read.value.forEach ? draftForEach : draftAgreement
  await draft(desk, act, disputeId, read.value.given)
  return { ok: true }
}

/** Clauses whose sum is known, each paid in the manner chosen for all. */
function withSumsOnly(typed: TypedForm, manner: string): TypedForm {
  const kept = Object.entries(typed).filter(([name]) => {
    const [, at] = /^clauses\.(\d+)\./u.exec(name) ?? []
    return at === undefined || (typed[`clauses.${at}.amount`] ?? '') !== ''
  })
  return Object.fromEntries(kept.map(([name, value]) => [name, name.endsWith('.manner') ? manner : value]))
}

function single(value: string | string[] | undefined): string {
  if (Array.isArray(value)) throw new DomainError('invalid', 'form-damaged')
  return value ?? ''
}
