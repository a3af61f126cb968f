/** What an agreement's form shows before anybody types: the claims of the case, or the agreement as it was saved. */
import type { WholeAgreement } from '../../db/repositories/agreements.ts'
import { partyName } from '../../db/repositories/parties.ts'
import { byDueDay, type Part } from '../../workflows/dispute/instalment-plan.ts'
import { day, parseDay, type Day } from '../../workflows/values/day.ts'
import { fen, parseYuan, plainYuan, type Fen } from '../../workflows/values/fen.ts'
import { openWorkers, type DisputeFile } from '../disputes/dispute-file.ts'
import { evenParts, MOST_PARTS, payableItems, type Body } from './form.ts'

export type TypedForm = Record<string, string>

const tick = (set: boolean): string => (set ? 'on' : '')

/** A fresh form: one clause for each claim of each open worker, the ordinary terms ticked. */
export function typedFromClaims(file: DisputeFile, today: Day): TypedForm {
  const rows = openWorkers(file).flatMap((worker) => {
    const claims = file.claims.filter(
      (claim) => claim.party_id === worker.id && payableItems.some((item) => item === claim.item),
    )
    return claims.length > 0
      ? claims.map((claim) => ({ worker, item: claim.item, amountFen: claim.amount_fen }))
      : [{ worker, item: '', amountFen: null }]
  })
  const typed: TypedForm = {
    on: today,
    facts: file.row.summary,
    taxBasis: 'before-tax',
    parts: '1',
    acceleration: tick(true),
    settlesItems: tick(true),
    place: file.units[0]?.address ?? '',
  }
  for (const [at, row] of rows.entries())
    Object.assign(
      typed,
      rowOf(at, {
        payee: row.worker.id,
        payer: file.employers[0]?.id ?? '',
        item: row.item,
        amount: row.amountFen === null ? '' : plainYuan(fen(row.amountFen)),
        manner: 'transfer',
        holder: partyName(row.worker),
        bank: '',
        account: '',
      }),
    )
  return typed
}

/** The form of a saved agreement; an even plan is shown as a plan, any other as rows. */
export function typedFromAgreement(
  agreement: WholeAgreement,
  accounts: ReadonlyMap<string, string>,
  today: Day,
): TypedForm {
  const typed: TypedForm = {
    on: today,
    facts: agreement.facts,
    workerPosition: agreement.worker_position ?? '',
    employerPosition: agreement.employer_position ?? '',
    responsibility: agreement.responsibility ?? '',
    taxBasis: agreement.clauses[0]?.tax_basis ?? 'before-tax',
    otherClauses: agreement.other_clauses,
    furtherDefault: agreement.default_clause ?? '',
    acceleration: tick(agreement.acceleration === 1),
    settlesItems: tick(agreement.settles_items === 1),
    jointConfirmation: tick(agreement.joint_confirmation === 1),
    jointLiability: tick(agreement.joint_liability === 1),
    confirmsRelationship: tick(agreement.confirms_relationship === 1),
    place: agreement.place ?? '',
  }
  for (const [at, clause] of agreement.clauses.entries())
    Object.assign(
      typed,
      rowOf(at, {
        payee: clause.payee_party_id,
        payer: clause.payer_party_id,
        item: clause.item,
        amount: plainYuan(fen(clause.amount_fen)),
        manner: clause.manner,
        holder: clause.account_holder ?? '',
        bank: clause.account_bank ?? '',
        account: accounts.get(clause.id) ?? '',
      }),
    )
  const plans = plansOf(agreement)
  return { ...typed, ...(evenPlan(plans) ?? planRows(plans)) }
}

type Plan = { payeeId: string; totalFen: Fen; parts: Part[] }

function plansOf(agreement: WholeAgreement): Plan[] {
  return [...new Set(agreement.clauses.map((clause) => clause.payee_party_id))].map((payeeId) => {
    const own = agreement.clauses.filter((clause) => clause.payee_party_id === payeeId)
    const parts = own
      .flatMap((clause) => clause.instalments)
      .map((part) => ({ amountFen: fen(part.amount_fen), dueOn: day(part.due_on) }))
    return {
      payeeId,
      totalFen: fen(own.reduce((sum, clause) => sum + clause.amount_fen, 0)),
      parts: byDueDay(parts),
    }
  })
}

/** The one plan all payees share, if they do. */
function evenPlan(plans: readonly Plan[]): TypedForm | null {
  const first = plans[0]?.parts[0]
  const count = plans[0]?.parts.length ?? 0
  if (!first) return null
  const even = plans.every((plan) => {
    const wanted = evenParts(plan.totalFen, count, first.dueOn)
    return (
      wanted.length === plan.parts.length &&
      wanted.every((part, at) => {
        const have = plan.parts[at]
        return have?.amountFen === part.amountFen && have.dueOn === part.dueOn
      })
    )
  })
  return even ? { parts: String(count), firstDueOn: first.dueOn } : null
}

function planRows(plans: readonly Plan[]): TypedForm {
  const rows = plans.flatMap((plan) => plan.parts.map((part) => ({ payeeId: plan.payeeId, ...part })))
  const typed: TypedForm = {}
  for (const [at, row] of rows.entries()) Object.assign(typed, instalmentRow(at, row.payeeId, row))
  return typed
}

/** Writes the even plan out as rows, so that single parts can be changed; rows typed before are replaced. */
export function splitTyped(body: Body): TypedForm {
  const typed = flat(body)
  const first = parseDay(typed.firstDueOn ?? '')
  const count = Number(typed.parts ?? '1')
  if (first === null || !Number.isInteger(count) || count < 1 || count > MOST_PARTS) return typed
  const kept = Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith('instalments.')))
  let at = 0
  for (const [payeeId, total] of totals(typed))
    for (const part of evenParts(fen(total), count, first)) Object.assign(kept, instalmentRow(at++, payeeId, part))
  return kept
}

/** Gives every open worker a clause with the same item and sum. */
export function sameForAll(body: Body, file: DisputeFile): TypedForm {
  const typed = flat(body)
  const amount = parseYuan(typed.sameAmount ?? '')
  if (!amount.ok || !typed.sameItem) return typed
  let at = rowNumbers(typed, 'clauses')
  for (const worker of openWorkers(file))
    Object.assign(
      typed,
      rowOf(at++, {
        payee: worker.id,
        payer: file.employers[0]?.id ?? '',
        item: typed.sameItem,
        amount: plainYuan(amount.value),
        manner: 'transfer',
        holder: partyName(worker),
        bank: '',
        account: '',
      }),
    )
  return { ...typed, sameItem: '', sameAmount: '' }
}

/** The sum of all clause amounts that can be read, in fen. */
export const typedTotal = (typed: TypedForm): Fen =>
  fen([...totals(typed).values()].reduce((sum, amount) => sum + amount, 0))

/** One more than the highest row number of a list. */
export const rowNumbers = (typed: TypedForm, list: string): number =>
  Math.max(
    0,
    ...Object.keys(typed)
      .filter((name) => name.startsWith(`${list}.`))
      .map((name) => Number(name.split('.')[1] ?? 0) + 1),
  )

/** A body with the first value of each name. */
export const flat = (body: Body): TypedForm =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, Array.isArray(value) ? (value[0] ?? '') : value]),
  )

function totals(typed: TypedForm): Map<string, number> {
  const sums = new Map<string, number>()
  for (let at = 0; at < rowNumbers(typed, 'clauses'); at += 1) {
    const amount = parseYuan(typed[`clauses.${at}.amount`] ?? '')
    const payeeId = typed[`clauses.${at}.payee`]
    if (amount.ok && payeeId) sums.set(payeeId, (sums.get(payeeId) ?? 0) + amount.value)
  }
  return sums
}

const rowOf = (at: number, row: Record<string, string>): TypedForm =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [`clauses.${at}.${name}`, value]))

const instalmentRow = (at: number, payeeId: string, part: Part): TypedForm => ({
  [`instalments.${at}.payee`]: payeeId,
  [`instalments.${at}.dueOn`]: part.dueOn,
  [`instalments.${at}.amount`]: plainYuan(part.amountFen),
})
