/** Draws papers one after another for as long as the process lives: code and fonts are read once, with the first. */
import { parentPort } from 'node:worker_threads'
import { MissingGlyphs, missingGlyphs } from '../../templates/drawer/coverage.ts'
import { drawDocument } from '../../templates/drawer/draw-pdf.ts'
import { takeChosenFonts } from './chosen-fonts.ts'
import type { DrawingAsked, DrawingTold } from './drawing-job.ts'

takeChosenFonts()
parentPort?.on('message', (asked: DrawingAsked) => void answer(asked))

async function answer({ id, paper, options }: DrawingAsked): Promise<void> {
  parentPort?.postMessage({ id, ...(await told({ paper, options })) } satisfies DrawingTold, [])
}

async function told({ paper, options }: Omit<DrawingAsked, 'id'>): Promise<Omit<DrawingTold, 'id'>> {
  try {
    if (options === null) return { drawing: null, missing: missingGlyphs(paper), fault: null }
    return { drawing: await drawDocument(paper, options), missing: null, fault: null }
  } catch (fault) {
    if (fault instanceof MissingGlyphs) return { drawing: null, missing: fault.characters, fault: null }
    return {
      drawing: null,
      missing: null,
      fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
    }
  }
}
