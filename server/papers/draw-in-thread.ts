/** Hands papers to the one thread that draws them and knows the fonts, begun with the first, so that the counter never waits for either. */
import { Worker } from 'node:worker_threads'
import { MissingGlyphs } from '../../templates/drawer/coverage.ts'
import type { FontPaths } from '../../templates/drawer/fonts.ts'
import type { DrawOptions } from '../../templates/drawer/draw-pdf.ts'
import type { Paper } from '../../templates/drawer/paper.ts'
import { chosenFonts } from './chosen-fonts.ts'
import type { Drawing, DrawingAsked, DrawingTold } from './drawing-job.ts'

const LONGEST_MS = 60_000

type Thread = { fonts: FontPaths | undefined; ask(paper: Paper, options: DrawOptions | null): Promise<DrawingTold> }
type Waiting = { told: (answer: DrawingTold) => void; failed: (cause: unknown) => void }

let thread: Thread | null = null

/**
 * A paper as PDF. Throws `MissingGlyphs` when no font prints one of its characters, and an error when the thread fails or
 * takes longer than a minute; the next paper then begins a new one.
 */
export async function drawInThread(paper: Paper, options: DrawOptions): Promise<Drawing> {
  const told = await threadWithFonts().ask(paper, options)
  if (told.drawing === null) throw faultOf(told)
  return told.drawing
}

/** Characters of a paper that no font prints, each once, in order of appearance. Throws when the thread fails. */
export async function missingInThread(paper: Paper): Promise<readonly string[]> {
  const told = await threadWithFonts().ask(paper, null)
  if (told.missing === null) throw faultOf(told)
  return told.missing
}

function threadWithFonts(): Thread {
  // A thread reads its fonts once: others chosen since want another thread.
  if (thread === null || thread.fonts !== chosenFonts()) thread = begin()
  return thread
}

function begin(): Thread {
  const worker = new Worker(new URL('./drawing-thread.ts', import.meta.url), { execArgv: [] })
  const waiting = new Map<number, Waiting>()
  let last = 0

  const ended = (cause: Error): void => {
    if (thread === begun) thread = null
    for (const { failed } of waiting.values()) failed(cause)
  }
  worker.on('message', (answer: DrawingTold) => waiting.get(answer.id)?.told(answer))
  worker.on('error', ended)
  worker.on('exit', (code) => ended(new Error(`the thread that draws papers ended with ${code}`)))

  const begun: Thread = {
    fonts: chosenFonts(),
    ask: (paper, options) =>
      new Promise((resolve, reject) => {
        const id = (last += 1)
        const timer = setTimeout(() => void worker.terminate(), LONGEST_MS)
        // A thread with nothing to draw keeps no process alive.
        worker.ref()
        const done = (settle: () => void): void => {
          clearTimeout(timer)
          waiting.delete(id)
          if (waiting.size === 0) worker.unref()
          settle()
        }
        waiting.set(id, {
          told: (answer) => done(() => resolve(answer)),
          failed: (cause) => done(() => reject(cause)),
        })
        worker.postMessage({ id, paper, options } satisfies DrawingAsked, [])
      }),
  }
  return begun
}

const faultOf = ({ missing, fault }: DrawingTold): Error =>
  missing ? new MissingGlyphs(missing) : new Error(`a paper could not be drawn: ${fault ?? ''}`)
