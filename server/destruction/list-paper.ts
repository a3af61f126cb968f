/** The list as a paper to sign and as a workbook: drawn from rows that never change, so each print of it is the same. */
import { itemsOf, type DestructionListRow } from '../../db/repositories/destruction.ts'
import { staffNames } from '../../db/repositories/names.ts'
import type { Unit } from '../../db/repositories/units.ts'
import type { PaperContext } from '../../templates/papers/index.ts'
import { words } from '../../templates/words/index.ts'
import { day } from '../../workflows/values/day.ts'
import { shanghaiTime, type Instant } from '../clock.ts'
import type { Desk } from '../desk.ts'
import { saidRetention } from '../disputes/case/said.ts'
import { drawSheet } from '../papers/draw.ts'
import { setPaper } from '../papers/set-paper.ts'
import type { Sheet, SheetCell } from '../reports/sheets.ts'
import { writeXlsx } from '../reports/write-xlsx.ts'
import { listNumber, saidListNumber } from './list-number.ts'

const say = words('zh-CN')

const nameOf = (list: DestructionListRow): string =>
  say('destruction.list-title', { number: saidListNumber(listNumber(list)) })

/** The paper as the list stands; hands sign it beside the printed names. */
export async function listPdf(
  desk: Desk,
  list: DestructionListRow,
  committee: Unit,
): Promise<{ name: string; bytes: Uint8Array }> {
  const paper = await setPaper(
    desk,
    desk.db.reader,
    'destruction-list',
    committee.id,
    await contextOf(desk, list, committee),
  )
  return { name: nameOf(list), bytes: await drawSheet(paper, day(list.proposed_on)) }
}

async function contextOf(
  desk: Desk,
  list: DestructionListRow,
  committee: Unit,
): Promise<PaperContext<'destruction-list'>> {
  const { reader } = desk.db
  const people = [list.proposed_by, list.decided_by, list.carried_out_by].filter((id) => id !== null)
  const names = await staffNames(reader, people)
  const approved = list.state === 'approved' || list.state === 'destroyed'
  const items = await itemsOf(reader, list.id)
  const known = items.flatMap((item) => item.pages ?? [])
  return {
    number: saidListNumber(listNumber(list)),
    committeeName: committee.name,
    volumes: items.map((item) => ({
      position: item.position,
      caseNumber: item.case_number,
      title: item.title,
      pages: item.pages,
      keptFor: saidRetention('zh-CN', item.kept_for),
      closedOn: day(item.counted_from),
      keepUntil: day(item.keep_until),
    })),
    volumeCount: items.length,
    pageCount: known.length === 0 ? null : known.reduce((sum, pages) => sum + pages, 0),
    proposedBy: names.get(list.proposed_by) ?? '',
    proposedOn: day(list.proposed_on),
    approvedBy: approved ? (names.get(list.decided_by ?? '') ?? '') : null,
    approvedOn: approved && list.decided_on !== null ? day(list.decided_on) : null,
    destroyedOn: list.destroyed_on === null ? null : day(list.destroyed_on),
  }
}

const text = (value: string): SheetCell => ({ text: value })

/** The same as a workbook, with who took it out and when. */
export async function listXlsx(
  desk: Desk,
  list: DestructionListRow,
  committee: Unit,
  taken: { by: string; at: Instant },
): Promise<{ name: string; bytes: Uint8Array; volumes: number }> {
  const context = await contextOf(desk, list, committee)
  const sheet: Sheet = {
    name: say('destruction.volumes'),
    heads: (['position', 'number-of-case', 'volume', 'kept-for', 'closed', 'until', 'pages'] as const).map((head) =>
      say(`destruction.${head}`),
    ),
    rows: context.volumes.map((volume) => [
      { count: volume.position },
      text(volume.caseNumber),
      text(volume.title),
      text(volume.keptFor),
      text(volume.closedOn),
      text(volume.keepUntil),
      volume.pages === null ? null : { count: volume.pages },
    ]),
  }
  const bytes = await writeXlsx([sheet], {
    title: nameOf(list),
    lines: [committee.name, say('export.watermark', { name: taken.by, time: shanghaiTime(taken.at) })],
    foot: [],
  })
  return { name: nameOf(list), bytes, volumes: context.volumes.length }
}
