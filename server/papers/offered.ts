/** Which kinds of paper a case can print now: those its history offered and those that lie ready without a step. */
import type { JournalRow } from '../../db/repositories/journal.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { caseKinds, isCaseKind, readyKinds, type CaseKind } from './compose.ts'

/** The kinds one journal line offers, as far as there is a template and a reader for them. */
export function kindsOfferedBy(file: DisputeFile, event: JournalRow): CaseKind[] {
  const effects = JSON.parse(event.effects) as { type: string; params: { kinds?: string[] } }[]
  const kinds = effects.flatMap((effect) => (effect.type === 'offer-paper' ? (effect.params.kinds ?? []) : []))
  return (
    kinds
      .filter(isCaseKind)
      .filter((kind) => kind !== 'court-reply' || file.commission !== null)
      // The agreement in effect promises a receipt; there is none before money came.
      .filter((kind) => kind !== 'receipt' || file.payments.some((payment) => payment.status !== 'countered'))
  )
}

/** Every kind at hand, in the order of the volume. */
export function kindsAtHand(file: DisputeFile): CaseKind[] {
  const known = new Set([...file.journal.flatMap((event) => kindsOfferedBy(file, event)), ...readyKinds(file)])
  return caseKinds.filter((kind) => known.has(kind))
}
