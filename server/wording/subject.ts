/** What a wording is shown with: a sample, or a case of one's own scope by its number. */
import { isPaperKind, type PaperKindName } from '../../templates/papers/index.ts'
import { sampleNames } from '../../templates/papers/samples/index.ts'
import { DomainError, type FieldFault } from '../../workflows/errors.ts'
import { bareCode } from '../../workflows/values/code-text.ts'
import { openFile } from '../disputes/dispute-file.ts'
import type { Actor, Desk } from '../desk.ts'
import { composeFor, isCaseKind } from '../papers/compose.ts'
import { aboutNothing } from '../papers/paper-builder.ts'
import { findCases } from '../search/find-cases.ts'
import type { WordingSubject } from './wording-job.ts'

type Asked = { kind: PaperKindName; sample: string | null; caseNumber: string | null }

/** The subject, or what keeps the case from being shown. A case's papers bear unmasked numbers: whoever may not issue them gets samples only. */
export async function subjectOf(desk: Desk, actor: Actor, asked: Asked): Promise<WordingSubject | FieldFault> {
  if (asked.caseNumber !== null) return caseSubject(desk, actor, asked.kind, asked.caseNumber)
  const names = sampleNames(asked.kind)
  return { sample: names.find((name) => name === asked.sample) ?? names[0] ?? '' }
}

async function caseSubject(desk: Desk, actor: Actor, kind: PaperKindName, number: string) {
  const wanted = bareCode(number)
  const { cases } = await findCases(desk, actor, number)
  const found = cases.find((one) =>
    [one.caseNumber, one.registrationCode].some((own) => own !== null && bareCode(own) === wanted),
  )
  if (!found) return caseFault('wording-no-such-case')
  if (!isCaseKind(kind)) return caseFault('wording-case-not-ready')
  try {
    const file = await openFile(desk.db.reader, actor, found.id, 'paper:issue')
    const { input } = await composeFor(desk, desk.db.reader, file, kind, aboutNothing, desk.clock.today())
    return { context: input }
  } catch (cause) {
    if (!(cause instanceof DomainError)) throw cause
    return caseFault(cause.kind === 'not-allowed' ? 'wording-case-not-allowed' : 'wording-case-not-ready')
  }
}

const caseFault = (code: string): FieldFault => ({ field: 'caseNumber', code })

/** The kind a path names. Throws not-found for none. */
export function kindNamed(name: string | undefined): PaperKindName {
  if (name === undefined || !isPaperKind(name)) throw new DomainError('not-found', 'no-such-page')
  return name
}
