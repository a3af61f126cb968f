/** Reads the written agreement's form: the content, and what a new version needs beside it. */
import { z } from 'zod'
import type { FieldFault } from '../../workflows/errors.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { maybeChoice, maybeText, revision, ticked } from '../http/fields.ts'
import type { AgreementGiven } from './agreement-given.ts'
import { changeReasons, paperForms } from './draft-agreement.ts'
import { accountFaults, agreementOf, contentForm, readRows, type Body } from './form.ts'

/** Buttons of the form: save, write the even plan out, or give every worker the same clause. */
const buttons = ['save', 'split', 'same'] as const

const form = (file: DisputeFile) =>
  z.strictObject({
    ...contentForm(file),
    revision,
    do: maybeChoice(buttons),
    sameItem: maybeText(60),
    sameAmount: maybeText(30),
    replaces: maybeText(36),
    papers: maybeChoice(paperForms),
    changeReason: maybeChoice(changeReasons),
    bothConsent: ticked,
  })

export type WrittenRead =
  | {
      ok: true
      value: {
        revision: number
        given: AgreementGiven
        reason: (typeof changeReasons)[number]
        bothConsent: boolean
        /** One for each worker instead of one for all. */
        forEach: boolean
      }
    }
  | { ok: false; faults: FieldFault[] }

/** The agreement as typed, or every fault with its field. */
export function readWritten(file: DisputeFile, body: Body): WrittenRead {
  const read = readRows(form(file), body)
  if (!read.ok) return read
  const faults = accountFaults(read.value)
  if (faults.length > 0) return { ok: false, faults }
  const { revision: seen, changeReason, bothConsent, papers } = read.value
  return {
    ok: true,
    value: {
      revision: seen,
      given: agreementOf(read.value),
      reason: changeReason ?? 'parties-agree',
      bothConsent,
      forEach: papers === 'each',
    },
  }
}
