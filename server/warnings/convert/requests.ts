/** Answers the request to make a case of a warning. */
import { DomainError } from '../../../workflows/errors.ts'
import { redirect, type Answer } from '../../http/answer.ts'
import { paths, pathTo } from '../../http/paths.ts'
import type { SignedInCall } from '../../http/route.ts'
import { showWarning } from '../requests.ts'
import { UNTRIED } from '../warning-page.ts'
import { beginCase } from './begin-case.ts'

export async function sendConversion(call: SignedInCall): Promise<Answer> {
  try {
    const draftId = await beginCase(call.desk, call.actor, call.params.id ?? '')
    return redirect(pathTo(paths.intakeDraft, { draftId }), { kind: 'note', key: 'warnings.filled' })
  } catch (fault) {
    if (fault instanceof DomainError && fault.kind === 'refused')
      return showWarning(call, { ...UNTRIED, refused: fault.reasons })
    throw fault
  }
}
