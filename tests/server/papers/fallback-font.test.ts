/** A rare character of a name, from the refusal that names it to the font that prints it. */
import { existsSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { chooseFonts } from '../../../server/papers/chosen-fonts.ts'
import { drawInThread } from '../../../server/papers/draw-in-thread.ts'
import { drawPdf } from '../../../templates/drawer/draw-pdf.ts'
import { composePaper, type PaperContext } from '../../../templates/papers/index.ts'
import { samples } from '../../../templates/papers/samples/index.ts'
import { day } from '../../../workflows/values/day.ts'
import { hasPdftotext, pdfText, squeeze } from '../../templates/pdf-tools.ts'

/** Covers planes 2 and 3; what Debian installs as fonts-noto-cjk. */
const RARE = '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc'
const NAME = '李𰻝'

const options = { draft: false, createdOn: day('2026-11-22'), verify: null }
const agreement = () => {
  const plain = samples.agreement['plain'] as PaperContext<'agreement'>
  return composePaper('agreement', { ...plain, workers: plain.workers.map((worker) => ({ ...worker, name: NAME })) })
}

afterEach(() => chooseFonts({}))

test('without a font that has it, printing is refused and the character named', async () => {
  await expect(drawInThread(agreement(), options)).rejects.toMatchObject({ characters: ['𰻝'] })
})

test.skipIf(!existsSync(RARE) || !hasPdftotext)('FONT_FALLBACK prints it, in the body and in bold', async () => {
  chooseFonts({ fallbackPath: `${RARE}#NotoSerifCJKsc-Regular` })
  const text = squeeze(pdfText(await drawPdf(agreement(), options)))
  expect(text.split(NAME).length).toBeGreaterThan(2)
})
