/** Shows what a text makes of its subject, with everything that is wrong with it. */
import type { z } from 'zod'
import { finishedHtml } from '../../templates/pages/html.ts'
import { renderFragment } from '../../templates/pages/render.ts'
import { wordingPreviewPage } from '../../templates/pages/wording/preview.ts'
import type { PaperKindName } from '../../templates/papers/index.ts'
import { faultPhrase } from '../../templates/parts/form-fields.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import type { SignedInCall } from '../http/route.ts'
import { droppedFields, textFaults } from './propose-wording.ts'
import { saidDropped } from './said-fields.ts'
import { subjectOf } from './subject.ts'
import { tryWording } from './try-wording.ts'
import type { WordingJob, WordingResult } from './wording-job.ts'

type Asked = { kind: PaperKindName; text: string; version: string; sample: string | null; caseNumber: string | null }

export type Shown = {
  text: string
  faults: readonly FieldFault[]
  dropped: readonly string[]
  html: string | null
  pdf: Uint8Array | null
}

/** Tries a text with the subject asked for. */
export async function show(
  call: SignedInCall,
  asked: Asked,
  as: NonNullable<WordingJob['show']>['as'],
): Promise<Shown> {
  const { desk, actor } = call
  const { kind, text, version } = asked
  const subject = await subjectOf(desk, actor, asked)
  const lacking = 'field' in subject
  const tried = await tryWording(desk, { kind, text, version, show: lacking ? null : { subject, as } })
  return {
    text,
    faults: [...textFaults(kind, tried, true), ...(lacking ? [subject] : [])],
    dropped: droppedIn(kind, tried),
    html: tried.html,
    pdf: tried.pdf,
  }
}

/** A text with faults prints nothing yet: then nothing is missing from it. */
const droppedIn = (kind: PaperKindName, tried: WordingResult): string[] =>
  tried.faults.length > 0 ? [] : droppedFields(kind, tried)

/** The fragment that is put in place while somebody types. */
export const previewFragment = (call: SignedInCall, kind: PaperKindName, shown: Shown | null): string =>
  renderFragment(wordingPreviewPage, previewModel(call, kind, shown), { locale: call.locale, csrfToken: null })

const previewModel = (
  { locale }: SignedInCall,
  kind: PaperKindName,
  shown: Shown | null,
): z.input<typeof wordingPreviewPage.context> => ({
  faults: (shown?.faults ?? []).map((fault) => ({
    what: faultPhrase(fault),
    quoted: quoted(shown?.text ?? '', fault),
  })),
  dropped: saidDropped(locale, kind, shown?.dropped ?? []),
  paper: shown === null || shown.html === null ? null : finishedHtml(shown.html),
})

const LONGEST_QUOTE = 80

/** The line a fault is on, so that it is found in a text without numbers. */
function quoted(text: string, { values }: FieldFault): string {
  const line = typeof values?.line === 'number' ? text.split('\n')[values.line - 1] : undefined
  return (line ?? '').trim().slice(0, LONGEST_QUOTE)
}
