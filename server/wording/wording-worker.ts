/** The thread wordings are tried in, one job after another; it may be ended at any moment. */
import { parentPort } from 'node:worker_threads'
import { MissingGlyphs } from '../../templates/drawer/coverage.ts'
import { drawPdf } from '../../templates/drawer/draw-pdf.ts'
import { previewHtml } from '../../templates/drawer/preview-html.ts'
import { checkWording } from '../../templates/papers/check-wording.ts'
import { papers } from '../../templates/papers/index.ts'
import { sampleOf } from '../../templates/papers/samples/index.ts'
import { takeChosenFonts } from '../papers/chosen-fonts.ts'
import { READY, type WordingJob, type WordingResult } from './wording-job.ts'

takeChosenFonts()
parentPort?.on('message', (job: WordingJob) => {
  void tried(job).then((result) => parentPort?.postMessage(result, []))
})
parentPort?.postMessage(READY, [])

/** A fault of ours is thrown out of the thread and ends it. */
async function tried({ kind, text, version, show }: WordingJob): Promise<WordingResult> {
  const { faults, printed } = checkWording(kind, text)
  const judged = { faults, printed: [...printed], html: null, pdf: null }
  if (faults.length > 0 || show === null) return judged
  const context = 'sample' in show.subject ? sampleOf(kind, show.subject.sample) : show.subject.context
  const paper = papers[kind].compose(context, { version, text })
  if (show.as === 'preview') return { ...judged, html: previewHtml(paper) }
  try {
    return { ...judged, pdf: await drawPdf(paper, { draft: true, createdOn: show.as.drawnOn, verify: null }) }
  } catch (cause) {
    if (!(cause instanceof MissingGlyphs)) throw cause
    return { ...judged, faults: [{ code: 'no-glyph', line: 1, detail: cause.characters.join('') }] }
  }
}
