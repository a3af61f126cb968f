/** Answers the requests of a volume's page. */
import { volumePage } from '../../templates/pages/volume/volume.ts'
import { words } from '../../templates/words/index.ts'
import { crumbsOf } from '../disputes/case/crumbs.ts'
import { openFile } from '../disputes/dispute-file.ts'
import { troubleOf } from '../disputes/trouble.ts'
import { page, redirect, type Answer } from '../http/answer.ts'
import { readForm } from '../http/fields.ts'
import { paths, pathTo } from '../http/paths.ts'
import type { SignedInCall } from '../http/route.ts'
import { keepSheets } from './file-sheets.ts'
import { sheetsForm } from './form.ts'
import { volumeModel, type VolumeTrouble } from './page.ts'

const idOf = (call: SignedInCall): string => call.params.id ?? ''
const place = (call: SignedInCall): string => pathTo(paths.volume, { id: idOf(call) })

export async function drawVolume(
  call: SignedInCall,
  trouble: VolumeTrouble | null = null,
  status = 200,
): Promise<Answer> {
  const { desk, actor, locale } = call
  const file = await openFile(desk.db.reader, actor, idOf(call), 'dispute:read')
  const title = words(locale)('volume.title')
  return page(volumePage, await volumeModel(desk, locale, file, actor, trouble), {
    title,
    status,
    breadcrumb: crumbsOf(locale, file, title),
  })
}

export async function takeSheets(call: SignedInCall): Promise<Answer> {
  const form = readForm(sheetsForm, call.body)
  if (!form.ok) return drawVolume(call, { typed: call.body, faults: form.faults, reasons: [] }, 422)
  try {
    await keepSheets(call.desk, call.act, idOf(call), form.value)
  } catch (fault) {
    const trouble = troubleOf(fault)
    if (trouble?.kind !== 'refused') throw fault
    return drawVolume(call, { typed: call.body, faults: [], reasons: trouble.reasons }, 409)
  }
  return redirect(place(call), { kind: 'done', key: 'volume.sheets-kept' })
}
