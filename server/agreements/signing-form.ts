/** Reads a signing round: a tick for each hand that signed, with its right, its manner and its day. */
import { z } from 'zod'
import { partyName } from '../../db/repositories/parties.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { presentMediators } from '../disputes/dispute-file.ts'
import { contactManners } from '../disputes/steps/codes.ts'
import { choice, dayField, maybeDay, maybeText, readForm, revision, ticked } from '../http/fields.ts'
import { placedFaults, withRows } from '../http/form-body.ts'
import { groupAuthorities, partyManners, type MarkGiven } from './sign-agreement.ts'
import type { Body } from './form.ts'

const markForm = (file: DisputeFile) =>
  z.strictObject({
    at: z.string(),
    party: choice([...file.workers, ...file.heirs, ...file.employers].map((party) => party.id)),
    signed: ticked,
    signedBy: maybeText(60),
    authority: choice(groupAuthorities),
    manner: choice(partyManners),
    on: maybeDay,
    witness: maybeText(60),
    consentOn: maybeDay,
    consentManner: choice(contactManners).optional(),
  })

const form = (file: DisputeFile) =>
  z.strictObject({
    revision,
    on: dayField,
    marks: z.array(markForm(file)),
    mediator: ticked,
    mediatorOn: maybeDay,
    seal: ticked,
    sealOn: maybeDay,
    sealImage: ticked,
  })

export type SigningRead =
  { ok: true; value: { revision: number; marks: MarkGiven[] } } | { ok: false; faults: FieldFault[] }

/** The marks in the order consents, parties, mediator, seal; at least one. */
export function readSigning(file: DisputeFile, actorId: string, body: Body): SigningRead {
  const grouped = withRows(body, ['marks'])
  const read = readForm(form(file), grouped)
  if (!read.ok) return { ok: false, faults: placedFaults(read.faults, grouped) }
  const { value } = read
  const parties = [...file.workers, ...file.heirs, ...file.employers]
  const consents = value.marks.flatMap((mark): MarkGiven[] =>
    mark.consentOn === null
      ? []
      : [{ kind: 'consent', partyId: mark.party, manner: mark.consentManner ?? 'visit', on: mark.consentOn }],
  )
  const hands: MarkGiven[] = value.marks
    .filter((mark) => mark.signed)
    .map((mark) => {
      const party = parties.find((candidate) => candidate.id === mark.party)
      return {
        kind: 'party',
        partyId: mark.party,
        signedBy: mark.signedBy ?? (party ? partyName(party) : ''),
        authority: mark.authority,
        manner: mark.manner,
        on: mark.on ?? value.on,
        witness: mark.witness,
      }
    })
  const unwitnessed = value.marks.filter(
    (mark) => mark.signed && mark.manner === 'fingerprint' && mark.witness === null,
  )
  if (unwitnessed.length > 0)
    return {
      ok: false,
      faults: unwitnessed.map((mark) => ({ field: `marks.${mark.at}.witness`, code: 'witness-missing' })),
    }
  const marks = [...consents, ...hands]
  if (value.mediator) {
    const present = presentMediators(file)
    const own = present.find((assignment) => assignment.staff_id === actorId) ?? present[0]
    marks.push({ kind: 'mediator', mediatorId: own?.staff_id ?? actorId, on: value.mediatorOn ?? value.on })
  }
  if (value.seal) marks.push({ kind: 'seal', on: value.sealOn ?? value.on, image: value.sealImage })
  if (marks.length === 0) return { ok: false, faults: [{ field: 'on', code: 'nobody-signed' }] }
  return { ok: true, value: { revision: value.revision, marks } }
}
