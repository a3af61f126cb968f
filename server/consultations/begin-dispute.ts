/** One click makes a consultation a dispute: a draft of the counter holds what was told, and the case it becomes is remembered. */
import type { Tx } from '../../db/database.ts'
import {
  appendConsultationEvent,
  changeConsultation,
  consultationOfDraft,
} from '../../db/repositories/consultations.ts'
import { findDraft } from '../../db/repositories/drafts.ts'
import { whyNoDispute } from '../../workflows/consultation/corrections.ts'
import { DomainError } from '../../workflows/errors.ts'
import { claimsOfTopics, type ConsultationChannel } from '../../workflows/law/consultations.ts'
import type { WayInCode } from '../../workflows/law/channels.ts'
import { commit, type Stamp } from '../commit.ts'
import type { Act, Actor, Desk } from '../desk.ts'
import { keepDraftIn, type Typed } from '../drafts.ts'
import { factsOf, openConsultation, type ConsultationFile } from './open-consultation.ts'

/** Begins the draft, or answers the one that was begun before by the same person. Throws not-found or refused. */
export async function beginDispute(desk: Desk, act: Act, id: string): Promise<{ draftId: string }> {
  return commit(desk, act, async (tx, stamp) => {
    const { actor } = act
    const file = await openConsultation(tx, actor, id)
    const reasons = whyNoDispute(factsOf(file, actor, stamp.today))
    if (reasons.length > 0) throw new DomainError('refused', 'step-closed', { reasons })
    const begun = file.row.draft_id
    if (begun !== null && (await findDraft(tx, actor.staffId, 'intake', begun, stamp.at)) !== null)
      return { answer: { draftId: begun }, object: { kind: 'consultation', id, unitId: file.row.unit_id } }
    const draftId = desk.newId()
    const phone = (await desk.privateValues.read(tx, [id], 'phone')).get(id) ?? null
    await keepDraftIn(desk, tx, actor, { id: draftId, kind: 'intake' }, typedOf(file, phone))
    if (!(await changeConsultation(tx, file.row, { draft_id: draftId })))
      throw new DomainError('stale', 'dispute-changed')
    return {
      answer: { draftId },
      object: { kind: 'consultation', id, unitId: file.row.unit_id },
    }
  })
}

const WAY_IN: Record<ConsultationChannel, WayInCode> = {
  counter: 'counter',
  'phone-12351': 'phone',
  online: 'online',
  'on-site': 'on-site',
}

/** The counter's fields as far as the consultation tells them. */
function typedOf({ row, employer, topics, units }: ConsultationFile, phone: string | null): Typed {
  const holdsCases = units[0]?.kind === 'room' || units[0]?.kind === 'committee'
  return {
    name: row.name ?? '',
    phone: phone ?? '',
    employerName: employer?.name ?? '',
    ...(employer === null || employer.kind === 'company' ? {} : { employerKind: employer.kind }),
    ...(employer === null ? {} : { site: employer.site ?? '' }),
    items: claimsOfTopics(topics),
    summary: row.question ?? '',
    wayIn: WAY_IN[row.channel as ConsultationChannel],
    ...(holdsCases ? { unitId: row.unit_id } : {}),
  }
}

/** Once the draft is a case, the consultation knows it; a draft that came from nowhere changes nothing. */
export async function rememberDispute(
  desk: Desk,
  tx: Tx,
  stamp: Stamp,
  actor: Actor,
  told: { draftId: string; disputeId: string },
): Promise<void> {
  const row = await consultationOfDraft(tx, told.draftId)
  if (!row || row.dispute_id !== null) return
  if (!(await changeConsultation(tx, row, { dispute_id: told.disputeId })))
    throw new DomainError('stale', 'dispute-changed')
  await appendConsultationEvent(tx, {
    id: desk.newId(),
    consultation_id: row.id,
    type: 'became-dispute',
    payload: JSON.stringify({ dispute: told.disputeId }),
    actor_id: actor.staffId,
    unit_id: row.unit_id,
    occurred_on: stamp.today,
    recorded_at: stamp.at,
    request_id: stamp.requestId,
  })
}
