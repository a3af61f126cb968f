/** Writes one contact attempt: its own row with whatever was noted, and a journal line with codes only. */
import { insertContact } from '../../../db/repositories/contacts.ts'
import type { Day } from '../../../workflows/values/day.ts'
import type { DisputeFile } from '../dispute-file.ts'
import { takeStep } from '../take-step.ts'
import type { Taking } from './define-step.ts'

export type ContactGiven = {
  partyId: string | null
  manner: string
  result: string
  note: string | null
  on: Day
  /** The instalment that was called about. */
  instalmentId?: string
}

/** The row of a contact alone; answers its id. */
export async function writeContact({ desk, tx, stamp, actor, file }: Taking, contact: ContactGiven): Promise<string> {
  const id = desk.newId()
  await insertContact(tx, {
    id,
    dispute_id: file.row.id,
    party_id: contact.partyId,
    manner: contact.manner,
    result: contact.result,
    note: contact.note,
    instalment_id: contact.instalmentId ?? null,
    occurred_on: contact.on,
    recorded_at: stamp.at,
    staff_id: actor.staffId,
  })
  return id
}

/** Row and journal line; stops the first-contact clock (domain.md 6.9). */
export async function keepContact(taking: Taking, contact: ContactGiven): Promise<DisputeFile> {
  const contactId = await writeContact(taking, contact)
  return takeStep(taking.desk, taking.tx, taking.stamp, taking.actor, taking.file, {
    type: 'contact-logged',
    occurredOn: contact.on,
    data: { contactId, manner: contact.manner, result: contact.result },
  })
}
