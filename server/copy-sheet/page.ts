/** Draws the copy sheet of a case for one platform. */
import { platformNumbersOf } from '../../db/repositories/platform-numbers.ts'
import { copySheetPage } from '../../templates/pages/copy-sheet/copy-sheet.ts'
import { formFields, type Typed } from '../../templates/parts/form-fields.ts'
import { wordKey, words } from '../../templates/words/index.ts'
import type { FieldFault } from '../../workflows/errors.ts'
import { crumbsOf } from '../disputes/case/crumbs.ts'
import { identityOf } from '../disputes/case/identity.ts'
import { numbersOf } from '../disputes/case/numbers.ts'
import type { DisputeFile } from '../disputes/dispute-file.ts'
import { page, type Answer } from '../http/answer.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { newToken } from '../ids.ts'
import { platforms, type Platform } from './platforms.ts'
import { blocksOf, copyText } from './sheet.ts'

/** What was typed and what is wrong with it. */
export type NumberTrouble = { typed: Typed; faults: readonly FieldFault[] }

/** The page; `trouble` shows a number that was not kept. */
export async function drawCopySheet(
  call: SignedInCall,
  file: DisputeFile,
  platform: Platform,
  trouble: NumberTrouble | null,
): Promise<Answer> {
  const { desk, locale } = call
  const { reader } = desk.db
  const source = { file, numbers: await numbersOf(desk, file) }
  const known = (await platformNumbersOf(reader, file.row.id)).find((row) => row.platform === platform)
  const fields = formFields(trouble?.typed ?? { number: known?.their_number }, trouble?.faults ?? [])
  const number = fields.text({ name: 'number', label: 'copy-sheet.their-number', required: true, max: 60 })
  const title = words(locale)('copy-sheet.title')
  const address = { id: file.row.id, platform }
  return page(
    copySheetPage,
    {
      identity: await identityOf(reader, locale, file, desk.clock.today()),
      tabs: {
        label: 'copy-sheet.platforms',
        tabs: platforms.map((one) => ({
          label: wordKey('copy-sheet', one),
          href: pathTo(paths.copySheet, { id: file.row.id, platform: one }),
          current: one === platform,
          count: null,
        })),
      },
      blocks: blocksOf(platform, source).map(({ part, name, lines }) => ({
        title: wordKey('copy-sheet', part),
        name,
        lines: lines.map((line) => ({ label: line.label, text: copyText(line.cell) })),
      })),
      xlsx: pathTo(paths.copySheetXlsx, address),
      form: {
        action: pathTo(paths.copySheet, address),
        keys: { key: newToken(), revision: known?.revision ?? 0 },
        number,
        summary: fields.summary(),
      },
      back: `${pathTo(paths.dispute, { id: file.row.id })}?tab=papers`,
    },
    { title, status: trouble ? 422 : 200, breadcrumb: crumbsOf(locale, file, title) },
  )
}
