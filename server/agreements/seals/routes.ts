/** Routes of the committee's seal image: held by whoever may seal for it, shown to nobody else. */
import { z } from 'zod'
import { findSeal } from '../../../db/repositories/seals.ts'
import { DomainError } from '../../../workflows/errors.ts'
import { file as fileAnswer, redirect, type Answer } from '../../http/answer.ts'
import { id, readForm } from '../../http/fields.ts'
import { paths } from '../../http/paths.ts'
import type { Route, SignedInCall } from '../../http/route.ts'
import { committeeInReach, committeesInReach } from './committees.ts'
import { endSeal, keepSeal } from './keep-seal.ts'
import { drawSeal } from './page.ts'
import { pngFault } from './sound-png.ts'

export const sealRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: paths.seal,
    permission: 'agreement:seal',
    audit: 'none:read',
    handle: async (call) => {
      const { unit, others } = await chosen(call)
      return drawSeal(call, unit, others, [])
    },
  },
  {
    method: 'POST',
    path: paths.seal,
    permission: 'agreement:seal',
    audit: 'seal-image-kept',
    takesFiles: 'papers',
    handle: upload,
  },
  { method: 'POST', path: paths.sealEnd, permission: 'agreement:seal', audit: 'seal-image-ended', handle: end },
  { method: 'GET', path: paths.sealImage, permission: 'agreement:seal', audit: 'none:read', handle: picture },
]

async function chosen(call: SignedInCall) {
  const committees = await committeesInReach(call.desk.db.reader, call.actor, call.desk.clock.today())
  const unit = committees.find((one) => one.id === call.query.unit) ?? committees[0]
  if (!unit) throw new DomainError('not-found', 'no-such-page')
  return { unit, others: committees.filter((one) => one.id !== unit.id) }
}

async function upload(call: SignedInCall): Promise<Answer> {
  const { unit, others } = await chosen(call)
  const given = call.uploads.files.seal
  const faults = call.uploads.faults.filter((fault) => fault.field === 'seal')
  if (faults.length > 0 || !given)
    return drawSeal(call, unit, others, faults.length > 0 ? faults : [{ field: 'seal', code: 'required' }])
  const fault = pngFault(given.bytes)
  if (fault !== null) return drawSeal(call, unit, others, [{ field: 'seal', code: fault }])
  await keepSeal(call.desk, call.act, unit.id, given.bytes)
  return redirect(`${paths.seal}?unit=${unit.id}`, { kind: 'done', key: 'seal.kept' })
}

const endForm = z.strictObject({ unit: id })

async function end(call: SignedInCall): Promise<Answer> {
  const form = readForm(endForm, call.body)
  if (!form.ok) throw new DomainError('invalid', 'form-faults', { faults: form.faults })
  await endSeal(call.desk, call.act, form.value.unit)
  return redirect(`${paths.seal}?unit=${form.value.unit}`, { kind: 'done', key: 'seal.ended' })
}

async function picture(call: SignedInCall): Promise<Answer> {
  const { reader } = call.desk.db
  const seal = await findSeal(reader, call.params.sealId ?? '')
  if (!seal) throw new DomainError('not-found', 'no-such-page')
  await committeeInReach(reader, call.actor, seal.unit_id, call.desk.clock.today())
  return fileAnswer(await call.desk.files.get(seal.sha256), seal.media_type, 'seal.png', true)
}
