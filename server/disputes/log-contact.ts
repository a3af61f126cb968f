/** "Called, no answer": the most frequent act of a desk in one click (domain.md 6.9). */
import { partyName } from '../../db/repositories/parties.ts'
import { DomainError } from '../../workflows/errors.ts'
import { commit } from '../commit.ts'
import type { Act, Desk } from '../desk.ts'
import { openFile, type DisputeFile } from './dispute-file.ts'
import { actingWorkers } from './heirs.ts'
import type { ContactResult } from './steps/codes.ts'
import { keepContact } from './steps/keep-contact.ts'

/** Results that one click can say. */
export const quickResults = ['no-answer', 'reached'] as const satisfies readonly ContactResult[]

export type QuickCall = { value: string; partyId: string; name: string; result: (typeof quickResults)[number] }

/** The clicks a case offers: the first two employers and the first worker. */
export const quickCalls = (file: DisputeFile): QuickCall[] =>
  [...file.employers.slice(0, 2), ...actingWorkers(file).slice(0, 1)].flatMap((party) =>
    quickResults.map((result) => ({
      value: `${party.id}.${result}`,
      partyId: party.id,
      name: partyName(party),
      result,
    })),
  )

/** Logs one call made today. Throws invalid for a party of another case. */
export async function logContact(desk: Desk, act: Act, disputeId: string, call: string): Promise<void> {
  const [partyId, said] = call.split('.')
  const result = quickResults.find((candidate) => candidate === said)
  await commit(desk, act, async (tx, stamp) => {
    const file = await openFile(tx, act.actor, disputeId, 'dispute:consult')
    const party = [...file.workers, ...file.heirs, ...file.employers].find((candidate) => candidate.id === partyId)
    if (!party || !result) throw new DomainError('invalid', 'unknown-choice')
    await keepContact(
      { desk, tx, stamp, actor: act.actor, file },
      { partyId: party.id, manner: 'phone', result, note: null, on: stamp.today },
    )
    return {
      answer: null,
      object: { kind: 'dispute', id: disputeId, unitId: file.row.unit_id },
      details: { result },
    }
  })
}
