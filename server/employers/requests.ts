/** Answers the requests that say two employers are one, or two after all. */
import { z } from 'zod'
import { mergeReasons, partReasons } from '../../workflows/employers/aliases.ts'
import { STATUS, troubleOf } from '../disputes/trouble.ts'
import { redirect, type Answer } from '../http/answer.ts'
import { choice, id, readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { drawEmployer } from './employer-page.ts'
import { mergeEmployers, partEmployers } from './merge-employers.ts'

const mergeForm = z.strictObject({ other: id, reason: choice(mergeReasons) })
const partForm = z.strictObject({ name: id, reason: choice(partReasons) })

const idOf = (call: SignedInCall): string => call.params.employerId ?? ''

export function merge(call: SignedInCall): Promise<Answer> {
  const form = readForm(mergeForm, call.body)
  if (!form.ok) return drawEmployer(call, { faults: form.faults, reasons: [], status: STATUS.faults })
  const given = { intoId: idOf(call), otherId: form.value.other, reason: form.value.reason }
  return answered(call, 'employer.merged-done', idOf(call), () => mergeEmployers(call.desk, call.act, given))
}

export function part(call: SignedInCall): Promise<Answer> {
  const form = readForm(partForm, call.body)
  if (!form.ok) return drawEmployer(call, { faults: form.faults, reasons: [], status: STATUS.faults })
  const given = { employerId: idOf(call), nameId: form.value.name, reason: form.value.reason }
  return answered(call, 'employer.parted-done', idOf(call), () => partEmployers(call.desk, call.act, given))
}

async function answered(
  call: SignedInCall,
  key: 'employer.merged-done' | 'employer.parted-done',
  employerId: string,
  act: () => Promise<null>,
): Promise<Answer> {
  try {
    await act()
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble?.kind !== 'refused') throw fault
    return drawEmployer(call, { faults: [], reasons: trouble.reasons, status: STATUS.refused })
  }
  return redirect(pathTo(paths.employer, { employerId }), { kind: 'done', key })
}
